/** What became of each term: met, missed, superseded or still open; and which notice a reply answers. */
import { formatPlainDate, type PlainDate, type WorkingCalendar } from '../calendar/index.ts';
import { endsUndone, type Contradiction } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import { addLength } from './count.ts';
import type { DocketEvent, EntryState } from './docket.ts';
import { isExact, moveTo, print, type Draft } from './draft.ts';
import { eventLabel } from './explain.ts';
import type { DocketEventType } from './time-limit.ts';

/** One of these answers one notice, not every open one. */
const answering: ReadonlySet<DocketEventType> = new Set(['reply-filed', 'appeal-filed', 'extension-granted']);

export interface Settled {
  readonly state: EntryState;
  readonly metOn?: PlainDate | undefined;
  readonly supersededBy?: DocketEvent | undefined;
}

const inSpan = (draft: Draft, { on }: DocketEvent) =>
  !draft.span || (on >= draft.span.from && on <= draft.span.to);

/** Marks in every draft which event met it and which closed it; applies extensions. Events after `asOf` do nothing. */
export function matchEvents(
  drafts: readonly Draft[],
  events: readonly DocketEvent[],
  asOf: PlainDate,
  calendar: WorkingCalendar,
): readonly Contradiction[] {
  const problems: Contradiction[] = [];
  let last = events.length;
  while (last > 0 && events[last - 1]!.on > asOf) last -= 1;
  const undone = endsUndone(events.slice(0, last));
  for (const draft of drafts) {
    const { metBy, impliedBy, cancelledBy, contingentOn, restarts, start } = draft.limit;
    for (let i = draft.at + 1; i < last; i += 1) {
      const event = events[i]!;
      if (undone.has(event)) continue;
      // the end of the right ends every term of it, years ahead too; a renewal speaks of one
      if (draft.closedAt < 0 && cancelledBy.includes(event.type)) draft.closedAt = i;
      // granted in the end, so the refusal before it was lifted
      else if (event.type === contingentOn && events[draft.closedAt]?.type === 'application-refused')
        draft.closedAt = -1;
      if (!inSpan(draft, event)) continue;
      if (draft.metAt < 0 && metBy.includes(event.type) && !answering.has(event.type)) {
        if (!draft.opensOn || event.on >= draft.opensOn) draft.metAt = i;
        else if (draft.closedAt < 0 && !isLateHalf(draft))
          problems.push(tooEarly(draft, event, draft.opensOn));
      }
      if (
        draft.closedAt < 0 &&
        (impliedBy.includes(event.type) ||
          (restarts && 'events' in start && start.events.includes(event.type)))
      )
        draft.closedAt = i;
    }
  }
  for (let i = 0; i < last; i += 1) {
    const event = events[i]!;
    if (!answering.has(event.type)) continue;
    const found = whatItAnswers(event, i, drafts);
    if (found.length > 1) problems.push(unclear(event, found));
    const [draft] = found;
    if (found.length !== 1 || !draft) {
      if (found.length === 0 && event.type === 'extension-granted') problems.push(extendsNothing(event));
    } else if (event.type === 'extension-granted')
      problems.push(...extend(draft, event, events, drafts, calendar));
    else draft.metAt = i;
  }
  return problems;
}

/** The open terms an answer may belong to; those still in time come first. */
function whatItAnswers(event: DocketEvent, at: number, drafts: readonly Draft[]): readonly Draft[] {
  const candidates = drafts.filter(
    (draft) =>
      draft.at < at &&
      (event.type === 'extension-granted'
        ? draft.limit.extension !== 'no'
        : draft.limit.metBy.includes(event.type)) &&
      (event.answers
        ? draft.trigger.id === event.answers
        : draft.metAt < 0 && (draft.closedAt < 0 || draft.closedAt >= at)),
  );
  if (candidates.length < 2) return candidates;
  const inTime = candidates.filter((draft) => event.on <= draft.dueOn);
  return inTime.length > 0 ? inTime : candidates;
}

/** Once, by the same length, asked for before the end (Decree 65/2023, art. 15(2)). The old end is kept. */
function extend(
  draft: Draft,
  event: DocketEvent,
  events: readonly DocketEvent[],
  drafts: readonly Draft[],
  calendar: WorkingCalendar,
): readonly Contradiction[] {
  if (draft.extension)
    return [
      problem(
        words(
          'Thời hạn này đã được gia hạn một lần, không được gia hạn nữa',
          'This term was extended once already and cannot be again',
        ),
        [event],
      ),
    ];
  const formerDueOn = draft.dueOn;
  const asked = events.some(
    ({ type, on }) => type === 'extension-requested' && on > draft.trigger.on && on <= formerDueOn,
  );
  // from the end of the first term: at a month's end that is the earlier, hence the safer, of the two readings
  moveTo(draft, addLength(draft.nominalOn, draft.limit.length, calendar), drafts, calendar);
  draft.printedDueOn = undefined;
  draft.extension = { on: event.on, formerDueOn };
  if (event.printedDueOn) print(draft, event.printedDueOn, calendar);
  if (asked || event.on <= formerDueOn) return [];
  return [
    problem(
      words(
        `Gia hạn ghi ngày ${formatPlainDate(event.on)}, sau hạn cũ ${formatPlainDate(formerDueOn)}: kiểm tra yêu cầu có nộp trước khi hết hạn không`,
        `Extended on ${formatPlainDate(event.on)}, after the former end ${formatPlainDate(formerDueOn)}: check that it was asked for before the end`,
      ),
      [event],
    ),
  ];
}

/** The state on a day. A late act leaves the term missed, with the day it was done. */
export function settle(draft: Draft, events: readonly DocketEvent[], asOf: PlainDate): Settled {
  const { dueOn, metAt, closedAt } = draft;
  const closed = events[closedAt];
  if (metAt >= 0 && (closedAt < 0 || metAt <= closedAt || draft.limit.impliedBy.includes(closed!.type))) {
    const met = events[metAt]!;
    const late = isExact(met) && met.on > dueOn;
    return { state: late ? 'missed' : 'met', metOn: met.on };
  }
  if (closed) {
    if (draft.limit.impliedBy.includes(closed.type)) return { state: 'met' };
    // missed all the same; what came later took it off the list of what is still to be done
    return { state: closed.on > dueOn ? 'missed' : 'superseded', supersededBy: closed };
  }
  return { state: asOf > dueOn ? 'missed' : 'open' };
}

function problem(text: Words, events: readonly DocketEvent[]): Contradiction {
  return { severity: 'warning', words: text, eventIds: events.flatMap(({ id }) => (id ? [id] : [])) };
}

function unclear(event: DocketEvent, found: readonly Draft[]): Contradiction {
  const label = eventLabel(event.type);
  const list = (language: 'vi' | 'en') =>
    found.map(({ limit, trigger }) => `${limit.label[language]} (${formatPlainDate(trigger.on)})`).join('; ');
  return problem(
    words(
      `“${label.vi}” ngày ${formatPlainDate(event.on)} có thể thuộc nhiều thông báo, cần ghi rõ: ${list('vi')}`,
      `“${label.en}” of ${formatPlainDate(event.on)} may belong to several notices, say which: ${list('en')}`,
    ),
    [event],
  );
}

/** Its opening day is only the end of the ordinary time. */
const isLateHalf = ({ limit }: Draft) => limit.unlessMet !== undefined;

function tooEarly({ limit }: Draft, event: DocketEvent, opensOn: PlainDate): Contradiction {
  const label = eventLabel(event.type);
  return problem(
    words(
      `“${label.vi}” ngày ${formatPlainDate(event.on)} trước khi mở thời hạn “${limit.label.vi}” (${formatPlainDate(opensOn)}), nên chưa tính là đã làm`,
      `“${label.en}” of ${formatPlainDate(event.on)} is before “${limit.label.en}” opens (${formatPlainDate(opensOn)}) and does not meet it`,
    ),
    [event],
  );
}

function extendsNothing(event: DocketEvent): Contradiction {
  return problem(
    words(
      `Gia hạn ngày ${formatPlainDate(event.on)} không ứng với thời hạn nào đang mở`,
      `The extension of ${formatPlainDate(event.on)} fits no open term`,
    ),
    [event],
  );
}
