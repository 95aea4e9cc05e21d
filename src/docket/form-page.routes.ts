import { randomUUID } from 'node:crypto';
import {
  page,
  redirect,
  route,
  textOf,
  type Context,
  type Form,
  type FormView,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { backTo, headOf, ofDocket, type DocketRouteDependencies, type FoundDocket } from './docket.routes.ts';

export type Found = Context<unknown, FoundDocket>;
export type Values = Readonly<Record<string, unknown>>;
export type Problems = ReadonlyMap<string, Words>;

/** A form about a docket, as data: its own page, what it changes, and back to the docket with a word. */
export interface FormPage<I> {
  /** Under the docket's address, where it is shown and where it is sent. */
  readonly at: string;
  readonly title: Words;
  readonly form: Form<I>;
  readonly audit: string;
  readonly files?: { readonly most: number };
  /** A page other than the fields one below the other. */
  readonly view?: string;
  /** What the page shows besides, or instead of the bare form. */
  readonly fill?: (context: Found, values: Values, form: FormView) => Promise<object> | object;
  /** Gives what is said when it is done, or what is wrong with which field. */
  readonly perform: (context: Context<I, FoundDocket>) => Promise<Words | Problems>;
}

export const wrong = (field: string, vi: string, en: string): Problems => new Map([[field, words(vi, en)]]);

/** The two routes of such a page. `?slot=` says which date it is about, where it is about one. */
export function formPageRoutes<I>(
  d: Pick<DocketRouteDependencies, 'sources' | 'queries'>,
  asked: FormPage<I>,
): Route[] {
  const { form, audit, files, title, view = 'docket/form' } = asked;
  const path = `/docket/:kind/:id/${asked.at}`;
  const access = ofDocket(d, 'docket.edit');

  async function show(context: Found, values: Values, errors?: Problems): Promise<Reply> {
    const head = headOf(context);
    const shown = form.view(context.language, { submissionKey: randomUUID(), ...values }, errors);
    return page(
      view,
      {
        pageTitle: title,
        ...head,
        action: `${head.base}/${asked.at}`,
        form: shown,
        ...(await asked.fill?.(context, values, shown)),
      },
      errors ? 422 : 200,
    );
  }

  return [
    route<FoundDocket>({
      method: 'get',
      path,
      access,
      show: (context) => show(context, { slot: textOf(context.query, 'slot', 300) }),
    }),
    route<I, FoundDocket>({
      method: 'post',
      path,
      access,
      form,
      audit,
      ...(files ? { files } : {}),
      again: show,
      async perform(context) {
        const said = await asked.perform(context);
        if (said instanceof Map) return show(context, { ...(context.input as Values) }, said);
        context.notice(said as Words);
        return redirect(backTo(context.record.subject));
      },
    }),
  ];
}
