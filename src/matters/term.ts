/** How long a registered right lives: expiry, renewal window, grace, lapse. */
import { addPeriod, formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import type { MatterEvent, MatterKind } from './matter.ts';
import type { MatterState } from './states.table.ts';
import { lateRenewal, markTerm, renewalWindow } from './terms.table.ts';

export interface TermReading {
  readonly state: MatterState;
  readonly since: PlainDate;
  readonly inForce: boolean;
  readonly statement: Words;
  readonly expiresOn?: PlainDate;
  readonly because?: Words;
}

const DAY = { length: 1, unit: 'day' } as const;

/**
 * The end of protection counted from the filing, each renewal adding a term. Undefined for a geographical
 * indication, and when the filing day is not known exactly: a guessed expiry is worse than none.
 */
export function expiryOf(events: readonly MatterEvent[], kind: MatterKind): PlainDate | undefined {
  if (kind === 'geographical_indication') return undefined;
  const filed = events.find((event) => event.type === 'application-filed');
  if (!filed || (filed.precision && filed.precision !== 'day')) return undefined;
  const terms = 1 + events.filter((event) => event.type === 'renewal-granted').length;
  return addPeriod(filed.on, { ...markTerm.period, length: markTerm.period.length * terms });
}

/** When a renewal may first be asked for; counted backwards, so it does not move for days off. */
export function renewalOpensOn(expiresOn: PlainDate): PlainDate {
  return addPeriod(expiresOn, { ...renewalWindow.period, length: -renewalWindow.period.length });
}

/** `events` are those up to `asOf`, in order; `grant` is the event that registered the right. */
export function readTerm(
  events: readonly MatterEvent[],
  grant: MatterEvent,
  asOf: PlainDate,
  kind: MatterKind,
): TermReading {
  if (kind === 'geographical_indication')
    return {
      state: 'granted',
      since: grant.on,
      inForce: true,
      statement: words('Được bảo hộ vô thời hạn', 'Protected without limit of time'),
    };
  const expiresOn = expiryOf(events, kind);
  if (!expiresOn)
    return {
      state: 'granted',
      since: grant.on,
      inForce: true,
      statement: words(
        'Đã được cấp văn bằng; chưa rõ ngày nộp đơn nên chưa tính được ngày hết hạn',
        'Registered; the filing date is not known, so the expiry cannot be computed',
      ),
    };
  const opens = renewalOpensOn(expiresOn);
  const graceEnds = addPeriod(expiresOn, lateRenewal.period);
  const day = formatPlainDate(expiresOn);
  const renewal = events.find(
    (event) => event.type === 'renewal-filed' && event.on >= opens && event.on <= graceEnds,
  );
  const inForce = asOf <= expiresOn;
  const granted = { state: 'granted', since: grant.on } as const;
  if (asOf < opens)
    return {
      ...granted,
      inForce,
      expiresOn,
      statement: words(`Được bảo hộ đến ${day}`, `Protected until ${day}`),
    };
  if (renewal)
    return {
      state: 'renewal-filed',
      since: renewal.on,
      inForce,
      expiresOn,
      statement: words(
        `Hạn bảo hộ ${day}; đã nộp yêu cầu gia hạn, chờ quyết định`,
        `Term to ${day}; renewal filed, decision awaited`,
      ),
    };
  if (inForce)
    return {
      state: 'renewal-due',
      since: opens,
      inForce,
      expiresOn,
      because: words(
        `Còn không quá 6 tháng đến ngày hết hạn ${day}`,
        `Six months or less to the expiry on ${day}`,
      ),
      statement: words(
        `Được bảo hộ đến ${day}; cần nộp yêu cầu gia hạn`,
        `Protected until ${day}; renewal is due`,
      ),
    };
  if (asOf <= graceEnds)
    return {
      state: 'late',
      since: addPeriod(expiresOn, DAY),
      inForce,
      expiresOn,
      because: words(`Đã qua ngày hết hạn ${day}`, `The expiry on ${day} has passed`),
      statement: words(
        `Hết hạn ngày ${day}; còn được gia hạn muộn đến ${formatPlainDate(graceEnds)}`,
        `Expired on ${day}; late renewal open until ${formatPlainDate(graceEnds)}`,
      ),
    };
  return {
    state: 'lapsed',
    since: addPeriod(expiresOn, DAY),
    inForce,
    expiresOn,
    because: words(`Không gia hạn sau ngày ${day}`, `Not renewed after ${day}`),
    statement: words(`Hết hiệu lực từ ngày ${day}, không gia hạn`, `Lapsed on ${day}, not renewed`),
  };
}
