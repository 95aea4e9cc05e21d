// Compares what is published with our own marks, a group at a time, and has raised what comes near.
import type { Model } from 'mongoose';
import { addPeriod, dayInVietNam } from '../calendar/index.ts';
import type { DocketLaw } from '../deadlines/index.ts';
import type { Who } from '../http/index.ts';
import type { MatterQueries, MatterRecord } from '../matters/index.ts';
import type { PublicationQueries } from '../publications/index.ts';
import { fold } from '../text/index.ts';
import type { OwnMarks } from './own-marks.service.ts';
import { classesOf } from './report.ts';
import {
  comparedAs,
  isWatched,
  opposable,
  oppositionTo,
  publishedFrom,
  publishedOf,
  type PublishedMark,
} from './watch-hit.ts';
import type { ComparedMark } from './watch-hit.model.ts';
import type { WatchService } from './watch.service.ts';

export interface WatchCompareDependencies {
  readonly Compared: Model<ComparedMark>;
  readonly watch: Pick<WatchService, 'raise'>;
  readonly own: OwnMarks;
  readonly matters: Pick<MatterQueries, 'byIds' | 'publishedSince'>;
  readonly publications: Pick<PublicationQueries, 'ofBatch' | 'publishedSince'>;
  readonly partyNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly law: () => DocketLaw;
  readonly clock: () => Date;
}

/** Called after each group; throws where the work is to be left. */
export type Between = () => Promise<void>;

/** More would keep people waiting who ask meanwhile. */
const atOnce = 100;
/** No time to oppose was ever longer. */
const longestTerm = { length: -6, unit: 'month' } as const;

export function watchCompareService(d: WatchCompareDependencies) {
  const who = (): Who => ({
    actor: { id: 'system', name: 'Hệ thống', role: 'administrator' },
    requestId: 'watch',
    now: d.clock(),
  });

  /** With all our marks, or only `among` these. */
  async function compare(published: readonly PublishedMark[], among?: readonly string[]): Promise<void> {
    const asOf = dayInVietNam(d.clock());
    const matches = await d.own.match(opposable(published, asOf, d.law()), among);
    if (matches.length === 0) return;
    const ours = new Map(
      (await d.matters.byIds([...new Set(matches.map(({ matterId }) => matterId))])).map((one) => [
        one.id,
        one,
      ]),
    );
    const names = await d.partyNames([...ours.values()].flatMap(({ applicantId }) => applicantId ?? []));
    for (const { found, matterId, mark } of matches) {
      const matter = ours.get(matterId);
      if (!matter || !isWatched(matter)) continue;
      const { applicantId, place, sign } = matter;
      // Nobody opposes themselves.
      if (applicantId && applicantId === found.applicantId) continue;
      const owner = applicantId && names.get(applicantId);
      if (owner && found.applicant && fold(owner) === fold(found.applicant)) continue;
      const dueOn = oppositionTo(found, asOf, d.law())?.dueOn;
      await d.watch.raise(
        {
          matterId,
          place: {
            provinceCode: place.provinceCode,
            ...(place.communeCode ? { communeCode: place.communeCode } : {}),
          },
          ...(applicantId ? { applicantId } : {}),
          own: sign.words,
          ownClasses: classesOf(matter),
          found,
          score: mark.score,
          classes: mark.classes,
          reasons: mark.reasons,
          ...(dueOn ? { dueOn } : {}),
        },
        asOf,
        who(),
      );
    }
  }

  async function compareAll(
    published: AsyncIterable<PublishedMark>,
    between: Between,
    among?: readonly string[],
  ): Promise<void> {
    let some: PublishedMark[] = [];
    for await (const one of published) {
      some.push(one);
      if (some.length < atOnce) continue;
      await compare(some, among);
      await between();
      some = [];
    }
    await compare(some, among);
  }

  async function publishedAmong(matters: readonly MatterRecord[]): Promise<readonly PublishedMark[]> {
    const names = await d.partyNames(matters.flatMap(({ applicantId }) => applicantId ?? []));
    return matters
      .map((one) => publishedOf(one, one.applicantId && names.get(one.applicantId)))
      .filter((one) => one !== undefined);
  }

  async function* ofBatch(batchId: string) {
    for await (const one of d.publications.ofBatch(batchId)) yield publishedFrom(one);
  }

  /** All that may be opposed now, as far as its day of publication is known. */
  async function* runningNow() {
    const since = addPeriod(dayInVietNam(d.clock()), longestTerm);
    for await (const one of d.publications.publishedSince(since)) yield publishedFrom(one);
    for await (const some of d.matters.publishedSince(since)) yield* await publishedAmong(some);
  }

  /**
   * Signs that are ours since now, or are written or used otherwise than when they were compared last, beside what was
   * published before and may still be opposed.
   */
  async function compareFresh(matters: readonly MatterRecord[], between: Between): Promise<void> {
    const ids = matters.map(({ id }) => id);
    const known = await d.Compared.find({ _id: { $in: ids } }).lean();
    const before = new Map(known.map(({ _id, as }) => [_id, as]));
    const fresh = matters.filter((one) => isWatched(one) && before.get(one.id) !== comparedAs(one));
    if (fresh.length > 0)
      await compareAll(
        runningNow(),
        between,
        fresh.map(({ id }) => id),
      );
    for (const one of fresh)
      await d.Compared.updateOne({ _id: one.id }, { $set: { as: comparedAs(one) } }, { upsert: true });
    // One that is over may be ours again: it is compared anew then.
    const over = matters.filter((one) => before.has(one.id) && !isWatched(one)).map(({ id }) => id);
    if (over.length > 0) await d.Compared.deleteMany({ _id: { $in: over } });
  }

  return {
    who,
    /** Everything that may be opposed, with all our marks: where the watch begins. */
    running: (between: Between) => compareAll(runningNow(), between),
    batch: (batchId: string, between: Between) => compareAll(ofBatch(batchId), between),

    /** Matters that changed: each may be a mark of ours, and a published one to others. */
    async matters(ids: readonly string[], between: Between): Promise<void> {
      const found = await d.matters.byIds(ids);
      await d.own.changed(found);
      await compare(await publishedAmong(found));
      await compareFresh(found, between);
    },
  };
}

export type WatchCompareService = ReturnType<typeof watchCompareService>;
