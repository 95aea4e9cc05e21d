import { NotFound, page, route, type Context, type Route } from '../http/index.ts';
import type { Localities, Places } from '../localities/index.ts';
import { words } from '../text/index.ts';
import { villageTitle } from '../craft-villages/index.ts';
import type { RegisterSources } from './lookup.ports.ts';
import { entryLine, placeHref, placeText, reportHref } from './lookup.view.ts';
import type { EntryModels } from './entry.model.ts';
import type { PublicEntry } from './entry.ts';
import { placePages } from './place.queries.ts';
import { publicPages } from './public-pages.queries.ts';
import type { PublishedQueries } from './published.queries.ts';
import { placeLinkedData } from './linked-data.ts';
import type { SearchQueries } from './search.queries.ts';

export interface RegisterDependencies {
  readonly models: Pick<EntryModels, 'Entries'>;
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
  const pages = publicPages(d);
  const places = placePages(d);
  const addressOf = (path: string) => d.addressOf(path) ?? path;
  const lines = (entries: readonly PublicEntry[], asOf: Context<unknown, unknown>['asOf']) =>
    entries.map((entry) => entryLine(entry, d.places, asOf));

  const { entry, rightAt, productAt } = d.published;

  return [
    route({
      method: 'get',
      path: '/register/rights/:key',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show({ params, asOf }) {
        const { right, found } = await rightAt(params['key'] ?? '');
        return page('lookup/right', await pages.right(right, found, asOf));
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
        return page('lookup/product', await pages.product(product, found, asOf));
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
        const made = await d.sources.products.forVillage(village.id);
        const products = await Promise.all(made.map(({ id }) => d.queries.byId(`product:${id}`)));
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
            products.filter((one) => one !== null),
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
        return page('lookup/place', await places.place(unit, asOf));
      },
    }),
  ];
}
