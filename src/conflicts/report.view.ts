import type { Actor } from '../access/index.ts';
import { can } from '../access/index.ts';
import type { Language, Words } from '../text/index.ts';
import { kindLabel, subjectOf, type MatterRecord } from '../matters/index.ts';
import { classLabels, closeness, pieces, shownSpans, signalLabels } from '../similarity/index.ts';
import { verdictForm } from './report.form.ts';
import { isOutdated, unjudged, verdictOn } from './report.ts';
import type { ReportRecord } from './report.model.ts';

const reasonsShown = 4;

/** A verdict form somebody sent with mistakes: shown again at its hit. */
export interface Resent {
  readonly at: number;
  readonly values: Record<string, unknown>;
  readonly errors?: ReadonlyMap<string, Words> | undefined;
}

export const pathOf = ({ matterId, id }: Pick<ReportRecord, 'matterId' | 'id'>) =>
  `/matters/${matterId}/similarity/${id}`;

/** One run in a list. */
export function reportLine(report: ReportRecord, matter: MatterRecord) {
  const { number, searchedAt, searchedBy, sign, classes, marks, hits } = report;
  return {
    href: pathOf(report),
    number,
    searchedAt,
    by: searchedBy.name,
    sign,
    classes: classes.join(', '),
    marks,
    hits: hits.length,
    relevant: report.verdicts.filter(({ relevant }) => relevant).length,
    unjudged: unjudged(report),
    outdated: isOutdated(report, matter),
  };
}

/** A run with its hits, each with the form to judge it. */
export function reportView(
  report: ReportRecord,
  matter: MatterRecord,
  actor: Actor | null,
  language: Language,
  resent?: Resent,
) {
  const mayJudge = can(actor, 'matter.edit', subjectOf(matter));
  const path = pathOf(report);
  return {
    ...reportLine(report, matter),
    method: report.method,
    from: Math.round(report.from * 100),
    most: report.most,
    pdf: `${path}/report.pdf`,
    lines: report.hits.map((hit, at) => {
      const spans = shownSpans(hit.reasons);
      const verdict = verdictOn(report, hit.id);
      const again = resent?.at === at ? resent : undefined;
      const values = {
        verdict: verdict && (verdict.relevant ? 'relevant' : 'not-relevant'),
        reason: verdict?.reason,
        version: report.version,
        ...again?.values,
      };
      const form = verdictForm.view(language, values, again?.errors);
      return {
        at,
        anchor: `hit-${at}`,
        name: hit.name,
        href: hit.href,
        pieces: pieces(hit.name, spans.b),
        askedPieces: pieces(report.sign, spans.a),
        score: Math.round(hit.score * 100),
        closeness: closeness(hit.score),
        reasons: hit.reasons.slice(0, reasonsShown).map(({ signal }) => signalLabels[signal]),
        what: hit.kind && kindLabel(hit.kind),
        niceClasses: hit.niceClasses.join(', '),
        classes: hit.classes === 'unknown' ? undefined : classLabels[hit.classes],
        number: hit.number,
        owner: hit.owner,
        place: hit.place,
        status: hit.status,
        verdict,
        action: mayJudge ? `${path}/hits/${at}` : undefined,
        open: again !== undefined,
        // Several forms of the same fields on one page: each with ids of its own.
        form: { ...form, all: form.all.map((field) => ({ ...field, id: `${field.id}-${at}` })) },
      };
    }),
    errors: resent
      ? verdictForm
          .view(language, {}, resent.errors)
          .errors.map((one) => ({ ...one, id: `${one.id}-${resent.at}` }))
      : [],
  };
}
