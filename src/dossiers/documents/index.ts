// Every generated document of an IP dossier. Order here is the order of lists; the bundle's order is in plan.ts.
import type { DocumentType } from '../document-type.ts';
import { declaration04 } from './declaration-04.ts';

export const documentTypes: readonly DocumentType[] = [declaration04];

/** The type with this code, or undefined. */
export function documentType(code: string): DocumentType | undefined {
  return documentTypes.find((type) => type.code === code);
}
