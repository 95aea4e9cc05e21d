import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line a request, without personal data: the route pattern, never the query, the body, the address or the name. */
export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const begun = process.hrtime.bigint();
    res.on('finish', () => {
      const ms = Number(process.hrtime.bigint() - begun) / 1e6;
      const route = (req.route as { path?: string } | undefined)?.path ?? '(none)';
      logger.info(
        {
          requestId: res.locals['requestId'] as string,
          method: req.method,
          route,
          status: res.statusCode,
          ms: Math.round(ms),
        },
        'request',
      );
    });
    next();
  };
}
