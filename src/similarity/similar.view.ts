import type { Words } from '../text/index.ts';
import type { SimilarMark } from './mark-index.ts';
import { classLabels, closeness, pieces, shownSpans, signalLabels } from './signals.view.ts';

/** What the register says of a mark besides its name. */
export interface MarkFacts {
  readonly href: string;
  readonly owner?: string | undefined;
  readonly number?: string | undefined;
  readonly place?: string | undefined;
  readonly what?: Words | undefined;
  readonly status?: { readonly label: Words; readonly inForce: boolean; readonly ended: boolean } | undefined;
  readonly sample?: boolean | undefined;
}

const reasonsShown = 3;

/** One hit as a page shows it. */
export function hitLine(asked: string, hit: SimilarMark, facts: MarkFacts | undefined) {
  const spans = shownSpans(hit.reasons);
  return {
    id: hit.id,
    name: hit.name,
    ...facts,
    pieces: pieces(hit.name, spans.b),
    askedPieces: pieces(asked, spans.a),
    score: Math.round(hit.score * 100),
    closeness: closeness(hit.score),
    niceClasses: hit.niceClasses.join(', '),
    classes: hit.classes === 'unknown' ? undefined : classLabels[hit.classes],
    reasons: hit.reasons
      .filter(({ strength }) => strength >= 0.4)
      .slice(0, reasonsShown)
      .map(({ signal }) => signalLabels[signal]),
    hidden: hit.hidden,
  };
}

/** One hit as programs read it. */
export function hitJson(hit: SimilarMark) {
  return {
    id: hit.id.slice(hit.id.indexOf(':') + 1),
    name: hit.name,
    kind: hit.kind ?? null,
    niceClasses: hit.niceClasses,
    score: Math.round(hit.score * 1000) / 1000,
    classes: hit.classes,
    reasons: hit.reasons.map(({ signal, strength, a, b }) => ({
      signal,
      strength: Math.round(strength * 1000) / 1000,
      inAsked: a,
      inFound: b,
    })),
  };
}
