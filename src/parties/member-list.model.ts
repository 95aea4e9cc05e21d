import { Schema, type Connection, type Model } from 'mongoose';
import type { Member } from './party.ts';

/**
 * One version of an owner's list of members. Never changed once kept: a party points at the list in force, so that a
 * change of 10,000 members is one small atomic write, and the audit trail names lists by their content's hash.
 */
export interface MemberList {
  /** SHA-256 of the party and the members. */
  readonly _id: string;
  readonly partyId: string;
  readonly members: readonly Member[];
  readonly madeAt: Date;
  /** Absent while it is only a preview. */
  readonly keptAt?: Date | undefined;
}

export type MemberListModel = Model<MemberList>;

export function memberListModel(connection: Connection): MemberListModel {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      partyId: { type: String, required: true },
      members: { type: [Schema.Types.Mixed], required: true },
      madeAt: { type: Date, required: true },
      keptAt: { type: Date },
    },
    {
      collection: 'member-lists',
      versionKey: false,
      strict: 'throw',
      minimize: false,
      autoIndex: false,
      autoCreate: false,
    },
  );
  schema.index({ partyId: 1, madeAt: 1 });
  return connection.model<MemberList>('MemberList', schema as unknown as Schema<MemberList>);
}
