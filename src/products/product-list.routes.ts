import { can, type Actor } from '../access/index.ts';
import {
  exportFormat,
  exportList,
  page,
  pagingOf,
  readList,
  route,
  textOf,
  withQuery,
  type Context,
  type ExportColumn,
  type Route,
} from '../http/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import { issuedText } from './ocop-certificate.ts';
import { visibleTo, wordsSought, type ProductFilter } from './product-filter.ts';
import {
  filterViews,
  producersCounted,
  productLine,
  readFilter,
  type ListSetting,
} from './product-list.view.ts';
import type { KeptProduct } from './product.model.ts';
import { productSorts } from './product.queries.ts';
import type { ProductRouteDependencies } from './product.routes.ts';
import type { PartiesPort } from './products.ports.ts';

const mostExported = 20_000;

/** The list of products, as a page and as a file. */
export function productListRoute(d: ProductRouteDependencies): Route {
  async function settingOf(
    { query, url, language }: Context<unknown, unknown>,
    items: readonly KeptProduct[],
    producers: readonly string[],
  ): Promise<ListSetting> {
    const ids = [...items.flatMap((item) => item.producerId ?? []), ...producers];
    const names = await d.parties.names([...new Set(ids)]);
    return { query, url, language, sets: d.sets, places: d.places, names };
  }

  return route({
    method: 'get',
    path: '/products',
    access: { may: 'product.list' },
    async show(context) {
      const { query, url, asOf, actor, language } = context;
      const list = readList(query, productSorts);
      const filter = await productFilterOf(context, d);
      const format = exportFormat(query);
      if (format) {
        const { items } = await d.queries.list(filter, { ...list, page: 1, pageSize: mostExported });
        const setting = await settingOf(context, items, []);
        const rows = items.map((item) => ({ product: item, ...productLine(item, setting, asOf) }));
        return exportList(format, { sheetName: sheetName[language], columns: columns(language), rows });
      }
      const [{ items, total }, counts] = await Promise.all([
        d.queries.list(filter, list),
        d.queries.counts(filter),
      ]);
      const producers = producersCounted(counts.producer, textOf(query, 'producer'));
      const setting = await settingOf(context, items, producers);
      const save = (as: string) => withQuery(url, { format: as, page: undefined });
      return page('products/list', {
        pageTitle: words('Sản phẩm', 'Products'),
        q: textOf(query, 'q'),
        ...filterViews(counts, setting),
        sorts: sorts.map((sort) => ({ ...sort, selected: sort.value === textOf(query, 'sort') })),
        lines: items.map((item) => productLine(item, setting, asOf)),
        paging: pagingOf(url, list, total),
        mayCreate: can(actor, 'product.create'),
        xlsx: save('xlsx'),
        csv: save('csv'),
      });
    },
  });
}

/** What the address asks for, within what this person may see. */
export async function productFilterOf(
  { query, actor }: Context<unknown, unknown>,
  d: Pick<ProductRouteDependencies, 'sets' | 'parties'>,
): Promise<ProductFilter> {
  const sought = wordsSought(textOf(query, 'q'));
  return {
    ...readFilter(query, d.sets),
    ...(actor ? visibleTo(actor) : { onlyProducer: '-' }),
    words: sought,
    producersNamed: actor ? await producersNamed(actor, sought, d.parties) : [],
  };
}

/** Products are found by their producer's name too, among the producers this person may choose. */
async function producersNamed(
  actor: Actor,
  sought: readonly string[],
  parties: PartiesPort,
): Promise<readonly string[]> {
  if (sought.length === 0) return [];
  const options = await parties.options(actor);
  const named = options.filter(({ label }) => {
    const known = wordsSought(label, 50);
    return sought.every((word) => known.some((one) => one.startsWith(word)));
  });
  return named.slice(0, 200).map((option) => option.value);
}

const sorts = [
  { value: 'name', label: words('Tên, từ A đến Z', 'Name, A to Z') },
  { value: '-name', label: words('Tên, từ Z đến A', 'Name, Z to A') },
  { value: '-stars', label: words('Nhiều sao trước', 'Most stars first') },
  { value: '-changed', label: words('Mới sửa trước', 'Latest changes first') },
];

const sheetName = words('Sản phẩm', 'Products');

type Row = ReturnType<typeof productLine> & { readonly product: KeptProduct };

function columns(language: Language): readonly ExportColumn<Row>[] {
  const column = (vi: string, en: string, width: number, value: ExportColumn<Row>['value']) => ({
    title: words(vi, en)[language],
    width,
    value,
  });
  const newest = (row: Row) =>
    [...row.product.certificates].sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0];
  // A day that is not known to the day is text: a spreadsheet would make it one.
  const dayCell = (
    row: Row,
    day: KeptProduct['certificates'][number]['issuedOn'] | undefined,
    text?: Words,
  ) => {
    const { precision } = newest(row) ?? {};
    return !precision || precision === 'day' ? day && { day } : text?.[language];
  };
  const issued = (row: Row) => {
    const certificate = newest(row);
    return certificate && dayCell(row, certificate.issuedOn, issuedText(certificate));
  };
  return [
    column('Tên sản phẩm', 'Product', 40, (row) => row.name),
    column('Tên tiếng Anh', 'Name in English', 30, (row) => row.product.nameEn),
    column('Chủ thể', 'Producer', 36, (row) => row.producer),
    column('Địa phương', 'Locality', 36, (row) => row.place),
    column('Bộ sản phẩm', 'Set', 34, (row) => row.set?.[language]),
    column('Hạng sao', 'Stars', 10, (row) => row.stars),
    column('Số quyết định', 'Decision', 22, (row) => newest(row)?.decisionNumber),
    column('Ngày cấp', 'Issued on', 12, issued),
    column('Hết hạn ngày', 'Ends on', 12, (row) => dayCell(row, row.endsOn, row.ends)),
    column('Tình trạng', 'Status', 16, (row) => row.status[language]),
  ];
}
