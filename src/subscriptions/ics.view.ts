import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import { ICalAlarmType } from 'ical-generator';
import type { Feed } from './feed.ts';
import type { EntryState } from './feed.model.ts';

/** How often calendars are asked to come again. */
const ttlSeconds = 6 * 3_600;
/** Alarms ring at eight in the morning, so many days before. */
const alarmDays = [30, 7, 1];
const eight = 8 * 3_600;
/** Entries written before others get their turn: about 15 ms. */
const atOnce = 25;

/** The whole feed (RFC 5545). The same entries always give the same bytes. */
export async function calendarText(
  feed: Pick<Feed, 'name' | 'language'>,
  entries: readonly EntryState[],
): Promise<string> {
  const [head, end] = halves(empty(feed).toString());
  const parts = [head];
  for (let at = 0; at < entries.length; at += atOnce) {
    const calendar = empty(feed);
    for (const state of entries.slice(at, at + atOnce)) add(calendar, state);
    const text = calendar.toString();
    parts.push(text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf('END:VCALENDAR')));
    await new Promise((turn) => setImmediate(turn));
  }
  return `${parts.join('')}${end}\r\n`;
}

function empty({ name, language }: Pick<Feed, 'name' | 'language'>): ICalCalendar {
  return ical({
    name,
    prodId: { company: 'nhan-lang', product: 'docket', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ttlSeconds,
  });
}

function halves(text: string): [string, string] {
  const at = text.lastIndexOf('END:VCALENDAR');
  return [text.slice(0, at), text.slice(at).trimEnd()];
}

function add(calendar: ICalCalendar, { _id, entry, sequence, cancelled, changedAt }: EntryState): void {
  calendar.createEvent({
    id: `${_id.replaceAll(':', '-')}@nhan-lang`,
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    start: new Date(`${entry.on}T00:00:00Z`),
    allDay: true,
    timezone: 'UTC',
    summary: entry.summary,
    description: entry.description,
    url: entry.url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms:
      entry.alarms && !cancelled
        ? alarmDays.map((days) => ({
            type: ICalAlarmType.display,
            trigger: days * 86_400 - eight,
            description: entry.summary,
          }))
        : [],
  });
}
