// A record as a line of CSV, JSON or XML; each format has a beginning and an end, and its records stand alone.
import { harmless } from '../http/index.ts';
import type { PublicEntry } from '../lookup/index.ts';
import { jsonName, namespaces, type Dataset, type FieldValue, type KnownOfEntry } from './field.ts';

export const formats = ['csv', 'json', 'xml'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

export interface Encoder {
  readonly begin: string;
  /** `first`: nothing was written before it. */
  record(entry: PublicEntry, values: readonly FieldValue[], first: boolean): string;
  readonly end: string;
}

export function valuesOf(dataset: Dataset, entry: PublicEntry, known: KnownOfEntry): readonly FieldValue[] {
  return dataset.fields.map(({ value }) => value(entry, known));
}

export function encoderOf(format: Format, dataset: Dataset): Encoder {
  const { fields } = dataset;
  if (format === 'csv')
    return {
      // Without the mark Excel reads the file as Windows-1252 and garbles Vietnamese.
      begin: `\uFEFF${fields.map(({ name }) => name).join(',')}\r\n`,
      record: (_entry, values) => `${values.map(csvCell).join(',')}\r\n`,
      end: '',
    };
  if (format === 'json') {
    const names = fields.map(({ name }) => jsonName(name));
    return {
      begin: '[',
      record: (_entry, values, first) =>
        `${first ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(values.map((value, i) => [names[i], value ?? null])))}`,
      end: '\n]\n',
    };
  }
  const root = `nl:${dataset.id.charAt(0).toUpperCase()}${dataset.id.slice(1)}`;
  const declared = Object.entries(namespaces)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  return {
    begin: `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${declared}>\n`,
    record(entry, values) {
      const element = dataset.element(entry);
      const inside = fields.map(({ namespace, name }, i) => xmlOf(`${namespace}:${name}`, values[i]));
      return `<${element}>${inside.join('')}</${element}>\n`;
    },
    end: `</${root}>\n`,
  };
}

function csvCell(value: FieldValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? harmless(value) : value.join(' ');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is not known has no element; a list is the element again and again. */
function xmlOf(name: string, value: FieldValue): string {
  if (value === undefined) return '';
  const all = typeof value === 'object' ? value : [value];
  return all.map((one) => `<${name}>${xmlText(String(one))}</${name}>`).join('');
}

function xmlText(text: string): string {
  return (
    text
      // Control characters and lone surrogates are no characters of XML 1.0.
      .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}
