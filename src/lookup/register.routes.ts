import { NotFound, page, route, withQuery, type Context, type Route } from '../http/index.ts';
import type { Localities, Places } from '../localities/index.ts';
import { kindLabel } from '../matters/index.ts';
import { setByNumber } from '../ocop/index.ts';
import { certificateEndsOn, standingOf, type KeptProduct } from '../products/index.ts';
import { words } from '../text/index.ts';
import { villageTitle } from '../craft-villages/index.ts';
import { placeMap } from './place-map.view.ts';
import type { RegisterSources } from './lookup.ports.ts';
import { entryLine, placeText } from './lookup.view.ts';
import type { PublicEntry } from './entry.ts';
import { outcomeOf, rightOfMatter, sourceOf, statusOfRight } from './public-right.ts';
import type { PublishedQueries } from './published.queries.ts';
import { placeLinkedData, productLinkedData, rightLinkedData } from './linked-data.ts';
import { answerOf, dataSheet, rulesOf, storyOf } from './right.view.ts';
import type { SearchQueries } from './search.queries.ts';

export interface RegisterDependencies {
  readonly queries: SearchQueries;
  readonly sources: RegisterSources;
  readonly places: Places;
  readonly localities: Localities;
  readonly published: PublishedQueries;
  /** The whole address of a path; undefined where the site does not know its own. */
  readonly addressOf: (path: string) => string | undefined;
}

/** The public pages of one right, product, village, owner or locality, read from the records themselves. */
export function registerRoutes(d: RegisterDependencies): Route[] {
  const addressOf = (path: string) => d.addressOf(path) ?? path;
  const lines = (entries: readonly PublicEntry[], asOf: Context<unknown, unknown>['asOf']) =>
    entries.map((entry) => entryLine(entry, d.places, asOf));

  const { entry, rightAt, productAt } = d.published;

  async function productsOf(ids: readonly string[]) {
    const products = (await d.sources.products.byIds(ids)).filter(({ status }) => status === 'published');
    return products.map(({ id, name }) => ({ href: `/register/products/${id}`, name }));
  }

  /** The sheet for print, and the code that leads back here. */
  const printed = (path: string) => ({
    sheetHref: `${path}/sheet.pdf`,
    qrHref: d.addressOf(path) && `${path}/qr.svg`,
  });

  return [
    route({
      method: 'get',
      path: '/register/rights/:key',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show({ params, asOf }) {
        const { right, found } = await rightAt(params['key'] ?? '');
        const path = `/register/rights/${encodeURIComponent(params['key'] ?? '')}`;
        return page('lookup/right', {
          pageTitle: words(right.name, right.name),
          canonical: addressOf(path),
          ...printed(path),
          source: sourceOf(right),
          reportHref: reportHref(found._id),
          right,
          kind: kindLabel(right.kind),
          status: statusOfRight(right, asOf),
          answer: answerOf(right, asOf),
          summary: answerOf(right, asOf),
          place: placeText(found, d.places),
          placeHref: placeHref(found),
          owner: right.owner,
          pending: outcomeOf(right) === 'pending',
          ownerHref: right.ownerId && `/register/owners/${right.ownerId}`,
          sheet: dataSheet(right, placeText(found, d.places)),
          goods: right.goods,
          story: storyOf(right),
          rules: rulesOf(right),
          products: await productsOf(right.productIds),
          linkedData: rightLinkedData(right, addressOf(path)),
        });
      },
    }),
    route({
      method: 'get',
      path: '/register/products/:id',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show({ params, asOf }) {
        const { product, found } = await productAt(params['id'] ?? '');
        const village = product.craftVillageId ? await d.sources.villages.byId(product.craftVillageId) : null;
        const path = `/register/products/${product.id}`;
        const [marks, standing] = [await marksOf(product, asOf), standingOf(product, asOf)];
        return page('lookup/product', {
          pageTitle: words(product.name, product.name),
          canonical: addressOf(path),
          ...printed(path),
          product,
          reportHref: reportHref(found._id),
          standing,
          summary: standing.sentence,
          ogType: 'product',
          place: placeText(found, d.places),
          placeHref: placeHref(found),
          owner: found.owner,
          ownerHref: product.producerId && `/register/owners/${product.producerId}`,
          village: village?.status === 'recognised' ? village : undefined,
          set: product.setNumber === undefined ? undefined : setByNumber(product.setNumber)?.name,
          certificates: product.certificates.map((one) => ({ ...one, endsOn: certificateEndsOn(one) })),
          marks,
          linkedData: productLinkedData(product, { url: addressOf(path), owner: found.owner, marks, asOf }),
        });
      },
    }),
    route({
      method: 'get',
      path: '/register/villages/:id',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show({ params, asOf }) {
        const found = await entry(`village:${params['id'] ?? ''}`);
        const village = await d.sources.villages.byId(found.ref.id);
        if (!village || village.status !== 'recognised') throw new NotFound();
        const products = await d.sources.products.forVillage(village.id);
        const ids = new Set(products.map(({ id }) => `product:${id}`));
        const near = found.place ? await d.queries.inPlace(found.place) : [];
        return page('lookup/village', {
          pageTitle: words(village.name, village.name),
          canonical: addressOf(`/register/villages/${village.id}`),
          reportHref: reportHref(found._id),
          village,
          title: villageTitle(village.title).name,
          linkedData: placeLinkedData(
            village.name,
            addressOf(`/register/villages/${village.id}`),
            placeText(found, d.places),
          ),
          place: placeText(found, d.places),
          placeHref: placeHref(found),
          products: lines(
            near.filter(({ _id }) => ids.has(_id)),
            asOf,
          ),
        });
      },
    }),
    route({
      method: 'get',
      path: '/register/owners/:id',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show({ params, asOf }) {
        const found = await entry(`owner:${params['id'] ?? ''}`);
        const owned = await d.queries.byOwner(found.ref.id);
        return page('lookup/owner', {
          pageTitle: words(found.name, found.name),
          canonical: addressOf(`/register/owners/${found.ref.id}`),
          reportHref: reportHref(found._id),
          name: found.name,
          place: placeText(found, d.places),
          sample: found.sample,
          rights: lines(
            owned.filter(({ type }) => type === 'right'),
            asOf,
          ),
          products: lines(
            owned.filter(({ type }) => type === 'product'),
            asOf,
          ),
        });
      },
    }),
    route({
      method: 'get',
      path: '/register/places/:code',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show({ params, asOf }) {
        const unit = d.localities.unit('current', params['code'] ?? '');
        if (!unit) throw new NotFound();
        const place =
          unit.level === 'commune' && unit.parentCode
            ? { provinceCode: unit.parentCode, communeCode: unit.code }
            : { provinceCode: unit.code };
        const [entries, counts] = await Promise.all([
          d.queries.inPlace(place),
          d.queries.countsByCommune(place.provinceCode),
        ]);
        const { lines: mapLines, points: mapPoints } = placeMap(d.localities, place, counts);
        const held = place.communeCode ? [counts.get(place.communeCode) ?? {}] : [...counts.values()];
        const total = (type: PublicEntry['type']) => held.reduce((sum, one) => sum + (one[type] ?? 0), 0);
        const of = (type: PublicEntry['type']) =>
          lines(
            entries.filter((one) => one.type === type),
            asOf,
          );
        const label = d.places.label(place);
        return page('lookup/place', {
          pageTitle: words(label, label),
          canonical: addressOf(`/register/places/${unit.code}`),
          reportHref: reportHref(`place:${unit.code}`),
          label,
          parent: place.communeCode && {
            href: `/register/places/${place.provinceCode}`,
            label: d.places.label({ provinceCode: place.provinceCode }),
          },
          former: place.communeCode
            ? d.localities.predecessorsOf(unit.code).map(({ unit: former }) => d.localities.fullName(former))
            : [],
          mapLines,
          mapPoints,
          counts: { villages: total('village'), products: total('product'), rights: total('right') },
          rights: of('right'),
          products: of('product'),
          villages: of('village'),
          owners: of('owner'),
          linkedData: placeLinkedData(label, addressOf(`/register/places/${unit.code}`)),
        });
      },
    }),
  ];

  /** Each mark on the newest label and whether a right in force stands behind it; only rights that are published. */
  async function marksOf(product: KeptProduct, asOf: Context<unknown, unknown>['asOf']) {
    const label = [...product.labels].sort((a, b) => ((a.usedFrom ?? '') < (b.usedFrom ?? '') ? 1 : -1))[0];
    return Promise.all(
      (label?.marks ?? []).map(async ({ sign, matterId, rightNumber }) => {
        const matter = matterId ? await d.sources.matters.byId(matterId) : null;
        const right = matter && rightOfMatter(matter);
        if (right) {
          const { inForce, statement } = statusOfRight(right, asOf);
          return {
            sign,
            href: `/register/rights/${encodeURIComponent(right.key)}`,
            covered: inForce,
            statement,
          };
        }
        return {
          sign,
          covered: rightNumber !== undefined,
          statement: rightNumber
            ? words(`văn bằng số ${rightNumber}`, `registration no. ${rightNumber}`)
            : words('chưa có quyền nào được công bố', 'no published right'),
        };
      }),
    );
  }
}

const placeHref = ({ place }: Pick<PublicEntry, 'place'>) =>
  place && `/register/places/${place.communeCode ?? place.provinceCode}`;

const reportHref = (about: string) => withQuery('/register/report', { about });
