// The uploaded papers of a bundle: those the checklist asks for, and those that come along.
import { roleWords, type Attachment, type AttachmentRole } from '../attachments/index.ts';
import { words, type Words } from '../text/index.ts';
import { checklistFor } from './assess.ts';
import { attachmentsOf, isPrintable } from './checklist-conditions.ts';
import type { ChecklistItem } from './completeness.ts';
import type { DossierFacts } from './facts.ts';

export interface Enclosure {
  readonly attachment: Attachment;
  readonly title: Words;
}

/** An uploaded paper that takes the place of the generated document of the same item: it is the signed one. */
export const signedInstead: ReadonlyMap<string, AttachmentRole> = new Map([
  ['power-of-attorney', 'power-of-attorney'],
]);

/** Kept in the registry but no part of a filing, unless asked for; sign pictures are inside the documents. */
const neverAnnexed: readonly AttachmentRole[] = [
  'sign-picture',
  'sound-file',
  'office-document',
  'product-picture',
  'right-to-use',
];

const labelTitle = words('Mẫu nhãn sản phẩm', 'Product label');

/** Every uploaded paper bound in as it is or drawn on a page: first what the checklist asks for, in its order. */
export function enclosures(facts: DossierFacts): readonly Enclosure[] {
  const asked = checklistFor(facts).flatMap((item) => {
    const role = roleOf(item);
    return role ? attachmentsOf(facts, role).map((attachment) => ({ attachment, title: item.title })) : [];
  });
  return [...asked, ...papersNotAskedFor(facts)];
}

/** Printable papers no item asked for, in the order they were attached; an `other` paper goes by its file's name. */
export function papersNotAskedFor(facts: DossierFacts): readonly Enclosure[] {
  const asked = checklistFor(facts).map(roleOf);
  return facts.attachments
    .filter((each) => isPrintable(each) && !asked.includes(each.role) && !neverAnnexed.includes(each.role))
    .map((attachment) => ({ attachment, title: titleOf(attachment) }));
}

function roleOf({ metBy }: ChecklistItem): AttachmentRole | undefined {
  if (metBy.kind === 'attachment') return metBy.role;
  return metBy.kind === 'document' ? signedInstead.get(metBy.documentCode) : undefined;
}

function titleOf({ role, fileName }: Attachment): Words {
  if (role === 'other') return words(fileName, fileName);
  return role === 'label-picture' ? labelTitle : roleWords[role];
}
