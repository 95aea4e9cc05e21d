/** One date of one subject as it is stored for searching. Nothing in it changes with the day: the state is told when it is read. */
import type { Located } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { DocketEntry, DocketKind, EntryState } from '../deadlines/index.ts';
import { fold, type Words } from '../text/index.ts';
import type { DatedReading, Person, SubjectKind } from './kept.ts';
import type { Settled, SubjectDocket } from './read-subject.ts';
import type { DocketSubject } from './subject.ts';

export interface StoredLine {
  /** `matter:<id>:<slot>`: the same for the same date, whatever version of the rule counts it. */
  readonly _id: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly docketKind: DocketKind;
  readonly key: string;
  readonly slot: string;
  readonly rule: DocketEntry['rule'];
  readonly ruleVersion: string;
  readonly calendarVersion: string;
  readonly title: string;
  /** Folded, for searching. */
  readonly titleKey: string;
  readonly label: Words;
  readonly place: Located;
  readonly partyIds: readonly string[];
  readonly nominalOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly safeOn: PlainDate;
  readonly opensOn: PlainDate | null;
  readonly settled: Settled;
  /** Pending and not contingent: what lists are mostly about. */
  readonly open: boolean;
  readonly metOn?: PlainDate | undefined;
  readonly actor: DocketEntry['actor'];
  readonly addressee: DocketEntry['addressee'];
  readonly ours: boolean;
  readonly confidence: DocketEntry['confidence'];
  readonly provisional: Words | null;
  readonly contingent: boolean;
  readonly contested: boolean;
  readonly verified: boolean;
  readonly assignedTo?: Person | undefined;
  readonly trigger: DocketEntry['trigger'];
  readonly citation: string;
  readonly printedDueOn?: PlainDate | undefined;
  readonly extension?: DocketEntry['extension'];
  /** What the law or calendar of now gives, while nobody has accepted that the date moves. */
  readonly proposed?: DatedReading | undefined;
}

export interface DocketLine extends Omit<StoredLine, '_id' | 'titleKey' | 'open'> {
  readonly id: string;
  readonly state: EntryState;
}

/** The lines of a subject; what was superseded is no date any more and leaves none. */
export function linesOf(subject: DocketSubject, docket: SubjectDocket): StoredLine[] {
  const { kind, id, docketKind, title, place, partyIds } = subject;
  return docket.entries.flatMap(({ slot, entry, settled, metOn, verification, assignedTo, move, dates }) =>
    settled === 'superseded'
      ? []
      : [
          {
            _id: `${kind}:${id}:${slot}`,
            subject: { kind, id },
            docketKind,
            key: entry.key,
            slot,
            rule: entry.rule,
            title,
            titleKey: fold(title),
            label: entry.label,
            place,
            partyIds,
            ...dates,
            opensOn: entry.opensOn,
            settled,
            open: settled === 'pending' && !entry.contingent,
            ...defined({
              metOn,
              assignedTo,
              printedDueOn: entry.printedDueOn,
              extension: entry.extension,
            }),
            actor: entry.actor,
            addressee: entry.addressee,
            ours: entry.ours,
            confidence: entry.confidence,
            provisional: entry.provisional,
            contingent: entry.contingent,
            contested: entry.contested,
            verified: verification !== undefined,
            trigger: defined(entry.trigger),
            citation: entry.citation,
            ...(move && { proposed: move.present }),
          },
        ],
  );
}

/** Without the fields that are undefined: as the database gives it back, so that two lines can be compared. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

/** The line as it reads on a day. */
export function lineOn(
  { _id, titleKey: _key, open: _open, ...line }: StoredLine,
  asOf: PlainDate,
): DocketLine {
  const { settled, dueOn } = line;
  return { ...line, id: _id, state: settled === 'pending' ? (asOf > dueOn ? 'missed' : 'open') : settled };
}

/** What a list about subjects needs: is anything docketed at all, and who owns it. */
export interface SubjectSummary {
  /** `matter:<id>` */
  readonly _id: string;
  readonly subject: StoredLine['subject'];
  readonly docketKind: DocketKind;
  readonly title: string;
  readonly place: Located;
  readonly partyIds: readonly string[];
  readonly live: boolean;
  /** The last open date, ours or watched; empty, hence before every day, when there is none. */
  readonly lastOn: PlainDate | '';
  /** An open date of ours, even one that has passed. */
  readonly oursOpen: boolean;
  readonly problems: number;
  readonly uncounted: number;
  readonly ownerDissolvedOn?: PlainDate | undefined;
}

export function summaryOf(
  subject: DocketSubject,
  docket: SubjectDocket,
  lines: readonly StoredLine[],
  dissolved: ReadonlyMap<string, PlainDate>,
): SubjectSummary {
  const { kind, id, docketKind, title, place, partyIds, live } = subject;
  const open = lines.filter((line) => line.open);
  const lastOn = open.reduce<PlainDate | ''>((last, { dueOn }) => (dueOn > last ? dueOn : last), '');
  const ownerDissolvedOn = partyIds.flatMap((party) => dissolved.get(party) ?? [])[0];
  return {
    _id: `${kind}:${id}`,
    subject: { kind, id },
    docketKind,
    title,
    place,
    partyIds,
    live,
    lastOn,
    ...defined({ ownerDissolvedOn }),
    oursOpen: open.some(({ ours }) => ours),
    problems: docket.problems.length,
    uncounted: docket.uncounted.length,
  };
}
