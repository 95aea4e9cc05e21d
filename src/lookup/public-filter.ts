// What an address asks of the public register: read, never trusted; what is no such value is said.
import { parsePlainDate, type PlainDate } from '../calendar/index.ts';
import { textOf, textsOf } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { matterKinds } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import type { EntryType, RightStatus } from './entry.ts';
import type { PublicFilter } from './search.queries.ts';

export const entryTypes: readonly { readonly value: EntryType; readonly label: Words }[] = [
  { value: 'right', label: words('Nhãn hiệu, chỉ dẫn địa lý', 'Marks and indications') },
  { value: 'product', label: words('Sản phẩm OCOP', 'OCOP products') },
  { value: 'village', label: words('Làng nghề', 'Craft villages') },
  { value: 'owner', label: words('Chủ sở hữu, chủ thể', 'Owners and producers') },
];

export const rightStatuses: readonly { readonly value: RightStatus; readonly label: Words }[] = [
  { value: 'in_force', label: words('Đang được bảo hộ', 'In force') },
  { value: 'pending', label: words('Đang giải quyết', 'Pending') },
  { value: 'expired', label: words('Hết hạn', 'Expired') },
  { value: 'ended', label: words('Bị từ chối hoặc chấm dứt', 'Refused or ended') },
];

export interface FilterReading {
  readonly filter: PublicFilter;
  /** Of values that are none, by name. */
  readonly problems: ReadonlyMap<string, Words>;
}

type Query = Readonly<Record<string, unknown>>;

export function readPublicFilter(query: Query, places: Places): FilterReading {
  const problems = new Map<string, Words>();
  const fail = (name: string, vi: string, en: string) => void problems.set(name, words(vi, en));

  function oneOf<T extends string>(name: string, known: readonly T[]): T | undefined {
    const typed = textOf(query, name).toLowerCase().replaceAll('-', '_');
    const found = known.find((value) => value === typed);
    if (typed && !found)
      fail(name, `Chọn một trong: ${known.join(', ')}`, `Choose one of: ${known.join(', ')}`);
    return found;
  }
  function whole(name: string, least: number, most: number): number | undefined {
    const typed = textOf(query, name);
    if (!typed) return undefined;
    const value = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
    if (value >= least && value <= most) return value;
    fail(name, `Là một số từ ${least} đến ${most}`, `Is a number from ${least} to ${most}`);
    return undefined;
  }
  function day(name: string): PlainDate | undefined {
    const typed = textOf(query, name);
    if (!typed) return undefined;
    try {
      return parsePlainDate(typed);
    } catch {
      fail(name, 'Không có ngày này; ví dụ 04/05/2026', 'There is no such day; for example 04/05/2026');
      return undefined;
    }
  }

  const known = new Set(entryTypes.map(({ value }) => value));
  const place = placeOf(textOf(query, 'locality'), places);
  if (place === null) fail('locality', 'Không thấy địa phương này', 'No such locality is known');
  const filter: PublicFilter = {
    // Longer questions are no questions.
    q: textOf(query, 'q', 200),
    types: textsOf(query, 'type').filter((value): value is EntryType => known.has(value as EntryType)),
    kind: oneOf(
      'kind',
      matterKinds.map(({ value }) => value),
    ),
    status: oneOf(
      'status',
      rightStatuses.map(({ value }) => value),
    ),
    niceClass: whole('niceClass', 1, 45),
    set: whole('set', 1, 26),
    stars: whole('stars', 1, 5),
    inForceOn: day('inForceOn'),
    ...(place ?? {}),
  };
  return { filter, problems };
}

/** A code (01, 10003) or a name, present or former; null when it is none or several. */
function placeOf(
  typed: string,
  places: Places,
): { readonly provinceCode?: string; readonly communeCode?: string | undefined } | null {
  if (!typed) return {};
  const reading = places.resolve(typed);
  if (reading.kind !== 'one') return null;
  const { provinceCode, communeCode } = reading.place;
  return { provinceCode, communeCode };
}
