// What opening an uploaded PDF tells; the reading itself is in inspect-pdf.pdf.ts.
import { unusableWords, type UnusableReason } from '../attachments/index.ts';
import { words, type Words } from '../text/index.ts';

export type PdfInspection = { readonly pages: number } | { readonly unusable: UnusableReason };

/** More pages than any paper of a filing has. */
export const annexPageLimit = 2000;

/** `pdfProblem('encrypted').en` -> `'the PDF file is locked with a password'` */
export function pdfProblem(reason: string): Words {
  const why = unusableWords(reason);
  return words(`tệp PDF ${why.vi}`, `the PDF file ${why.en}`);
}
