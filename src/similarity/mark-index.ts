// The searchable register: packed segments, the newest marks in small ones, marks that changed crossed out.
import { candidatesIn, type AskedFeature } from './candidates.ts';
import { compareMarks, type Fired, type Weighed } from './compare.ts';
import { featuresAsked, isKey, wordFeature } from './features.ts';
import { classRelation, type ClassRelation } from './nice-relations.ts';
import { provincesOf, type PlaceNames } from './place-names.ts';
import { readMark, type ReadWord } from './reading.ts';
import { reasonsOf, type Reason } from './reasons.ts';
import { segmentBuilder, type IndexedMark, type Segment, type SegmentBuilder } from './segment.ts';
import { classFactor } from './signals.table.ts';
import { weigh, type Lexicon } from './weights.ts';
import { wordLikeness, type WordLikeness } from './word-likeness.ts';

export interface SimilarQuestion {
  readonly name: string;
  /** Nice classes of the goods and services; none = all alike. */
  readonly classes: readonly number[];
  readonly limit: number;
  /** Also what only officers know of. */
  readonly hidden?: boolean;
  /** Marks that are the asked one itself. */
  readonly without?: readonly string[];
  /** Only these marks, and each of them however many others are nearer. */
  readonly among?: readonly string[] | undefined;
}

export interface SimilarMark extends IndexedMark {
  /** 0 to 1: how like the names are, less where the classes have nothing to do with each other. */
  readonly score: number;
  readonly classes: ClassRelation;
  /** The strongest first; `a` is the asked name, `b` the mark's. */
  readonly reasons: readonly Reason[];
}

/** A candidate that was compared; what is shown of it is told when it is among the first. */
interface Hit {
  readonly segment: Segment;
  readonly at: number;
  readonly id: string;
  readonly score: number;
  readonly relation: ClassRelation;
  readonly other: Weighed;
  readonly fired: readonly Fired[];
}

interface Part {
  readonly segment: Segment;
  /** 1 = replaced or gone. */
  readonly gone: Uint8Array;
  /** Marks everybody may know of that are not gone. */
  published: number;
}

/** Candidates compared for one question, each segment's by its size. */
const mostCompared = 120;
const fairShare = (ofAll: number) => Math.max(20, Math.ceil(mostCompared * ofAll));
/** A mark less like than this is no answer at all. */
const leastScore = 0.3;
/** Small segments are put together when there are more. */
const mostSmall = 6;
const smallSize = 50_000;

export function createMarkIndex(places: PlaceNames = new Map()) {
  let parts: Part[] = [];

  const size = () => parts.reduce((sum, { segment }) => sum + segment.size, 0);
  const lexicon: Lexicon = {
    get marks() {
      return size();
    },
    markCount(folded) {
      const feature = wordFeature(folded);
      return parts.reduce((sum, { segment }) => sum + segment.postings.countOf(feature), 0);
    },
    places,
  };

  function weighed(name: string, known: Lexicon): Weighed {
    const reading = readMark(name);
    return { reading, weights: weigh(reading.words, known), provinces: provincesOf(reading, places) };
  }

  /** The places in a segment worth comparing with what is asked. */
  function candidatesOf({ reading }: Weighed): (segment: Segment) => Iterable<number> {
    const all = size();
    const features: AskedFeature[] = [...featuresAsked(reading, places)]
      .map((feature) => {
        if (isKey(feature)) return { feature, weight: Infinity };
        const count = parts.reduce((sum, { segment }) => sum + segment.postings.countOf(feature), 0);
        return { feature, weight: count === 0 ? 0 : Math.log(1 + (all + 1) / count) };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
    return (segment) => candidatesIn(segment, features, fairShare(segment.size / all));
  }

  function addSegment(segment: Segment): void {
    if (segment.size === 0) return;
    let published = 0;
    for (let at = 0; at < segment.size; at += 1) if (!segment.isHidden(at)) published += 1;
    parts.push({ segment, gone: new Uint8Array(segment.size), published });
    const small = parts.filter((part) => part.segment.size < smallSize);
    if (small.length <= mostSmall) return;
    const builder = segmentBuilder(places);
    for (const part of small)
      for (let at = 0; at < part.segment.size; at += 1)
        if (!part.gone[at]) builder.add(part.segment.markAt(at));
    parts = parts.filter((part) => part.segment.size >= smallSize);
    addSegment(builder.done());
  }

  return {
    size,
    /** How many may be told to everybody: signs being prepared are searched for officers alone. */
    published: () => parts.reduce((sum, { published }) => sum + published, 0),
    bytes: () => parts.reduce((sum, { segment }) => sum + segment.bytes + segment.size, 0),
    /** Where many marks come at once: fill it, then give it to `take`. */
    builder: (): SegmentBuilder => segmentBuilder(places),
    take: (builder: SegmentBuilder): void => addSegment(builder.done()),

    /** Marks with these ids are no more, or are put anew after. */
    remove(ids: Iterable<string>): void {
      for (const part of parts)
        for (const id of ids)
          for (const at of part.segment.placesOf(id)) {
            if (!part.gone[at] && !part.segment.isHidden(at)) part.published -= 1;
            part.gone[at] = 1;
          }
    },

    /** New marks, and new versions of known ones. */
    put(marks: readonly IndexedMark[]): void {
      this.remove(marks.map(({ id }) => id));
      const builder = segmentBuilder(places);
      for (const mark of marks) builder.add(mark);
      addSegment(builder.done());
    },

    /** The marks most like a name, best first. */
    find(question: SimilarQuestion): readonly SimilarMark[] {
      const { name, classes, limit, hidden = false, without = [], among } = question;
      const known = rememberCounts(lexicon);
      const asked = weighed(name, known);
      if (asked.reading.words.length === 0) return [];
      const remembering = rememberLikeness();
      const nearIn = among ? () => [] : candidatesOf(asked);
      const hits: Hit[] = [];
      for (const { segment, gone } of parts)
        for (const at of among?.flatMap(segment.placesOf) ?? nearIn(segment)) {
          if (gone[at] || (segment.isHidden(at) && !hidden)) continue;
          const other = weighed(segment.nameAt(at), known);
          const { score, fired } = compareMarks(asked, other, remembering);
          if (score < leastScore) continue;
          const relation = classRelation(classes, segment.classesAt(at));
          hits.push({
            segment,
            at,
            id: segment.idAt(at),
            score: score * classFactor[relation],
            relation,
            other,
            fired,
          });
        }
      return hits
        .filter(({ id }) => !without.includes(id))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map(({ segment, at, score, relation, other, fired }) => ({
          ...segment.markAt(at),
          score,
          classes: relation,
          reasons: reasonsOf(asked, other, fired),
        }));
    },
  };
}

export type MarkIndex = ReturnType<typeof createMarkIndex>;

/** Many candidates share words: each is counted once for a question. */
function rememberCounts(lexicon: Lexicon): Lexicon {
  const counts = new Map<string, number>();
  return {
    marks: lexicon.marks,
    markCount(folded) {
      let count = counts.get(folded);
      if (count === undefined) counts.set(folded, (count = lexicon.markCount(folded)));
      return count;
    },
    places: lexicon.places,
  };
}

/** Many candidates share words: each pair of words is compared once for a question. */
function rememberLikeness(): typeof wordLikeness {
  const known = new Map<ReadWord, Map<string, WordLikeness>>();
  return (asked, other) => {
    let ofAsked = known.get(asked);
    if (!ofAsked) known.set(asked, (ofAsked = new Map()));
    let found = ofAsked.get(other.written);
    if (!found) ofAsked.set(other.written, (found = wordLikeness(asked, other)));
    return found;
  };
}
