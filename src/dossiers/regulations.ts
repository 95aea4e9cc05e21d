// What regulations of use lack, and what they should not tell the world.
import { contentsFor, type RegulationsOfUse } from '../matters/index.ts';
import type { Words } from '../text/index.ts';
import type { DossierFacts } from './facts.ts';

/** Headings of mandatory contents not written yet; the member list stands for the list of users. */
export function missingContents({ matter, applicant }: DossierFacts): readonly Words[] {
  return contentsFor(matter.kind)
    .filter((content) => content.asked !== 'if-any')
    .filter(({ field }) => !matter.regulations[field]?.trim())
    .filter(({ field }) => !(field === 'usersList' && (applicant?.members.length ?? 0) > 0))
    .map((content) => content.heading);
}

/** Personal data in text that is published with the application: identity and telephone numbers, by their shape. */
export function personalDataIn(regulations: RegulationsOfUse): readonly string[] {
  const found = Object.values(regulations)
    .flatMap((text) => (typeof text === 'string' ? [...text.matchAll(PERSONAL_NUMBER)] : []))
    // A tax code has the shape of a telephone number, but belongs to an organisation.
    .filter(
      (match) => !/(thuế|mst|doanh nghiệp|đăng ký)[^\d]{0,20}$/iu.test(match.input.slice(0, match.index)),
    )
    .map(([number]) => number.trim());
  return [...new Set(found)];
}

/** 12-digit identity number, or a telephone number: 10 digits from 0 or +84, in groups or not. */
const PERSONAL_NUMBER = /(?<![\d/.-])(?:0\d{11}|(?:\+84|0)[\s.]?\d(?:[\s.]?\d){8})(?![\d/-])/g;
