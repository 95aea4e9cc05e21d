import type { Actor, Located } from '../access/index.ts';
import { actorOf, type Account } from './account.ts';
import { accountFrom, type AccountModel } from './account.model.ts';
import { hashToken } from './password.service.ts';

/** Reads of accounts. */
export function accountQueries(Accounts: AccountModel) {
  return {
    async byId(id: string): Promise<Account | null> {
      if (!/^[0-9a-f]{24}$/.test(id)) return null;
      const found = await Accounts.findById(id).lean();
      return found && accountFrom(found);
    },

    async byUsername(username: string): Promise<{ account: Account; passwordHash: string } | null> {
      const found = await Accounts.findOne({ username }).lean();
      return found && { account: accountFrom(found), passwordHash: found.passwordHash };
    },

    /** The actor of a session, unless the account was closed or signed out everywhere since. */
    async actorOfSession(accountId: string, epoch: number): Promise<Actor | null> {
      const found = await Accounts.findById(accountId).lean();
      const ended = !found || found.disabledAt || found.sessionEpoch !== epoch;
      return ended ? null : actorOf(accountFrom(found), 'session');
    },

    async actorOfToken(token: string): Promise<Actor | null> {
      const found = await Accounts.findOne({
        disabledAt: null,
        tokens: { $elemMatch: { hash: hashToken(token), revokedAt: null } },
      }).lean();
      return found && actorOf(accountFrom(found), 'token');
    },

    async all(): Promise<readonly Account[]> {
      const found = await Accounts.find().sort({ name: 1 }).limit(5_000).lean();
      return found.map(accountFrom);
    },

    /** Officers who look after a place: of its commune, else of its province. */
    async officersOf({ provinceCode, communeCode }: Located): Promise<readonly Account[]> {
      const of = async (level: 'commune' | 'province', code: string) =>
        (
          await Accounts.find({
            role: 'officer',
            disabledAt: null,
            'scope.level': level,
            'scope.code': code,
          } as never)
            .sort({ name: 1 })
            .limit(5)
            .lean()
        ).map(accountFrom);
      const near = communeCode ? await of('commune', communeCode) : [];
      return near.length > 0 ? near : of('province', provinceCode);
    },

    /** Ids of administrators who can sign in; two of them at most. */
    async openAdministrators(): Promise<readonly string[]> {
      const found = await Accounts.find({ role: 'administrator', disabledAt: null })
        .select({ _id: 1 })
        .limit(2)
        .lean();
      return found.map(({ _id }) => _id.toString());
    },

    async anybody(): Promise<boolean> {
      return (await Accounts.exists({})) !== null;
    },
  };
}

export type AccountQueries = ReturnType<typeof accountQueries>;
