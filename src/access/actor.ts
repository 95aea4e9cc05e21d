import type { Scope } from './scope.ts';

export type Role = 'administrator' | 'officer' | 'producer';

/** The signed-in person (or bearer token's owner) of one request. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Officers: the unit they look after. */
  readonly scope?: Scope | undefined;
  /** Producers: the party they act for. */
  readonly partyId?: string | undefined;
  /** How they came: signed in with the password, or by a bearer token. Absent: the program itself. */
  readonly via?: 'session' | 'token' | undefined;
}
