// A composition as plain lines, for asserting what a document says without drawing it.
import type { Block, Composition, Text } from '../../src/dossiers/composition.ts';

/** One line per paragraph, field, tick, table row or heading; pictures as `[picture 80x80 …]`. */
export function compositionText(composition: Composition): string {
  return composition.blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'motto':
      return [
        ...(block.issuer ?? []),
        block.number ?? '',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        block.placeAndDate ?? '',
      ];
    case 'title':
      return [block.text, block.subtitle ?? ''];
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return [plain(block.text)];
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`);
    case 'fields':
      return block.rows.map((row) => `${row.label}: ${row.value ?? '…'}`);
    case 'checkboxes':
      return block.rows.map((row) => `[${row.checked ? 'X' : ' '}] ${row.label}`);
    case 'table':
      return [
        block.columns.map((column) => column.title),
        ...block.rows,
        ...(block.total ? [block.total] : []),
      ].map((row) => row.join(' | '));
    case 'box':
      return [
        block.head,
        ...(block.officeColumn ? [block.officeColumn] : []),
        ...block.blocks.flatMap(linesOf),
      ];
    case 'columns':
      return block.columns.flatMap((column) => column.blocks.flatMap(linesOf));
    case 'picture':
      return [
        `[picture ${block.widthMm}x${block.heightMm} ${block.attachmentId ?? block.words ?? ''}]`,
        ...(block.caption ? [block.caption] : []),
      ];
    case 'signatures':
      return [
        block.placeAndDate ?? '',
        ...block.parties.map((party) => `${party.role} ${party.note ?? ''} ${party.name ?? ''}`.trim()),
      ];
    case 'page-break':
      return ['<page>'];
    case 'contents':
    case 'gap':
      return [];
  }
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
