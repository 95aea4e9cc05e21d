import type { Attachment } from './attachment.ts';

/** Whether a zip is the Word or Excel file it is named as: told by its parts, since any zip can bear the name. */

type Reading = { readonly mime: Attachment['mime'] } | { readonly refused: 'not-office' | 'macros' };

/**
 * Reads the part names (ECMA-376: `[Content_Types].xml` and the main part). A file with a macro project is refused
 * even under the name .docx: macros are programs.
 */
export function readOffice(partNames: readonly string[]): Reading {
  const parts = new Set(partNames.map((name) => name.toLowerCase()));
  if (!parts.has('[content_types].xml')) return { refused: 'not-office' };
  if ([...parts].some((name) => name.endsWith('vbaproject.bin'))) return { refused: 'macros' };
  if (parts.has('word/document.xml'))
    return { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
  if (parts.has('xl/workbook.xml'))
    return { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  return { refused: 'not-office' };
}
