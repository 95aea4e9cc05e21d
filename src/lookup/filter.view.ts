import { formatPlainDate } from '../calendar/index.ts';
import { withQuery } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { matterKinds, niceClass } from '../matters/index.ts';
import { ocopSets } from '../ocop/index.ts';
import { say, words, type Language, type Words } from '../text/index.ts';
import { entryTypes, rightStatuses } from './public-filter.ts';
import type { FacetName, Facets } from './entry-table.ts';
import type { PublicFilter } from './search.queries.ts';

const text = (value: number | undefined) => (value === undefined ? undefined : String(value));

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Undefined while nobody can count. */
  readonly count: number | undefined;
  readonly selected: boolean;
}

const numbersTo = (most: number) => Array.from({ length: most }, (_, at) => String(at + 1));

/** The filters of the search page with how many each choice would show, and a chip for each in use. */
export function filterChoices(
  facets: Facets | undefined,
  filter: PublicFilter,
  {
    url,
    language,
    places,
    provinceCodes,
  }: { url: string; language: Language; places: Places; provinceCodes: readonly string[] },
) {
  const choices = (
    name: FacetName,
    chosen: string | undefined,
    label: (value: string) => string | undefined,
    all: readonly string[],
  ): readonly Choice[] =>
    all
      .map((value) => ({
        value,
        label: label(value) ?? value,
        count: facets && (facets[name].get(value) ?? 0),
        selected: value === chosen,
      }))
      .filter(({ count, selected }) => count !== 0 || selected);
  const of = (list: readonly { readonly value: string; readonly label: Words }[]) => (value: string) => {
    const found = list.find((one) => one.value === value);
    return found && say(found.label, language);
  };
  const provinceName = (value: string) => {
    try {
      return places.label({ provinceCode: value });
    } catch {
      return undefined;
    }
  };
  const byName = [...provinceCodes].sort((a, b) =>
    (provinceName(a) ?? a).localeCompare(provinceName(b) ?? b, 'vi'),
  );
  const field = (name: string, vi: string, en: string, options: readonly Choice[]) => ({
    name,
    label: words(vi, en),
    options,
  });
  const province = filter.communeCode ? undefined : filter.provinceCode;
  const filters = [
    field(
      'type',
      'Loại',
      'What',
      choices(
        'type',
        filter.types?.[0],
        of(entryTypes),
        entryTypes.map(({ value }) => value),
      ),
    ),
    field(
      'kind',
      'Loại quyền',
      'Kind of right',
      choices(
        'kind',
        filter.kind,
        of(matterKinds),
        matterKinds.map(({ value }) => value),
      ),
    ),
    field(
      'status',
      'Tình trạng bảo hộ',
      'Protection',
      choices(
        'status',
        filter.status,
        of(rightStatuses),
        rightStatuses.map(({ value }) => value),
      ),
    ),
    field('locality', 'Tỉnh, thành phố', 'Province', choices('province', province, provinceName, byName)),
    field(
      'niceClass',
      'Nhóm (Ni-xơ)',
      'Nice class',
      choices(
        'niceClass',
        text(filter.niceClass),
        (value) => {
          const row = niceClass(Number(value));
          return row ? `${value}. ${say(row.heading, language)}`.slice(0, 60) : value;
        },
        numbersTo(45),
      ),
    ),
    field(
      'set',
      'Bộ sản phẩm OCOP',
      'OCOP set',
      choices(
        'set',
        text(filter.set),
        (value) => {
          const set = ocopSets.find((one) => String(one.number) === value);
          return set && say(set.name, language);
        },
        ocopSets.map(({ number }) => String(number)),
      ),
    ),
    field(
      'stars',
      'Hạng sao',
      'Stars',
      choices(
        'stars',
        text(filter.stars),
        (value) => `${value} ${language === 'vi' ? 'sao' : 'stars'}`,
        numbersTo(5),
      ),
    ),
  ].filter(({ options }) => options.length > 0);
  const chips = filters.flatMap(({ name, options }) =>
    options
      .filter(({ selected }) => selected)
      .map(({ label }) => ({ label, href: withQuery(url, { [name]: undefined, page: undefined }) })),
  );
  if (filter.communeCode && filter.provinceCode)
    chips.push({
      label: places.label({ provinceCode: filter.provinceCode, communeCode: filter.communeCode }),
      href: withQuery(url, { locality: undefined, page: undefined }),
    });
  if (filter.inForceOn)
    chips.push({
      label: say(words('có hiệu lực ngày {day}', 'in force on {day}'), language, {
        day: formatPlainDate(filter.inForceOn),
      }),
      href: withQuery(url, { inForceOn: undefined, page: undefined }),
    });
  return { filters, chips };
}
