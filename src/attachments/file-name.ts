import { tidy } from '../text/index.ts';
import { longestFileName } from './file-types.table.ts';

/** Names people give to files, made safe to keep, show and save again. */

/** `extensionOf('Bản đồ.PDF')` -> `'pdf'`; no extension: `''`. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([\p{L}\p{N}]{1,10})$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/**
 * The last part of any path, NFC, without what some systems refuse in a name (`<>:"|?*`), control characters, and
 * direction marks (U+202E makes "gnp.exe" read "exe.png"). At most 150 characters; the extension is kept.
 */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const cleaned = tidy(last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/[<>:"|?*]/g, ' ')).replace(
    /^[.\s]+|[.\s]+$/g,
    '',
  );
  if (cleaned === '') return 'tep';
  if (cleaned.length <= longestFileName) return cleaned;
  const extension = extensionOf(cleaned);
  const end = extension ? `.${extension}` : '';
  // Whole characters only: half of a surrogate pair is not storable text.
  let stem = '';
  for (const character of cleaned.slice(0, cleaned.length - end.length)) {
    if (stem.length + character.length + end.length > longestFileName) break;
    stem += character;
  }
  return stem.trimEnd() + end;
}
