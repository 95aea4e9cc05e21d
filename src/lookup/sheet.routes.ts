import { createHash } from 'node:crypto';
import { canonical } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { BundleInput, BundleResult, Composition } from '../dossiers/index.ts';
import { Busy, file, NotFound, route, type Context, type Reply, type Route } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { setByNumber } from '../ocop/index.ts';
import { standingOf } from '../products/index.ts';
import { waitingLine } from '../workers/index.ts';
import { placeText } from './lookup.view.ts';
import type { PublishedQueries } from './published.queries.ts';
import { qrPng, qrSvg } from './qr.service.ts';
import { productSheet, qrPicture, rightSheet, type SheetFrame } from './record-sheet.view.ts';

export interface SheetDependencies {
  readonly published: PublishedQueries;
  readonly places: Places;
  /** The whole address of a path; undefined where the site does not know its own. */
  readonly addressOf: (path: string) => string | undefined;
  readonly renderer: { renderBundle(input: BundleInput, signal?: AbortSignal): Promise<BundleResult> };
}

/**
 * Of the rendering line officers share, the public takes one place; a crowd waits here or comes again. One visitor may
 * ask for `sheet`s at a rate (http/base.module.ts) that leaves room for others in this line.
 */
const mostWaiting = 20;

/** Sheets for print, and QR codes that lead to the page of a record. */
export function sheetRoutes(d: SheetDependencies): Route[] {
  const line = waitingLine(1, mostWaiting, () => new Busy());

  async function draw(
    path: string,
    fileName: string,
    { language, asOf, signal }: Pick<Context<unknown, unknown>, 'language' | 'asOf' | 'signal'>,
    compose: (frame: Pick<SheetFrame, 'language' | 'asOf' | 'address'>) => Composition,
  ): Promise<Reply> {
    const address = d.addressOf(path);
    const composition = compose({ language, asOf, address });
    const input: BundleInput = {
      title: composition.title,
      parts: [{ kind: 'composition', code: composition.code, title: composition.title, composition }],
      pictures: address
        ? [{ id: qrPicture, fileName: 'qr.png', mime: 'image/png', bytes: await qrPng(address) }]
        : [],
      draft: false,
      language,
      createdAt: `${asOf}T00:00:00+07:00`,
      inputHash: createHash('sha256').update(canonical(composition)).digest('hex'),
    };
    const { bytes } = await line.run(() => d.renderer.renderBundle(input, signal), signal);
    return file(Buffer.from(bytes), 'application/pdf', fileName, { inline: true });
  }

  async function code(path: string): Promise<Reply> {
    const address = d.addressOf(path);
    if (!address) throw new NotFound();
    return file(Buffer.from(await qrSvg(address)), 'image/svg+xml', 'qr.svg', { inline: true });
  }

  const rightPath = (key: string) => `/register/rights/${encodeURIComponent(key)}`;
  const productPath = (id: string) => `/register/products/${id}`;

  return [
    route({
      method: 'get',
      path: '/register/rights/:key/sheet.pdf',
      access: 'public',
      rate: 'sheet',
      keep: true,
      async show(context) {
        const { right, found } = await d.published.rightAt(context.params['key'] ?? '');
        return draw(rightPath(right.key), `phieu-${fileWord(right.key)}.pdf`, context, (frame) =>
          rightSheet(right, { ...frame, place: placeText(found, d.places) }),
        );
      },
    }),
    route({
      method: 'get',
      path: '/register/rights/:key/qr.svg',
      access: 'public',
      rate: 'look-up',
      keep: true,
      show: async ({ params }) => code(rightPath((await d.published.rightAt(params['key'] ?? '')).right.key)),
    }),
    route({
      method: 'get',
      path: '/register/products/:id/sheet.pdf',
      access: 'public',
      rate: 'sheet',
      keep: true,
      async show(context) {
        const { product, found } = await d.published.productAt(context.params['id'] ?? '');
        const facts = {
          sentence: standingOf(product, context.asOf as PlainDate).sentence,
          owner: found.owner,
          set: product.setNumber === undefined ? undefined : setByNumber(product.setNumber)?.name,
        };
        return draw(productPath(product.id), `phieu-san-pham.pdf`, context, (frame) =>
          productSheet(product, facts, { ...frame, place: placeText(found, d.places) }),
        );
      },
    }),
    route({
      method: 'get',
      path: '/register/products/:id/qr.svg',
      access: 'public',
      rate: 'look-up',
      keep: true,
      show: async ({ params }) =>
        code(productPath((await d.published.productAt(params['id'] ?? '')).product.id)),
    }),
  ];
}

const fileWord = (text: string) => text.replace(/[^A-Za-z0-9-]+/g, '-');
