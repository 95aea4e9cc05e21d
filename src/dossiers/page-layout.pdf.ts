// A composition laid out on pages, before anything is drawn: how many there are is known first.
import type { Block, Composition } from './composition.ts';
import { flowBlocks } from './draw-blocks.pdf.ts';
import type { Setting } from './draw-setting.pdf.ts';
import { leading, sheetOf, sizes, textHeight, textWidth, type Sheet } from './page-geometry.ts';
import type { FlowNode, Taken } from './page-node.pdf.ts';

export interface LaidPage {
  readonly sheet: Sheet;
  readonly body: Taken;
}

/** What the bundle lends to a layout. */
export type Surroundings = Pick<Setting, 'type' | 'pictures' | 'contents'>;

/** No document of a dossier is this long; a block that never ends would be. */
const pageLimit = 2000;

/** At least one page. @throws when a composition needs more than 2,000 pages */
export function layOut(composition: Composition, around: Surroundings): readonly LaidPage[] {
  const sheet = sheetOf(composition.orientation);
  const setting: Setting = {
    ...around,
    width: textWidth(sheet),
    size: sizes.body,
    leading: leading.body,
    flow: flowBlocks,
  };
  const pages: LaidPage[] = [];
  for (const section of sections(composition.blocks)) {
    let rest: FlowNode | undefined = flowBlocks(section, setting);
    while (rest) {
      const body: Taken | undefined = rest.take(textHeight(sheet), true);
      if (!body) break;
      pages.push({ sheet, body });
      if (pages.length > pageLimit) throw new Error(`${composition.code}: more than ${pageLimit} pages`);
      rest = body.rest;
    }
  }
  return pages;
}

/** Blocks between page breaks; empty ones (a break at the start or the end) are no page. */
function sections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const all: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break') all.push([]);
    else all.at(-1)?.push(block);
  }
  const filled = all.filter((section) => section.length > 0);
  return filled.length > 0 ? filled : [[]];
}
