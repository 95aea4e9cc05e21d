import { createHash } from 'node:crypto';
import { can } from '../access/index.ts';
import { NotFound, page, published, redirect, route, type Reply, type Route } from '../http/index.ts';
import { words } from '../text/index.ts';
import { catalogOf } from './catalog.ts';
import { licence } from './datasets.table.ts';
import type { Editions } from './editions.service.ts';
import { mediaTypes } from './encode.ts';
import type { EditionFolder } from './folder.service.ts';
import type { Edition } from './manifest.ts';
import { makeForm } from './open-data.form.ts';
import { datasetsShown, manifestOf, vocabulary } from './open-data.view.ts';

export interface OpenDataRouteDependencies {
  readonly folder: EditionFolder;
  readonly editions: Pick<Editions, 'make' | 'due' | 'isMaking'>;
  readonly publicUrl: string | undefined;
  readonly failed: (error: unknown) => void;
}

/** The page of the open data, its files, and what tells programs about them. */
export function openDataRoutes(d: OpenDataRouteDependencies): Route[] {
  const base = d.publicUrl?.replace(/\/$/, '') ?? '';
  const served = async (): Promise<Edition> => {
    const current = await d.folder.current();
    if (!current) throw new NotFound(notYet);
    return current.edition;
  };

  function told(value: object, edition: Edition, mime: string, fileName: string): Reply {
    const content = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
    const etag = createHash('sha256').update(content).digest('hex');
    const changedAt = new Date(edition.madeAt);
    return published({ content, mime, fileName, inline: true, etag, changedAt, lasting: false });
  }

  /** Only what the edition lists: nothing else of the disk can be asked for. */
  function fileOf(edition: Edition, name: string, lasting: boolean): Reply {
    const file = edition.datasets.flatMap(({ files }) => files).find((one) => one.name === name);
    if (!file) throw new NotFound();
    return published({
      content: { path: d.folder.pathOf(edition, file.name) },
      mime: file.compressed ? 'application/gzip' : mediaTypes[file.format],
      fileName: file.name,
      inline: false,
      etag: file.sha256,
      changedAt: new Date(edition.madeAt),
      lasting,
    });
  }

  return [
    route({
      method: 'get',
      path: '/open-data',
      access: 'public',
      rate: 'look-up',
      async show({ actor, language }) {
        const [current, due] = await Promise.all([d.folder.current(), d.editions.due()]);
        const edition = current?.edition ?? null;
        return page('open-data/open-data', {
          pageTitle: words('Dữ liệu mở', 'Open data'),
          edition,
          datasets: datasetsShown(edition, language),
          changed: edition !== null && due !== null,
          due,
          making: d.editions.isMaking(),
          licence,
          vocabulary,
          mayMake: can(actor, 'account.manage'),
          linkedData: catalogOf(edition, base),
        });
      },
    }),
    route({
      method: 'post',
      path: '/open-data',
      access: { may: 'account.manage' },
      form: makeForm,
      audit: { unaudited: 'no record changes: public facts are written into files once more' },
      perform({ notice }) {
        // A register of a million rights takes minutes: nobody waits for it at a page.
        d.editions.make().catch(d.failed);
        notice(
          words(
            'Đang ghi dữ liệu mở. Tải lại trang sau ít phút để thấy bản mới.',
            'The open data is being written. Load the page again in a few minutes to see the new edition.',
          ),
        );
        return Promise.resolve(redirect('/open-data'));
      },
    }),
    route({
      method: 'get',
      path: '/open-data/manifest.json',
      access: 'public',
      rate: 'look-up',
      async show() {
        const edition = await served();
        return told(manifestOf(edition, base), edition, 'application/json; charset=utf-8', 'manifest.json');
      },
    }),
    route({
      method: 'get',
      path: '/open-data/catalog.jsonld',
      access: 'public',
      rate: 'look-up',
      async show() {
        const edition = await served();
        return told(
          catalogOf(edition, base),
          edition,
          'application/ld+json; charset=utf-8',
          'catalog.jsonld',
        );
      },
    }),
    route({
      method: 'get',
      path: '/open-data/:file',
      access: 'public',
      rate: 'look-up',
      show: async ({ params }) => fileOf(await served(), params['file'] ?? '', false),
    }),
    route({
      method: 'get',
      path: '/open-data/:edition/:file',
      access: 'public',
      rate: 'look-up',
      async show({ params }) {
        const edition = await d.folder.edition(params['edition'] ?? '');
        if (!edition) throw new NotFound(notKept);
        return fileOf(edition, params['file'] ?? '', true);
      },
    }),
  ];
}

const notYet = words(
  'Dữ liệu mở đang được ghi lần đầu; hãy trở lại sau ít phút.',
  'The open data is being written for the first time; please come back in a few minutes.',
);
const notKept = words(
  'Bản này không còn được giữ; bản mới nhất ở /open-data.',
  'This edition is no longer kept; the newest is at /open-data.',
);
