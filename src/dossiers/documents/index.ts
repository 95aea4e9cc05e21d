// Every generated document of an IP dossier, in the order of lists; the bundle's order is in plan.ts.
import type { DocumentType } from '../document-type.ts';
import { characterStatement } from './character-statement.ts';
import { cover } from './cover.ts';
import { dataSheet } from './data-sheet.ts';
import { declaration04 } from './declaration-04.ts';
import { declaration08 } from './declaration-08.ts';
import { feeSheet } from './fee-sheet.ts';
import { giDescription } from './gi-description.ts';
import { mapPage } from './map-page.ts';
import { memberList } from './member-list.ts';
import { placeNameRequest } from './place-name-request.ts';
import { powerOfAttorney } from './power-of-attorney.ts';
import { regulationsOfUse } from './regulations-of-use.ts';
import { similarityReport } from './similarity-report.ts';
import { specimens } from './specimens.ts';

export const documentTypes: readonly DocumentType[] = [
  cover,
  declaration04,
  declaration08,
  specimens,
  powerOfAttorney,
  regulationsOfUse,
  memberList,
  characterStatement,
  giDescription,
  mapPage,
  placeNameRequest,
  similarityReport,
  feeSheet,
  dataSheet,
];

/** The type with this code, or undefined. */
export function documentType(code: string): DocumentType | undefined {
  return documentTypes.find((type) => type.code === code);
}
