// What holds for every docket, whatever happened when: tried on facts nobody thought of.
import { expect } from 'chai';
import fc from 'fast-check';
import {
  addPeriod,
  calendarYears,
  createWorkingCalendar,
  defaultCalendar,
  isOfficeClosed,
  isWorkingDay,
  type PlainDate,
} from '../../../src/calendar/index.ts';
import {
  eventTypesOf,
  lawAsWritten,
  readDocket,
  timeLimits,
  type DocketEvent,
  type DocketFacts,
  type TimeLimit,
} from '../../../src/deadlines/index.ts';

const kinds = [...new Set(timeLimits.flatMap(({ kinds }) => kinds))];
const first = '2014-01-01' as PlainDate;
const day = fc.nat(8000).map((days) => addPeriod(first, { length: days, unit: 'day' }));

function facts(without: readonly string[] = []): fc.Arbitrary<DocketFacts> {
  return fc.constantFrom(...kinds).chain((kind) => {
    const types = eventTypesOf(kind, lawAsWritten.rules).filter((type) => !without.includes(type));
    const event: fc.Arbitrary<DocketEvent> = fc.record(
      {
        type: fc.constantFrom(...types),
        on: day,
        receivedOn: day,
        endsOn: day,
        printedDueOn: fc.constantFrom(undefined, undefined, undefined, '2026-12-31' as PlainDate),
        outcome: fc.constantFrom('for-applicant' as const, 'against-applicant' as const),
      },
      { requiredKeys: ['type', 'on'] },
    );
    return fc.record({ kind: fc.constant(kind), events: fc.array(event, { maxLength: 12 }) });
  });
}

const limitOf = new Map<string, TimeLimit>(
  timeLimits.map((limit) => [`${limit.rule} ${limit.version}`, limit]),
);
const rowOf = (entry: { rule: string; ruleVersion: string }) =>
  limitOf.get(`${entry.rule} ${entry.ruleVersion}`)!;
const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: 250 });

describe('every docket', () => {
  it('is never due on a day off, nor before its nominal day, and is safe before both', () => {
    check(
      fc.property(facts(), day, (given, asOf) => {
        for (const entry of readDocket(given, asOf).entries) {
          const { nominalOn, dueOn, safeOn, computedDueOn = dueOn, printedDueOn } = entry;
          if (rowOf(entry).moves)
            expect(isWorkingDay(computedDueOn, defaultCalendar), entry.key).to.equal(true);
          else expect(computedDueOn).to.equal(nominalOn);
          expect(computedDueOn >= nominalOn).to.equal(true);
          expect(safeOn <= nominalOn && safeOn <= (printedDueOn ?? dueOn)).to.equal(true);
          expect(isOfficeClosed(safeOn, defaultCalendar)).to.equal(false);
          expect(dueOn).to.equal(printedDueOn ?? computedDueOn);
        }
      }),
    );
  });

  it('is the same when it is computed again, and in whatever order the events are given', () => {
    check(
      fc.property(facts(), day, fc.infiniteStream(fc.nat()), (given, asOf, weights) => {
        const once = JSON.stringify(readDocket(given, asOf));
        expect(JSON.stringify(readDocket(given, asOf))).to.equal(once);
        const shuffled = given.events
          .map((event) => ({ event, weight: weights.next().value as number }))
          .sort((a, b) => a.weight - b.weight)
          .map(({ event }) => event);
        expect(JSON.stringify(readDocket({ ...given, events: shuffled }, asOf))).to.equal(once);
      }),
    );
  });

  it('keeps its nominal days when a holiday changes, but for counts of working days', () => {
    const weekdayOf2026 = fc
      .nat(364)
      .map((days) => addPeriod('2026-01-01' as PlainDate, { length: days, unit: 'day' }))
      .filter((one) => isWorkingDay(one, defaultCalendar));
    // an extension granted late may fall to another notice when that one's end moved
    check(
      fc.property(facts(['extension-granted']), day, weekdayOf2026, (given, asOf, on) => {
        const changed = createWorkingCalendar(
          calendarYears.map((one) =>
            one.year === 2026
              ? {
                  ...one,
                  days: [
                    ...one.days,
                    { on, kind: 'statutory-holiday' as const, name: { vi: 'Mới', en: 'New' } },
                  ],
                }
              : one,
          ),
        );
        expect(changed.version).not.to.equal(defaultCalendar.version);
        const nominal = (calendar: typeof changed) =>
          readDocket(given, asOf, { ...lawAsWritten, calendar })
            .entries.filter((entry) => {
              const { length, start } = rowOf(entry);
              return length.unit !== 'working-day' && start.day !== 'due';
            })
            .map(({ key, nominalOn }) => `${key} ${nominalOn}`)
            .sort();
        expect(nominal(changed)).to.deep.equal(nominal(defaultCalendar));
      }),
    );
  });

  it('leaves out no exact event that a rule starts from: it is counted, or said why not', () => {
    check(
      fc.property(facts(), day, (given, asOf) => {
        const { entries, uncounted } = readDocket(given, asOf);
        const rules = lawAsWritten.rules.of(given.kind);
        for (const event of given.events) {
          const always = (rules.byEvent.get(event.type) ?? []).filter((versions) =>
            versions.every(
              ({ requires, start }) =>
                !requires && 'events' in start && !start.nth && start.unlessOutcome === undefined,
            ),
          );
          for (const [limit] of always) {
            const counted = entries.some(
              ({ rule, trigger }) =>
                rule === limit!.rule && trigger.type === event.type && trigger.on === event.on,
            );
            const told = uncounted.some(
              (one) =>
                one.event.type === event.type && one.event.on === event.on && one.rules.includes(limit!.rule),
            );
            expect(counted || told, `${limit!.rule} from ${event.type}`).to.equal(true);
          }
        }
      }),
    );
  });
});
