import type { Readable } from 'node:stream';

/** What a handler answers: data, sent by mount.ts. Handlers never see the response object. */
export type Reply =
  | { readonly kind: 'page'; readonly view: string; readonly model: object; readonly status: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'json'; readonly body: unknown; readonly status: number }
  | {
      readonly kind: 'file';
      readonly content: Buffer | Readable;
      readonly mime: string;
      readonly fileName: string;
      /** Shown in the browser rather than saved; only for types that cannot run script. */
      readonly inline: boolean;
      readonly size?: number | undefined;
      readonly etag?: string | undefined;
      /** Whoever asks holds it (`Context.holds`): nothing was written. */
      readonly unchanged?: boolean | undefined;
    }
  | {
      readonly kind: 'published';
      readonly content: Buffer | { readonly path: string };
      readonly mime: string;
      /** Plain ASCII. */
      readonly fileName: string;
      readonly inline: boolean;
      readonly etag: string;
      readonly changedAt: Date;
      /** Under this address there will never be anything else. */
      readonly lasting: boolean;
    };

/** A page from `views/<view>.hbs`. */
export function page(view: string, model: object = {}, status = 200): Reply {
  return { kind: 'page', view, model, status };
}

/** 303: the browser asks for the next page with GET, so that reloading never sends twice. */
export function redirect(to: string): Reply {
  return { kind: 'redirect', to };
}

export function json(body: unknown, status = 200): Reply {
  return { kind: 'json', body, status };
}

export function file(
  content: Buffer | Readable,
  mime: string,
  fileName: string,
  options: { inline?: boolean; size?: number; etag?: string; unchanged?: boolean } = {},
): Reply {
  return { kind: 'file', content, mime, fileName, inline: false, ...options };
}

/** A file for everybody, which caches may keep. */
export function published(content: Omit<Extract<Reply, { kind: 'published' }>, 'kind'>): Reply {
  return { kind: 'published', ...content };
}
