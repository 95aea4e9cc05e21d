// Opening uploaded PDFs with suspicion: bombs are found before anything is unpacked.
import { inflateSync } from 'node:zlib';
import { EncryptedPDFError, ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { UnusableReason } from '../attachments/index.ts';
import { annexPageLimit, type PdfInspection } from './inspect-pdf.ts';

export type OpenedPdf =
  { readonly document: PDFDocument; readonly pages: number } | { readonly unusable: UnusableReason };

/** All object streams of a file together, unpacked. Filings of thousands of pages stay under 20 MB. */
const unpackLimit = 64 * 1024 * 1024;

export async function inspectPdfBytes(bytes: Uint8Array): Promise<PdfInspection> {
  const opened = await openPdf(bytes);
  return 'unusable' in opened ? opened : { pages: opened.pages };
}

/** The document with its pages counted, or why it cannot be used. Never throws. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    if (isCutOff(bytes)) return { unusable: 'damaged' };
    if (unpacksTooFar(bytes)) return { unusable: 'too-heavy' };
    const document = await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
    });
    const pages = countPages(document);
    if (pages === 0) return { unusable: 'no-pages' };
    if (pages > annexPageLimit) return { unusable: 'too-many-pages' };
    for (const page of document.getPages()) {
      const { width, height } = page.getCropBox();
      // 14,400 points is the largest page of PDF 1.7.
      if (!(width >= 10 && width <= 14_400 && height >= 10 && height <= 14_400))
        return { unusable: 'page-size' };
    }
    return { document, pages };
  } catch (error) {
    return { unusable: error instanceof EncryptedPDFError ? 'encrypted' : 'damaged' };
  }
}

/** The library reads what is left of half a file; a paper with its last pages missing must not pass. */
function isCutOff(bytes: Uint8Array): boolean {
  const end = bytes.subarray(Math.max(0, bytes.length - 16_384));
  return !Buffer.from(end.buffer, end.byteOffset, end.byteLength).includes('startxref');
}

/**
 * The library unpacks object and cross-reference streams while it reads, without a limit, outside the
 * memory that a worker's limits count. So they are unpacked here first, into a limit. A stream whose type
 * or filter is written in a way that hides it is taken for the worst; what gets past ends at the watch
 * over memory of render.module.ts.
 */
function unpacksTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = unpackLimit;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue;
    const from = Math.max(0, at - 65_536, file.lastIndexOf('endobj', at));
    const dictionary = file
      .toString('latin1', from, at)
      .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    const named = /\/(ObjStm|XRef)\b/.test(dictionary);
    const hidden = /\/Type\s*(%|\d)/.test(dictionary);
    if (!named && !hidden) continue;
    const filters =
      dictionary.match(/\/(Fl|FlateDecode|LZWDecode|LZW|ASCII\w+|A85|AHx|RunLengthDecode|RL)\b/g) ?? [];
    if (/\/F(ilter)?\s*\d/.test(dictionary) || filters.length > 1) return true;
    if (filters.length === 0) continue;
    if (!/^\/Fl/.test(filters[0] ?? '')) return true;
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    try {
      left -= inflateSync(file.subarray(start, endOfStream(file, start)), { maxOutputLength: left }).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
    if (left <= 0) return true;
  }
  return false;
}

function endOfStream(file: Buffer, start: number): number {
  const end = file.indexOf('endstream', start);
  return end < 0 ? file.length : end;
}

/** Pages counted in the tree itself, no further than the limit: one small node used often makes millions. */
function countPages(document: PDFDocument): number {
  const pagesName = PDFName.of('Pages');
  let count = 0;
  let steps = 0;
  const walk = (node: PDFDict, depth: number): void => {
    steps += 1;
    if (count > annexPageLimit || steps > 20 * annexPageLimit || depth > 60) {
      count = annexPageLimit + 1;
      return;
    }
    const kids = node.lookup(PDFName.of('Kids'));
    if (!(kids instanceof PDFArray) && node.lookup(PDFName.of('Type')) !== pagesName) {
      count += 1;
      return;
    }
    if (!(kids instanceof PDFArray)) return;
    for (let index = 0; index < kids.size() && count <= annexPageLimit; index += 1) {
      const kid = kids.lookup(index);
      if (!(kid instanceof PDFDict)) throw new Error('A page of the tree is not in the file');
      walk(kid, depth + 1);
    }
  };
  walk(document.catalog.Pages(), 0);
  return count;
}
