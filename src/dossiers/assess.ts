// Is the dossier complete? The checklist of the law day held against the facts, item by item.
import { words, type Words } from '../text/index.ts';
import { attachmentsOf } from './checklist-conditions.ts';
import { checklistRows } from './checklists.table.ts';
import type { ChecklistItem, Completeness, ItemReading } from './completeness.ts';
import { lawDay, type DossierFacts } from './facts.ts';

/** Items asked of this dossier by kind, facts and day of law, in the order of the bundle. */
export function checklistFor(facts: DossierFacts): readonly ChecklistItem[] {
  const day = lawDay(facts);
  return checklistRows.flatMap(({ bases, ...row }) => {
    const basis = bases.find(({ from, to }) => (from ?? '') <= day && (to === undefined || day <= to));
    if (!basis || !row.applies(facts)) return [];
    return [{ ...row, citation: basis.citation, confidence: basis.confidence }];
  });
}

/** `assessCompleteness(facts).complete`: may the final dossier be made? Readings in the order of the bundle. */
export function assessCompleteness(facts: DossierFacts): Completeness {
  const readings = checklistFor(facts).map((item) => readItem(item, facts));
  const blockingCount = readings.filter(({ state }) => state === 'missing').length;
  return { complete: blockingCount === 0, readings, blockingCount };
}

function readItem(item: ChecklistItem, facts: DossierFacts): ItemReading {
  const problems =
    item.metBy.kind === 'attachment' ? attachmentProblems(item, facts) : item.metBy.missing(facts);
  const state = problems.length === 0 ? 'met' : item.blocking ? 'missing' : 'attention';
  return { item, state, problems };
}

/** A damaged, locked or office file does not meet an item: the bundle could not hold it. */
function attachmentProblems({ metBy }: ChecklistItem, facts: DossierFacts): readonly Words[] {
  if (metBy.kind !== 'attachment' || attachmentsOf(facts, metBy.role).length > 0) return [];
  const unfit = facts.attachments.filter(({ role }) => role === metBy.role);
  if (unfit.length === 0) return [words('Chưa có tệp đính kèm', 'No file attached')];
  return unfit.map(({ fileName, unusable }) =>
    unusable
      ? words(
          `Tệp ${fileName} không dùng được: ${unusable}`,
          `The file ${fileName} cannot be used: ${unusable}`,
        )
      : words(
          `Tệp ${fileName} cần chuyển sang PDF hoặc ảnh`,
          `The file ${fileName} must be turned into PDF or a picture`,
        ),
  );
}
