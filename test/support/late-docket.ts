// A docket told by its events, for whole stories entered late.
import type { PlainDate } from '../../src/calendar/index.ts';
import { readDocket, type DocketEvent, type DocketFacts, type DocketLaw } from '../../src/deadlines/index.ts';

export const today = '2026-11-23' as PlainDate;
export type Told = readonly [type: DocketEvent['type'], on: string, more?: Partial<DocketEvent>];
export const told = (...events: readonly Told[]): DocketEvent[] =>
  events.map(([type, on, more], index) => ({ id: `e${index}`, type, on: on as PlainDate, ...more }));

export function read(
  facts: Omit<DocketFacts, 'events'>,
  events: readonly Told[],
  asOf = today,
  law?: DocketLaw,
) {
  const docket = readDocket({ ...facts, events: told(...events) }, asOf, law);
  return {
    ...docket,
    one: (rule: string, at = 0) => docket.entries.filter((entry) => entry.rule === rule)[at]!,
    all: (rule: string) => docket.entries.filter((entry) => entry.rule === rule),
  };
}
export const mark = { kind: 'collective_mark' } as const;
export const filed: Told = ['application-filed', '2025-10-06'];
export const published: Told = ['application-published', '2026-03-25'];
export const refusal: Told = ['substantive-refusal-notified', '2026-05-04'];
export const on = (day: string, more: Partial<DocketEvent> = {}) => ({
  ...more,
  receivedOn: day as PlainDate,
});

export const granted: readonly Told[] = [
  ['application-filed', '2020-03-02'],
  ['registration-granted', '2022-04-15'],
];
