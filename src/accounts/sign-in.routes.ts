import type { Actor } from '../access/index.ts';
import { localPath, page, redirect, route, textOf, type Route } from '../http/index.ts';
import { words, type Language } from '../text/index.ts';
import { firstRunForm, nothingForm, signInForm } from './account.form.ts';
import type { AccountQueries } from './account.queries.ts';
import type { AccountService } from './account.service.ts';
import { sameText } from './password.service.ts';

export interface SignInDependencies {
  readonly queries: AccountQueries;
  readonly service: AccountService;
  /** The one-time code of an empty database, null once used. */
  readonly firstRun: { code: string | null };
}

const wrong = words('Tên đăng nhập hoặc mật khẩu chưa đúng', 'The name or the password is not right');

/** Signing in and out, and the first administrator of an empty database. */
export function signInRoutes({ queries, service, firstRun }: SignInDependencies): Route[] {
  const signInPage = (
    language: Language,
    values: object,
    errors?: ReadonlyMap<string, never>,
    refused?: object,
  ) =>
    page(
      'accounts/sign-in',
      {
        pageTitle: words('Đăng nhập', 'Sign in'),
        form: signInForm.view(language, { ...values, password: '' }, errors),
        refused,
      },
      refused ? 422 : 200,
    );

  return [
    route({
      method: 'get',
      path: '/sign-in',
      access: 'public',
      async show({ language, query }) {
        // Another process of the same database may have made the administrator meanwhile.
        if (firstRun.code && !(await queries.anybody())) return redirect('/first-run');
        return signInPage(language, { next: textOf(query, 'next', 500) });
      },
    }),
    route({
      method: 'post',
      path: '/sign-in',
      access: 'public',
      rate: 'sign-in',
      form: signInForm,
      audit: { unaudited: 'signing in changes no record; failures are counted' },
      again: ({ language }, typed, errors) => signInPage(language, typed, errors as never),
      async perform({ input, language, ip, now, session }) {
        const account = await service.signIn(input.username, input.password, ip, now);
        if (!account) return signInPage(language, input, undefined, wrong);
        await session.signIn(account.id, account.sessionEpoch);
        return redirect(localPath(input.next));
      },
    }),
    route({
      method: 'post',
      path: '/sign-out',
      access: 'public',
      form: nothingForm,
      audit: { unaudited: 'signing out changes no record' },
      async perform({ session }) {
        await session.signOut();
        return redirect('/');
      },
    }),
    route({
      method: 'get',
      path: '/first-run',
      access: 'public',
      show: ({ language }) => (firstRun.code ? firstRunPage(language, {}) : redirect('/sign-in')),
    }),
    route({
      method: 'post',
      path: '/first-run',
      access: 'public',
      rate: 'sign-in',
      form: firstRunForm,
      audit: 'account.created',
      again: ({ language }, typed, errors) => firstRunPage(language, typed, errors),
      async perform({ input, language, requestId, now, session }) {
        const { code, ...account } = input;
        const refused = () =>
          ({
            ...firstRunPage(
              language,
              input,
              new Map([['code', words('Mã chưa đúng hoặc đã dùng', 'The code is wrong or was used')]]),
            ),
            status: 422,
          }) as ReturnType<typeof page>;
        const spent = firstRun.code;
        if (!spent || !sameText(code, spent)) return refused();
        // Spent before anything is waited for: two presses cannot make two administrators.
        firstRun.code = null;
        if (await queries.anybody()) return refused();
        const self: Actor = { id: 'first-run', name: account.name, role: 'administrator' };
        const made = { ...account, role: 'administrator' } as const;
        const id = await service.create(made, { actor: self, requestId, now }).catch((error: unknown) => {
          firstRun.code = spent;
          throw error;
        });
        await session.signIn(id, 1);
        return redirect('/');
      },
    }),
  ];
}

function firstRunPage(
  language: Language,
  values: object,
  errors?: ReadonlyMap<string, { vi: string; en: string }>,
) {
  return page('accounts/first-run', {
    pageTitle: words('Tạo quản trị viên đầu tiên', 'Create the first administrator'),
    form: firstRunForm.view(language, { ...values, password: '' }, errors),
  });
}
