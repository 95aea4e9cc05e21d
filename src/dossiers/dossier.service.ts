import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentStore } from '../attachments/index.ts';
import { canonical, createRecords, isDuplicate, type AuditTrail, type Stored } from '../audit/index.ts';
import type { SimilarityReport } from '../conflicts/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { NotPossible, type Who } from '../http/index.ts';
import type { MatterRecord } from '../matters/index.ts';
import { words } from '../text/index.ts';
import { sharedWork } from '../workers/index.ts';
import { assessCompleteness } from './assess.ts';
import type { BundleFile, BundleResult } from './bundle.ts';
import type { DossierSources, RenderPort } from './dossier.ports.ts';
import type { DossierFacts } from './facts.ts';
import type { Issue, IssueModel } from './issue.model.ts';
import { planDossier, type PlanPart } from './plan.ts';

export interface IssueRecord extends Issue {
  readonly id: string;
}

/** Gathering the facts of a dossier, rendering drafts, and keeping finals for ever. */
export function dossierService(d: {
  Issues: IssueModel;
  trail: AuditTrail;
  store: ContentStore;
  sources: DossierSources;
  renderer: RenderPort;
}) {
  const records = createRecords(d.trail, 'dossier');
  // Two who ask for the same draft at once wait for one rendering.
  const rendering = sharedWork<BundleResult>();

  async function gather(matter: MatterRecord, asOf: PlainDate): Promise<DossierFacts> {
    const { sources } = d;
    // The version counts edits of the record, not facts: two equal applications hash alike.
    const { version, ...facts } = matter;
    void version;
    const [applicant, products, attachments, similarityReport] = await Promise.all([
      matter.applicantId ? sources.party(matter.applicantId) : null,
      Promise.all(matter.productIds.map((id) => sources.product(id))),
      sources.attachments(matter.id),
      sources.similarityReport(matter.id),
    ]);
    const known = products.filter((product) => product !== null);
    const villageId = known.find((product) => product.craftVillageId)?.craftVillageId;
    const village = villageId ? await sources.village(villageId) : null;
    return {
      matter: facts,
      applicant: applicant ?? undefined,
      products: known,
      village: village ?? undefined,
      attachments,
      similarityReport,
      placeNames: sources.placeNames(matter.place),
      asOf,
    };
  }

  async function render(
    facts: DossierFacts,
    plan: readonly PlanPart[],
    draft: boolean,
    at: Date,
    signal?: AbortSignal,
  ): Promise<BundleResult & { inputHash: string }> {
    const inputHash = await hashOf(facts, plan, draft);
    const files = await Promise.all(
      facts.attachments.map(async (one): Promise<BundleFile> => ({
        id: one.id,
        fileName: one.fileName,
        mime: one.mime,
        unusable: one.unusable,
        path: await d.sources.pathOf(one.sha256),
      })),
    );
    const title = `Hồ sơ ${facts.matter.sign.words}`;
    const job = { title, facts, plan, files, draft, createdAt: at.toISOString(), inputHash };
    const bundle = await rendering(inputHash, (all) => d.renderer.render(job, all), signal);
    return { ...bundle, inputHash };
  }

  async function issuesOf(matterId: string): Promise<IssueRecord[]> {
    return (await d.Issues.find({ matterId }).sort({ number: -1 }).limit(100).lean()).map((one) =>
      issueFrom(one as never),
    );
  }

  return {
    gather,
    issuesOf,

    /** The whole dossier as it stands, missing papers as marked pages. */
    draft: async (matter: MatterRecord, asOf: PlainDate, signal?: AbortSignal) => {
      const facts = await gather(matter, asOf);
      return render(facts, planDossier(facts), true, startOfDay(asOf), signal);
    },

    /** One generated document by itself, as a draft. */
    preview: async (matter: MatterRecord, code: string, asOf: PlainDate, signal?: AbortSignal) => {
      const facts = await gather(matter, asOf);
      return render(facts, [{ kind: 'document', code }], true, startOfDay(asOf), signal);
    },

    /** A report of a search, as advice to print by itself; any of a matter's, not only the latest. */
    printReport: async (
      matter: MatterRecord,
      similarityReport: SimilarityReport,
      asOf: PlainDate,
      signal?: AbortSignal,
    ) => {
      const facts = { ...(await gather(matter, asOf)), similarityReport };
      const plan = [{ kind: 'document', code: 'similarity-report' }] as const;
      return render(facts, plan, false, startOfDay(asOf), signal);
    },

    /** Makes and keeps the final dossier. Throws NotPossible while a blocking item is missing; equal facts give the one already kept. */
    async finalise(matter: MatterRecord, asOf: PlainDate, who: Who): Promise<IssueRecord> {
      const facts = await gather(matter, asOf);
      const completeness = assessCompleteness(facts);
      const { complete, blockingCount } = completeness;
      if (!complete)
        throw new NotPossible(
          words(
            `Còn thiếu ${blockingCount} mục bắt buộc. Hồ sơ chính thức chỉ lập được khi đủ; bản nháp thì lập được bất cứ lúc nào.`,
            `${blockingCount} mandatory items are missing. A final dossier needs them all; a draft can be made at any time.`,
          ),
        );
      const plan = planDossier(facts, completeness);
      const inputHash = await hashOf(facts, plan, false);
      const earlier = await issuesOf(matter.id);
      const same = earlier.find((issue) => issue.inputHash === inputHash);
      if (same) return same;
      const bundle = await render(facts, plan, false, startOfDay(asOf));
      const sha256 = await keep(bundle.bytes, d.store);
      const issue: Issue = {
        matterId: matter.id,
        number: (earlier[0]?.number ?? 0) + 1,
        inputHash,
        sha256,
        pages: bundle.pages,
        size: bundle.bytes.length,
        archival: bundle.archival,
        issuedBy: who.actor.name,
        issuedAt: who.now,
        problems: bundle.problems.map((one) => `${one.fileName}: ${one.problem.vi}`),
      };
      try {
        const { id } = await records.create(d.Issues, issue, who);
        return { ...issue, id };
      } catch (error) {
        // Two presses at once: the other one was numbered first.
        const first = isDuplicate(error)
          ? (await issuesOf(matter.id)).find((one) => one.inputHash === inputHash)
          : undefined;
        if (!first) throw error;
        return first;
      }
    },

    async byId(id: string): Promise<IssueRecord | null> {
      if (!/^[0-9a-f]{24}$/.test(id)) return null;
      const found = await d.Issues.findById(id).lean();
      return found ? issueFrom(found as never) : null;
    },

    open: (issue: IssueRecord) => d.store.open(issue.sha256),
    finish: () => records.finish(d.Issues),
  };
}

export type DossierService = ReturnType<typeof dossierService>;

/** Of ten thousand members a thousand at a time: others are answered in between. */
async function hashOf(facts: DossierFacts, plan: readonly PlanPart[], draft: boolean): Promise<string> {
  const { members = [], ...applicant } = facts.applicant ?? {};
  const hash = createHash('sha256').update(canonical({ facts: { ...facts, applicant }, plan, draft }));
  for (let at = 0; at < members.length; at += 1_000) {
    hash.update(canonical(members.slice(at, at + 1_000)));
    await new Promise(setImmediate);
  }
  return hash.digest('hex');
}

/** The day's beginning in Viet Nam: the same facts on the same day give the same bytes. */
function startOfDay(asOf: PlainDate): Date {
  return new Date(`${asOf}T00:00:00+07:00`);
}

async function keep(bytes: Uint8Array, store: ContentStore): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-'));
  try {
    const file = join(folder, 'dossier.pdf');
    await writeFile(file, bytes);
    await store.put(file, sha256);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return sha256;
}

function issueFrom(stored: Stored<Issue>): IssueRecord {
  const { _id, matterId, number, inputHash, sha256, pages, size, archival, issuedBy, issuedAt, problems } =
    stored;
  return {
    id: _id.toString(),
    matterId,
    number,
    inputHash,
    sha256,
    pages,
    size,
    archival,
    issuedBy,
    issuedAt,
    problems,
  };
}
