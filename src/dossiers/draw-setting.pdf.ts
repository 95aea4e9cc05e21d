// What every drawing needs to know: typeface, measure, sizes, and what the bundle knows of its pictures and pages.
import type { Block } from './composition.ts';
import type { Typeface } from './fonts.pdf.ts';
import type { FlowNode } from './page-node.pdf.ts';

/** A picture made ready for its frame, or why there is none. */
export type ReadyPicture =
  | { readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly problem: string };

/** A line of the table of contents; the page is unknown on the first pass. */
export interface ContentsLine {
  readonly title: string;
  readonly page?: number | undefined;
}

export interface Setting {
  readonly type: Typeface;
  /** Measure in points. */
  readonly width: number;
  readonly size: number;
  readonly leading: number;
  readonly pictures: ReadonlyMap<string, ReadyPicture>;
  readonly contents: readonly ContentsLine[];
  /** Blocks inside blocks. */
  readonly flow: (blocks: readonly Block[], setting: Setting) => FlowNode;
}

export function within(setting: Setting, width: number): Setting {
  return { ...setting, width };
}
