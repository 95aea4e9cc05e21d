import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { withQuery } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { kindLabel } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import { statusOn, type PublicEntry } from './entry.ts';
import { entryTypes, rightStatuses } from './public-filter.ts';
import { mostCounted } from './search.queries.ts';

/** What the pages of the public register show. */

const folders = { right: 'rights', product: 'products', village: 'villages', owner: 'owners' } as const;

export function hrefOf({ _id, type }: Pick<PublicEntry, '_id' | 'type'>): string {
  return `/register/${folders[type]}/${encodeURIComponent(_id.slice(_id.indexOf(':') + 1))}`;
}

export function placeText({ place }: Pick<PublicEntry, 'place'>, places: Places): string | undefined {
  try {
    return place && places.label(place);
  } catch {
    return undefined;
  }
}

/** One line of a list: what it is, where it stands, whose, where. */
export function entryLine(entry: PublicEntry, places: Places, asOf: PlainDate) {
  const status = statusOn(entry, asOf);
  const ended = entry.certifiedTo !== undefined && entry.certifiedTo < asOf;
  return {
    href: hrefOf(entry),
    name: entry.name,
    what: entry.kind ? kindLabel(entry.kind) : entryTypes.find(({ value }) => value === entry.type)?.label,
    owner: entry.owner,
    place: placeText(entry, places),
    status: status && {
      ...statusTag(status, entry.inForceTo),
      inForce: status === 'in_force',
      ended: status === 'expired' || status === 'ended',
    },
    number: entry.registrationNumber ?? entry.applicationNumber,
    classes: entry.niceClasses?.join(', '),
    stars: entry.stars,
    ended,
    craft: entry.craft,
    sample: entry.sample,
  };
}

function statusTag(
  status: NonNullable<ReturnType<typeof statusOn>>,
  to: PlainDate | undefined,
): { label: Words } {
  const label = rightStatuses.find(({ value }) => value === status)!.label;
  if (!to || (status !== 'in_force' && status !== 'expired')) return { label };
  const day = formatPlainDate(to);
  return {
    label:
      status === 'in_force'
        ? words(`Được bảo hộ đến ${day}`, `Protected until ${day}`)
        : words(`Hết hạn ${day}`, `Expired ${day}`),
  };
}

/** "128 kết quả", "hơn 10.000 kết quả" */
export function totalText(total: number, more: boolean): Words {
  return more
    ? words(
        `hơn ${mostCounted.toLocaleString('vi-VN')} kết quả`,
        `more than ${mostCounted.toLocaleString('en-GB')} results`,
      )
    : words(`${total.toLocaleString('vi-VN')} kết quả`, `${total.toLocaleString('en-GB')} results`);
}

/** The page of the place it lies in. */
export const placeHref = ({ place }: Pick<PublicEntry, 'place'>) =>
  place && `/register/places/${place.communeCode ?? place.provinceCode}`;

/** Where anybody says what is wrong on this page. */
export const reportHref = (about: string) => withQuery('/register/report', { about });
