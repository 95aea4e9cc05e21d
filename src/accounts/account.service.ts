import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Role, Scope } from '../access/index.ts';
import { createRecords, isDuplicate, type AuditTrail } from '../audit/index.ts';
import { oneAtATime } from '../db/index.ts';
import { NotFound, NotPossible, TooMany, type Who } from '../http/index.ts';
import { words } from '../text/index.ts';
import type { Account } from './account.ts';
import type { AccountFields, AccountModel } from './account.model.ts';
import type { AccountQueries } from './account.queries.ts';
import { signInAttempts } from './attempt.model.ts';
import { hashPassword, newToken, passwordMatches, pretendToCheck } from './password.service.ts';

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly scope?: Scope | undefined;
  readonly partyId?: string | undefined;
  readonly password: string;
}

/** Nobody could make accounts, or reopen this one, any more. */
export class LastAdministrator extends NotPossible {
  constructor() {
    super(
      words(
        'Đây là quản trị viên cuối cùng còn hoạt động. Hãy tạo hoặc mở một quản trị viên khác trước; chưa có gì thay đổi.',
        'This is the last open administrator. Make or reopen another administrator first; nothing was changed.',
      ),
    );
  }
}

/** Changes of accounts. */
export function accountService(
  connection: Connection,
  Accounts: AccountModel,
  queries: AccountQueries,
  trail: AuditTrail,
) {
  const records = createRecords(trail, 'account');
  const attempts = signInAttempts(connection);

  async function create(account: NewAccount, who: Who): Promise<string> {
    const { password, ...fields } = account;
    try {
      const { id } = await records.create(
        Accounts,
        { ...fields, passwordHash: await hashPassword(password), sessionEpoch: 1, tokens: [] },
        who,
      );
      return id;
    } catch (error) {
      if (isDuplicate(error))
        throw new NotPossible(
          words(
            'Đã có tài khoản với địa chỉ thư này.',
            'There is an account with this e-mail address already.',
          ),
        );
      throw error;
    }
  }

  return {
    create,

    /** The account, or null when name or password is wrong. Throws TooMany while this address must wait. */
    async signIn(username: string, password: string, ip: string, now: Date): Promise<Account | null> {
      const wait = await attempts.waitFor(username, ip, now);
      if (wait > 0)
        throw new TooMany(
          words(
            `Sai mật khẩu nhiều lần. Hãy chờ ${wait} giây rồi thử lại.`,
            `The password was wrong several times. Wait ${wait} seconds and try again.`,
          ),
        );
      const found = await queries.byUsername(username);
      const right =
        found && !found.account.disabledAt
          ? await passwordMatches(found.passwordHash, password)
          : await pretendToCheck(password);
      if (!right || !found) {
        await attempts.failed(username, ip, now);
        return null;
      }
      await attempts.succeeded(username, ip);
      return found.account;
    },

    /** Ends every session and token. The epoch of sessions from now on; null when the present password is wrong. */
    async changePassword(
      account: Account,
      current: string,
      password: string,
      who: Who,
    ): Promise<number | null> {
      const found = await queries.byUsername(account.username);
      if (!found || !(await passwordMatches(found.passwordHash, current))) return null;
      return shutOut(account.id, { passwordHash: await hashPassword(password) }, who, 'password-changed');
    },

    /** Ends every session and token. */
    signOutEverywhere: (account: Account, who: Who) => shutOut(account.id, {}, who, 'signed-out-everywhere'),

    async issueToken(account: Account, name: string, who: Who): Promise<string> {
      const { token, hash } = newToken();
      await updateTokens(
        account.id,
        (tokens) => [...tokens, { id: randomUUID(), name, hash, createdAt: who.now }],
        who,
        'token-issued',
      );
      return token;
    },

    revokeToken: (account: Account, tokenId: string, who: Who) =>
      updateTokens(
        account.id,
        (tokens) => tokens.map((t) => (t.id === tokenId && !t.revokedAt ? { ...t, revokedAt: who.now } : t)),
        who,
        'token-revoked',
      ),

    /** Throws LastAdministrator when nobody would administer any more. */
    change: (
      id: string,
      version: number | undefined,
      changes: Partial<Pick<NewAccount, 'name' | 'scope' | 'partyId'>> & Pick<NewAccount, 'role'>,
      who: Who,
    ) => {
      const work = () => records.change(Accounts, id, version, changes, who);
      return changes.role === 'administrator' ? work() : withoutAdministrator(id, work);
    },

    /** Ends every session and token: reopened, the account begins anew. Throws LastAdministrator. */
    close: (account: Account, who: Who) =>
      withoutAdministrator(account.id, () => shutOut(account.id, { disabledAt: who.now }, who, 'closed')),

    reopen: (account: Account, who: Who) =>
      records.change(Accounts, account.id, undefined, { disabledAt: undefined }, who, 'reopened'),

    finish: () => records.finish(Accounts),
  };

  /** Two administrators who close each other at the same moment are asked one after the other. */
  function withoutAdministrator<T>(id: string, work: () => Promise<T>): Promise<T> {
    return oneAtATime(connection, 'administrators', async () => {
      const open = await queries.openAdministrators();
      if (open.length === 1 && open[0] === id) throw new LastAdministrator();
      return work();
    });
  }

  /** With the given changes, ends every session and every token; the new epoch. */
  async function shutOut(
    id: string,
    changes: Partial<Pick<AccountFields, 'passwordHash' | 'disabledAt'>>,
    who: Who,
    action: string,
  ): Promise<number> {
    const stored = await Accounts.findById(id).lean();
    if (!stored) throw new NotFound();
    const sessionEpoch = stored.sessionEpoch + 1;
    const tokens = stored.tokens.map((token) => (token.revokedAt ? token : { ...token, revokedAt: who.now }));
    const all = { ...changes, sessionEpoch, tokens };
    await records.change(Accounts, id, stored.version, all, who, action);
    return sessionEpoch;
  }

  async function updateTokens(
    id: string,
    change: (tokens: StoredToken[]) => StoredToken[],
    who: Who,
    action: string,
  ): Promise<void> {
    const stored = await Accounts.findById(id).lean();
    if (!stored) return;
    await records.change(Accounts, id, stored.version, { tokens: change([...stored.tokens]) }, who, action);
  }
}

type StoredToken = { id: string; name: string; hash: string; createdAt: Date; revokedAt?: Date | undefined };
export type AccountService = ReturnType<typeof accountService>;
