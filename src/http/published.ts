// Files everybody may have: kept by caches, asked for again by their hash, and in parts.
import type { Request, Response } from 'express';
import { NotFound } from './errors.ts';
import type { Reply } from './reply.ts';

type Published = Extract<Reply, { kind: 'published' }>;

/** Answers 304, 206 and HEAD too. */
export function sendPublished(reply: Published, req: Request, res: Response): void {
  res.setHeader('Content-Type', reply.mime);
  res.setHeader(
    'Content-Disposition',
    `${reply.inline ? 'inline' : 'attachment'}; filename="${reply.fileName}"`,
  );
  // Not squeezed on the way: the length and the hash are those of the file, and parts of it can be asked for.
  // Who is signed in gets a fresh cookie with every answer, and that must stay with this browser.
  const whose = /(?:^|;\s*)nhan-lang=/.test(req.headers.cookie ?? '') ? 'private' : 'public';
  res.setHeader(
    'Cache-Control',
    reply.lasting
      ? `${whose}, max-age=31536000, immutable, no-transform`
      : `${whose}, max-age=300, must-revalidate, no-transform`,
  );
  res.setHeader('ETag', `"${reply.etag}"`);
  res.setHeader('Last-Modified', reply.changedAt.toUTCString());
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  // Pages of others may read it as programs do.
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  res.removeHeader('Vary');
  if (Buffer.isBuffer(reply.content))
    return void (req.fresh ? res.status(304).end() : res.send(reply.content));
  const options = { etag: false, lastModified: false, cacheControl: false, dotfiles: 'allow' } as const;
  res.sendFile(reply.content.path, options, (error?: NodeJS.ErrnoException) => {
    if (!error || res.headersSent) return;
    // Replaced by a newer edition just now.
    req.next?.(error.code === 'ENOENT' ? new NotFound() : error);
  });
}
