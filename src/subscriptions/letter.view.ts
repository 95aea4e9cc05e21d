import { daysBetween, formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { pageOf, type DocketLine } from '../docket/index.ts';
import { say, words, type Language, type Words } from '../text/index.ts';
import { confidenceNotes, workingOf } from './feed-entry.ts';

export interface Part {
  readonly title: Words;
  readonly lines: readonly DocketLine[];
  /** With those that are not written out. */
  readonly total: number;
}

export interface LetterFacts {
  readonly name: string;
  readonly language: Language;
  readonly title: Words;
  readonly parts: readonly Part[];
  readonly asOf: PlainDate;
  readonly baseUrl: string;
  readonly unsubscribe: string;
  /** Said where there is no date at all. */
  readonly nothing: Words;
}

/** A letter as plain text and as HTML, saying the same. */
export function letterOf(facts: LetterFacts): { subject: string; text: string; html: string } {
  const { language, parts, baseUrl, asOf } = facts;
  const in_ = (phrase: Words) => say(phrase, language);
  const title = in_(facts.title);
  const greeting = `${in_(words('Kính gửi', 'Dear'))} ${facts.name},`;
  const filled = parts.filter(({ lines }) => lines.length > 0);
  const blocks = filled.map(({ title: heading, lines, total }) => ({
    heading: `${in_(heading)} (${total})`,
    items: lines.map((line) => ({
      when: `${formatPlainDate(line.dueOn)} – ${in_(distance(line.dueOn, asOf))}`,
      what: `${in_(line.label)}: ${line.title}`,
      notes: notesOf(line, language),
      url: `${baseUrl}${pageOf[line.subject.kind]}${line.subject.id}#docket`,
    })),
    more: total - lines.length,
  }));
  const all = { label: in_(words('Mọi thời hạn', 'All dates')), url: `${baseUrl}/docket` };
  const more = (n: number) => in_(words(`và ${n} thời hạn nữa`, `and ${n} more`));
  const stop = in_(words('Thôi nhận thư nhắc', 'Stop these letters'));
  const change = in_(words('Đổi lựa chọn nhận thư', 'Change what is sent'));
  const nothing = filled.length === 0 ? in_(facts.nothing) : undefined;
  const text = [
    greeting,
    '',
    ...(nothing ? [nothing, ''] : []),
    ...blocks.flatMap(({ heading, items, more: left }) => [
      heading.toLocaleUpperCase(language),
      ...items.flatMap(({ when, what, notes, url }) => [
        '',
        `* ${when}`,
        `  ${what}`,
        ...notes.map((n) => `  ${n}`),
        `  ${url}`,
      ]),
      ...(left > 0 ? ['', more(left)] : []),
      '',
    ]),
    `${all.label}: ${all.url}`,
    `${change}: ${baseUrl}/subscriptions`,
    `${stop}: ${facts.unsubscribe}`,
    '',
  ].join('\n');
  const body = [
    `<p>${escape(greeting)}</p>`,
    nothing && `<p>${escape(nothing)}</p>`,
    ...blocks.map(
      ({ heading, items, more: left }) =>
        `<h2 style="font-size:18px;margin:24px 0 8px">${escape(heading)}</h2><ul style="padding:0;margin:0;list-style:none">${items
          .map(
            ({ when, what, notes, url }) =>
              `<li style="border-top:1px solid #ddd;padding:10px 0"><strong>${escape(when)}</strong><br><a href="${escape(url)}" style="color:#8a1c1c">${escape(what)}</a>${notes.map((n) => `<br><span style="color:#555;font-size:14px">${escape(n)}</span>`).join('')}</li>`,
          )
          .join('')}</ul>${left > 0 ? `<p>${escape(more(left))}</p>` : ''}`,
    ),
    `<p style="margin-top:24px"><a href="${escape(all.url)}" style="color:#8a1c1c">${escape(all.label)}</a></p>`,
    `<p style="color:#555;font-size:13px"><a href="${escape(`${baseUrl}/subscriptions`)}" style="color:#555">${escape(change)}</a> · <a href="${escape(facts.unsubscribe)}" style="color:#555">${escape(stop)}</a></p>`,
  ]
    .filter(Boolean)
    .join('\n');
  const html = `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title></head>\n<body style="font-family:'Be Vietnam Pro',Arial,sans-serif;font-size:16px;line-height:1.5;color:#222;max-width:640px;margin:0 auto;padding:16px">\n<h1 style="font-size:20px">${escape(title)}</h1>\n${body}\n</body></html>\n`;
  return { subject: `Nhãn Làng: ${title}`, text, html };
}

function notesOf(line: DocketLine, language: Language): string[] {
  const note = confidenceNotes[line.confidence];
  return [
    ...workingOf(line, language),
    ...(line.citation ? [`${say(words('Căn cứ', 'Basis'), language)}: ${line.citation}`] : []),
    ...(note ? [say(note, language)] : []),
  ];
}

export function distance(on: PlainDate, asOf: PlainDate): Words {
  const days = daysBetween(asOf, on);
  if (days === 0) return words('hôm nay', 'today');
  if (days === 1) return words('ngày mai', 'tomorrow');
  return days > 0
    ? words(`còn ${days} ngày`, `in ${days} days`)
    : words(`quá ${-days} ngày`, `${-days} ${days === -1 ? 'day' : 'days'} ago`);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
