// The real application on a free port, used as browsers use it: cookies, forms, uploads, one person a browser.
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import type { Scope } from '../../src/access/index.ts';
import { createApp, type App } from '../../src/app.ts';
import type { PlainDate } from '../../src/calendar/index.ts';
import { readConfig } from '../../src/config/index.ts';
import type { Who } from '../../src/http/index.ts';
import { freshDatabaseHandle, temporaryFolder } from './database.ts';

export const now = new Date('2026-11-23T03:00:00Z');
export const today = '2026-11-23' as PlainDate;
export const who: Who = {
  actor: { id: 'test', name: 'Người kiểm thử', role: 'administrator' },
  requestId: 'test',
  now,
};
export const password = 'mot-cau-de-nho-lam';

export const tayPhuong = { provinceCode: '01', communeCode: '10003' };
export const hoiAn = { provinceCode: '48', communeCode: '20413' };
export const tayPhuongLabel = 'xã Tây Phương, thành phố Hà Nội';
export const hoiAnLabel = 'phường Hội An, thành phố Đà Nẵng';

export type Form = Record<string, string> | URLSearchParams;
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Headers;
  /** Where a redirect leads; empty when it is none. */
  readonly to: string;
}
export interface Sent {
  readonly name: string;
  readonly content: Uint8Array | string;
}

export type Browser = ReturnType<typeof browserAt>;

/** One browser: keeps cookies, says where a form came from, follows nothing by itself. */
export function browserAt(base: string, options: { language?: 'vi' | 'en'; address?: string } = {}) {
  const cookies = new Map<string, string>();
  if (options.language) cookies.set('lang', options.language);

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(base + path, {
      redirect: 'manual',
      ...init,
      headers: {
        'accept-language': 'vi',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(options.address ? { 'x-forwarded-for': options.address } : {}),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      text: bytes.toString('utf8'),
      bytes,
      headers: response.headers,
      to: response.headers.get('location') ?? '',
    };
  }

  return {
    cookies,
    ask,
    visit: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    send: (path: string, form: Form = {}, headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form), headers: { origin: base, ...headers } }),
    upload(path: string, fields: Record<string, string>, files: readonly Sent[], headers = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      for (const { name, content } of files) body.append('files', new Blob([content as BlobPart]), name);
      return ask(path, { method: 'POST', body, headers: { origin: base, ...headers } });
    },
    speak(language: 'vi' | 'en') {
      cookies.set('lang', language);
    },
  };
}

interface NewPerson {
  readonly role: 'administrator' | 'officer' | 'producer';
  readonly scope?: Scope;
  readonly partyId?: string;
}

export type Running = Awaited<ReturnType<typeof openApp>>;

/** Starts the application on an empty database. Behind one proxy, so that a browser can have an address of its own. */
export async function openApp(
  options: { logger?: Logger; clock?: () => Date; settings?: Record<string, string> } = {},
) {
  const [database, dataDir, uploadsDir] = [
    await freshDatabaseHandle(),
    await temporaryFolder(),
    await temporaryFolder(),
  ];
  const app: App = await createApp({
    config: readConfig({
      NODE_ENV: 'test',
      MARK_INDEX: 'first-search',
      DATA_DIR: dataDir,
      UPLOADS_DIR: uploadsDir,
      TRUST_PROXY: '1',
      ...options.settings,
    }),
    secret: 'x'.repeat(40),
    database,
    logger: options.logger ?? pino({ level: 'silent' }),
    clock: options.clock ?? (() => now),
  });
  // As in production: compiling every template at every request would be most of the time of a test.
  app.express.enable('view cache');
  const server = app.express.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let people = 0;
  let records = 0;

  /** A browser in which a new person of this kind has just signed in. */
  async function signIn(person: NewPerson, language: 'vi' | 'en' = 'vi'): Promise<Browser & { id: string }> {
    people += 1;
    const username = `nguoi${people}@example.vn`;
    const id = await app.accounts.service.create(
      { username, name: `Người ${people}`, password, ...person },
      who,
    );
    const browser = browserAt(base, { language, address: `10.0.0.${people}` });
    const { status } = await browser.send('/sign-in', { username, password });
    if (status !== 303) throw new Error(`could not sign in as ${person.role}: ${status}`);
    return { ...browser, id };
  }

  return {
    app,
    base,
    uploadsDir,
    connection: database.connection,
    signIn,
    guest: (language?: 'vi' | 'en', address?: string) =>
      browserAt(base, { ...(language ? { language } : {}), ...(address ? { address } : {}) }),
    administrator: () => signIn({ role: 'administrator' }),
    officer: (place: { communeCode: string; provinceCode: string } = tayPhuong) =>
      signIn({
        role: 'officer',
        scope: { level: 'commune', code: place.communeCode, provinceCode: place.provinceCode },
      }),

    async party(more: Partial<Parameters<App['parties']['service']['create']>[0]> = {}): Promise<string> {
      records += 1;
      const facts = {
        kind: 'cooperative' as const,
        name: `Hợp tác xã mộc ${records}`,
        place: tayPhuong,
        address: 'thôn Dị Nậu, xã Tây Phương, thành phố Hà Nội',
        countryCode: 'VN',
        ...more,
      };
      return (await app.parties.service.create(facts, who)).id;
    },
    async village(more: Partial<Parameters<App['villages']['service']['create']>[0]> = {}): Promise<string> {
      records += 1;
      const facts = {
        name: `Làng nghề mộc ${records}`,
        title: 'craft-village' as const,
        craft: 'mộc',
        place: tayPhuong,
        artisans: [],
        status: 'recognised' as const,
        ...more,
      };
      return (await app.villages.service.create(facts, who)).id;
    },
    async product(more: Partial<Parameters<App['products']['service']['create']>[0]> = {}): Promise<string> {
      records += 1;
      const facts = {
        name: `Tủ chè gỗ gụ ${records}`,
        place: tayPhuong,
        status: 'proposed' as const,
        ...more,
      };
      return (await app.products.service.create(facts, who)).id;
    },
    matter(more: Partial<Parameters<App['matters']['service']['open']>[0]> = {}): Promise<string> {
      records += 1;
      const fields = {
        kind: 'collective_mark' as const,
        words: `Mộc Dị Nậu ${records}`,
        place: tayPhuong,
        productIds: [],
        ...more,
      };
      return app.matters.service.open(fields, today, who);
    },

    /** A list of publications, sent and checked. */
    async list(content: string | Buffer = '210,541\n4-2026-00774,MOC\n'): Promise<string> {
      const path = join(await temporaryFolder(), 'list.csv');
      await writeFile(path, content);
      const file = { path, originalName: 'list.csv', size: content.length };
      const id = await app.transfers.service.begin(file, undefined, who);
      await app.transfers.runner.idle();
      return id;
    },

    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await app.close();
    },
  };
}

/** The value of a hidden or text input on a page. */
export function inputValue(html: string, name: string): string | undefined {
  const escaped = name.replace(/[[\]]/g, '\\$&');
  const tag = new RegExp(`<input[^>]*\\bname=['"]${escaped}['"][^>]*>`).exec(html)?.[0];
  return tag && unescapeHtml(/\bvalue=['"]([^'"]*)['"]/.exec(tag)?.[1] ?? '');
}

/** What a browser would send of the page's own form to `action`: every input, select and textarea as it stands. */
export function formOn(html: string, action: string): URLSearchParams {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([whole]) => whole)
    .find((one) => /method=['"]post['"]/.test(one) && one.includes(`action="${action}"`));
  if (!form) throw new Error(`no form to ${action} on the page`);
  const sent = new URLSearchParams();
  const attribute = (tag: string, name: string) =>
    unescapeHtml(
      new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`)
        .exec(tag)
        ?.slice(1)
        .find((v) => v !== undefined) ?? '',
    );
  for (const [whole, kind, tag, inner] of form.matchAll(
    /<(input)\b([^>]*)>|<(?:textarea|select)\b[\s\S]*?<\/(?:textarea|select)>/g,
  )) {
    void inner;
    if (kind === 'input') {
      const type = attribute(tag ?? '', 'type');
      if (['radio', 'checkbox'].includes(type) && !/\schecked/.test(tag ?? '')) continue;
      if (type !== 'file') sent.append(attribute(tag ?? '', 'name'), attribute(tag ?? '', 'value'));
      continue;
    }
    const name = attribute(/^<[^>]*>/.exec(whole)?.[0] ?? '', 'name');
    if (whole.startsWith('<textarea'))
      sent.append(name, unescapeHtml(whole.replace(/^<[^>]*>\n?/, '').replace(/<\/textarea>$/, '')));
    else
      sent.append(
        name,
        attribute(
          /<option[^>]*\sselected[^>]*>/.exec(whole)?.[0] ?? /<option[^>]*>/.exec(whole)?.[0] ?? '',
          'value',
        ),
      );
  }
  return sent;
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x60;', '`')
    .replaceAll('&amp;', '&');
}
