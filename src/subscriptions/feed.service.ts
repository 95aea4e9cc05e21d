import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { actorOf, type AccountQueries } from '../accounts/index.ts';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import { addPeriod, type PlainDate } from '../calendar/index.ts';
import type { DocketQueries, LineFilter } from '../docket/index.ts';
import { Busy, NotFound, NotPossible, type Who } from '../http/index.ts';
import { words } from '../text/index.ts';
import { endedBy, mayFollow, type Feed, type SubjectOfRecord } from './feed.ts';
import { followEntries } from './feed-entries.service.ts';
import { inTurns } from './in-turns.ts';
import { feedEntry } from './feed-entry.ts';
import { feedFrom, type FeedModels } from './feed.model.ts';
import { calendarText } from './ics.view.ts';

export interface FeedDependencies {
  readonly models: FeedModels;
  readonly trail: AuditTrail;
  readonly accounts: AccountQueries;
  readonly docket: Pick<DocketQueries, 'lines' | 'revision'>;
  readonly subjectOf: SubjectOfRecord;
  readonly baseUrl: string;
  /** The list of dates is whole: half a list would cancel the other half. */
  readonly ready: () => Promise<void>;
}

const mostFeeds = 20;
/** A list of dates that is being built takes longer; calendars come again. */
const longestWaitMs = 5_000;
/** Entries a calendar takes without trouble; the nearest are kept. */
const mostEntries = 5_000;

const mostRemembered = 10_000;

/** Calendar feeds: made, ended, and read by whoever holds the secret address. */
export function feedService(d: FeedDependencies) {
  const { Feeds, Entries } = d.models;
  /** What was last written for a feed, the least lately asked for first; a calendar that has it is told so at once. */
  const written = new Map<string, { readonly revision: string; readonly etag: string }>();
  const records = createRecords(d.trail, 'calendar-feed');

  return {
    /** The secret of the address; it is never shown again. */
    async make(fields: Pick<Feed, 'name' | 'about' | 'language' | 'watched'>, who: Who): Promise<string> {
      const account = await d.accounts.byId(who.actor.id);
      if (!account || !(await mayFollow(who.actor, fields.about, d.subjectOf))) throw new NotFound();
      if ((await Feeds.countDocuments({ ownerId: account.id, revokedAt: null } as never)) >= mostFeeds)
        throw new NotPossible(
          words(
            `Đã có ${mostFeeds} lịch. Hãy thu hồi một lịch trước.`,
            `There are ${mostFeeds} calendars already. Revoke one first.`,
          ),
        );
      const secret = randomBytes(32).toString('base64url');
      const all = { ...fields, ownerId: account.id, epoch: account.sessionEpoch, hash: hashOf(secret) };
      await records.create(Feeds, all, who);
      return secret;
    },

    async revoke(id: string, who: Who): Promise<void> {
      const found = (await this.of(who.actor.id)).find((feed) => feed.id === id);
      if (!found) throw new NotFound();
      if (!found.revokedAt)
        await records.change(Feeds, id, undefined, { revokedAt: who.now }, who, 'revoked');
      await Entries.collection.deleteMany({ feedId: id });
    },

    async of(ownerId: string): Promise<readonly Feed[]> {
      const found = await Feeds.find({ ownerId } as never)
        .sort({ _id: -1 })
        .limit(200)
        .lean();
      return found.map((one) => feedFrom(one as never));
    },

    /** The feed at this secret address; null when it ended, or its owner may not see it any more. */
    async read(
      secret: string,
      asOf: PlainDate,
      now: Date,
      /** Whether whoever asks holds what has this mark already. */
      holds: (etag: string) => boolean = () => false,
    ): Promise<{ readonly etag: string; readonly text?: string } | null> {
      const stored = await Feeds.findOne({ hash: hashOf(secret), revokedAt: null } as never).lean();
      if (!stored) return null;
      const feed = feedFrom(stored as never);
      const account = await d.accounts.byId(feed.ownerId);
      if (!account || endedBy(account, feed)) return null;
      const actor = actorOf(account, 'token');
      if (!(await mayFollow(actor, feed.about, d.subjectOf))) return null;
      if (!(await Promise.race([d.ready().then(() => true), wait(longestWaitMs, false, { ref: false })])))
        throw new Busy();
      // asked before the lines are read: what changes meanwhile is found the next time
      const { role, scope, partyId } = actor;
      const revision = JSON.stringify([await d.docket.revision(), asOf, role, scope, partyId]);
      const last = written.get(feed.id);
      if (last?.revision === revision && holds(last.etag)) return { etag: last.etag };
      const from = addPeriod(asOf, { length: -365, unit: 'day' });
      const filter: LineFilter = {
        actor,
        from,
        states: ['open', 'overdue', 'met', 'missed'],
        ours: feed.watched ? undefined : true,
        place: feed.about.kind === 'place' ? feed.about.place : undefined,
        subject: feed.about.kind === 'subject' ? feed.about.subject : undefined,
      };
      const { total, items } = await d.docket.lines(filter, asOf, { page: 1, pageSize: mostEntries });
      const entries = await inTurns(items, (line) => feedEntry(line, feed.language, d.baseUrl));
      const until = total > items.length ? items.at(-1)?.dueOn : undefined;
      const states = await followEntries(Entries, feed.id, { entries, from, until }, now);
      const text = await calendarText(feed, states);
      const etag = createHash('sha256').update(text).digest('base64url');
      written.delete(feed.id);
      written.set(feed.id, { revision, etag });
      if (written.size > mostRemembered) written.delete(written.keys().next().value!);
      return { text, etag };
    },

    finish: () => records.finish(Feeds),
  };
}

export type FeedService = ReturnType<typeof feedService>;

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
