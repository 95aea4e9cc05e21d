// The application as a task list: each section, what the law still asks of it, each item with its basis.
import { roleWords, type AttachmentRole } from '../attachments/index.ts';
import { kindLabel, sections, type Matter } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import type { ApplicationSection, Completeness, ItemReading } from './completeness.ts';

export interface Task {
  readonly key: ApplicationSection;
  readonly title: Words;
  readonly href: string;
  readonly state: 'done' | 'missing' | 'attention';
  readonly stateLabel: Words;
  readonly problems: readonly Words[];
}

export interface PaperTask {
  readonly title: Words;
  readonly role: Words;
  readonly roleKey: AttachmentRole;
  readonly state: ItemReading['state'];
  readonly stateLabel: Words;
  readonly condition?: Words | undefined;
  readonly citation: string;
  readonly presumed: boolean;
  readonly problems: readonly Words[];
}

const stateLabels = {
  done: words('Đã xong', 'Done'),
  met: words('Đã có', 'There'),
  missing: words('Còn thiếu', 'Missing'),
  attention: words('Cần xem', 'Needs a look'),
};

const similarityTitle = words(
  'Tra cứu khả năng trùng hoặc gây nhầm lẫn',
  'Search for identical or confusing marks',
);

/** The sections of this kind of matter with what is missing in each. */
export function taskList(matter: Matter, completeness: Completeness): readonly Task[] {
  const pages: readonly { key: ApplicationSection; title: Words; path: string }[] = [
    { key: 'applicant', title: words('Người nộp đơn', 'Applicant'), path: 'applicant' },
    ...sections
      .filter((section) => section.applies(matter))
      .map((section) => ({
        key: section.key as ApplicationSection,
        title: section.title,
        path: section.key,
      })),
    ...(completeness.readings.some((reading) => sectionOf(reading) === 'similarity')
      ? [{ key: 'similarity' as const, title: similarityTitle, path: 'similarity' }]
      : []),
  ];
  return pages.map(({ key, title, path }) => {
    const readings = completeness.readings.filter(
      (reading) => sectionOf(reading) === key && reading.state !== 'met',
    );
    const state = readings.some((reading) => reading.state === 'missing')
      ? 'missing'
      : readings.length > 0
        ? 'attention'
        : 'done';
    return {
      key,
      title,
      href: `/matters/${matter.id}/${path}`,
      state,
      stateLabel: stateLabels[state],
      problems: unique(readings.flatMap((reading) => reading.problems)),
    };
  });
}

/** Where others prepare nearly the same sign, the search wants a look before anything is filed. */
export function withNeighbours(tasks: readonly Task[], places: readonly string[]): readonly Task[] {
  if (places.length === 0) return tasks;
  const listed = places.join('; ');
  const warning = words(
    `Hồ sơ khác đang chuẩn bị dấu hiệu gần như trùng: ${listed}`,
    `Another file prepares a nearly identical sign: ${listed}`,
  );
  return tasks.map((task) =>
    task.key === 'similarity'
      ? {
          ...task,
          state: 'attention' as const,
          stateLabel: stateLabels.attention,
          problems: [...task.problems, warning],
        }
      : task,
  );
}

/** The papers the checklist asks for. */
export function paperTasks(completeness: Completeness): readonly PaperTask[] {
  return completeness.readings.flatMap(({ item, state, problems }) =>
    item.metBy.kind === 'attachment'
      ? [
          {
            title: item.title,
            role: roleWords[item.metBy.role],
            roleKey: item.metBy.role,
            state,
            stateLabel: stateLabels[state],
            condition: item.condition,
            citation: item.citation,
            presumed: item.confidence === 'presumed',
            problems,
          },
        ]
      : [],
  );
}

/** "Nhãn hiệu tập thể: còn thiếu 3 mục bắt buộc" */
export function completenessSentence(matter: Matter, { complete, blockingCount }: Completeness): Words {
  const kind = kindLabel(matter.kind);
  return complete
    ? words(
        `${kind.vi}: đã đủ các mục bắt buộc, có thể lập hồ sơ chính thức.`,
        `${kind.en}: everything mandatory is there; the final dossier can be made.`,
      )
    : words(
        `${kind.vi}: còn thiếu ${blockingCount} mục bắt buộc.`,
        `${kind.en}: ${blockingCount} mandatory items are missing.`,
      );
}

function sectionOf({ item }: ItemReading): ApplicationSection {
  return item.metBy.kind === 'attachment' ? 'papers' : item.metBy.section;
}

function unique(list: readonly Words[]): readonly Words[] {
  return [...new Map(list.map((one) => [one.en, one])).values()];
}
