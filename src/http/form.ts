import Joi from 'joi';
import { say, words, type Language, type Words } from '../text/index.ts';

/** A form as data: one list of fields gives the check (joi), the labels, and the inputs on the page. */
export interface FieldSpec<T> {
  readonly input:
    | 'text'
    | 'textarea'
    | 'date'
    | 'select'
    | 'radio'
    | 'checkboxes'
    | 'checkbox'
    | 'place'
    | 'number'
    | 'hidden'
    | 'password'
    | 'email'
    | 'rows';
  readonly label: Words;
  readonly hint?: Words | undefined;
  readonly options?: readonly { readonly value: string; readonly label: Words }[] | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly required: boolean;
  readonly schema: Joi.Schema;
  /** Value kept by a record -> what the input shows. */
  readonly show?: ((value: T) => unknown) | undefined;
  /** Never called: carries the type of the value that is read. */
  readonly carries?: () => T;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a bound that must accept every field type
type AnyFields = Readonly<Record<string, FieldSpec<any>>>;
type ValueOf<S> = S extends { readonly carries?: () => infer T } ? T : never;
export type InputOf<F extends AnyFields> = { readonly [K in keyof F]: ValueOf<F[K]> } & Carried;

/** Carried by every form: the version that was read, and the key that makes a double click one record. */
export interface Carried {
  readonly version?: number | undefined;
  readonly submissionKey?: string | undefined;
}

export interface FieldView {
  readonly name: string;
  readonly id: string;
  readonly input: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: unknown;
  readonly error?: string | undefined;
  readonly required: boolean;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly options?: readonly { value: string; label: string; selected: boolean }[] | undefined;
}

export interface FormView {
  readonly fields: Readonly<Record<string, FieldView>>;
  readonly all: readonly FieldView[];
  readonly errors: readonly { field: string; id: string; message: string }[];
  readonly version?: unknown;
  readonly submissionKey?: unknown;
}

export type Reading<I> =
  | { readonly ok: true; readonly input: I }
  | {
      readonly ok: false;
      readonly errors: ReadonlyMap<string, Words>;
      readonly raw: Record<string, unknown>;
    };

export interface Form<I> {
  readonly specs: AnyFields;
  read(body: unknown): Reading<I>;
  view(language: Language, values: Record<string, unknown>, errors?: ReadonlyMap<string, Words>): FormView;
}

/** The checked input of a form. */
export type FormInput<F> = F extends Form<infer I> ? I : never;

const carried = {
  version: Joi.number().integer().min(0).empty(''),
  submissionKey: Joi.string()
    .max(64)
    .pattern(/^[\w-]+$/)
    .empty(''),
};

/** `defineForm({ name: text({ label, required: true }) })` */
export function defineForm<F extends AnyFields>(specs: F): Form<InputOf<F>> {
  const schema = Joi.object({
    ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.schema])),
    ...carried,
  }).options({ abortEarly: false, stripUnknown: true, convert: true });
  return {
    specs,
    read(body) {
      const raw = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
      const { error, value } = schema.validate(raw);
      if (!error) return { ok: true, input: value as InputOf<F> };
      const errors = new Map<string, Words>();
      for (const item of error.details) {
        const field = String(item.path[0] ?? '');
        if (!errors.has(field)) errors.set(field, message(item));
      }
      return { ok: false, errors, raw: typed(specs, raw) };
    },
    view: (language, values, errors = new Map()) => viewOf(specs, language, values, errors),
  };
}

/** A JSON body checked as it stands: nothing is converted, unknown names are wrong, errors are named by their whole path. */
export function jsonBody<I>(schema: Joi.ObjectSchema<I>): Form<I> {
  const strict = schema
    .required()
    .options({ abortEarly: false, convert: false, errors: { label: false }, allowUnknown: false });
  return {
    specs: {},
    read(body) {
      const { error, value } = strict.validate(body);
      if (!error) return { ok: true, input: value as I };
      const errors = new Map<string, Words>();
      for (const item of error.details.slice(0, 50)) {
        const path = item.path.join('.');
        if (!errors.has(path)) errors.set(path, message(item));
      }
      return { ok: false, errors, raw: {} };
    },
    view: () => ({ fields: {}, all: [], errors: [] }),
  };
}

/** What may be shown again: text, and rows where rows are asked for; an object posted for a text is dropped. */
function typed(specs: AnyFields, raw: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).filter(([name, value]) => typeof value === 'string' || specs[name]?.input === 'rows'),
  );
}

const messages: Record<string, Words> = {
  'any.required': words('Cần điền mục này', 'This is needed'),
  'string.empty': words('Cần điền mục này', 'This is needed'),
  'string.base': words('Cần nhập chữ', 'Enter text'),
  'string.max': words('Tối đa {limit} ký tự', 'At most {limit} characters'),
  'string.min': words('Ít nhất {limit} ký tự', 'At least {limit} characters'),
  'string.email': words(
    'Địa chỉ thư chưa đúng, ví dụ ten@donvi.vn',
    'Not an e-mail address, for example name@unit.vn',
  ),
  'string.pattern.base': words('Chưa đúng dạng', 'Not in the right form'),
  'number.base': words('Cần nhập số', 'Enter a number'),
  'number.min': words('Ít nhất là {limit}', 'At least {limit}'),
  'number.max': words('Nhiều nhất là {limit}', 'At most {limit}'),
  'number.integer': words('Cần số nguyên', 'Enter a whole number'),
  'any.only': words('Hãy chọn một trong các giá trị có sẵn', 'Choose one of the given values'),
  'array.min': words('Ít nhất {limit} dòng', 'At least {limit} items'),
  'array.base': words('Cần một danh sách', 'A list is needed'),
  'object.base': words('Cần một đối tượng JSON', 'A JSON object is needed'),
  'object.unknown': words('Không có mục nào tên như vậy', 'There is no field of this name'),
  'array.max': words('Nhiều nhất {limit} dòng', 'At most {limit} lines'),
  'date.wrong': words(
    'Ngày không có thật hoặc chưa đúng dạng ngày/tháng/năm, ví dụ 04/05/2026',
    'No such day; write day/month/year, for example 04/05/2026',
  ),
};

function message(item: Joi.ValidationErrorItem): Words {
  const own = item.context?.['words'] as Words | undefined;
  const found = own ?? messages[item.type] ?? words('Chưa hợp lệ', 'Not valid');
  const values = { limit: item.context?.['limit'] };
  return words(say(found, 'vi', values), say(found, 'en', values));
}

/** What an input shows of a record's value, or of what was typed. A day is text in both. */
export function shownValue(spec: FieldSpec<unknown>, given: unknown): unknown {
  const kept = given !== undefined && given !== null && (typeof given !== 'string' || spec.input === 'date');
  return kept && spec.show ? spec.show(given) : given;
}

function viewOf(
  specs: AnyFields,
  language: Language,
  values: Record<string, unknown>,
  errors: ReadonlyMap<string, Words>,
): FormView {
  const all = Object.entries(specs).map(([name, spec]): FieldView => {
    const value = shownValue(spec, values[name]);
    const chosen = new Set((Array.isArray(value) ? value : [value]).map(String));
    const error = errors.get(name);
    return {
      name,
      id: `f-${name}`,
      input: spec.input,
      label: spec.label[language],
      hint: spec.hint?.[language],
      value,
      error: error?.[language],
      required: spec.required,
      rows: spec.rows,
      autocomplete: spec.autocomplete,
      options: spec.options?.map((o) => ({
        value: o.value,
        label: o.label[language],
        selected: chosen.has(o.value),
      })),
    };
  });
  return {
    fields: Object.fromEntries(all.map((field) => [field.name, field])),
    all,
    errors: [...errors].map(([field, m]) => ({
      field,
      id: `f-${field}`,
      message: `${specs[field]?.label[language] ?? ''}: ${m[language]}`,
    })),
    version: values['version'],
    submissionKey: values['submissionKey'],
  };
}
