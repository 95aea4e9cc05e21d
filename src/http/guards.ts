import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { CrossOrigin } from './errors.ts';

/** What stands before every route: a name for the request, and no change asked for by another site. */

export const nameRequest: RequestHandler = (req, res, next) => {
  res.locals['requestId'] = randomUUID();
  res.setHeader('X-Request-Id', res.locals['requestId'] as string);
  next();
};

/**
 * Refuses every change that does not come from our own pages. Runs before multer: a token inside a multipart body
 * could be read only after the body is stored. Browsers send Sec-Fetch-Site; older ones send Origin. A bearer token
 * is never sent by a browser on its own, so it needs neither.
 */
export function sameOrigin(publicUrl: string | undefined): RequestHandler {
  const ours = publicUrl ? new URL(publicUrl).host : undefined;
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return next();
    if (/^Bearer /i.test(req.headers.authorization ?? '')) return next();
    if (req.path === '/api/v1/due-dates') return next();
    // Pressed in mail programs (RFC 8058); nothing but the secret in the address says who asks.
    if (req.path.startsWith('/mail/stop/')) return next();
    const site = req.headers['sec-fetch-site'];
    if (site) return site === 'same-origin' || site === 'none' ? next() : next(new CrossOrigin());
    const origin = req.headers.origin;
    if (!origin || !URL.canParse(origin)) return next(new CrossOrigin());
    const host = new URL(origin).host;
    return host === req.headers.host || host === ours ? next() : next(new CrossOrigin());
  };
}
