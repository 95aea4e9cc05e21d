/** A renewal as four dates: it opens, is due, may still be made late, and is past saving. */
import { addPeriod, type PlainDate } from '../calendar/index.ts';
import { readDocket } from './read-docket.ts';
import { lawAsWritten, type DocketLaw } from './rule-index.ts';

export interface RenewalDates {
  readonly opensOn: PlainDate;
  /** The end of the term of protection. */
  readonly dueOn: PlainDate;
  readonly lateUntil: PlainDate;
  /** From this day the registration can no longer be renewed; it has lapsed as from the end of the term. */
  readonly lapsesOn: PlainDate;
}

/** The renewal of the `term`-th term of a mark filed on a day: 29/02/2016 → 28/08/2025, 28/02/2026, 28/08/2026, 29/08/2026. */
export function renewalDates(filedOn: PlainDate, term = 1, law: DocketLaw = lawAsWritten): RenewalDates {
  const expiryOf = (n: number) => addPeriod(filedOn, { length: 10 * n, unit: 'year' });
  const renewed = Array.from(
    { length: term - 1 },
    (_, i) => ({ type: 'renewal-granted', on: expiryOf(i + 1) }) as const,
  );
  const { entries } = readDocket(
    { kind: 'trademark', events: [{ type: 'application-filed', on: filedOn }, ...renewed] },
    filedOn,
    law,
  );
  const find = (rule: string) => entries.find((entry) => entry.rule === rule && entry.term === term)!;
  const [renewal, late] = [find('renewal'), find('late-renewal')];
  return {
    opensOn: renewal.opensOn!,
    dueOn: renewal.dueOn,
    lateUntil: late.dueOn,
    lapsesOn: addPeriod(late.dueOn, { length: 1, unit: 'day' }),
  };
}
