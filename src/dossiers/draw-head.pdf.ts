// The head of an official letter (Decree 30/2020, Appendix I): issuer left, national motto right, number and date below.
import { within, type Setting } from './draw-setting.pdf.ts';
import { prose } from './draw-paragraph.pdf.ts';
import { leading } from './page-geometry.ts';
import { beside, solid, stack, type FlowNode } from './page-node.pdf.ts';
import { runsOf } from './page-text.pdf.ts';

interface Motto {
  readonly issuer?: readonly string[];
  readonly number?: string;
  readonly placeAndDate?: string;
}

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const mottoSize = 13;
const issuerSize = 12;

export function mottoBlock(block: Motto, setting: Setting): FlowNode {
  if (!block.issuer?.length && !block.number) return stack([nationColumn(setting, block.placeAndDate)]);
  const left = within(setting, setting.width * 0.42);
  const right = within(setting, setting.width * 0.58);
  return beside([
    { offset: 0, node: issuerColumn(block, left) },
    { offset: left.width, node: nationColumn(right, block.placeAndDate) },
  ]);
}

function centred(text: string, setting: Setting, size: number, style: { bold?: boolean; italic?: boolean }) {
  return prose(runsOf(text, style), setting, { align: 'center', size, leading: leading.tight });
}

function issuerColumn(block: Motto, setting: Setting): FlowNode {
  const names = block.issuer ?? [];
  // The issuing body is bold, the body above it is not.
  const nodes = names.map((name, index) =>
    centred(name, setting, issuerSize, { bold: index === names.length - 1 }),
  );
  if (names.length > 0) nodes.push(underline(setting, setting.width * 0.4));
  if (block.number) nodes.push(spaced(centred(block.number, setting, mottoSize, {})));
  return stack(nodes);
}

function nationColumn(setting: Setting, placeAndDate: string | undefined): FlowNode {
  const width = setting.type.width(motto, 'bold', mottoSize);
  const nodes = [
    centred(nation, setting, issuerSize, { bold: true }),
    centred(motto, setting, mottoSize, { bold: true }),
    underline(setting, width),
  ];
  if (placeAndDate) nodes.push(spaced(centred(placeAndDate, setting, mottoSize, { italic: true })));
  return stack(nodes);
}

function underline(setting: Setting, length: number): FlowNode {
  return solid(4, (pen, x, y) => {
    const from = x + (setting.width - length) / 2;
    pen.artifact(() => pen.rule(from, y + 2, from + length, y + 2, 0.7));
  });
}

function spaced(node: FlowNode): FlowNode {
  return { ...node, before: 5 };
}
