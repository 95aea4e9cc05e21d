import Joi from 'joi';
import { formatPlainDate, parsePlainDate, type PlainDate } from '../calendar/index.ts';
import { tidy, words, type Words } from '../text/index.ts';
import type { FieldSpec } from './form.ts';

/** The kinds of field a form is made of. Every text is stored NFC; nothing but text is taken for text. */

interface Common {
  readonly label: Words;
  readonly hint?: Words;
  readonly required?: boolean;
  readonly autocomplete?: string;
}

/** A joi failure that carries its own words. */
export function refuse(helpers: Joi.CustomHelpers, message: Words): Joi.ErrorReport {
  return helpers.error('any.custom', { words: message });
}

const noIsoDay = words(
  'Ngày không có thật hoặc chưa đúng dạng, ví dụ 2026-05-04',
  'No such day; write YYYY-MM-DD, for example 2026-05-04',
);

/** A day in a JSON body: `2026-05-04` and nothing else. */
export const isoDay = Joi.string().custom((value: string, helpers): PlainDate | Joi.ErrorReport => {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return parsePlainDate(value);
  } catch {
    // said below
  }
  return refuse(helpers, noIsoDay);
});

const optional = <S extends Joi.Schema>(schema: S, required?: boolean) =>
  required ? schema.required() : schema.empty(Joi.valid('', null));

function string(max: number, keepLines: boolean, required?: boolean) {
  const clean = (text: string) =>
    keepLines
      ? text
          .normalize('NFC')
          .replace(/\r\n?/g, '\n')
          .replace(/[^\S\n]+/g, ' ')
          .trim()
      : tidy(text);
  const schema = Joi.string().custom((value: string, helpers) => {
    const cleaned = clean(value);
    if (cleaned.length > max) return helpers.error('string.max', { limit: max });
    if (required && cleaned === '') return helpers.error('string.empty');
    return cleaned === '' ? undefined : cleaned;
  });
  return optional(schema, required);
}

type Given<T, O extends { required?: boolean }> = O['required'] extends true ? T : T | undefined;

export function text<O extends Common & { max?: number }>(options: O): FieldSpec<Given<string, O>> {
  return {
    input: 'text',
    required: !!options.required,
    schema: string(options.max ?? 200, false, options.required),
    ...only(options),
  };
}

export function longText<O extends Common & { max?: number; rows?: number }>(
  options: O,
): FieldSpec<Given<string, O>> {
  return {
    input: 'textarea',
    rows: options.rows ?? 4,
    required: !!options.required,
    schema: string(options.max ?? 20_000, true, options.required),
    ...only(options),
  };
}

/** One item a line; empty lines fall away. */
export function lines(
  options: Common & { maxLines?: number; max?: number; rows?: number },
): FieldSpec<readonly string[]> {
  const schema = Joi.string()
    .custom((value: string, helpers) => {
      const list = value.split(/\r?\n/).map(tidy).filter(Boolean);
      if (list.length > (options.maxLines ?? 200))
        return helpers.error('array.max', { limit: options.maxLines ?? 200 });
      const long = list.find((line) => line.length > (options.max ?? 300));
      return long ? helpers.error('string.max', { limit: options.max ?? 300 }) : list;
    })
    .allow('');
  return {
    input: 'textarea',
    rows: options.rows ?? 5,
    required: !!options.required,
    schema: schema.empty('').default(() => []),
    show: (list) => list.join('\n'),
    ...only(options),
  };
}

/** dd/mm/yyyy (also d/m/yy and ISO) -> PlainDate. */
export function date<O extends Common>(options: O): FieldSpec<Given<PlainDate, O>> {
  const schema = Joi.string().custom((value: string, helpers) => {
    try {
      return parsePlainDate(value);
    } catch {
      return helpers.error('date.wrong');
    }
  });
  return {
    input: 'date',
    required: !!options.required,
    schema: optional(schema, options.required),
    // What was typed wrongly is shown as it was typed.
    show: (value) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatPlainDate(value) : (value ?? '')),
    ...only(options),
  };
}

export function choice<
  V extends string,
  O extends Common & { options: readonly { value: V; label: Words }[]; radio?: boolean },
>(options: O & { options: readonly { value: V; label: Words }[] }): FieldSpec<Given<V, O>> {
  const schema = Joi.string().valid(...options.options.map((o) => o.value));
  return {
    input: options.radio ? 'radio' : 'select',
    options: options.options,
    required: !!options.required,
    schema: optional(schema, options.required),
    ...only(options),
  };
}

export function integer<O extends Common & { min?: number; max?: number }>(
  options: O,
): FieldSpec<Given<number, O>> {
  const schema = Joi.number()
    .integer()
    .min(options.min ?? 0)
    .max(options.max ?? 1_000_000_000);
  return {
    input: 'number',
    required: !!options.required,
    schema: optional(schema, options.required),
    ...only(options),
  };
}

export function flag(options: Common): FieldSpec<boolean> {
  return {
    input: 'checkbox',
    required: false,
    schema: Joi.boolean().truthy('on', '1').falsy('', '0').default(false),
    ...only(options),
  };
}

export function email<O extends Common>(options: O): FieldSpec<Given<string, O>> {
  const schema = Joi.string().trim().lowercase().email({ tlds: false }).max(200);
  return {
    input: 'email',
    required: !!options.required,
    schema: optional(schema, options.required),
    ...only(options),
  };
}

export function password(options: Common & { min?: number }): FieldSpec<string> {
  return {
    input: 'password',
    required: true,
    schema: Joi.string()
      .min(options.min ?? 1)
      .max(200)
      .required(),
    ...only(options),
  };
}

/** The id of another record; shown as a select whose options the page gives. */
export function reference<O extends Common>(options: O): FieldSpec<Given<string, O>> {
  return {
    input: 'select',
    options: [],
    required: !!options.required,
    schema: optional(Joi.string().hex().length(24), options.required),
    ...only(options),
  };
}

/** Free JSON-shaped rows (`goods[0][niceClass]`), checked by the given schema. */
export function rows<T>(options: Common & { schema: Joi.Schema }): FieldSpec<T> {
  return { input: 'rows', required: !!options.required, ...only(options), schema: options.schema };
}

function only(options: Common) {
  return { label: options.label, hint: options.hint, autocomplete: options.autocomplete };
}
