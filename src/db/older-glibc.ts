/**
 * Lets the embedded engine load on glibc 2.36 and 2.37 (Debian 12).
 *
 * Its Linux build was linked on glibc 2.38 and asks for seven symbols of that version: six `__isoc23_strto…` /
 * `…scanf` names, which only add binary literals ("0b1") to their old forms, and `fmod`, which only lost its errno
 * wrapper. The old forms are in every glibc. So a *copy* of the two shared objects is made to ask for those: the name
 * is moved past the `__isoc23_` prefix, the version index is set to the oldest one the file already needs, and the
 * need of 2.38 is marked weak. ELF layout: System V gABI ch. 4 and 5, GNU symbol versioning.
 */

const DYNSYM = 11;
const VERSYM = 0x6fffffff;
const VERNEED = 0x6ffffffe;
const WEAK = 2;
const PREFIX = '__isoc23_';
const TOO_NEW = 'GLIBC_2.38';
/** The first version of each architecture: x86-64, aarch64. */
const OLDEST = ['GLIBC_2.2.5', 'GLIBC_2.17'];

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

/** A copy of a 64-bit little-endian ELF file that no longer needs glibc 2.38. Throws when it is no such file. */
export function forOlderGlibc(original: Buffer): Buffer {
  if (original.readUInt32BE(0) !== 0x7f454c46 || original[4] !== 2 || original[5] !== 1)
    throw new Error('not a 64-bit little-endian ELF file');
  const elf = Buffer.from(original);
  const sections = sectionsOf(elf);
  const find = (type: number) => {
    const found = sections.find((section) => section.type === type);
    if (!found) throw new Error(`the ELF file has no section of type ${type}`);
    return found;
  };
  const symbols = find(DYNSYM);
  const versions = find(VERSYM);
  const names = sections[symbols.link] as Section;
  const text = (at: number) => elf.toString('latin1', names.offset + at, elf.indexOf(0, names.offset + at));
  const replacements = weakenNeeds(elf, find(VERNEED), text);
  for (let i = 0; i * 24 < symbols.size; i += 1) {
    const versionAt = versions.offset + i * 2;
    const older = replacements.get(elf.readUInt16LE(versionAt));
    if (older === undefined) continue;
    elf.writeUInt16LE(older, versionAt);
    const nameAt = symbols.offset + i * 24;
    const name = elf.readUInt32LE(nameAt);
    if (text(name).startsWith(PREFIX)) elf.writeUInt32LE(name + PREFIX.length, nameAt);
  }
  return elf;
}

function sectionsOf(elf: Buffer): Section[] {
  const table = Number(elf.readBigUInt64LE(0x28));
  const entry = elf.readUInt16LE(0x3a);
  return Array.from({ length: elf.readUInt16LE(0x3c) }, (_, i) => {
    const at = table + i * entry;
    return {
      type: elf.readUInt32LE(at + 4),
      offset: Number(elf.readBigUInt64LE(at + 0x18)),
      size: Number(elf.readBigUInt64LE(at + 0x20)),
      link: elf.readUInt32LE(at + 0x28),
    };
  });
}

/** Marks each need of 2.38 weak; gives its version index -> the index of the oldest version of the same library. */
function weakenNeeds(elf: Buffer, needs: Section, text: (at: number) => string): Map<number, number> {
  const replacements = new Map<number, number>();
  for (let library = needs.offset, more = true; more;) {
    const indexes = new Map<string, { index: number; at: number }>();
    for (
      let at = library + elf.readUInt32LE(library + 8), left = elf.readUInt16LE(library + 2);
      left > 0;
      left -= 1
    ) {
      indexes.set(text(elf.readUInt32LE(at + 8)), { index: elf.readUInt16LE(at + 6), at });
      at += elf.readUInt32LE(at + 12);
    }
    const tooNew = indexes.get(TOO_NEW);
    if (tooNew) {
      const old = OLDEST.map((name) => indexes.get(name)).find(Boolean);
      if (!old) throw new Error('no older version to bind to');
      replacements.set(tooNew.index, old.index);
      elf.writeUInt16LE(elf.readUInt16LE(tooNew.at + 4) | WEAK, tooNew.at + 4);
    }
    const next = elf.readUInt32LE(library + 12);
    more = next !== 0;
    library += next;
  }
  return replacements;
}
