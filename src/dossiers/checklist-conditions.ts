// Facts of a dossier that decide what the law asks of it; checklist and documents both read them from here.
import type { Attachment, AttachmentRole } from '../attachments/index.ts';
import { fold } from '../text/index.ts';
import { lawDay, type DossierFacts } from './facts.ts';

/** Law 131/2025/QH15, Decree 100/2026/NĐ-CP and Circular 10/2026/TT-BKHCN are in force from this day. */
export const NEW_LAW_FROM = '2026-04-01';
/** Decree 65/2023/NĐ-CP, whose form 08 was the declaration until the new law. */
export const DECREE_65_FROM = '2023-08-23';

type Condition = (facts: DossierFacts) => boolean;

export const isCollective: Condition = ({ matter }) => matter.kind === 'collective_mark';
export const isCertification: Condition = ({ matter }) => matter.kind === 'certification_mark';
export const isIndication: Condition = ({ matter }) => matter.kind === 'geographical_indication';
export const isMark: Condition = (facts) => !isIndication(facts);
/** Collective and certification marks: they have regulations of use. */
export const hasRegulations: Condition = (facts) => isCollective(facts) || isCertification(facts);

/** The sign holds a place name, so the province must permit it (IP Law, art. 87(3), (4)). */
export const namesPlace: Condition = (facts) =>
  hasRegulations(facts) && Boolean(facts.matter.sign.placeName?.trim());

export const needsMap: Condition = (facts) => namesPlace(facts) || isIndication(facts);

/** A collective mark for a speciality: it names a place, or particular character has been described. */
export const needsCharacterStatement: Condition = (facts) =>
  isCollective(facts) &&
  (namesPlace(facts) || Object.values(facts.matter.character).some((value) => value?.trim()));

export const isRepresented: Condition = ({ matter }) => matter.representation.kind !== 'none';

/** A legal representative acts by law, every other one by a written authority (IP Law, art. 107). */
export const needsPowerOfAttorney: Condition = (facts) =>
  isRepresented(facts) && facts.matter.representation.kind !== 'legal-representative';

export const claimsPriority: Condition = ({ matter }) => matter.priorities.length > 0;

/** A picture is needed unless the sign is words alone or a sound. */
export const needsSignPicture: Condition = ({ matter }) =>
  matter.kind !== 'geographical_indication' && matter.sign.form !== 'word' && matter.sign.form !== 'sound';

export const hasSpecimens: Condition = (facts) => isMark(facts) && facts.matter.sign.form !== 'sound';

export const isFiled: Condition = ({ matter }) =>
  matter.events.some(({ type }) => type === 'application-filed' || type === 'registration-granted');

export const filedUnderNewLaw: Condition = (facts) => lawDay(facts) >= NEW_LAW_FROM;
export const filedUnderDecree65: Condition = (facts) =>
  lawDay(facts) >= DECREE_65_FROM && lawDay(facts) < NEW_LAW_FROM;

/** Loose prints asked for on paper; a portal takes one picture file. */
export function specimenCount({ matter }: Pick<DossierFacts, 'matter'>): number {
  return matter.filingChannel === 'paper' ? 5 : 1;
}

/** Words of Art. 73(2): emblems, flags, seals, medals; only a hint that a permission may be needed. */
const specialSign =
  /\b(quoc ky|quoc huy|quoc ca|huy hieu|con dau|quan ky|bieu tuong ocop|logo ocop|lanh tu|unesco)\b/;
export const hintsSpecialSign: Condition = ({ matter: { sign } }) =>
  specialSign.test(fold(`${sign.words} ${sign.description ?? ''}`));

/** Can the file be part of a printed bundle? Office files cannot, nor what is damaged or locked. */
export function isPrintable(attachment: Attachment): boolean {
  return (
    !attachment.unusable && (attachment.mime === 'application/pdf' || attachment.mime.startsWith('image/'))
  );
}

/** Every printable attachment of a role. */
export function attachmentsOf(
  { attachments }: Pick<DossierFacts, 'attachments'>,
  role: AttachmentRole,
): readonly Attachment[] {
  return attachments.filter((each) => each.role === role && isPrintable(each));
}
