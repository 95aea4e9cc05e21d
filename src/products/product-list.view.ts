import type { PlainDate } from '../calendar/index.ts';
import { textOf, withQuery } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import type { Dimension, ProductFilter } from './product-filter.ts';
import type { KeptProduct } from './product.model.ts';
import type { Counts } from './product.queries.ts';
import type { ProductSet } from './products.ports.ts';
import { standingOf } from './standing.ts';
import { productStatuses, productStatusLabel } from './statuses.table.ts';

/** The list of products: reading its filters from the address bar, and showing them with counts and chips. */

type Query = Readonly<Record<string, unknown>>;

/** The groups in the order of their sets; a group is `g1`, `g2`, … in the address bar. */
function groupsOf(sets: readonly ProductSet[]): readonly Words[] {
  return [...new Map(sets.map((set) => [set.group.vi, set.group])).values()];
}

/** Values the filters do not know count as absent. */
export function readFilter(query: Query, sets: readonly ProductSet[]): ProductFilter {
  const set = textOf(query, 'set');
  const stars = textOf(query, 'stars');
  const status = textOf(query, 'status');
  const producer = textOf(query, 'producer');
  const place = /^(\d{2})(?:-(\d{5}))?$/.exec(textOf(query, 'locality'));
  return {
    sets: setsAsked(set, sets),
    stars: /^([345]|none)$/.test(stars) ? (stars as ProductFilter['stars']) : undefined,
    status: productStatuses.some((row) => row.value === status) ? status : undefined,
    locality: place?.[1] ? { provinceCode: place[1], communeCode: place[2] } : undefined,
    producer: /^([0-9a-f]{24}|none)$/.test(producer) ? producer : undefined,
  };
}

function setsAsked(asked: string, sets: readonly ProductSet[]): readonly (number | null)[] | undefined {
  if (asked === 'none') return [null];
  const group = /^g(\d)$/.exec(asked)?.[1];
  const name = group && groupsOf(sets)[Number(group) - 1]?.vi;
  const found = sets.filter((set) => (name ? set.group.vi === name : String(set.number) === asked));
  return found.length ? found.map((set) => set.number) : undefined;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FilterView {
  readonly name: string;
  readonly label: Words;
  readonly options: readonly (Choice & { readonly selected: boolean })[];
}

export interface Chip {
  readonly label: string;
  readonly href: string;
}

export interface ListSetting {
  readonly query: Query;
  readonly url: string;
  readonly language: Language;
  readonly sets: readonly ProductSet[];
  readonly places: Places;
  /** Names of producers. */
  readonly names: ReadonlyMap<string, string>;
}

/** Each filter with its choices and their counts, and a removable chip for each choice made. */
export function filterViews(counts: Counts, setting: ListSetting) {
  const { query, url, language } = setting;
  const chips: Chip[] = [];
  const remove = (name: string) => withQuery(url, { [name]: undefined, page: undefined });
  const q = textOf(query, 'q');
  if (q) chips.push({ label: `“${q}”`, href: remove('q') });
  const filters = dimensions.map(({ name, label, choices }): FilterView => {
    const asked = textOf(query, name);
    const all = choices(counts[name], setting, asked);
    const chosen = all.find((one) => one.value === asked);
    if (chosen) chips.push({ label: `${label[language]}: ${chosen.label.trim()}`, href: remove(name) });
    return {
      name,
      label,
      options: all
        .filter((one) => one.count > 0 || one === chosen)
        .map((one) => ({ ...one, selected: one === chosen })),
    };
  });
  return { filters, chips };
}

type Choices = (counts: ReadonlyMap<string, number>, s: ListSetting, asked: string) => readonly Choice[];

const dimensions: readonly { name: Dimension; label: Words; choices: Choices }[] = [
  { name: 'set', label: words('Ngành, bộ sản phẩm', 'Group, set'), choices: setChoices },
  {
    name: 'stars',
    label: words('Hạng sao', 'Stars'),
    choices: (counts, { language }) =>
      ['5', '4', '3', 'none'].map((value) => ({
        value,
        label: starsLabel(value)[language],
        count: counts.get(value) ?? 0,
      })),
  },
  {
    name: 'status',
    label: words('Tình trạng', 'Status'),
    choices: (counts, { language }) =>
      productStatuses.map(({ value, label }) => ({
        value,
        label: label[language],
        count: counts.get(value) ?? 0,
      })),
  },
  { name: 'locality', label: words('Địa phương', 'Locality'), choices: localityChoices },
  { name: 'producer', label: words('Chủ thể', 'Producer'), choices: producerChoices },
];

function starsLabel(value: string): Words {
  return value === 'none'
    ? words('Chưa có giấy chứng nhận', 'No certificate')
    : words(`${value} sao`, `${value} stars`);
}

function setChoices(counts: ReadonlyMap<string, number>, { sets, language }: ListSetting): readonly Choice[] {
  const count = (set: ProductSet) => counts.get(String(set.number)) ?? 0;
  const grouped = groupsOf(sets).flatMap((group, i) => {
    const own = sets.filter((set) => set.group.vi === group.vi);
    return [
      { value: `g${i + 1}`, label: group[language], count: own.reduce((sum, set) => sum + count(set), 0) },
      // No-break spaces: an option's own indent is lost in a browser.
      ...own.map((set) => ({
        value: String(set.number),
        label: `\u00A0\u00A0${set.number}. ${set.title[language]}`,
        count: count(set),
      })),
    ];
  });
  const none = words('Chưa xếp bộ', 'No set')[language];
  return [...grouped, { value: 'none', label: none, count: counts.get('none') ?? 0 }];
}

/** Provinces; of the chosen one, its communes too. */
function localityChoices(
  counts: ReadonlyMap<string, number>,
  { places, language }: ListSetting,
  asked: string,
): readonly Choice[] {
  const open = asked.slice(0, 2);
  const keys = new Set([...counts.keys(), ...(/^\d{2}(-\d{5})?$/.test(asked) ? [open, asked] : [])]);
  const choices = [...keys].map((value) => {
    const [provinceCode = '', communeCode] = value.split('-');
    const name = places.label({ provinceCode, communeCode });
    // The province stands above: its name need not be repeated.
    const label = communeCode ? `\u00A0\u00A0${name.split(',')[0]}` : name;
    return { value, label, count: counts.get(value) ?? 0, province: provinceCode, isCommune: !!communeCode };
  });
  const collator = new Intl.Collator(language === 'vi' ? 'vi' : 'en');
  const byName = (a: Choice, b: Choice) => collator.compare(a.label, b.label);
  return choices
    .filter((one) => !one.isCommune)
    .sort(byName)
    .flatMap((province) => [
      province,
      ...choices
        .filter((one) => one.isCommune && one.province === province.value && one.province === open)
        .sort(byName),
    ]);
}

/** The 100 with the most products, and the one chosen. */
function producerChoices(
  counts: ReadonlyMap<string, number>,
  { names, language }: ListSetting,
  asked: string,
): readonly Choice[] {
  const none = words('Chưa ghi chủ thể', 'No producer')[language];
  const all = producersCounted(counts, asked).map((value) => ({
    value,
    label: names.get(value) ?? value,
    count: counts.get(value) ?? 0,
  }));
  return [...all, { value: 'none', label: none, count: counts.get('none') ?? 0 }];
}

/** The producers whose names the filter shows. */
export function producersCounted(counts: ReadonlyMap<string, number>, asked: string): readonly string[] {
  const most = [...counts]
    .filter(([value]) => value !== 'none')
    .sort(([, a], [, b]) => b - a)
    .slice(0, 100)
    .map(([value]) => value);
  return [...new Set([...most, ...(/^[0-9a-f]{24}$/.test(asked) ? [asked] : [])])];
}

/** One line of the list. */
export function productLine(product: KeptProduct, setting: ListSetting, asOf: PlainDate) {
  const { certificate, reading } = standingOf(product, asOf);
  return {
    id: product.id,
    name: product.name,
    producer: product.producerId && setting.names.get(product.producerId),
    place: setting.places.label(product.place),
    set: setting.sets.find((set) => set.number === product.setNumber)?.title,
    stars: certificate?.stars,
    endsOn: reading?.endsOn,
    ends: reading?.ends,
    ended: reading?.state === 'ended',
    status: productStatusLabel(product.status),
    sample: !!product.source,
  };
}
