import type { Actor } from '../access/index.ts';
import { can } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { json, page, redirect, route, type Route } from '../http/index.ts';
import { deriveStatus, kindLabel, type MatterQueries } from '../matters/index.ts';
import { words } from '../text/index.ts';

export interface DeskDependencies {
  readonly matters: MatterQueries;
  /** True on a database without a single account. */
  readonly awaitsFirst: () => Promise<boolean>;
  /** What is late and what comes, for this person. */
  readonly docket: (actor: Actor, asOf: PlainDate) => Promise<object>;
  /** Signs prepared elsewhere too, and published marks near ours. */
  readonly conflicts: (actor: Actor, asOf: PlainDate) => Promise<object>;
  readonly placeLabel: (place: { provinceCode: string; communeCode?: string | undefined }) => string;
  /** Errors reported by readers that wait for this person. */
  readonly countCorrections: (actor: Actor) => Promise<number>;
  readonly countProducts: (actor: Actor) => Promise<number>;
  readonly countParties: (actor: Actor) => Promise<number>;
  readonly health: () => Promise<{ readonly database: 'embedded' | 'external'; readonly answers: boolean }>;
  readonly version: string;
}

/** The first page of everybody, and whether the machine is well. */
export function createDesk(d: DeskDependencies): { routes: Route[] } {
  return {
    routes: [
      route({
        method: 'get',
        path: '/',
        access: 'public',
        async show({ actor, asOf }) {
          if (!actor) return (await d.awaitsFirst()) ? redirect('/first-run') : page('desk/welcome', {});
          const list = { page: 1, pageSize: 5, sort: 'changed', descending: true, q: '' };
          const [docket, conflicts, preparation, pending, registered, products, parties, recent] =
            await Promise.all([
              d.docket(actor, asOf),
              d.conflicts(actor, asOf),
              d.matters.countVisible(actor, 'preparation'),
              d.matters.countVisible(actor, 'pending'),
              d.matters.countVisible(actor, 'registered'),
              d.countProducts(actor),
              d.countParties(actor),
              d.matters.list(actor, list, {}),
            ]);
          return page('desk/desk', {
            pageTitle: words('Hôm nay', 'Today'),
            corrections: await d.countCorrections(actor),
            docket,
            ...conflicts,
            counts: [
              {
                n: preparation,
                title: words('hồ sơ đang soạn', 'matters in preparation'),
                href: '/matters?phase=preparation',
              },
              {
                n: pending,
                title: words('đơn đang xử lý tại Cục', 'applications at the Office'),
                href: '/matters?phase=pending',
              },
              {
                n: registered,
                title: words('văn bằng đã cấp', 'registrations'),
                href: '/matters?phase=registered',
              },
              { n: products, title: words('sản phẩm', 'products'), href: '/products' },
              { n: parties, title: words('chủ thể', 'parties'), href: '/parties' },
            ],
            recent: recent.items.map((matter) => ({
              ...matter,
              kindTitle: kindLabel(matter.kind),
              status: deriveStatus(matter.events, asOf, matter.kind),
              placeLabel: d.placeLabel(matter.place),
            })),
            mayCreate: can(actor, 'matter.create'),
          });
        },
      }),
      route({
        method: 'get',
        path: '/healthz',
        access: 'public',
        async show() {
          const { database, answers } = await d.health();
          return json(
            { status: answers ? 'ok' : 'database does not answer', database, version: d.version },
            answers ? 200 : 503,
          );
        },
      }),
    ],
  };
}
