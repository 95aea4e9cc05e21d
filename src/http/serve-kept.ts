import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Express, Request, RequestHandler, Response } from 'express';
import { dayInVietNam } from '../calendar/index.ts';
import type { KeptReplies, KeptReply } from './kept-replies.ts';
import { contextOf, fileHeaders, pageFrame, send, type MountDependencies } from './mount.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';
import { sessionCookie } from './session.ts';

/**
 * Public pages for those without an account: no session is read, and a page made before is sent again as long as the
 * revision says that nothing public has changed since. Everybody else passes on to the ordinary mounting.
 */

export interface KeptDependencies {
  readonly replies: KeptReplies;
  /** Read for every request, after it came in; undefined when nothing may be kept at the moment. */
  readonly revision: () => Promise<string | undefined>;
  readonly readLanguage: RequestHandler;
}

const pack = promisify(gzip);
const worthPacking = 1_000;

export function mountKept(
  app: Express,
  routes: readonly Route[],
  d: MountDependencies,
  kept: KeptDependencies,
): void {
  for (const route of routes) {
    if (route.method !== 'get' || !route.keep) continue;
    const { show } = route;
    const limits = route.rate ? [d.limits[route.rate]] : [];

    const answer = async (req: Request, res: Response): Promise<void> => {
      const make = () =>
        Promise.resolve(show({ ...contextOf(req, res, d), signal: lasting, notice: nothing }));
      const revision = await kept.revision();
      const key = `${res.locals['language']} ${dayInVietNam(d.clock())} ${req.originalUrl}`;
      let passing: Reply | undefined;
      const reply = await (revision === undefined ? made() : kept.replies.at(key, revision, made));
      if (reply) return sendKept(reply, req, res);
      const own = passing ?? (await make());
      return send(own, req, res, d, contextOf(req, res, d));

      async function made(): Promise<KeptReply | undefined> {
        passing = await make();
        return keep(passing, req, res, d);
      }
    };
    app.get(route.path, guestsOnly, kept.readLanguage, ...limits, (req, res, next) => {
      answer(req, res).catch(next);
    });
  }
}

/** A session or a token says who asks; both are read further on. */
const guestsOnly: RequestHandler = (req, _res, next) =>
  next(req.headers.authorization || sessionCookie.test(req.headers.cookie ?? '') ? 'route' : undefined);

/** What several wait for is not given up because one of them leaves. */
const lasting = new AbortController().signal;
const nothing = () => undefined;

/** Only whole, successful answers are kept. */
async function keep(
  reply: Reply,
  req: Request,
  res: Response,
  d: MountDependencies,
): Promise<KeptReply | undefined> {
  if (reply.kind === 'page' && reply.status === 200)
    return kept(await rendered(reply, req, res, d), { 'Content-Type': 'text/html; charset=utf-8' });
  if (reply.kind === 'json' && reply.status === 200)
    return kept(JSON.stringify(reply.body), { 'Content-Type': 'application/json; charset=utf-8' });
  if (reply.kind === 'file' && Buffer.isBuffer(reply.content)) return kept(reply.content, fileHeaders(reply));
  return undefined;
}

function rendered(
  reply: Extract<Reply, { kind: 'page' }>,
  req: Request,
  res: Response,
  d: MountDependencies,
): Promise<string> {
  return new Promise((done, fail) =>
    res.render(reply.view, { ...pageFrame(req, res, d), ...reply.model }, (error: unknown, html: string) =>
      error ? fail(error as Error) : done(html),
    ),
  );
}

function kept(content: string | Buffer, headers: Record<string, string>): KeptReply {
  const body = Buffer.from(content as string);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { body, headers: { ...headers, ETag: etag } };
}

async function sendKept(reply: KeptReply, req: Request, res: Response): Promise<void> {
  for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value);
  // Anybody may store it and must ask before showing it again: an old page is never shown as today's.
  res.setHeader('Cache-Control', 'public, no-cache');
  res.vary('Accept-Encoding, Cookie');
  if (req.fresh) return void res.status(304).end();
  const packs =
    reply.body.length >= worthPacking &&
    /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/.test(String(req.headers['accept-encoding'] ?? ''));
  if (packs) res.setHeader('Content-Encoding', 'gzip');
  const body = packs ? await (reply.packed ??= pack(reply.body)) : reply.body;
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}
