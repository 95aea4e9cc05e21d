// The pen: writes lines, rules and boxes into one document, each inside the structure tree or marked as artifact.
import type { Face, Typeface } from './fonts.pdf.ts';
import { placeLine, type Align, type Line } from './page-text.pdf.ts';

export type Tag = PDFKit.PDFStructureElement;

/** Options of a structure element that pdfkit knows and its types leave out. */
export interface TagOptions {
  readonly title?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block' | 'Inline';
}

/** An element made when it is first drawn, so that the tree is in reading order; later pages add to it. */
export type LazyTag = (pen: Pen, parent: Tag) => Tag;

export function lazyTag(type: string, options: TagOptions = {}): LazyTag {
  let made: Tag | undefined;
  return (pen, parent) => (made ??= pen.tag(type, parent, options));
}

export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  tag(type: string, parent: Tag, options?: TagOptions): Tag;
  /** Draws as content of the element. */
  inside(element: Tag, type: string, draw: () => void): void;
  /** Draws what is no content: rules, frames, page numbers. */
  artifact(draw: () => void, type?: 'Layout' | 'Pagination'): void;
  /** `y` is the top of the line's box of `height` points. */
  line(line: Line, x: number, y: number, width: number, style: LineStyle): void;
  rule(x1: number, y1: number, x2: number, y2: number, thickness?: number): void;
  frame(x: number, y: number, width: number, height: number, thickness?: number): void;
  /** A JPEG or PNG; drawn twice it is stored once. */
  image(bytes: Uint8Array, x: number, y: number, width: number, height: number): void;
}

export interface LineStyle {
  readonly size: number;
  readonly height: number;
  readonly align: Align;
}

const spaceOnly = /^ +$/;
const number = (value: number) => String(Math.round(value * 1000) / 1000);

export function createPen(doc: PDFKit.PDFDocument, type: Typeface): Pen {
  const fontOf = type.fontsFor(doc);
  const encoded = new Map<string, string>();
  const opened = new Map<Uint8Array, string>();

  /** A word as the operand of TJ: glyph codes with the kerning between them. */
  function encode(word: string, face: Face): string {
    const key = face + word;
    const before = encoded.get(key);
    if (before !== undefined) return before;
    const [codes, positions] = fontOf(face).encode(word);
    let out = '<';
    codes.forEach((code, index) => {
      out += code;
      const position = positions[index];
      const kern = position ? position.advanceWidth - position.xAdvance : 0;
      if (kern !== 0) out += `> ${number(kern)} <`;
    });
    out += '>';
    encoded.set(key, out);
    return out;
  }

  return {
    doc,
    tag(name, parent, options = {}) {
      const element = doc.struct(name, options as PDFKit.Mixins.StructureElementOptions);
      parent.add(element);
      return element;
    },
    inside(element, name, draw) {
      element.add(doc.markStructureContent(name));
      draw();
      doc.endMarkedContent();
    },
    artifact(draw, kind = 'Layout') {
      doc.markContent('Artifact', { type: kind });
      draw();
      doc.endMarkedContent();
    },
    line(line, x, y, width, { size, height, align }) {
      const { offset, stretch } = placeLine(line, width, align);
      // 0.891 and 0.216 em: ascent and descent of Tinos; the pair is centred in the line's height.
      const baseline = y + (height - 1.107 * size) / 2 + 0.891 * size;
      const page = doc.page as PDFKit.PDFPage & { fonts: Record<string, object> };
      const step = stretch === 0 ? '' : ` ${number((-stretch * 1000) / size)} `;
      let out = `BT 1 0 0 -1 ${number(x + offset)} ${number(baseline)} Tm`;
      for (const { words, face } of line.segments) {
        const font = fontOf(face);
        page.fonts[font.id] ??= font.ref();
        let shown = '';
        for (const word of words) {
          shown += encode(word, face);
          if (step !== '' && word.endsWith(' ') && !spaceOnly.test(word)) shown += step;
        }
        out += ` /${font.id} ${number(size)} Tf [${shown}] TJ`;
      }
      doc.addContent(`${out} ET`);
    },
    rule(x1, y1, x2, y2, thickness = 0.6) {
      doc.addContent(`${number(thickness)} w ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`);
    },
    frame(x, y, width, height, thickness = 0.6) {
      doc.addContent(
        `${number(thickness)} w ${number(x)} ${number(y)} ${number(width)} ${number(height)} re S`,
      );
    },
    image(bytes, x, y, width, height) {
      // openImage is public in pdfkit's manual and absent from its types.
      const { openImage } = doc as unknown as { openImage(source: Buffer): string };
      const image =
        opened.get(bytes) ??
        openImage.call(doc, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      opened.set(bytes, image);
      doc.image(image, x, y, { width, height });
    },
  };
}
