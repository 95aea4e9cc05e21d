// Marks packed into a few long arrays: a million of them in some hundred megabytes, with nothing for the garbage
// collector to walk through.
import { featuresOf, idFeature } from './features.ts';
import { growingNumbers, growingTexts } from './growing.ts';
import { packClasses, unpackClasses } from './nice-relations.ts';
import { packPostings, type Postings } from './postings.ts';
import type { PlaceNames } from './place-names.ts';
import { readMark } from './reading.ts';

export interface IndexedMark {
  /** Of the register: `right:4-2026-00774`. */
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly niceClasses: readonly number[];
  /** Known to officers only: a sign that is being prepared. */
  readonly hidden?: boolean | undefined;
}

export interface Segment {
  readonly size: number;
  readonly postings: Postings;
  /** How many features each mark has, 255 at most. */
  readonly featureCounts: Uint8Array;
  idAt(at: number): string;
  /** Where marks with this id stand. */
  placesOf(id: string): readonly number[];
  nameAt(at: number): string;
  isHidden(at: number): boolean;
  classesAt(at: number): readonly number[];
  markAt(at: number): IndexedMark;
  readonly bytes: number;
}

export interface SegmentBuilder {
  size(): number;
  add(mark: IndexedMark): void;
  done(): Segment;
}

/** Takes marks one by one, so that who reads them can let others work in between; `done` packs them. */
export function segmentBuilder(places: PlaceNames): SegmentBuilder {
  const [features, ends, kinds, classes] = [
    growingNumbers(),
    growingNumbers(),
    growingNumbers(),
    growingNumbers(),
  ];
  const texts = growingTexts();
  const kindNames: string[] = [];
  return {
    size: () => ends.length(),
    add({ id, name, kind = '', niceClasses, hidden = false }) {
      const own = featuresOf(readMark(name), places);
      for (let at = 0; at < own.length; at += 1) features.push(own[at]!);
      features.push(idFeature(id));
      ends.push(features.length());
      texts.push(id);
      texts.push(name);
      if (!kindNames.includes(kind)) kindNames.push(kind);
      kinds.push(kindNames.indexOf(kind) * 2 + (hidden ? 1 : 0));
      for (const bits of packClasses(niceClasses)) classes.push(bits >>> 0);
    },
    done() {
      const endOf = ends.taken();
      return packed({
        postings: packPostings(features.taken(), endOf),
        featureCounts: Uint8Array.from(endOf, (end, at) => Math.min(255, end - (endOf[at - 1] ?? 0))),
        texts: texts.cut(),
        kindNames,
        kinds: kinds.cut(),
        classes: classes.cut(),
      });
    },
  };
}

function packed({
  postings,
  featureCounts,
  texts,
  kindNames,
  kinds,
  classes,
}: Pick<Segment, 'postings' | 'featureCounts'> & {
  readonly texts: ReturnType<ReturnType<typeof growingTexts>['cut']>;
  readonly kindNames: readonly string[];
  readonly kinds: Uint32Array;
  readonly classes: Uint32Array;
}): Segment {
  const idAt = (at: number) => texts.at(2 * at);
  const classesAt = (at: number) => unpackClasses(classes[2 * at]!, classes[2 * at + 1]!);
  const isHidden = (at: number) => (kinds[at]! & 1) === 1;
  return {
    size: kinds.length,
    postings,
    featureCounts,
    idAt,
    placesOf: (id) => [...postings.of(idFeature(id))].filter((at) => idAt(at) === id),
    nameAt: (at) => texts.at(2 * at + 1),
    isHidden,
    classesAt,
    markAt: (at) => ({
      id: texts.at(2 * at),
      name: texts.at(2 * at + 1),
      kind: kindNames[kinds[at]! >>> 1] || undefined,
      niceClasses: classesAt(at),
      hidden: isHidden(at) || undefined,
    }),
    bytes: postings.bytes + featureCounts.byteLength + texts.bytes + kinds.byteLength + classes.byteLength,
  };
}
