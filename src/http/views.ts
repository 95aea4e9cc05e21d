import { resolve } from 'node:path';
import { engine } from 'express-handlebars';
import Handlebars from 'handlebars';
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { say, type Language, type Words } from '../text/index.ts';

/** Handlebars with the few helpers pages need. Each template carries both languages side by side. */

interface Root {
  readonly language?: Language;
}
interface Options {
  readonly data: { readonly root: Root };
  readonly hash: Record<string, unknown>;
}
interface BlockOptions extends Options {
  fn(this: unknown, context: unknown): string;
  inverse(this: unknown, context: unknown): string;
}

const languageOf = (options: Options): Language => options.data.root.language ?? 'vi';

const helpers = {
  /** {{t "Sản phẩm" "Products"}}, {{t "còn thiếu {n} mục" "{n} items missing" n=3}} */
  t: (vi: string, en: string, options: Options) => say({ vi, en }, languageOf(options), options.hash),
  /** {{w title}}: Words in the person's language; plain text passes. */
  w: (phrase: Words | string | undefined, options: Options) =>
    typeof phrase === 'string' ? phrase : phrase ? say(phrase, languageOf(options), options.hash) : '',
  /** {{date filedOn}} -> 04/05/2026 */
  date: (day: PlainDate | undefined) =>
    // What was typed and is no day comes back as typed.
    day ? (/^\d{4}-\d{2}-\d{2}$/.test(day) ? formatPlainDate(day) : String(day)) : '',
  /** {{instant createdAt}} -> 04/05/2026 14:30, in Viet Nam */
  instant: (at: Date | string | undefined) => (at ? instantText(new Date(at)) : ''),
  /** {{amount 2790000}} -> 2.790.000 or 2,790,000; not `number`, which is the name of many a record's field */
  amount: (n: number | undefined, options: Options) =>
    n === undefined ? '' : n.toLocaleString(languageOf(options) === 'vi' ? 'vi-VN' : 'en-GB'),
  eq: (a: unknown, b: unknown) => a === b,
  or: (...values: unknown[]) => values.slice(0, -1).find(Boolean),
  and: (...values: unknown[]) => values.slice(0, -1).every(Boolean),
  not: (a: unknown) => !a,
  list: (...values: unknown[]) => values.slice(0, -1),
  concat: (...values: unknown[]) => values.slice(0, -1).join(''),
  lookupIn: (map: Record<string, unknown> | undefined, key: string) => map?.[key],
  /** {{#vi}}…{{else}}…{{/vi}}: longer passages that differ. */
  vi(this: unknown, options: BlockOptions) {
    return languageOf(options) === 'vi' ? options.fn.call(this, this) : options.inverse.call(this, this);
  },
  /** JSON inside a data block: no `<`, so that nothing in it can end the block. */
  data: (value: unknown) =>
    new Handlebars.SafeString(JSON.stringify(value ?? null).replaceAll('<', '\\u003c')),
  /** Paragraphs of plain text. */
  paragraphs: (text: string | undefined) =>
    new Handlebars.SafeString(
      (text ?? '')
        .split(/\n+/)
        .filter(Boolean)
        .map((p) => `<p>${Handlebars.escapeExpression(p)}</p>`)
        .join(''),
    ),
};

const instantFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day first, as everywhere; Vietnamese formats of the platform put the hour before it. */
function instantText(at: Date): string {
  const parts = Object.fromEntries(instantFormat.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['day']}/${parts['month']}/${parts['year']} ${parts['hour']}:${parts['minute']}`;
}

export const viewsFolder = resolve(import.meta.dirname, '../../views');

/** The engine for `app.engine('hbs', …)`. */
export function viewEngine() {
  return engine({
    extname: '.hbs',
    defaultLayout: 'main',
    layoutsDir: `${viewsFolder}/layouts`,
    partialsDir: `${viewsFolder}/partials`,
    helpers,
  });
}
