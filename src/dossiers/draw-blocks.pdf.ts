// From a block to what flows down the page: one line per kind of block.
import type { Block } from './composition.ts';
import { contents } from './draw-contents.pdf.ts';
import { box, checkboxes, columns, fields } from './draw-form.pdf.ts';
import { mottoBlock } from './draw-head.pdf.ts';
import { heading, list, note, paragraph, title } from './draw-paragraph.pdf.ts';
import { picture } from './draw-picture.pdf.ts';
import type { Setting } from './draw-setting.pdf.ts';
import { signatures } from './draw-signatures.pdf.ts';
import { table } from './draw-table.pdf.ts';
import { millimetres } from './page-geometry.ts';
import { gap, stack, type FlowNode } from './page-node.pdf.ts';

export function flowBlocks(blocks: readonly Block[], setting: Setting): FlowNode {
  return stack(
    blocks.map((block, index) => {
      const node = flowBlock(block, setting);
      // A signature alone on a page signs nothing: what stands before it comes along.
      if (blocks[index + 1]?.kind === 'signatures' && isShort(block)) return { ...node, keepWithNext: true };
      // Boxes of a form stand on each other and share a rule.
      if (block.kind === 'box' && blocks[index - 1]?.kind !== 'box')
        return { ...node, before: setting.size * 0.5 };
      return node;
    }),
  );
}

function isShort(block: Block): boolean {
  return block.kind === 'paragraph' || (block.kind === 'list' && block.items.length <= 8);
}

function flowBlock(block: Block, setting: Setting): FlowNode {
  switch (block.kind) {
    case 'motto':
      return mottoBlock(block, setting);
    case 'title':
      return title(block, setting);
    case 'heading':
      return heading(block, setting);
    case 'paragraph':
      return paragraph(block, setting);
    case 'list':
      return list(block, setting);
    case 'fields':
      return fields(block, setting);
    case 'checkboxes':
      return checkboxes(block, setting);
    case 'table':
      return table(block, setting);
    case 'box':
      return box(block, setting);
    case 'columns':
      return columns(block, setting);
    case 'picture':
      return picture(block, setting);
    case 'signatures':
      return signatures(block, setting);
    case 'note':
      return note(block, setting);
    case 'contents':
      return contents(setting);
    case 'gap':
      return gap(millimetres(block.mm));
    case 'page-break':
      // Only the top level breaks pages (page-layout); inside a box it means nothing.
      return gap(0);
  }
}
