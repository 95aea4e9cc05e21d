import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { words, type Language } from '../text/index.ts';
import { AppError, Busy, SignInNeeded, Unacceptable } from './errors.ts';
import { InvalidForm, isApi, pageFrame, type MountDependencies } from './mount.ts';

/** One renderer, two faces: a friendly page, or RFC 9457 under /api. A 403 never signs anyone out. */
export function errorPages(
  logger: Logger,
  d: Pick<MountDependencies, 'clock' | 'chrome'>,
): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    // Who asked has left: there is nobody to tell.
    if (res.closed && (error as { name?: string }).name === 'AbortError') return;
    const known = asAppError(error);
    const requestId = res.locals['requestId'] as string;
    const ourFault = known.status >= 500 && !(known instanceof Busy);
    if (known instanceof Busy) res.setHeader('Retry-After', '60');
    if (ourFault) logger.error({ requestId, error: describe(error) }, 'request failed');
    if (isApi(req)) return problem(known, req, res, requestId);
    if (known instanceof SignInNeeded && req.method === 'GET')
      return res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`);
    res.status(known.status).render('errors/error', {
      ...pageFrame(req, res, d),
      pageTitle: known.title,
      error: known,
      requestId,
      serverFault: ourFault,
    });
  };
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { status, type } = error as { status?: number; type?: string };
  if (type === 'entity.too.large')
    return new Unacceptable(
      words(
        'Nội dung gửi lên quá lớn. Chưa có gì được lưu.',
        'What was sent is too large. Nothing was stored.',
      ),
      413,
    );
  if (status && status >= 400 && status < 500)
    return new Unacceptable(
      words(
        'Không đọc được nội dung gửi lên. Chưa có gì được lưu.',
        'What was sent could not be read. Nothing was stored.',
      ),
      status,
    );
  return new AppError(
    'server-fault',
    500,
    words('Hệ thống gặp lỗi khi xử lý yêu cầu', 'The system failed while handling the request'),
  );
}

function problem(known: AppError, req: Request, res: Response, requestId: string): void {
  const language: Language = (res.locals['language'] as Language | undefined) ?? 'vi';
  if (known instanceof SignInNeeded) res.setHeader('WWW-Authenticate', 'Bearer');
  res
    .status(known.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `/problems/${known instanceof InvalidForm ? 'invalid-form' : known.kind}`,
        title: known.title[language],
        status: known.status,
        detail: known.detail?.[language],
        instance: requestId,
        ...(known instanceof InvalidForm
          ? {
              errors: [...known.fields].map(([field, m]) => ({
                pointer: field === '' ? '' : `/${field.replaceAll('.', '/')}`,
                detail: m[language],
              })),
            }
          : {}),
      }),
    );
}

function describe(error: unknown): object {
  return error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { message: String(error) };
}
