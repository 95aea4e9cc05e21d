import type { Actor, Role, Scope } from '../access/index.ts';

/** A person's account. The password and tokens are kept only as hashes. */
export interface Account {
  readonly id: string;
  readonly version: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly scope?: Scope | undefined;
  readonly partyId?: string | undefined;
  /** Raised by "sign out everywhere", a new password and closing: sessions of an older epoch end. */
  readonly sessionEpoch: number;
  readonly disabledAt?: Date | undefined;
  readonly tokens: readonly Token[];
}

/** A bearer token of the API: shown once, kept as a SHA-256. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly revokedAt?: Date | undefined;
}

export function actorOf(account: Account, via: Actor['via']): Actor {
  return {
    id: account.id,
    name: account.name,
    role: account.role,
    scope: account.scope,
    partyId: account.partyId,
    via,
  };
}

/**
 * Seconds one address must wait before its next try at one account: nothing for four failures, then doubling up to
 * five minutes. Counted per (account, address), so that guessing slows and the account's owner elsewhere does not.
 */
export function waitAfterFailures(failures: number): number {
  return failures < 5 ? 0 : Math.min(300, 2 ** (failures - 4));
}
