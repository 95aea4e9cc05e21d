import type { Language } from '../text/index.ts';
import type { RecordConflict } from './errors.ts';
import type { FieldSpec, Form } from './form.ts';
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
  const text = spec.show && typeof value !== 'string' ? spec.show(value) : value;
  const option = spec.options?.find((o) => o.value === String(text));
  if (option) return option.label[language];
  return typeof text === 'object' ? JSON.stringify(text, null, 1) : String(text);
}

/** A parsed body as the hidden inputs that would send it again: `goods[0][items]`. */
function* flatten(value: unknown, name = ''): Generator<{ name: string; value: string }> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* flatten(item, `${name}[${i}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* flatten(inner, name ? `${name}[${key}]` : key);
  else yield { name, value: String(value ?? '') };
}
