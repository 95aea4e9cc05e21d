// One field of the open data, under one name in all formats.
import type { PlainDate } from '../calendar/index.ts';
import type { PublicEntry } from '../lookup/index.ts';
import type { Words } from '../text/index.ts';

/** `com`, `tmk`, `gin` are namespaces of WIPO ST.96; what it has no name for is in our own, `nl`. */
export const namespaces = {
  com: 'http://www.wipo.int/standards/XMLSchema/ST96/Common',
  tmk: 'http://www.wipo.int/standards/XMLSchema/ST96/Trademark',
  gin: 'http://www.wipo.int/standards/XMLSchema/ST96/GeographicalIndication',
  nl: 'urn:nhan-lang:open-data:1',
} as const;

export type Namespace = keyof typeof namespaces;
export type FieldValue = string | number | boolean | readonly number[] | undefined;

export interface Field {
  readonly namespace: Namespace;
  /** `ApplicationNumberText`: the XML element and the column of the CSV. */
  readonly name: string;
  readonly meaning: Words;
  readonly value: (entry: PublicEntry, known: KnownOfEntry) => FieldValue;
}

/** What a row needs besides the entry itself. */
export interface KnownOfEntry {
  /** Statuses are those of this day. */
  readonly asOf: PlainDate;
  /** Of the owner or producer, where that is no private person. */
  readonly organisation: string | undefined;
  /** "xã Tây Phương, thành phố Hà Nội" */
  readonly region: string | undefined;
  readonly uri: string;
}

export type DatasetId = 'rights' | 'products' | 'villages';

export interface Dataset {
  readonly id: DatasetId;
  readonly type: PublicEntry['type'];
  readonly title: Words;
  readonly description: Words;
  readonly keywords: readonly string[];
  /** The XML element of one record. */
  readonly element: (entry: PublicEntry) => string;
  readonly fields: readonly Field[];
}

/** The JSON name, made as WIPO ST.97 makes it of ST.96: `ApplicationNumberText` -> `applicationNumberText`. */
export function jsonName(name: string): string {
  return name.replace(/^(?:[A-Z]+(?=[A-Z][a-z])|[A-Z]+$|[A-Z])/, (head) => head.toLowerCase());
}
