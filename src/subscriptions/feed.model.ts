import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { Feed } from './feed.ts';
import type { FeedEntry } from './feed-entry.ts';

export interface FeedFields extends Omit<Feed, 'id' | 'createdAt'> {
  /** SHA-256 of the secret in the address. */
  readonly hash: string;
}

/** What a feed last said of one date: derived, one document an entry, so that SEQUENCE grows across processes. */
export interface EntryState {
  /** `<feed>:<line>` */
  readonly _id: string;
  readonly feedId: string;
  readonly lineId: string;
  readonly digest: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly entry: FeedEntry;
  readonly changedAt: Date;
}

export function feedModels(connection: Connection) {
  const feed = recordSchema(
    {
      ownerId: { type: String, required: true },
      name: { type: String, required: true },
      about: { type: Schema.Types.Mixed, required: true },
      language: { type: String, required: true },
      watched: { type: Boolean, required: true },
      epoch: { type: Number, required: true },
      hash: { type: String, required: true },
      revokedAt: { type: Date },
    },
    { collection: 'calendar_feeds' },
  );
  feed.index({ hash: 1 }, { unique: true });
  feed.index({ ownerId: 1 });
  const entry = new Schema(
    { _id: String },
    {
      collection: 'calendar_feed_entries',
      strict: false,
      autoIndex: false,
      autoCreate: false,
      versionKey: false,
    },
  );
  entry.index({ feedId: 1 });
  return {
    Feeds: connection.model<Stored<FeedFields>>('CalendarFeed', feed as never) as unknown as Model<
      Stored<FeedFields>
    >,
    Entries: connection.model('CalendarFeedEntry', entry) as unknown as Model<EntryState>,
  };
}

export type FeedModels = ReturnType<typeof feedModels>;

export function feedFrom({ _id, ...stored }: Stored<FeedFields>): Feed {
  const { ownerId, name, about, language, watched, epoch, createdAt, revokedAt } = stored;
  return { id: _id.toString(), ownerId, name, about, language, watched, epoch, createdAt, revokedAt };
}
