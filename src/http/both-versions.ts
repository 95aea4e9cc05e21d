import type { Language } from '../text/index.ts';
import type { RecordConflict } from './errors.ts';
import { shownValue, type FieldSpec, type Form } from './form.ts';
import { page, type Reply } from './reply.ts';

/** The page the second of two editors gets: where the versions differ, and a way to keep either. Nothing is lost. */
export function bothVersions(
  conflict: RecordConflict,
  form: Form<unknown>,
  sent: Readonly<Record<string, unknown>>,
  url: string,
  language: Language,
): Reply {
  const rows = Object.entries(form.specs)
    .filter(([name, spec]) => name in conflict.current && spec.input !== 'password')
    .map(([name, spec]) => ({
      label: spec.label[language],
      mine: shown(spec, sent[name], language),
      theirs: shown(spec, conflict.current[name], language),
    }))
    .filter((row) => row.mine.trim() !== row.theirs.trim());
  return page(
    'errors/both-versions',
    {
      pageTitle: conflict.title,
      rows,
      action: url,
      back: url.replace(/\/(edit|[^/]+)$/, ''),
      carried: [...flatten({ ...sent, version: String(conflict.current.version) })],
    },
    409,
  );
}

function shown(spec: FieldSpec<unknown>, value: unknown, language: Language): string {
  if (value === undefined || value === null || value === '') return '';
  const text = shownValue(spec, value);
  const option = spec.options?.find((o) => o.value === String(text));
  if (option) return option.label[language];
  if (Array.isArray(text)) return text.map(rowText).filter(Boolean).join('\n');
  return typeof text === 'object' ? rowText(text) : String(text);
}

/** A row of a table in one line; an empty row may still carry the value of its select. */
function rowText(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row ?? '');
  const values = Object.values(row).filter((value) => value !== '' && value !== undefined && value !== null);
  return values.length > 1 ? values.map(dayText).join(' – ') : '';
}

const dayText = (value: unknown) => String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** A parsed body as the hidden inputs that would send it again: `goods[0][items]`. */
function* flatten(value: unknown, name = ''): Generator<{ name: string; value: string }> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* flatten(item, `${name}[${i}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* flatten(inner, name ? `${name}[${key}]` : key);
  else yield { name, value: String(value ?? '') };
}
