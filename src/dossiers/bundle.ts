// The dossier as one PDF: what goes in, and what is known of it afterwards.
import type { Language, Words } from '../text/index.ts';
import type { Composition } from './composition.ts';

/** An uploaded file, by path or as bytes. */
export interface BundleFile {
  readonly id: string;
  readonly fileName: string;
  /** Real type, found from the content. */
  readonly mime: string;
  readonly path?: string | undefined;
  readonly bytes?: Uint8Array | undefined;
  /** Found at upload: a reason of inspect-pdf.ts. */
  readonly unusable?: string | undefined;
}

export type BundlePart =
  | {
      readonly kind: 'composition';
      readonly code: string;
      /** For the table of contents and the outline. */
      readonly title: string;
      readonly composition: Composition;
    }
  /** Generated: titles and page numbers of all parts. */
  | { readonly kind: 'contents'; readonly title: string }
  | ({ readonly kind: 'attachment'; readonly title: string } & BundleFile)
  /** A marked page in a draft; left out of a final dossier. */
  | { readonly kind: 'missing'; readonly code: string; readonly title: string; readonly why: string };

export interface BundleInput {
  readonly title: string;
  readonly parts: readonly BundlePart[];
  /** Pictures that compositions refer to by attachment id. */
  readonly pictures?: readonly BundleFile[];
  /** "BẢN NHÁP" across every page. */
  readonly draft: boolean;
  /** Of the text and the page numbers; Vietnamese when absent. */
  readonly language?: Language | undefined;
  /** ISO instant; together with the hash it fixes dates and identifier, so that the same input gives the same bytes. */
  readonly createdAt: string;
  readonly inputHash: string;
}

export interface BundleProblem {
  readonly id: string;
  readonly fileName: string;
  readonly problem: Words;
}

export interface PlacedPart {
  readonly kind: BundlePart['kind'];
  /** Code of the document, id of the attachment. */
  readonly key: string;
  readonly title: string;
  /** First page in the bundle, from 1. */
  readonly page: number;
  readonly pages: number;
}

export interface BundleResult {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly parts: readonly PlacedPart[];
  readonly problems: readonly BundleProblem[];
  /** PDF/A-2: true when only generated pages are inside. */
  readonly archival: boolean;
}

/** Pages by document code and attachment id, in the order of the bundle. */
export type PageCounts = ReadonlyMap<string, number>;

export function partKey(part: BundlePart): string {
  if (part.kind === 'attachment') return part.id;
  return part.kind === 'contents' ? 'contents' : part.code;
}
