/** Words as SVG outlines, straight or round a circle, so that a picture looks the same on every machine. */
import { letters } from './letters.table.ts';

const EM = 1000;

function glyph(character: string): readonly [advance: number, outline: string] {
  const found = letters[character];
  if (!found) throw new Error(`no outline for “${character}”: add it to letters.table.ts`);
  return found;
}

const glyphsOf = (text: string) => [...text.normalize('NFC')].map(glyph);

/** Width in pixels at a size. */
export function widthOf(text: string, size: number, spacing = 0): number {
  const glyphs = glyphsOf(text);
  return (
    glyphs.reduce((sum, [advance]) => sum + (advance * size) / EM, 0) +
    Math.max(0, glyphs.length - 1) * spacing
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

function placed(outline: string, transform: string): string {
  return outline ? `<path transform="${transform}" d="${outline}"/>` : '';
}

export interface Lettering {
  readonly size: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle';
  readonly spacing?: number;
}

/** One line on a baseline. */
export function line(text: string, x: number, y: number, style: Lettering): string {
  const { size, colour, anchor = 'start', spacing = 0 } = style;
  let at = anchor === 'middle' ? x - widthOf(text, size, spacing) / 2 : x;
  const scale = size / EM;
  const parts = glyphsOf(text).map(([advance, outline]) => {
    const part = placed(outline, `translate(${round(at)} ${round(y)}) scale(${scale})`);
    at += (advance * size) / EM + spacing;
    return part;
  });
  return `<g fill="${colour}">${parts.join('')}</g>`;
}

/** Along a circle, centred on its top or bottom, always readable from below. */
export function arc(
  text: string,
  centre: readonly [x: number, y: number],
  radius: number,
  side: 'top' | 'bottom',
  style: Lettering,
): string {
  const { size, colour, spacing = 0 } = style;
  const turn = side === 'top' ? 1 : -1;
  const degrees = (length: number) => (length / radius) * (180 / Math.PI);
  let at = (-turn * degrees(widthOf(text, size, spacing))) / 2;
  const parts = glyphsOf(text).map(([advance, outline]) => {
    const own = (advance * size) / EM;
    const middle = at + (turn * degrees(own)) / 2;
    at += turn * degrees(own + spacing);
    const move = `translate(${centre[0]} ${centre[1]}) rotate(${round(middle)}) translate(${round(-own / 2)} ${round(-turn * radius)}) scale(${size / EM})`;
    return placed(outline, move);
  });
  return `<g fill="${colour}">${parts.join('')}</g>`;
}
