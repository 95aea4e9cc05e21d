import { createHash } from 'node:crypto';
import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { WatchHit } from './watch-hit.ts';

export type HitModel = Model<Stored<WatchHit>>;
export type HitRecord = WatchHit & { readonly id: string; readonly version: number };

/** The same pair has the same id on every machine and at every time: it cannot be raised twice. */
export function hitId(matterId: string, found: { readonly kind: string; readonly id: string }): string {
  return createHash('sha256').update(`${matterId} ${found.kind}:${found.id}`).digest('hex').slice(0, 24);
}

export function hitModel(connection: Connection): HitModel {
  const mixed = { type: Schema.Types.Mixed };
  const schema = recordSchema(
    {
      matterId: { type: String, required: true },
      place: { ...mixed, required: true },
      applicantId: String,
      own: { type: String, required: true },
      ownClasses: { type: [Number], default: [] },
      found: { ...mixed, required: true },
      score: { type: Number, required: true },
      classes: { type: String, required: true },
      reasons: { type: [Schema.Types.Mixed], default: [] },
      dueOn: String,
      state: { type: String, required: true },
      reason: String,
      closedBy: mixed,
      closedOn: String,
    },
    { collection: 'watch_hits' },
  );
  schema.index({ matterId: 1, state: 1 });
  schema.index({ 'place.provinceCode': 1, state: 1, dueOn: 1 });
  schema.index({ 'place.communeCode': 1, state: 1, dueOn: 1 });
  return connection.model<Stored<WatchHit>>('WatchHit', schema as never);
}

export function hitFrom(stored: Stored<WatchHit>): HitRecord {
  const { _id, outbox, submissionKey, createdAt, changedAt, ...fields } = stored;
  void [outbox, submissionKey, createdAt, changedAt];
  return { ...fields, id: _id.toString() };
}

/** How far the watch has followed the trail, and imports that may not have ended. */
export interface WatchState {
  readonly _id: 'watch';
  readonly sequence: number;
  readonly pending?: readonly string[];
  /** By which law and calendar the days of open hits were counted. */
  readonly lawVersion?: string;
}

export function watchStateModel(connection: Connection): Model<WatchState> {
  return connection.model('WatchState', free('watch_state')) as unknown as Model<WatchState>;
}

/** As what a mark of ours was last compared with all that may be opposed. */
export interface ComparedMark {
  readonly _id: string;
  readonly as: string;
}

export function comparedModel(connection: Connection): Model<ComparedMark> {
  return connection.model('WatchCompared', free('watch_compared')) as unknown as Model<ComparedMark>;
}

const free = (collection: string) =>
  new Schema(
    { _id: String },
    { collection, strict: false, autoIndex: false, autoCreate: false, versionKey: false },
  );
