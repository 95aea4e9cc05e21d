// Signature blocks: side by side, never parted from their names.
import { prose } from './draw-paragraph.pdf.ts';
import { within, type Setting } from './draw-setting.pdf.ts';
import { leading, millimetres } from './page-geometry.ts';
import { beside, gap, stack, type FlowNode } from './page-node.pdf.ts';
import { runsOf } from './page-text.pdf.ts';

interface Signatures {
  readonly parties: readonly {
    readonly role: string;
    readonly note?: string;
    readonly name?: string | undefined;
  }[];
  readonly placeAndDate?: string;
}

export function signatures(block: Signatures, outer: Setting): FlowNode {
  const setting: Setting = { ...outer, leading: leading.tight };
  // A single signer signs on the right (Decree 30/2020, Appendix I).
  const count = Math.max(2, block.parties.length);
  const width = setting.width / count;
  const first = count - block.parties.length;
  const centred = (text: string, style: { bold?: boolean; italic?: boolean }) =>
    prose(runsOf(text, style), within(setting, width - 8), { align: 'center' });
  const parties = block.parties.map((party, index) => ({
    offset: (first + index) * width + 4,
    node: stack([
      centred(party.role, { bold: true }),
      ...(party.note ? [centred(party.note, { italic: true })] : []),
      gap(millimetres(setting.size > 12 ? 24 : 18)),
      centred(party.name ?? ' ', { bold: true }),
    ]),
  }));
  const nodes: FlowNode[] = [beside(parties, { before: 4 })];
  if (block.placeAndDate) {
    const half = within(setting, Math.max(width, setting.width * 0.6));
    const line = prose(runsOf(block.placeAndDate, { italic: true }), half, { align: 'center' });
    nodes.unshift(beside([{ offset: setting.width - half.width, node: line }]));
  }
  return whole(stack(nodes), setting.size * 1.2);
}

/** All or nothing, unless a fresh page is too short for it. */
export function whole(node: FlowNode, before: number): FlowNode {
  return {
    before,
    take(room, force) {
      const taken = node.take(room, force);
      return taken?.rest && !force ? undefined : taken;
    },
  };
}
