import type { Actor } from '../access/index.ts';
import type { AttachmentSubject } from '../attachments/index.ts';
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
  byId(id: string): Promise<{ readonly id: string; readonly name: string } | null>;
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

export interface MattersPort {
  /** Matters that name this product. */
  forProduct(productId: string): Promise<readonly LinkedRight[]>;
  byIds(ids: readonly string[]): Promise<readonly LinkedRight[]>;
  /** The matter with this application or registration number, however spaced. */
  byNumber(number: string): Promise<LinkedRight | null>;
  /** Matters the actor may link. */
  options(actor: Actor): Promise<readonly Option[]>;
}

export interface AttachmentsPort {
  /** The model of the partial `attachments`; null shows nothing. */
  panel(subject: AttachmentSubject, actor: Actor, mayEdit: boolean): Promise<object | null>;
}
