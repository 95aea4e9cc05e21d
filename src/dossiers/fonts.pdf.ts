// The typeface: Tinos, metric twin of Times New Roman, read once and measured without a document.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** TrueType files as bytes. */
export type FontBytes = Readonly<Record<Face, Uint8Array>>;

const files: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export async function readFonts(): Promise<FontBytes> {
  const { resolve } = createRequire(import.meta.url);
  const read = async (face: Face) =>
    new Uint8Array(await readFile(resolve(`@expo-google-fonts/tinos/${files[face]}`)));
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
    read('boldItalic'),
  ]);
  return { regular, bold, italic, boldItalic };
}

/** Parsed font program; opaque, handed from one document to the next so that it is parsed once. */
interface FontProgram {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): object;
}

interface GlyphPosition {
  readonly xAdvance: number;
  readonly advanceWidth: number;
}

/**
 * What pdfkit's own text call uses inside. Its justified text writes no space characters (they are only
 * moved over), and a copied line loses its word breaks: so lines are written here, from these parts.
 */
export interface DocumentFont {
  readonly id: string;
  readonly font: FontProgram;
  ref(): object;
  encode(text: string): [codes: string[], positions: GlyphPosition[]];
  widthOfString(text: string, size: number): number;
}

export interface Typeface {
  /** Width of one word in points. */
  width(word: string, face: Face, size: number): number;
  /** The text with what the typeface cannot draw replaced by □; those characters are added to `lost`. */
  drawable(text: string): string;
  /** Characters replaced so far. */
  readonly lost: Set<string>;
  /** The four fonts inside one document; only those that are used are embedded. */
  fontsFor(doc: PDFKit.PDFDocument): (face: Face) => DocumentFont;
}

/** A line never measured twice is the rule; the cap keeps a server that runs for months small. */
const wordCacheLimit = 50_000;

export function openTypeface(bytes: FontBytes): Typeface {
  const bench = new PDFDocument({ autoFirstPage: false, font: '' });
  const pick = (doc: PDFKit.PDFDocument, source: FontProgram | Uint8Array): DocumentFont => {
    doc.font(source as unknown as Uint8Array as Buffer);
    return (doc as unknown as { _font: DocumentFont })._font;
  };
  const masters: Record<Face, DocumentFont> = {
    regular: pick(bench, bytes.regular),
    bold: pick(bench, bytes.bold),
    italic: pick(bench, bytes.italic),
    boldItalic: pick(bench, bytes.boldItalic),
  };
  // A glyph keeps the letter it was first asked for. One first met as a part of another (the E inside Ế) would keep
  // none, and no later document could be read aloud or searched where it stands: so each letter a
  // Vietnamese one can be built of is asked for by itself first.
  for (const { font } of Object.values(masters))
    for (let code = 32; code < 0x250; code += 1) font.glyphForCodePoint(code);
  const known = { regular: new Map(), bold: new Map(), italic: new Map(), boldItalic: new Map() } as Record<
    Face,
    Map<string, number>
  >;
  const lost = new Set<string>();

  return {
    lost,
    width(word, face, size) {
      const cache = known[face];
      let units = cache.get(word);
      if (units === undefined) {
        if (cache.size >= wordCacheLimit) cache.clear();
        units = masters[face].widthOfString(word, 1000);
        cache.set(word, units);
      }
      return (units * size) / 1000;
    },
    drawable(text) {
      let out = '';
      for (const character of text.normalize('NFC')) {
        const code = character.codePointAt(0) ?? 0;
        if (code === 10 || masters.regular.font.hasGlyphForCodePoint(code)) out += character;
        else if (code === 9) out += ' ';
        else if (code > 31 && !/\p{Cf}/u.test(character)) {
          lost.add(character);
          out += '□';
        }
      }
      return out;
    },
    fontsFor(doc) {
      const opened = new Map<Face, DocumentFont>();
      return (face) => {
        const font = opened.get(face) ?? pick(doc, masters[face].font);
        opened.set(face, font);
        return font;
      };
    },
  };
}
