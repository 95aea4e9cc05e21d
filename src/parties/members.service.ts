import { createHash } from 'node:crypto';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { NotPossible, RecordConflict, type Who } from '../http/index.ts';
import { words } from '../text/index.ts';
import type { MemberListModel } from './member-list.model.ts';
import type { MemberReading } from './member-rows.ts';
import type { PartyModel } from './party.model.ts';
import type { PartyQueries, PartyRecord } from './party.queries.ts';
import type { Member } from './party.ts';
import type { SheetJob } from './read-sheet.worker.ts';
import type { SheetReader } from './sheet-reader.service.ts';

export interface MemberPreview extends MemberReading {
  /** The list to be kept; absent while a row is wrong or when nothing would change. */
  readonly list?: string | undefined;
  /** Members the list would have. */
  readonly total: number;
}

/** A document of the database holds 16 MB; this leaves room for its frame. */
const largestList = 14 * 1024 * 1024;
const aDay = 24 * 3_600_000;

/** Changes of the list of members: seen first, then kept whole or not at all. */
export function membersService(
  Parties: PartyModel,
  MemberLists: MemberListModel,
  queries: PartyQueries,
  trail: AuditTrail,
  sheets: Pick<SheetReader, 'read'>,
) {
  const records = createRecords(trail, 'party');

  /** Puts a list aside under its hash; nothing points at it yet. */
  async function putAside(partyId: string, members: readonly Member[], now: Date): Promise<string> {
    const content = JSON.stringify([partyId, members]);
    if (Buffer.byteLength(content) > largestList)
      throw new NotPossible(
        words(
          'Danh sách quá lớn để lưu. Hãy rút gọn cột địa chỉ rồi gửi lại; chưa có gì thay đổi.',
          'The list is too large to keep. Shorten the addresses and send it again; nothing was changed.',
        ),
      );
    const id = createHash('sha256').update(content).digest('hex');
    // Not through mongoose: it would look at each of ten thousand members.
    await MemberLists.collection.updateOne(
      { _id: id as never },
      { $setOnInsert: { partyId, members, madeAt: now } },
      { upsert: true },
    );
    return id;
  }

  /** Kept first, then pointed at: a crash between leaves a list nobody uses, never a party without its list. */
  async function point(
    party: PartyRecord,
    version: number | undefined,
    list: string,
    count: number,
    who: Who,
  ) {
    if (version !== party.version) throw stale();
    const kept = await MemberLists.updateOne({ _id: list }, { $set: { keptAt: who.now } });
    if (kept.matchedCount === 0) throw stale();
    try {
      const changes = { memberList: list, memberCount: count };
      await records.change(Parties, party.id, version, changes, who, 'members-changed');
    } catch (error) {
      // The general page of two versions would offer to put this list over the other one.
      throw error instanceof RecordConflict ? stale() : error;
    }
  }

  return {
    /** What a sheet would make of the list. A faulty row anywhere means there is nothing to keep. @throws UnreadableSheet */
    async preview(
      party: PartyRecord,
      sheet: SheetJob['sheet'],
      options: { replace: boolean; asOf: PlainDate; now: Date; signal?: AbortSignal },
    ): Promise<MemberPreview> {
      const { asOf, signal } = options;
      const present = options.replace ? [] : await queries.membersOf(party.memberList);
      const reading = await sheets.read({ sheet, asOf, present }, signal);
      const total = present.length + reading.members.length;
      if (reading.problems.length || reading.members.length === 0) return { ...reading, total };
      await MemberLists.deleteMany({
        partyId: party.id,
        keptAt: null,
        madeAt: { $lt: new Date(options.now.getTime() - aDay) },
      }).setOptions({ sanitizeFilter: false });
      const list = await putAside(party.id, [...present, ...reading.members], options.now);
      return { ...reading, total, list };
    },

    /** Makes a previewed list the list in force. Throws NotPossible when the party changed since the preview. */
    async keep(party: PartyRecord, version: number | undefined, list: string, who: Who): Promise<number> {
      if (party.memberList === list) return party.memberCount;
      const count = await queries.countOf(list, party.id);
      if (count === undefined) throw stale();
      await point(party, version, list, count, who);
      return count;
    },

    /** Takes one member off; the list before stays kept. `position` counts from 0 in the list of that version. */
    async remove(
      party: PartyRecord,
      version: number | undefined,
      position: number,
      who: Who,
    ): Promise<Member> {
      const members = await queries.membersOf(party.memberList);
      const member = members[position];
      if (!member || version !== party.version) throw stale();
      const rest = members.filter((_, i) => i !== position);
      await point(party, version, await putAside(party.id, rest, who.now), rest.length, who);
      return member;
    },
  };
}

export type MembersService = ReturnType<typeof membersService>;

function stale(): NotPossible {
  return new NotPossible(
    words(
      'Hồ sơ này đã thay đổi từ lúc bạn mở trang, nên danh sách thành viên được giữ nguyên. Hãy xem lại rồi làm lại.',
      'This record has changed since you opened the page, so the list of members was left as it is. Look again and repeat the step.',
    ),
  );
}
