import { page, route, type Params, type Route } from '../http/index.ts';
import { ofMatter, type MatterQueries, type MatterRecord } from '../matters/index.ts';
import { subjectOfProduct, type KeptProduct } from '../products/index.ts';
import { words } from '../text/index.ts';
import { productEntry, rightEntry } from './compose-entries.ts';
import type { RegisterSources } from './lookup.ports.ts';
import { withheldOfMatter, withheldOfProduct, type Withheld } from './not-published.ts';
import { publicPages, type PageDependencies } from './public-pages.queries.ts';
import { asPublished, rightOfMatter } from './public-right.ts';

const title = words('Xem như công chúng', 'As the public sees it');
/** This page is not the public one: it has no sheet, no code and no address for search engines. */
const framed = { preview: true, canonical: undefined, linkedData: undefined, summary: undefined } as const;
const standings = {
  never: { label: words('Không bao giờ', 'Never'), tag: 'met' },
  working: { label: words('Nội bộ', 'Internal'), tag: 'plain' },
  'not-yet': { label: words('Chưa', 'Not yet'), tag: 'attention' },
} as const;
const shown = (list: readonly Withheld[]) => list.map((one) => ({ ...one, ...standings[one.standing] }));

/** A product or a right as its public page shows or will show it, with what stays hidden and why. */
export function previewRoutes(d: PageDependencies): Route[] {
  const { sources } = d;
  const pages = publicPages(d);
  const nameOf = async (id: string | undefined) =>
    id ? (await sources.parties.namesOf([id])).get(id) : undefined;

  return [
    route<KeptProduct>({
      method: 'get',
      path: '/products/:id/as-public',
      access: {
        may: 'product.edit',
        of: async ({ id = '' }: Params) => {
          const record = await sources.products.byId(id);
          return record && { record, subject: subjectOfProduct(record) };
        },
      },
      async show({ record, asOf }) {
        const names = { producer: await nameOf(record.producerId) };
        const entry = productEntry({ ...record, status: 'published' }, names)!;
        const [model, village, linked] = await Promise.all([
          pages.product(record, entry, asOf),
          record.craftVillageId ? sources.villages.byId(record.craftVillageId) : null,
          linkedMatters(sources, record),
        ]);
        const open = record.status === 'published';
        return page('lookup/preview', {
          ...model,
          ...framed,
          publicHref: `/register/products/${record.id}`,
          pageTitle: title,
          back: { href: `/products/${record.id}`, name: record.name },
          open,
          withheld: shown(withheldOfProduct(record, village, linked)),
          isProduct: true,
        });
      },
    }),
    route<MatterRecord>({
      method: 'get',
      path: '/matters/:id/as-public',
      access: ofMatter(sources.matters as MatterQueries, 'matter.read'),
      async show({ record, asOf }) {
        const right = asPublished(record, await nameOf(record.applicantId));
        return page('lookup/preview', {
          ...(await pages.right(right, rightEntry(right), asOf)),
          ...framed,
          publicHref: `/register/rights/${encodeURIComponent(right.key)}`,
          pageTitle: title,
          back: { href: `/matters/${record.id}`, name: record.sign.words },
          open: rightOfMatter(record) !== null,
          withheld: shown(withheldOfMatter(record)),
        });
      },
    }),
  ];
}

async function linkedMatters(sources: RegisterSources, product: KeptProduct) {
  const marks = product.labels.flatMap((label) => label.marks.flatMap(({ matterId }) => matterId ?? []));
  return sources.matters.byIds([...new Set([...product.matterIds, ...marks])]);
}
