import { file, NotFound, redirect, route, textOf, withQuery, type Route } from '../http/index.ts';
import { gtin14, readGtin } from '../products/index.ts';
import type { RegisterSources } from './lookup.ports.ts';
import { isSitemapType, sitemapIndex, type SitemapQueries } from './sitemap.queries.ts';

export interface CrawlDependencies {
  readonly sitemaps: SitemapQueries;
  readonly sources: Pick<RegisterSources, 'products'>;
  /** The whole address of a path; undefined where the site does not know its own. */
  readonly addressOf: (path: string) => string | undefined;
}

const xml = 'application/xml';

/** What search engines and barcode readers ask for. */
export function crawlRoutes(d: CrawlDependencies): Route[] {
  function whole(path: string): string {
    const address = d.addressOf(path);
    // Sitemaps hold whole addresses only, and the address of a request is whatever somebody typed.
    if (!address) throw new NotFound();
    return address;
  }

  return [
    route({
      method: 'get',
      path: '/robots.txt',
      access: 'public',
      keep: true,
      show() {
        const sitemap = d.addressOf('/sitemap.xml');
        const lines = [...robots, ...(sitemap ? ['', `Sitemap: ${sitemap}`] : [])];
        return file(Buffer.from(`${lines.join('\n')}\n`), 'text/plain; charset=utf-8', 'robots.txt', {
          inline: true,
        });
      },
    }),
    route({
      method: 'get',
      path: '/sitemap.xml',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show() {
        whole('/');
        const parts = await d.sitemaps.parts();
        const index = sitemapIndex(
          parts.map(({ type, after }) =>
            whole(withQuery('/sitemap-part.xml', { type, after: after || undefined })),
          ),
        );
        return file(Buffer.from(index), xml, 'sitemap.xml', { inline: true });
      },
    }),
    route({
      method: 'get',
      path: '/sitemap-part.xml',
      access: 'public',
      rate: 'look-up',
      show({ query }) {
        const [type, after] = [textOf(query, 'type', 20), textOf(query, 'after', 120)];
        if (!isSitemapType(type) || (after && !after.startsWith(`${type}:`))) throw new NotFound();
        whole('/');
        return file(d.sitemaps.stream({ type, after }, whole), xml, 'sitemap.xml', { inline: true });
      },
    }),
    // GS1 Digital Link: what a reader finds behind a barcode leads to the product's page; lots and serial numbers that
    // may follow change nothing.
    route({
      method: 'get',
      path: '/01/:gtin{/*qualifiers}',
      access: 'public',
      rate: 'look-up',
      async show({ params }) {
        const gtin = readGtin(params['gtin'] ?? '');
        const found = gtin ? await d.sources.products.byGtin(gtin14(gtin)) : [];
        const product = found.find(({ status }) => status === 'published');
        if (!product) throw new NotFound();
        return redirect(`/register/products/${product.id}`);
      },
    }),
  ];
}

/** Pages of records are wanted; searches are without end, and the rest is nobody's business. */
const robots = [
  'User-agent: *',
  'Allow: /register',
  'Disallow: /register?',
  'Disallow: /similar',
  'Disallow: /sign-in',
  'Disallow: /api/',
  'Disallow: /due-dates?',
];
