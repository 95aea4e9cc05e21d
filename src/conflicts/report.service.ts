// Running the search for an application and keeping what was found; judging what was found.
import { createRecords, isDuplicate, type AuditTrail } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { NotFound, NotPossible, RecordConflict, type Who } from '../http/index.ts';
import type { MatterRecord } from '../matters/index.ts';
import { methodVersion, shownFrom, type SimilarityService } from '../similarity/index.ts';
import { words, type Words } from '../text/index.ts';
import {
  classesOf,
  ownIds,
  verdictOn,
  type ReportHit,
  type SimilarityReport,
  type Verdict,
} from './report.ts';
import { reportFrom, type ReportModel, type ReportRecord } from './report.model.ts';

/** What the public register says of a mark on a day. */
export interface PublicFacts {
  readonly href: string;
  readonly number?: string | undefined;
  readonly owner?: string | undefined;
  readonly place?: string | undefined;
  readonly status?: { readonly label: Words } | undefined;
}

export interface ReportDependencies {
  readonly Reports: ReportModel;
  readonly trail: AuditTrail;
  readonly index: Pick<SimilarityService, 'find'>;
  /** How many published marks there are; the index counts signs in preparation too. */
  readonly published: () => Promise<number>;
  readonly facts: (ids: readonly string[], asOf: PlainDate) => Promise<ReadonlyMap<string, PublicFacts>>;
}

const most = 50;

export function reportService({ Reports, trail, index, published, facts }: ReportDependencies) {
  const records = createRecords(trail, 'similarity-report');

  async function byId(id: string): Promise<ReportRecord | null> {
    if (!/^[0-9a-f]{24}$/.test(id)) return null;
    const found = await Reports.findById(id).lean();
    return found && reportFrom(found as never);
  }

  async function search(matter: MatterRecord, asOf: PlainDate) {
    const found = await index.find({
      name: matter.sign.words,
      classes: classesOf(matter),
      limit: most,
      without: ownIds(matter),
    });
    const near = found.items.filter(({ score }) => score >= shownFrom);
    const known = await facts(
      near.map(({ id }) => id),
      asOf,
    );
    const hits = near.map((mark): ReportHit => {
      const { hidden, ...frozen } = mark;
      void hidden;
      const { href, number, owner, place, status } = known.get(mark.id) ?? {};
      return {
        ...frozen,
        kind: mark.kind as ReportHit['kind'],
        href,
        number,
        owner,
        place,
        status: status?.label,
      };
    });
    return { hits, marks: await published() };
  }

  return {
    byId,

    /** Newest first. */
    async ofMatter(matterId: string): Promise<readonly ReportRecord[]> {
      const found = await Reports.find({ matterId }).sort({ number: -1 }).limit(100).lean();
      return found.map((one) => reportFrom(one as never));
    },

    /** The newest, as a dossier takes it. */
    async latest(matterId: string): Promise<SimilarityReport | undefined> {
      const found = await Reports.findOne({ matterId }).sort({ number: -1 }).lean();
      if (!found) return undefined;
      const { id, version, ...report } = reportFrom(found as never);
      void [id, version];
      return report;
    },

    /** Searches now and keeps what is found; earlier runs stay. The same submission makes one. @throws IndexNotReady */
    async run(matter: MatterRecord, asOf: PlainDate, who: Who, submissionKey?: string): Promise<string> {
      if (!matter.sign.words.trim())
        throw new NotPossible(
          words(
            'Dấu hiệu chưa có phần chữ nên chưa tra cứu được.',
            'The sign has no words yet, so there is nothing to search.',
          ),
        );
      const { hits, marks } = await search(matter, asOf);
      for (;;) {
        const before = await Reports.findOne({ matterId: matter.id }).sort({ number: -1 }).lean();
        const report: SimilarityReport = {
          matterId: matter.id,
          number: (before?.number ?? 0) + 1,
          sign: matter.sign.words,
          classes: classesOf(matter),
          searchedOn: asOf,
          searchedAt: who.now,
          searchedBy: { id: who.actor.id, name: who.actor.name },
          marks,
          method: methodVersion,
          from: shownFrom,
          most,
          hits,
          verdicts: [],
        };
        try {
          return (await records.create(Reports, report, who, { submissionKey })).id;
        } catch (error) {
          // Somebody else's run took the number in between.
          if (!isDuplicate(error)) throw error;
        }
      }
    },

    /**
     * Says what one hit is worth. Two who judge different hits do not disturb each other; where somebody has judged this
     * one since `version` was read, both are shown.
     */
    async judge(
      report: ReportRecord,
      hitId: string,
      judged: Pick<Verdict, 'relevant' | 'reason'>,
      version: number | undefined,
      who: Who,
    ): Promise<void> {
      for (let tries = 0; ; tries += 1) {
        const now = await byId(report.id);
        if (!now?.hits.some(({ id }) => id === hitId)) throw new NotFound();
        const before = verdictOn(now, hitId);
        if (before?.relevant === judged.relevant && before.reason === judged.reason) return;
        if (before && version !== undefined && before.version > version)
          throw new RecordConflict({
            ...now,
            reason: before.reason,
            verdict: before.relevant ? 'relevant' : 'not-relevant',
          } as never);
        const verdict: Verdict = {
          ...judged,
          hitId,
          by: { id: who.actor.id, name: who.actor.name },
          at: who.now,
          version: now.version + 1,
        };
        const verdicts = [...now.verdicts.filter((one) => one.hitId !== hitId), verdict];
        try {
          return await records.change(Reports, report.id, now.version, { verdicts }, who, 'hit-judged');
        } catch (error) {
          if (tries >= 20 || !(error instanceof RecordConflict)) throw error;
        }
      }
    },

    finish: () => records.finish(Reports),
  };
}

export type ReportService = ReturnType<typeof reportService>;
