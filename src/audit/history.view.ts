import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import type { ChainEntry } from './chain.ts';

/** A record's changes as its page shows them: who, when, old and new value in words. */

export interface HistoryField {
  readonly label: Words;
  /** A stored value in words; absent: text as it is, days as dd/MM/yyyy. */
  readonly show?: ((value: unknown, language: Language) => string) | undefined;
}

export interface HistoryLine {
  readonly at: Date;
  readonly who: string;
  readonly action: Words;
  readonly changes: readonly { readonly label: string; readonly from: string; readonly to: string }[];
}

const known: Readonly<Record<string, Words>> = {
  created: words('Ghi mới', 'Created'),
  changed: words('Sửa', 'Changed'),
};

/**
 * Entries -> lines, in the order given. Fields without a row in `fields` (search keys and the like) are left out;
 * `actions` names steps beyond created and changed: `{ dissolved: words(…) }`.
 */
export function historyLines(
  entries: readonly ChainEntry[],
  fields: Readonly<Record<string, HistoryField>>,
  language: Language,
  actions: Readonly<Record<string, Words>> = {},
): readonly HistoryLine[] {
  return entries.map((entry) => {
    const step = entry.action.slice(entry.action.indexOf('.') + 1);
    return {
      at: entry.at,
      who: entry.actor.name,
      action: actions[step] ?? known[step] ?? words(step, step),
      changes: entry.changes.flatMap(({ field, from, to }) => {
        const spec = fields[field];
        if (!spec) return [];
        const shown = {
          label: spec.label[language],
          from: show(spec, from, language),
          to: show(spec, to, language),
        };
        return shown.from || shown.to ? [shown] : [];
      }),
    };
  });
}

function show(spec: HistoryField, value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '') return '';
  if (spec.show) return spec.show(value, language);
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatPlainDate(value as PlainDate) : value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
