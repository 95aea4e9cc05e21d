import { open, type FileHandle } from 'node:fs/promises';

/** Reads the table of contents of a zip file, without unpacking anything. */

export interface ZipEntry {
  readonly name: string;
  /** Bytes it claims to unpack to. */
  readonly unpacked: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endSize = 22;
/** Word and Excel write at most some hundred parts; a table of many MB is no office file. */
const largestTable = 4 * 1024 * 1024;

/** The entries, or null when the file is no whole zip (no end record, cut off, zip64). */
export async function zipEntries(path: string): Promise<readonly ZipEntry[] | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tailSize = Math.min(size, endSize + 0xffff);
    const tail = await bytes(file, size - tailSize, tailSize);
    for (let at = tail.length - endSize; at >= 0; at -= 1) {
      if (tail.readUInt32LE(at) !== endMark) continue;
      const tableSize = tail.readUInt32LE(at + 12);
      const tableAt = tail.readUInt32LE(at + 16);
      if (tableSize > largestTable || tableAt + tableSize > size) return null;
      return readTable(await bytes(file, tableAt, tableSize), tail.readUInt16LE(at + 10));
    }
    return null;
  } finally {
    await file.close();
  }
}

function readTable(table: Buffer, count: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > table.length || table.readUInt32LE(at) !== entryMark) return null;
    const nameLength = table.readUInt16LE(at + 28);
    const nameEnd = at + 46 + nameLength;
    if (nameEnd > table.length) return null;
    entries.push({
      name: table.toString('utf8', at + 46, nameEnd),
      unpacked: table.readUInt32LE(at + 24),
    });
    at = nameEnd + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32);
  }
  return entries;
}

async function bytes(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
