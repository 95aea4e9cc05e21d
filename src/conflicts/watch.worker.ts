// The thread that compares what is published with our own marks, so that an import of many rows holds up nobody.
import {
  createMarkIndex,
  type IndexedMark,
  type MarkIndex,
  type PlaceNames,
  type SimilarMark,
} from '../similarity/index.ts';
import { watchedFrom } from './watch-hit.ts';

export interface AskedMark {
  readonly name: string;
  readonly niceClasses: readonly number[];
}

export interface Match {
  /** Which of the asked. */
  readonly at: number;
  readonly marks: readonly SimilarMark[];
}

export interface MatchJob {
  readonly asked: readonly AskedMark[];
  /** Of our marks only these. */
  readonly among?: readonly string[] | undefined;
}

/** More of our marks than this are never near one name. */
const mostOwn = 20;
let index: MarkIndex;

export function start({ places }: { readonly places: PlaceNames }): void {
  index = createMarkIndex(places);
}

/** Our marks, new or other; with an empty name: not watched any more. */
export function putOwn(marks: readonly IndexedMark[]): void {
  index.remove(marks.map(({ id }) => id));
  index.put(marks.filter(({ name }) => name.trim() !== ''));
}

export function match({ asked, among }: MatchJob): readonly Match[] {
  return asked.flatMap(({ name, niceClasses }, at) => {
    const marks = index
      .find({ name, classes: niceClasses, limit: mostOwn, among })
      .filter(({ score, classes }) => score >= watchedFrom && classes !== 'apart');
    return marks.length > 0 ? [{ at, marks }] : [];
  });
}
