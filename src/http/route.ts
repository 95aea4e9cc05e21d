import type { Actor, Permission, Subject } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Language, Words } from '../text/index.ts';
import type { Form } from './form.ts';
import type { Reply } from './reply.ts';

/** A route is one sentence: method, path, who may, what form, what is written in the audit trail, what happens. */

/** What `of` finds: the record the path names, and the subject the permission is asked about. */
export interface Found<R> {
  readonly record: R;
  readonly subject: Subject;
}

export type Params = Readonly<Record<string, string>>;

/**
 * Who may use a route. `public`: anyone. `signed-in`: any account. `in-person`: any account, but not by a bearer
 * token: what concerns passwords and tokens themselves. A permission: asked about the record that
 * `of` loads (null = 404), or, without `of`, in general; then the handler asks again about what was posted.
 */
export type Access<R> =
  | 'public'
  | 'signed-in'
  | 'in-person'
  | {
      readonly may: Permission;
      readonly of?: (
        params: Params,
        asked: { actor: Actor; permission: Permission },
      ) => Promise<Found<R> | null>;
    };

/** A file multer has put aside; the handler takes it or it is removed. */
export interface UploadedFile {
  readonly path: string;
  readonly originalName: string;
  readonly size: number;
}

export interface Context<I, R> {
  readonly input: I;
  readonly record: R;
  /** Null only on public routes. */
  readonly actor: Actor | null;
  readonly language: Language;
  /** Today in Viet Nam, taken once. */
  readonly asOf: PlainDate;
  /** The instant of the request. */
  readonly now: Date;
  readonly requestId: string;
  readonly params: Params;
  readonly query: Readonly<Record<string, unknown>>;
  readonly files: readonly UploadedFile[];
  /** The path and query asked for. */
  readonly url: string;
  readonly ip: string;
  /** Aborted when the person leaves before the answer: long work for nobody can end. */
  readonly signal: AbortSignal;
  /** Does whoever asks hold the content of this mark (ETag) already? */
  readonly holds: (etag: string) => boolean;
  /** Shown once on the next page. */
  notice(words: Words): void;
  /** Keeps the person's language in this browser. */
  chooseLanguage(language: Language): void;
  /** Signs this browser in as, or out. */
  readonly session: SessionPort;
}

export interface SessionPort {
  signIn(accountId: string, epoch: number): Promise<void>;
  signOut(): Promise<void>;
}

/** What /api/v1/openapi.json says of a route; JSON Schemas (2020-12) are written as they stand. */
export interface ApiDescription {
  readonly summary: string;
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, { readonly description: string; readonly schema: object }>>;
  readonly body?: { readonly schema: object; readonly example?: unknown };
  /** The body of the answer. */
  readonly answer?: object;
  /** 201: something is made. */
  readonly status?: 201;
}

/** A part of a record's page that a higher floor fills; null where there is nothing to show. */
export type PagePart = (
  id: string,
  context: Pick<Context<unknown, unknown>, 'actor' | 'asOf'>,
) => Promise<object | null>;

/** Says who is acting, for the services. */
export interface Who {
  readonly actor: Actor;
  readonly requestId: string;
  readonly now: Date;
}

interface Common<R> {
  readonly path: string;
  readonly access: Access<R>;
  /** Slows one address down, or one account where the work is heavy (`pdf`). */
  readonly rate?: 'sign-in' | 'look-up' | 'sheet' | 'calculator' | 'picker' | 'pdf' | 'report';
  /** For routes under /api: how they are described to programs. */
  readonly api?: ApiDescription;
}

export interface GetRoute<R> extends Common<R> {
  readonly method: 'get';
  /**
   * The same for everybody without an account in one language on one day: made once and sent again until something
   * public changes. Only for public routes that read nothing of the request but its address.
   */
  readonly keep?: true;
  readonly show: (context: Context<undefined, R>) => Promise<Reply> | Reply;
}

export interface PostRoute<I, R> extends Common<R> {
  readonly method: 'post';
  readonly form: Form<I>;
  /** What the audit trail calls this change; `unaudited` must say why nothing is recorded. */
  readonly audit: string | { readonly unaudited: string };
  /** Takes files: the most at once. */
  readonly files?: { readonly most: number };
  readonly perform: (context: Context<I, R>) => Promise<Reply>;
  /** Shows the form again, with what was typed and what is wrong. Absent: the plain error page. */
  readonly again?: (
    context: Context<undefined, R>,
    typed: Record<string, unknown>,
    errors: ReadonlyMap<string, Words>,
  ) => Promise<Reply> | Reply;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds routes of every input and record type
export type Route = GetRoute<any> | PostRoute<any, any>;

export function route<R = undefined>(definition: GetRoute<R>): Route;
export function route<I, R = undefined>(definition: PostRoute<I, R>): Route;
/**
 * The only way to make a route. The types refuse one without `access`, and a change without `form` and `audit`;
 * the checks here refuse it too, at start, for whoever casts the types away.
 */
export function route(definition: Route): Route {
  if (!definition.access) throw new Error(`route ${definition.path} does not say who may use it`);
  if (definition.method === 'post' && (!definition.form || !definition.audit))
    throw new Error(`route ${definition.path} changes data without a form and an audit entry`);
  if (definition.method === 'get' && definition.keep && definition.access !== 'public')
    throw new Error(`route ${definition.path} is kept for everybody but is not public`);
  return Object.freeze({ ...definition });
}

/** The handler's actor where access made sure there is one. */
export function whoIs(context: Pick<Context<unknown, unknown>, 'actor' | 'requestId' | 'now'>): Who {
  if (!context.actor) throw new Error('a public route has no actor');
  return { actor: context.actor, requestId: context.requestId, now: context.now };
}
