// What an imported row means beside what is stored: new, changed or the same. An empty cell changes nothing.
import { isDeepStrictEqual } from 'node:util';
import type { FieldChange, PublicationFacts } from './publication.ts';

/** What a row says: only what its cells hold. */
export type PublicationRow = Partial<PublicationFacts>;

const fields: readonly (keyof PublicationFacts)[] = [
  'kind',
  'applicationNumber',
  'registrationNumber',
  'words',
  'filedOn',
  'publishedOn',
  'registeredOn',
  'applicant',
  'owner',
  'niceClasses',
];

/** What the row would change of the stored facts; empty when it says nothing new. */
export function changesOf(stored: PublicationFacts, row: PublicationRow): readonly FieldChange[] {
  return fields.flatMap((field) => {
    const [from, to] = [stored[field], row[field]];
    if (to === undefined || isDeepStrictEqual(from, to)) return [];
    return [{ field, ...(from === undefined ? {} : { from }), to }];
  });
}

/** The facts of a row nothing is stored for. */
export function newFacts(row: PublicationRow & { readonly words: string }): PublicationFacts {
  return { kind: 'trademark', niceClasses: [], ...row };
}
