import { characterSection } from './character.form.ts';
import { filingSection } from './filing.form.ts';
import { goodsSection } from './goods.form.ts';
import { membersSection } from './members.form.ts';
import { prioritySection } from './priority.form.ts';
import { regulationsSection } from './regulations.form.ts';
import { representationSection } from './representation.form.ts';
import type { Section } from './section.ts';
import { signSection } from './sign.form.ts';

/** The pages of an application in their order; the applicant and the papers have pages of their own. */
export const sections: readonly Section[] = [
  signSection,
  representationSection,
  prioritySection,
  goodsSection,
  regulationsSection,
  characterSection,
  membersSection,
  filingSection,
];
