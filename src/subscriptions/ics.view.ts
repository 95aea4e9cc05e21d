import type { Feed } from './feed.ts';
import type { EntryState } from './feed.model.ts';

/** How often calendars are asked to come again. */
const TTL = 'PT6H';
/** At eight in the morning, 30, 7 and 1 days before. */
const ALARMS = ['-P29DT16H', '-P6DT16H', '-PT16H'];
/** Entries written before others get their turn: some milliseconds. */
const atOnce = 50;
/** Octets of a line before it is folded (RFC 5545, section 3.1). */
const LONGEST = 75;

/** The whole feed (RFC 5545). The same entries always give the same bytes. */
export async function calendarText(
  { name, language }: Pick<Feed, 'name' | 'language'>,
  entries: readonly EntryState[],
): Promise<string> {
  const parts = [
    lines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//nhan-lang//docket//${language.toUpperCase()}`,
      'METHOD:PUBLISH',
      `NAME:${escaped(name)}`,
      `X-WR-CALNAME:${escaped(name)}`,
      `REFRESH-INTERVAL;VALUE=DURATION:${TTL}`,
      `X-PUBLISHED-TTL:${TTL}`,
    ]),
  ];
  for (let at = 0; at < entries.length; at += atOnce) {
    parts.push(...entries.slice(at, at + atOnce).map(eventText));
    await new Promise((turn) => setImmediate(turn));
  }
  return `${parts.join('')}END:VCALENDAR\r\n`;
}

function eventText({ _id, entry, sequence, cancelled, changedAt }: EntryState): string {
  const changed = `${changedAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const summary = escaped(entry.summary);
  const reminder = folded(`DESCRIPTION:${summary}`);
  const alarms = (entry.alarms && !cancelled ? ALARMS : []).map(
    (trigger) => `BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:${trigger}\r\n${reminder}END:VALARM\r\n`,
  );
  const head = lines([
    'BEGIN:VEVENT',
    `UID:${_id.replaceAll(':', '-')}@nhan-lang`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `DTSTART;VALUE=DATE:${entry.on.replaceAll('-', '')}`,
    // a date to remember keeps nobody busy
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `URL;VALUE=URI:${entry.url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ]);
  return `${head}${alarms.join('')}END:VEVENT\r\n`;
}

/** As TEXT is written (section 3.3.11); characters that end or spoil a line are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const lines = (content: readonly string[]) => content.map(folded).join('');

/** With its end; a longer line goes on after CRLF and a space, never inside a character. */
function folded(line: string): string {
  // no character of a string takes more than three octets a unit
  if (line.length * 3 <= LONGEST) return `${line}\r\n`;
  const octets = Buffer.from(line);
  const parts: string[] = [];
  for (let from = 0; from < octets.length;) {
    let to = Math.min(octets.length, from + LONGEST - (from > 0 ? 1 : 0));
    // 10xxxxxx goes on with a character
    while (to < octets.length && (octets[to]! & 0xc0) === 0x80) to -= 1;
    parts.push(octets.toString('utf8', from, to));
    from = to;
  }
  return `${parts.join('\r\n ')}\r\n`;
}
