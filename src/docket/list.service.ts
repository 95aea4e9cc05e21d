import { isDeepStrictEqual } from 'node:util';
import { dayInVietNam } from '../calendar/index.ts';
import type { Derived, DocketModels } from './docket.model.ts';
import type { DissolvedAmong, SubjectSources } from './docket.ports.ts';
import { nothingKept, type KeptDocket, type Move, type SubjectKind } from './kept.ts';
import type { LawService } from './law.service.ts';
import { linesOf, summaryOf, type StoredLine, type SubjectSummary } from './line.ts';
import { newMoves, type FormerLine } from './moves.ts';
import { readSubject } from './read-subject.ts';
import type { DocketSubject } from './subject.ts';

export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface ListDependencies {
  readonly models: DocketModels;
  readonly sources: SubjectSources;
  readonly dissolvedAmong: DissolvedAmong;
  readonly law: LawService;
  readonly clock: () => Date;
  /** Keeps a move for acceptance; audited, so that every process learns of it. */
  readonly recordMoves: (subject: DocketSubject, moves: readonly Move[]) => Promise<void>;
}

export const kinds: readonly SubjectKind[] = ['matter', 'product', 'village'];
/** Read and written at once; between two batches everybody else is served. */
const batch = 100;

type KeptLine = FormerLine & { readonly _id: string; readonly subject: { readonly id: string } };

interface Computed {
  readonly lines: readonly StoredLine[];
  readonly summary: SubjectSummary;
  /** Stored before and no date any more. */
  readonly gone: readonly string[];
}

/**
 * The stored list: derived from records and from what people keep in dockets, subject by subject. A line is replaced
 * only by one that has seen at least as much of the audit trail (`stamp`), so processes that follow the same changes
 * at their own pace end with the same list.
 */
export function listService(d: ListDependencies) {
  const { Kept, Lines, Summaries } = d.models;

  async function compute(kind: SubjectKind, ids: readonly string[], remember: boolean): Promise<Computed[]> {
    const subjects = await d.sources[kind].byIds(ids);
    const [kept, dissolved, stored] = await Promise.all([
      keptOfAll(ids),
      d.dissolvedAmong([...new Set(subjects.flatMap(({ partyIds }) => partyIds))]),
      remember ? formerLines(ids) : new Map<string, KeptLine[]>(),
    ]);
    const asOf = dayInVietNam(d.clock());
    const { law } = d.law.current();
    const computed: Computed[] = [];
    for (const [index, subject] of subjects.entries()) {
      if (index % 20 === 19) await new Promise(setImmediate);
      let own = kept.get(subject.id) ?? nothingKept(kind);
      let docket = readSubject(subject, own, asOf, law);
      const moves = newMoves(stored.get(subject.id) ?? [], docket, own, d.clock());
      if (moves.length > 0) {
        await d.recordMoves(subject, moves);
        own = (await keptOfAll([subject.id])).get(subject.id) ?? own;
        docket = readSubject(subject, own, asOf, law);
      }
      const lines = linesOf(subject, docket);
      const present = new Set(lines.map(({ _id }) => _id));
      computed.push({
        lines,
        summary: summaryOf(subject, docket, lines, dissolved),
        gone: (stored.get(subject.id) ?? []).flatMap(({ _id }) => (present.has(_id) ? [] : [_id])),
      });
    }
    return computed;
  }

  async function keptOfAll(ids: readonly string[]): Promise<ReadonlyMap<string, KeptDocket>> {
    const found = await Kept.find({ _id: { $in: ids } })
      .select({ outbox: 0 })
      .lean();
    return new Map(
      found.map((one) => {
        const kept = one as unknown as KeptDocket;
        return [String(one._id), { ...nothingKept(kept.subjectKind), ...kept }];
      }),
    );
  }

  async function formerLines(ids: readonly string[]): Promise<ReadonlyMap<string, KeptLine[]>> {
    const found = await Lines.collection
      .find({ 'subject.id': { $in: ids as string[] } })
      .project<KeptLine>({
        subject: 1,
        slot: 1,
        nominalOn: 1,
        dueOn: 1,
        safeOn: 1,
        ruleVersion: 1,
        calendarVersion: 1,
        settled: 1,
      })
      .toArray();
    const byId = new Map<string, KeptLine[]>();
    for (const line of found) byId.set(line.subject.id, [...(byId.get(line.subject.id) ?? []), line]);
    return byId;
  }

  /** Stores the lines of these subjects anew; `stamp`: all of the audit trail up to it was written before this call. `empty`: the list was. */
  async function refresh(refs: readonly SubjectRef[], stamp: number, empty = false): Promise<number> {
    let done = 0;
    for (const kind of kinds) {
      const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))];
      for (let at = 0; at < ids.length; at += batch) {
        const some = ids.slice(at, at + batch);
        const computed = await compute(kind, some, !empty);
        await store(computed, stamp, empty);
        done += computed.length;
        await new Promise(setImmediate);
      }
    }
    return done;
  }

  async function store(computed: readonly Computed[], stamp: number, empty: boolean): Promise<void> {
    const lines = computed.flatMap((one) => one.lines);
    await replace(Lines.collection as never, lines, stamp, empty);
    const gone = computed.flatMap((one) => one.gone);
    if (gone.length > 0)
      await Lines.collection.deleteMany({ _id: { $in: gone }, stamp: { $lte: stamp } } as never, unhurried);
    await replace(
      Summaries.collection as never,
      computed.map(({ summary }) => summary),
      stamp,
      empty,
    );
  }

  return {
    refresh,

    /** Which of these a list that has seen the trail up to these sequences already shows. */
    async stampsOf(refs: readonly SubjectRef[]): Promise<ReadonlyMap<string, number>> {
      const found = await Summaries.collection
        .find({ _id: { $in: refs.map(({ kind, id }) => `${kind}:${id}`) } } as never, {
          projection: { stamp: 1 },
        })
        .toArray();
      return new Map(found.map(({ _id, stamp }) => [String(_id), stamp as number]));
    },

    /** Subjects a party owns, as the list knows them. */
    async ownedBy(partyId: string): Promise<readonly SubjectRef[]> {
      const found = await Summaries.collection
        .find({ partyIds: partyId }, { projection: { subject: 1 } })
        .toArray();
      return found.map(({ subject }) => subject as SubjectRef);
    },

    /** Everything anew. `more` is asked between batches and may end it; gives the number of subjects. */
    async rebuild(stamp: number, more: (done: number) => Promise<boolean> | boolean): Promise<number> {
      let done = 0;
      // into an empty list nothing need be looked up; what another process puts there meanwhile is newer and stays
      const empty = (await Lines.collection.findOne({}, { projection: { _id: 1 } })) === null;
      for (const kind of kinds) {
        let some: SubjectRef[] = [];
        const flush = async () => {
          done += await refresh(some, stamp, empty);
          some = [];
        };
        for await (const id of d.sources[kind].ids()) {
          some.push({ kind, id });
          if (some.length < batch) continue;
          await flush();
          if (!(await more(done))) return done;
        }
        await flush();
      }
      await Lines.collection.deleteMany({ stamp: { $lt: stamp } });
      await Summaries.collection.deleteMany({ stamp: { $lt: stamp } });
      return done;
    },

    /** Recomputes everything without storing it and names where the stored list differs from the truth. */
    async check({ most = 100, mostSubjects = Infinity } = {}): Promise<ListCheck> {
      const differences: Difference[] = [];
      let subjects = 0;
      let lines = 0;
      const seen = new Set<string>();
      const partly = () => ({
        subjects,
        lines,
        complete: false,
        total: differences.length,
        differences: differences.slice(0, most),
      });
      for (const kind of kinds) {
        for await (const some of inBatches(d.sources[kind].ids())) {
          if (subjects >= mostSubjects) return partly();
          const computed = await compute(kind, some, false);
          const stored = await Lines.collection
            .find({ 'subject.id': { $in: some as string[] } }, { projection: { stamp: 0 } })
            .toArray();
          const byId = new Map(stored.map((line) => [String(line._id), line as unknown as StoredLine]));
          subjects += computed.length;
          for (const truth of computed.flatMap((one) => one.lines)) {
            lines += 1;
            const found = byId.get(truth._id);
            byId.delete(truth._id);
            if (!found) differences.push({ line: truth, what: 'missing' });
            else if (!isDeepStrictEqual(plain(found), plain(truth)))
              differences.push({ line: truth, stored: found, what: 'different' });
          }
          for (const extra of byId.values()) differences.push({ line: extra, what: 'extra' });
          for (const id of some) seen.add(id);
          await new Promise(setImmediate);
        }
      }
      // what belongs to no record at all shows only once every record was seen
      const strays = (await Lines.distinct('subject.id')).filter((id) => !seen.has(String(id)));
      for (const id of strays) {
        const line = (await Lines.collection.findOne({
          'subject.id': id as string,
        })) as unknown as StoredLine;
        differences.push({ line, what: 'extra' });
      }
      return { ...partly(), complete: true };
    },
  };
}

export type ListService = ReturnType<typeof listService>;

export interface Difference {
  readonly what: 'missing' | 'different' | 'extra';
  /** As it should be; of an extra one, as it is. */
  readonly line: StoredLine;
  readonly stored?: StoredLine;
}

export interface ListCheck {
  readonly subjects: number;
  readonly lines: number;
  /** Every subject was looked at. */
  readonly complete: boolean;
  readonly total: number;
  readonly differences: readonly Difference[];
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

export async function* inBatches(
  ids: AsyncIterable<string>,
  size = batch,
): AsyncGenerator<readonly string[]> {
  let some: string[] = [];
  for await (const id of ids) {
    some.push(id);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/**
 * Lines need not reach the disk one by one: the position in the trail is written after them and waits for the journal,
 * which keeps its order. A crash before that makes the same lines again.
 */
const unhurried = { writeConcern: { w: 1, j: false } } as const;

interface Replaceable {
  bulkWrite(operations: object[], options: object): Promise<unknown>;
}

/** Replaces what is older; where something newer stands, the upsert meets its id and is turned away, as it should. */
async function replace<T extends { readonly _id: string }>(
  collection: Replaceable,
  documents: readonly T[],
  stamp: number,
  empty: boolean,
): Promise<void> {
  if (documents.length === 0) return;
  const operations = documents.map((one) => {
    const replacement = { ...one, stamp } satisfies Derived<T>;
    return empty
      ? { insertOne: { document: replacement } }
      : { replaceOne: { filter: { _id: one._id, stamp: { $lte: stamp } }, replacement, upsert: true } };
  });
  try {
    await collection.bulkWrite(operations, { ordered: false, ...unhurried });
  } catch (error) {
    const failed = (error as { writeErrors?: readonly { code: number }[] }).writeErrors;
    if (!failed?.length || failed.some(({ code }) => code !== 11000)) throw error;
  }
}
