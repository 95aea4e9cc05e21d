// 10,000 matters of 6 events each, every docket computed from scratch on one core, beside a plain way of doing it.
import { addPeriod, daysBetween, type PlainDate } from '../../src/calendar/index.ts';
import { readDocket, type DocketEvent, type DocketFacts } from '../../src/deadlines/index.ts';
import { naiveDocket } from './docket-naive.ts';
import { median } from './measures.ts';

const MATTERS = 10_000;
const RUNS = 5;
/** The plain peer is slow: a part of the matters tells its rate. */
const OF_PEER = 1_000;
const asOf = '2026-11-23' as PlainDate;
/** The reference docket (phpIP on its own schema, 2 processors): 10,000 matters, 97.9 s. */
const REFERENCE = 102;
const GOAL = 200 * REFERENCE;

export async function run(): Promise<boolean> {
  const matters = Array.from({ length: MATTERS }, (_, index) => matterOf(index));
  const eventsOf = (some: readonly DocketFacts[]) => some.reduce((sum, one) => sum + one.events.length, 0);
  const measured = (work: (facts: DocketFacts) => number, some: readonly DocketFacts[] = matters) => {
    let entries = 0;
    const seconds = Array.from({ length: RUNS }, () => {
      entries = 0;
      const start = performance.now();
      for (const facts of some) entries += work(facts);
      return (performance.now() - start) / 1000;
    });
    const taken = median(seconds);
    return { entries, taken, perSecond: eventsOf(some) / taken };
  };
  const dates = measured((facts) => readDocket(facts, asOf).entries.length);
  const explained = measured((facts) => {
    const { entries } = readDocket(facts, asOf);
    // the getter writes the working
    for (const { steps } of entries) if (steps.length === 0) throw new Error('a date without its working');
    return entries.length;
  });
  const naive = measured((facts) => naiveDocket(facts, asOf).length, matters.slice(0, OF_PEER));

  const say = (label: string, { entries, taken, perSecond }: typeof dates) =>
    console.log(
      `${label.padEnd(52)} ${taken.toFixed(2).padStart(6)} s ${Math.round(perSecond).toLocaleString('en-GB').padStart(10)} events/s ${entries.toLocaleString('en-GB').padStart(9)} due dates`,
    );
  console.log(
    `${MATTERS.toLocaleString('en-GB')} matters, ${eventsOf(matters).toLocaleString('en-GB')} events, median of ${RUNS} runs, one core`,
  );
  say('dockets', dates);
  say('dockets with every step in words', explained);
  say(`plain peer, ${OF_PEER.toLocaleString('en-GB')} matters: newest rules, dates only`, naive);
  const wrong = differing(matters.slice(0, OF_PEER));
  console.log(
    `the plain peer differs on ${wrong.toLocaleString('en-GB')} due dates of those; ours is ${(dates.perSecond / naive.perSecond).toFixed(1)} times its rate`,
  );
  const reached = explained.perSecond >= GOAL;
  console.log(
    `reference docket ${REFERENCE} events/s: ${Math.round(dates.perSecond / REFERENCE)} times its rate, ${Math.round(explained.perSecond / REFERENCE)} with the steps (goal 200): ${reached ? 'reached' : 'MISSED'}`,
  );
  return reached;
}

/** Dates of one rule and trigger the two do not agree on. */
function differing(matters: readonly DocketFacts[]): number {
  let count = 0;
  for (const facts of matters) {
    const ours = new Map(
      readDocket(facts, asOf).entries.map((one) => [
        `${one.rule} ${one.trigger.on} ${one.term ?? 1}`,
        one.dueOn,
      ]),
    );
    for (const { rule, triggerOn, dueOn } of naiveDocket(facts, asOf)) {
      const own = ours.get(`${rule} ${triggerOn} 1`);
      if (own !== undefined && own !== dueOn) count += 1;
    }
  }
  return count;
}

const kinds = ['collective_mark', 'certification_mark', 'trademark', 'trademark'] as const;
/** What may follow the publication; six events with the three before it. */
const endings: readonly (readonly DocketEvent['type'][])[] = [
  ['grant-notified', 'grant-fee-paid', 'registration-granted'],
  ['substantive-refusal-notified', 'reply-filed', 'grant-notified'],
  ['opposition-notified', 'reply-filed', 'substantive-refusal-notified'],
  ['substantive-refusal-notified', 'extension-granted', 'reply-filed'],
  ['substantive-refusal-notified', 'application-refused', 'appeal-filed'],
];
const first = '2023-01-02' as PlainDate;
const span = daysBetween(first, '2026-06-30' as PlainDate);

/** The same matters on every machine: a small congruential generator, no chance. */
function matterOf(index: number): DocketFacts {
  let seed = (index + 1) * 2_654_435_761;
  const next = (most: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % most;
  };
  let on = addPeriod(first, { length: next(span), unit: 'day' });
  const later = (days: number) => (on = addPeriod(on, { length: 1 + next(days), unit: 'day' }));
  const events: DocketEvent[] = [{ id: 'e0', type: 'application-filed', on }];
  const accepted = later(60) < '2026-04-01' ? 'formality-accepted' : 'transferred-for-publication';
  events.push({ id: 'e1', type: accepted, on }, { id: 'e2', type: 'application-published', on: later(90) });
  for (const type of endings[next(endings.length)]!)
    events.push({ id: `e${events.length}`, type, on: later(150) });
  return { kind: kinds[next(kinds.length)]!, events };
}
