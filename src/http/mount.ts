import type { Express, Request, RequestHandler, Response } from 'express';
import { can, type Actor } from '../access/index.ts';
import { dayInVietNam } from '../calendar/index.ts';
import { words, type Language } from '../text/index.ts';
import { bothVersions } from './both-versions.ts';
import { Forbidden, NotFound, RecordConflict, SignInNeeded, Unacceptable } from './errors.ts';
import { sendPublished } from './published.ts';
import type { Reply } from './reply.ts';
import type { Context, Route, UploadedFile } from './route.ts';
import { sessionPort, takeNotice } from './session.ts';
import { discardLeftovers, type receiveFiles } from './uploads.ts';

/** Turns routes into express handlers: access first, then files, then form, then the handler, then the reply. */

export interface MountDependencies {
  readonly clock: () => Date;
  readonly receive: ReturnType<typeof receiveFiles>;
  readonly limits: Readonly<Record<NonNullable<Route['rate']>, RequestHandler>>;
  /** What every page shows around its content. */
  readonly chrome: (actor: Actor | null, path: string) => object;
}

export function mountRoutes(app: Express, routes: readonly Route[], dependencies: MountDependencies): void {
  for (const route of routes) {
    const before = route.rate ? [dependencies.limits[route.rate]] : [];
    app[route.method](route.path, ...before, (req, res, next) => {
      handle(route, req, res, dependencies).catch(next);
    });
  }
}

async function handle(route: Route, req: Request, res: Response, d: MountDependencies): Promise<void> {
  const context = contextOf(req, res, d);
  const permitted = { ...context, record: await checkAccess(route, context) };
  if (route.method === 'get') return send(await route.show(permitted), req, res, d, permitted);
  const files =
    route.files && req.is('multipart/form-data') ? await d.receive(req, res, route.files.most) : [];
  try {
    const reading = route.form.read(req.body ?? {});
    const whole = { ...permitted, files };
    if (reading.ok) return send(await route.perform({ ...whole, input: reading.input }), req, res, d, whole);
    if (route.again && !isApi(req)) {
      const reply = await route.again(whole, reading.raw, reading.errors);
      return send(reply.kind === 'page' ? { ...reply, status: 422 } : reply, req, res, d, whole);
    }
    throw new InvalidForm(reading.errors);
  } catch (error) {
    if (!(error instanceof RecordConflict) || isApi(req)) throw error;
    send(
      bothVersions(error, route.form, req.body as Record<string, unknown>, context.url, context.language),
      req,
      res,
      d,
      context,
    );
  } finally {
    await discardLeftovers(files);
  }
}

/** A form that cannot be shown again: the API, and forms without a page of their own. */
export class InvalidForm extends Unacceptable {
  readonly fields: ReadonlyMap<string, { vi: string; en: string }>;
  constructor(fields: ReadonlyMap<string, { vi: string; en: string }>) {
    const all = (language: Language) => [...fields].map(([name, m]) => `${name}: ${m[language]}`).join('; ');
    super(words(all('vi'), all('en')));
    this.fields = fields;
  }
}

const notByToken = words(
  'Mật khẩu và mã truy cập chỉ đổi được sau khi đăng nhập trong trình duyệt.',
  'Passwords and tokens are changed only after signing in with a browser.',
);

async function checkAccess(route: Route, context: Context<undefined, undefined>): Promise<unknown> {
  const { access } = route;
  if (access === 'public') return undefined;
  if (!context.actor) throw new SignInNeeded();
  if (access === 'signed-in') return undefined;
  if (access === 'in-person') {
    if (context.actor.via === 'token') throw new Forbidden(notByToken);
    return undefined;
  }
  const { actor } = context;
  if (!access.of) {
    if (!can(actor, access.may)) throw new Forbidden();
    return undefined;
  }
  // Who may never do this learns nothing about which records exist.
  if (!can(actor, access.may)) throw new Forbidden();
  const found = await access.of(context.params, { actor, permission: access.may });
  if (!found) throw new NotFound();
  if (!can(actor, access.may, found.subject)) throw new Forbidden();
  return found.record;
}

/** What a handler is given of a request. */
export function contextOf(req: Request, res: Response, d: MountDependencies): Context<undefined, undefined> {
  const now = d.clock();
  return {
    input: undefined,
    record: undefined,
    actor: (res.locals['actor'] as Actor | undefined) ?? null,
    language: res.locals['language'] as Language,
    asOf: dayInVietNam(now),
    holds: (etag) => holdsEtag(req, etag),
    now,
    requestId: res.locals['requestId'] as string,
    params: req.params as Record<string, string>,
    query: req.query as Record<string, unknown>,
    files: [] as readonly UploadedFile[],
    url: req.originalUrl,
    ip: req.ip ?? '',
    signal: leaving(res),
    notice: (phrase) => {
      if (req.session) req.session.notice = phrase;
    },
    chooseLanguage: (language) => {
      res.cookie('lang', language, {
        maxAge: 365 * 86_400_000,
        httpOnly: true,
        sameSite: 'lax',
        secure: req.secure,
      });
    },
    session: sessionPort(req),
  };
}

function leaving(res: Response): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}

export function isApi(req: Request): boolean {
  return req.path.startsWith('/api/');
}

/** Turns what a handler answers into what is sent. */
export function send(
  reply: Reply,
  req: Request,
  res: Response,
  d: MountDependencies,
  context: Context<unknown, unknown>,
): void {
  if (reply.kind === 'redirect') return void res.redirect(303, reply.to);
  if (reply.kind === 'json') return void res.status(reply.status).json(reply.body);
  if (reply.kind === 'file') return sendFile(reply, req, res);
  if (reply.kind === 'published') return sendPublished(reply, req, res);
  // A page with somebody's data must not be kept by a shared cache, nor shown after sign-out by the back button.
  if (context.actor) res.setHeader('Cache-Control', 'private, no-store');
  res.status(reply.status).render(reply.view, {
    ...pageFrame(req, res, d),
    ...reply.model,
  });
}

/** What the layout needs on every page, error pages too. */
export function pageFrame(
  req: Request,
  res: Response,
  d: Pick<MountDependencies, 'clock' | 'chrome'>,
): object {
  const actor = (res.locals['actor'] as Actor | undefined) ?? null;
  return {
    language: (res.locals['language'] as Language | undefined) ?? 'vi',
    actor,
    path: req.path,
    here: req.originalUrl,
    // Each language of a page has an address of its own, for search engines.
    ownLanguage: req.query['lang'] === 'vi' || req.query['lang'] === 'en' ? req.query['lang'] : undefined,
    asOf: dayInVietNam(d.clock()),
    notice: takeNotice(req),
    ...d.chrome(actor, req.path),
  };
}

/** Its type and name, and that nothing in it may run. */
export function fileHeaders(reply: Extract<Reply, { kind: 'file' }>): Record<string, string> {
  const disposition = reply.inline ? 'inline' : 'attachment';
  // Uploaded content never runs: no script, no frame, whatever it claims to be. Browsers' own PDF readers refuse a
  // sandboxed page, and run no script of ours.
  const sandbox = reply.mime === 'application/pdf' ? '' : '; sandbox';
  return {
    'Content-Type': reply.mime,
    'Content-Disposition': `${disposition}; filename="file"; filename*=UTF-8''${encodeURIComponent(reply.fileName)}`,
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'${sandbox}`,
  };
}

function holdsEtag(req: Request, etag: string): boolean {
  if (/(?:^|,)\s*no-cache\s*(?:,|$)/.test(req.get('cache-control') ?? '')) return false;
  const held = (req.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return held.includes(`"${etag}"`);
}

function sendFile(reply: Extract<Reply, { kind: 'file' }>, req: Request, res: Response): void {
  for (const [name, value] of Object.entries(fileHeaders(reply))) res.setHeader(name, value);
  res.setHeader('Cache-Control', 'private, max-age=0, must-revalidate');
  if (reply.etag) {
    res.setHeader('ETag', `"${reply.etag}"`);
    if (reply.unchanged || req.fresh) {
      if (!Buffer.isBuffer(reply.content)) reply.content.destroy();
      return void res.status(304).end();
    }
  }
  if (Buffer.isBuffer(reply.content)) return void res.end(reply.content);
  if (reply.size !== undefined) res.setHeader('Content-Length', reply.size);
  const stream = reply.content;
  stream.on('error', (error) => res.destroy(error));
  res.on('close', () => stream.destroy());
  stream.pipe(res);
}
