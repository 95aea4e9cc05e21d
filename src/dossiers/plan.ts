// What goes into the bundle and in which order: cover, then the checklist's order, then what the office keeps.
import type { Attachment } from '../attachments/index.ts';
import { words, type Words } from '../text/index.ts';
import { assessCompleteness } from './assess.ts';
import { attachmentsOf } from './checklist-conditions.ts';
import type { Completeness, ItemReading } from './completeness.ts';
import { documentType } from './documents/index.ts';
import type { DossierFacts } from './facts.ts';
import { papersNotAskedFor, signedInstead } from './enclosures.ts';

export type PlanPart =
  | { readonly kind: 'document'; readonly code: string }
  | { readonly kind: 'attachment'; readonly attachmentId: string; readonly title: Words }
  /** A marked page in a draft. */
  | { readonly kind: 'missing'; readonly itemCode: string; readonly title: Words; readonly why: Words };

/** The parts of the bundle in order; the same facts give the same plan. */
export function planDossier(
  facts: DossierFacts,
  { readings }: Pick<Completeness, 'readings'> = assessCompleteness(facts),
): readonly PlanPart[] {
  const parts: PlanPart[] = [{ kind: 'document', code: 'cover' }];
  for (const reading of readings) parts.push(...partsOfItem(reading, facts));
  for (const { attachment, title } of papersNotAskedFor(facts))
    parts.push(annex(attachment, titled(attachment, title)));
  return [...parts, { kind: 'document', code: 'fee-sheet' }, { kind: 'document', code: 'data-sheet' }];
}

function partsOfItem(reading: ItemReading, facts: DossierFacts): readonly PlanPart[] {
  const { metBy, title, code } = reading.item;
  if (metBy.kind === 'field') return [];
  if (metBy.kind === 'document') {
    const signed = attachmentsOf(facts, signedInstead.get(metBy.documentCode) ?? 'other');
    if (signedInstead.has(metBy.documentCode) && signed.length > 0)
      return signed.map((each) => annex(each, title));
    return documentType(metBy.documentCode)?.applies(facts)
      ? [{ kind: 'document', code: metBy.documentCode }]
      : [];
  }
  const uploaded = attachmentsOf(facts, metBy.role);
  if (code === 'map' && documentType('map-page')?.applies(facts)) return mapParts(uploaded, title);
  if (uploaded.length > 0) return uploaded.map((each) => annex(each, title));
  // Good advice that was not followed leaves no hole in a filing.
  if (reading.item.need === 'advised') return [];
  const missing: PlanPart = { kind: 'missing', itemCode: code, title, why: whyMissing(reading) };
  return code === 'place-name-permission'
    ? [{ kind: 'document', code: 'place-name-request' }, missing]
    : [missing];
}

/** The first picture is drawn on the map page; other maps follow as they are. */
function mapParts(maps: readonly Attachment[], title: Words): readonly PlanPart[] {
  const drawn = maps.find((each) => each.mime.startsWith('image/'));
  return [
    { kind: 'document', code: 'map-page' },
    ...maps.filter((each) => each !== drawn).map((each) => annex(each, title)),
  ];
}

function whyMissing({ item, problems }: ItemReading): Words {
  const said = (language: 'vi' | 'en') => problems.map((problem) => problem[language]).join('; ');
  return words(`${said('vi')}. Căn cứ: ${item.citation}.`, `${said('en')}. Basis: ${item.citation}.`);
}

/** In the table of contents a file's name needs to be told from the name of a paper. */
function titled({ role }: Attachment, title: Words): Words {
  return role === 'other' ? words(`Tài liệu khác: ${title.vi}`, `Other paper: ${title.en}`) : title;
}

function annex(attachment: Attachment, title: Words): PlanPart {
  return { kind: 'attachment', attachmentId: attachment.id, title };
}
