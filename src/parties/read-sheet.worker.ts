// What runs in a thread of its own: a sheet of ten thousand rows, or a file that claims to be one.
import type { PlainDate } from '../calendar/index.ts';
import type { Words } from '../text/index.ts';
import { readMembers, type MemberReading } from './member-rows.ts';
import { readDelimited, readSheetFile, UnreadableSheet } from './member-sheet.service.ts';
import type { Member } from './party.ts';

export interface SheetJob {
  readonly sheet: { readonly path: string } | { readonly text: string };
  readonly asOf: PlainDate;
  /** Members the list has already. */
  readonly present: readonly Member[];
}

/** Errors lose their class between threads: a sheet that cannot be read is an answer. */
export type SheetReading = MemberReading | { readonly unreadable: Words };

export async function readSheet({ sheet, asOf, present }: SheetJob): Promise<SheetReading> {
  try {
    const rows = 'text' in sheet ? readDelimited(sheet.text) : await readSheetFile(sheet.path);
    return readMembers(rows, asOf, present);
  } catch (error) {
    if (error instanceof UnreadableSheet) return { unreadable: error.words };
    throw error;
  }
}
