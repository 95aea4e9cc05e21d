import { NotFound, page, redirect, route, whoIs, type Context, type Route } from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import type { Account } from './account.ts';
import { nothingForm, passwordForm, roles, tokenForm } from './account.form.ts';
import type { AccountQueries } from './account.queries.ts';
import type { AccountService } from './account.service.ts';

type Any = Context<unknown, unknown>;

/** What everybody does with their own account. */
export function ownAccountRoutes(deps: {
  queries: AccountQueries;
  service: AccountService;
  scopeName: (account: Account) => string;
}): Route[] {
  const { queries, service } = deps;

  async function own(context: Any): Promise<Account> {
    const account = await queries.byId(context.actor?.id ?? '');
    if (!account) throw new NotFound();
    return account;
  }

  async function accountPage(
    context: Any,
    extra: {
      shownToken?: string;
      passwordErrors?: ReadonlyMap<string, Words>;
      tokenErrors?: ReadonlyMap<string, Words>;
    } = {},
  ) {
    const account = await own(context);
    return page('accounts/account', {
      pageTitle: words('Tài khoản của tôi', 'My account'),
      account,
      roleTitle: roles.find((role) => role.value === account.role)?.label,
      scopeName: deps.scopeName(account),
      tokens: account.tokens,
      shownToken: extra.shownToken,
      passwordForm: passwordForm.view(context.language, {}, extra.passwordErrors),
      tokenForm: tokenForm.view(context.language, {}, extra.tokenErrors),
    });
  }

  return [
    route({ method: 'get', path: '/account', access: 'signed-in', show: (context) => accountPage(context) }),
    route({
      method: 'post',
      path: '/account/password',
      access: 'in-person',
      rate: 'sign-in',
      form: passwordForm,
      audit: 'account.password-changed',
      again: (context, _typed, passwordErrors) => accountPage(context, { passwordErrors }),
      async perform(context) {
        const account = await own(context);
        const epoch = await service.changePassword(
          account,
          context.input.current,
          context.input.password,
          whoIs(context),
        );
        if (epoch === null) {
          const passwordErrors = new Map([
            ['current', words('Mật khẩu hiện tại chưa đúng', 'The current password is not right')],
          ]);
          return { ...(await accountPage(context, { passwordErrors })), status: 422 } as ReturnType<
            typeof page
          >;
        }
        await context.session.signIn(account.id, epoch);
        context.notice(
          words(
            'Đã đổi mật khẩu; các thiết bị khác đã bị đăng xuất, mọi mã truy cập đã bị thu hồi.',
            'Password changed; other devices are signed out and all tokens are revoked.',
          ),
        );
        return redirect('/account');
      },
    }),
    route({
      method: 'post',
      path: '/account/sign-out-everywhere',
      access: 'in-person',
      form: nothingForm,
      audit: 'account.signed-out-everywhere',
      async perform(context) {
        await service.signOutEverywhere(await own(context), whoIs(context));
        await context.session.signOut();
        return redirect('/sign-in');
      },
    }),
    route({
      method: 'post',
      path: '/account/tokens',
      access: 'in-person',
      form: tokenForm,
      audit: 'account.token-issued',
      again: (context, _typed, tokenErrors) => accountPage(context, { tokenErrors }),
      // No redirect: the token is shown once, on the answer to the request that made it.
      perform: async (context) =>
        accountPage(context, {
          shownToken: await service.issueToken(await own(context), context.input.name, whoIs(context)),
        }),
    }),
    route({
      method: 'post',
      path: '/account/tokens/:tokenId/revoke',
      access: 'in-person',
      form: nothingForm,
      audit: 'account.token-revoked',
      async perform(context) {
        await service.revokeToken(await own(context), context.params['tokenId'] ?? '', whoIs(context));
        context.notice(words('Đã thu hồi mã truy cập.', 'The token is revoked.'));
        return redirect('/account');
      },
    }),
  ];
}
