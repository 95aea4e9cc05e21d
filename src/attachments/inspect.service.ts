import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import type { UploadedFile } from '../http/index.ts';
import type { Words } from '../text/index.ts';
import type { Attachment } from './attachment.ts';
import { cleanFileName, extensionOf } from './file-name.ts';
import { fileTypeOf, largestFile, mostUnpackedBytes } from './file-types.table.ts';
import { readOffice } from './office-file.ts';
import { readPicture } from './picture.service.ts';
import { refusals } from './refusals.ts';
import { unusableReason } from './unusable-pdf.ts';
import { zipEntries } from './zip-directory.service.ts';

/** Looks a PDF over away from this process; `unusable` says why it cannot be merged ('damaged', 'encrypted', …). */
export type InspectPdf = (path: string) => Promise<{ pages?: number; unusable?: string }>;

/** Facts about a good file; the rest of an Attachment is said by whoever sends it. */
export type FileFacts = Omit<Attachment, 'id' | 'role'>;

export type Inspection = { readonly facts: FileFacts } | { readonly problem: Words };

/** What the content really is. Never throws for what a file holds, only when it cannot be read at all. */
export async function inspectFile(file: UploadedFile, inspectPdf: InspectPdf): Promise<Inspection> {
  const fileName = cleanFileName(file.originalName);
  const { size } = await stat(file.path);
  if (size === 0) return { problem: refusals.empty(fileName) };
  if (size > largestFile) return { problem: refusals.tooLarge(fileName) };
  const found = await realType(file.path, fileName);
  if ('problem' in found) return found;
  const type = fileTypeOf(found.mime);
  if (!type) return { problem: refusals.unknownType(fileName) };
  if (!type.extensions.includes(extensionOf(fileName))) return { problem: refusals.mismatch(fileName, type) };
  const facts = { fileName, mime: type.mime, size, sha256: await hashOf(file.path) };
  if (type.kind === 'picture') return inspectPicture(file.path, facts);
  if (type.kind === 'pdf') return inspectPaper(file.path, facts, inspectPdf);
  return { facts };
}

async function realType(path: string, fileName: string): Promise<{ mime: string } | { problem: Words }> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (!found) return { problem: refusals.unknownType(fileName) };
  // Any zip may turn out an office file; what file-type says of zips depends on the order of their parts.
  const zip =
    found.ext === 'zip' || found.mime.includes('officedocument') || found.mime.includes('macroenabled');
  if (!zip) return found;
  const entries = await zipEntries(path);
  const reading = readOffice((entries ?? []).map(({ name }) => name));
  if ('refused' in reading)
    return { problem: refusals[reading.refused === 'macros' ? 'macros' : 'unknownType'](fileName) };
  const unpacked = (entries ?? []).reduce((sum, entry) => sum + entry.unpacked, 0);
  return unpacked > mostUnpackedBytes ? { problem: refusals.unpacksTooLarge(fileName) } : reading;
}

async function inspectPicture(path: string, facts: FileFacts): Promise<Inspection> {
  const reading = await readPicture(path);
  if ('broken' in reading) return { problem: refusals.brokenPicture(facts.fileName) };
  if ('tooLarge' in reading) {
    const { width, height } = reading.tooLarge;
    return { problem: refusals.tooManyPixels(facts.fileName, width, height) };
  }
  return { facts: { ...facts, pages: 1, ...reading } };
}

/** A damaged PDF is refused like a damaged picture; one that is whole but locked is a paper worth keeping. */
async function inspectPaper(path: string, facts: FileFacts, inspectPdf: InspectPdf): Promise<Inspection> {
  const { pages, unusable } = await inspectPdf(path);
  const state = unusable === undefined ? undefined : unusableReason(unusable);
  if (state?.refused) return { problem: refusals.pdf(facts.fileName, state.why) };
  return {
    facts: {
      ...facts,
      ...(pages === undefined ? {} : { pages }),
      ...(unusable === undefined ? {} : { unusable }),
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
