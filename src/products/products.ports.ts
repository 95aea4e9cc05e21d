import type { Actor } from '../access/index.ts';
import type { Words } from '../text/index.ts';

/** What products need of the rest, as small as it goes; wired in app.ts. */

/** One of the 26 sets of the OCOP taxonomy. */
export interface ProductSet {
  readonly number: number;
  readonly title: Words;
  readonly group: Words;
  readonly subgroup: Words;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface PartiesPort {
  /** Parties the actor may choose as producer. */
  options(actor: Actor): Promise<readonly Option[]>;
  /** id -> name, of those that exist. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface VillagesPort {
  options(): Promise<readonly Option[]>;
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** A right, or a filing for one, as a product's page shows it. */
export interface LinkedRight {
  readonly id: string;
  /** Its page; absent when this person may not open it. */
  readonly href?: string | undefined;
  /** Words of the mark: "Sơn Tây". */
  readonly sign: string;
  /** In the middle of a sentence: "chỉ dẫn địa lý". */
  readonly kind: Words;
  /** Registration number, else application number. */
  readonly number?: string | undefined;
  readonly inForce: boolean;
  /** "Được bảo hộ", "Đã nộp đơn". */
  readonly status: Words;
}

/** The wiring takes `asOf` for the status from the request's day. */
export interface MattersPort {
  /** Matters that name this product. */
  forProduct(productId: string, actor: Actor | null): Promise<readonly LinkedRight[]>;
  byIds(ids: readonly string[], actor: Actor | null): Promise<readonly LinkedRight[]>;
  /** The id of the one matter with this application or registration number, however it is spaced. */
  idByNumber(number: string): Promise<string | null>;
  /** Matters the actor may link. */
  options(actor: Actor): Promise<readonly Option[]>;
}
