import { Schema, type Connection, type Model } from 'mongoose';
import type { Role, Scope } from '../access/index.ts';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { Account } from './account.ts';

export interface AccountFields {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly scope?: Scope | undefined;
  readonly partyId?: string | undefined;
  readonly passwordHash: string;
  readonly sessionEpoch: number;
  readonly disabledAt?: Date | undefined;
  readonly tokens: readonly {
    id: string;
    name: string;
    hash: string;
    createdAt: Date;
    revokedAt?: Date | undefined;
  }[];
}

export type AccountModel = Model<Stored<AccountFields>>;

export function accountModel(connection: Connection): AccountModel {
  const schema = recordSchema(
    {
      username: { type: String, required: true },
      name: { type: String, required: true },
      role: { type: String, required: true },
      scope: { type: Schema.Types.Mixed },
      partyId: { type: String },
      passwordHash: { type: String, required: true },
      sessionEpoch: { type: Number, required: true },
      disabledAt: { type: Date },
      tokens: { type: [Schema.Types.Mixed], default: [] },
    },
    { collection: 'accounts' },
  );
  schema.index({ username: 1 }, { unique: true });
  schema.index({ 'tokens.hash': 1 });
  return connection.model<Stored<AccountFields>>('Account', schema as never);
}

export function accountFrom(stored: Stored<AccountFields>): Account {
  return {
    id: stored._id.toString(),
    version: stored.version,
    username: stored.username,
    name: stored.name,
    role: stored.role,
    scope: stored.scope,
    partyId: stored.partyId,
    sessionEpoch: stored.sessionEpoch,
    disabledAt: stored.disabledAt,
    tokens: stored.tokens.map(({ id, name, createdAt, revokedAt }) => ({ id, name, createdAt, revokedAt })),
  };
}
