import type { Scope } from '../access/index.ts';
import {
  page,
  redirect,
  route,
  whoIs,
  type Context,
  type FormInput,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import type { Account } from './account.ts';
import { editAccountForm, newAccountForm, nothingForm, roles } from './account.form.ts';
import type { AccountQueries } from './account.queries.ts';
import { LastAdministrator, type AccountService } from './account.service.ts';

export interface AdministrationDependencies {
  readonly queries: AccountQueries;
  readonly service: AccountService;
  readonly scopeName: (account: Pick<Account, 'scope'>) => string;
  /** "cả nước", a province or a commune, by present or former name. */
  readonly readScope: (text: string) => Scope | Words;
  /** Parties a producer may act for. */
  readonly partyOptions: () => Promise<readonly { value: string; label: string }[]>;
}

type Typed = Record<string, unknown>;
type Errors = ReadonlyMap<string, Words>;

/** The administrator's accounts. */
export function administrationRoutes(d: AdministrationDependencies): Route[] {
  const access = { may: 'account.manage' } as const;
  const ofAccount = {
    may: 'account.manage',
    of: async (params: Readonly<Record<string, string>>) => {
      const record = await d.queries.byId(params['id'] ?? '');
      return record && { record, subject: {} };
    },
  } as const;

  async function formPage(
    context: Context<unknown, unknown>,
    account: Account | undefined,
    typed: Typed,
    errors?: Errors,
  ): Promise<Reply> {
    const form = (account ? editAccountForm : newAccountForm).view(
      context.language,
      { ...typed, password: '' },
      errors,
    );
    const options = await d.partyOptions();
    const parties = options.map((o) => ({ ...o, selected: o.value === typed['partyId'] }));
    const all = form.all.map((field) => (field.name === 'partyId' ? { ...field, options: parties } : field));
    return page(
      'accounts/edit',
      {
        pageTitle: account
          ? words('Sửa tài khoản', 'Edit the account')
          : words('Thêm tài khoản', 'Add an account'),
        form: { ...form, all },
        action: account ? `/accounts/${account.id}` : '/accounts/new',
        account,
      },
      errors ? 422 : 200,
    );
  }

  /** Role, locality and party belong together. */
  function place(input: {
    role: string;
    place?: string | undefined;
    partyId?: string | undefined;
  }): { scope?: Scope; partyId?: string } | Errors {
    if (input.role === 'officer') {
      const scope = d.readScope(input.place ?? '');
      return 'level' in scope ? { scope } : new Map([['place', scope]]);
    }
    if (input.role === 'producer')
      return input.partyId
        ? { partyId: input.partyId }
        : new Map([['partyId', words('Hãy chọn chủ thể', 'Choose the party')]]);
    return {};
  }

  return [
    route({
      method: 'get',
      path: '/accounts',
      access,
      async show() {
        const accounts = (await d.queries.all()).map((account) => ({
          ...account,
          roleTitle: roles.find((role) => role.value === account.role)?.label,
          scopeName: d.scopeName(account),
        }));
        return page('accounts/list', { pageTitle: words('Tài khoản', 'Accounts'), accounts });
      },
    }),
    route({
      method: 'get',
      path: '/accounts/new',
      access,
      show: (context) => formPage(context, undefined, { role: 'officer' }),
    }),
    route({
      method: 'post',
      path: '/accounts/new',
      access,
      form: newAccountForm,
      audit: 'account.created',
      again: (context, typed, errors) => formPage(context, undefined, typed, errors),
      async perform(context) {
        const placed = place(context.input);
        if (placed instanceof Map) return formPage(context, undefined, { ...context.input }, placed);
        const { username, name, role, password } = context.input;
        await d.service.create({ username, name, role, password, ...placed }, whoIs(context));
        context.notice(words('Đã tạo tài khoản.', 'The account is made.'));
        return redirect('/accounts');
      },
    }),
    route<Account>({
      method: 'get',
      path: '/accounts/:id',
      access: ofAccount,
      show: (context) =>
        formPage(context, context.record, { ...context.record, place: d.scopeName(context.record) }),
    }),
    route<FormInput<typeof editAccountForm>, Account>({
      method: 'post',
      path: '/accounts/:id',
      access: ofAccount,
      form: editAccountForm,
      audit: 'account.changed',
      again: (context, typed, errors) => formPage(context, context.record, typed, errors),
      async perform(context) {
        const placed = place(context.input);
        if (placed instanceof Map) return formPage(context, context.record, { ...context.input }, placed);
        const { name, role, version } = context.input;
        const changes = { name, role, scope: undefined, partyId: undefined, ...placed };
        try {
          await d.service.change(context.record.id, version, changes, whoIs(context));
        } catch (error) {
          if (!(error instanceof LastAdministrator) || !error.detail) throw error;
          return formPage(context, context.record, { ...context.input }, new Map([['role', error.detail]]));
        }
        context.notice(words('Đã lưu.', 'Saved.'));
        return redirect('/accounts');
      },
    }),
    ...(['close', 'reopen'] as const).map((step) =>
      route<object, Account>({
        method: 'post',
        path: `/accounts/:id/${step}`,
        access: ofAccount,
        form: nothingForm,
        audit: `account.${step === 'close' ? 'closed' : 'reopened'}`,
        async perform(context) {
          await d.service[step](context.record, whoIs(context));
          return redirect(`/accounts/${context.record.id}`);
        },
      }),
    ),
  ];
}
