import { words, type Words } from '../text/index.ts';
import type { Attachment } from './attachment.ts';

/** The files the register takes, and how much of them. HTML and SVG are not among them: both can run script. */

export interface FileType {
  readonly mime: Attachment['mime'];
  /** First = the one advised when a name has another. */
  readonly extensions: readonly string[];
  readonly label: Words;
  readonly kind: 'picture' | 'pdf' | 'office';
}

export const fileTypes: readonly FileType[] = [
  {
    mime: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jfif'],
    label: words('ảnh JPEG', 'JPEG picture'),
    kind: 'picture',
  },
  { mime: 'image/png', extensions: ['png'], label: words('ảnh PNG', 'PNG picture'), kind: 'picture' },
  { mime: 'image/webp', extensions: ['webp'], label: words('ảnh WebP', 'WebP picture'), kind: 'picture' },
  { mime: 'application/pdf', extensions: ['pdf'], label: words('tệp PDF', 'PDF file'), kind: 'pdf' },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    label: words('tệp Word', 'Word file'),
    kind: 'office',
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    label: words('tệp Excel', 'Excel file'),
    kind: 'office',
  },
];

/** 25 MB, as multer's own limit. */
export const largestFile = 25 * 1024 * 1024;

/** An A3 sheet scanned at 600 dpi has 70 million pixels. */
export const mostPixels = 80_000_000;

/** Bytes a picture may take when opened whole: 80 million pixels of four 8-bit channels. */
export const mostDecodedBytes = 320_000_000;

/** Bytes an office file may claim to unpack to; more is a compression bomb. */
export const mostUnpackedBytes = 500_000_000;

export const longestFileName = 150;

/** Longer side of a thumbnail, pixels. */
export const thumbSide = 240;

export function fileTypeOf(mime: string): FileType | undefined {
  return fileTypes.find((type) => type.mime === mime);
}

/** For `<input type=file accept>`. */
export const acceptedFiles = fileTypes.flatMap(({ extensions }) => extensions.map((e) => `.${e}`)).join(',');
