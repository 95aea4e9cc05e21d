/** A date of the docket as a calendar shows it. */
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { eventLabel } from '../deadlines/index.ts';
import { pageOf, type DocketLine } from '../docket/index.ts';
import { say, words, type Language } from '../text/index.ts';

/** Nothing in it changes with the day: an entry is new only when its date or its facts are. */
export interface FeedEntry {
  readonly lineId: string;
  readonly on: PlainDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Still ahead: reminders ring. */
  readonly alarms: boolean;
}

/** How sure the rule is, as entries and letters say it; nothing where it is verified. */
export const confidenceNotes = {
  verified: undefined,
  'single-source': words('Quy định mới có một nguồn xác nhận.', 'The rule is confirmed by one source only.'),
  presumed: words('Quy định tạm tính, chưa được xác nhận.', 'The rule is presumed, not confirmed.'),
} as const;

export function feedEntry(line: DocketLine, language: Language, baseUrl: string): FeedEntry {
  const in_ = (vi: string, en: string) => say({ vi, en }, language);
  const { settled } = line;
  const mark = settled === 'met' ? '✓ ' : settled === 'missed' ? '✗ ' : '';
  const url = `${baseUrl}${pageOf[line.subject.kind]}${line.subject.id}#docket`;
  const note = confidenceNotes[line.confidence];
  return {
    lineId: line.id,
    on: line.dueOn,
    summary: `${mark}${say(line.label, language)}: ${line.title}`,
    description: [
      ...workingOf(line, language),
      line.citation && `${in_('Căn cứ', 'Basis')}: ${line.citation}`,
      note && say(note, language),
      line.provisional && say(line.provisional, language),
      line.metOn && `${in_('Đã xong ngày', 'Done on')} ${formatPlainDate(line.metOn)}`,
      settled === 'missed' && !line.metOn && in_('Đã lỡ', 'Missed'),
      !line.ours &&
        in_('Việc của cơ quan hoặc người khác, để theo dõi.', 'For authorities or others to do; watched.'),
      !line.verified &&
        settled === 'pending' &&
        in_('Chưa có người thứ hai kiểm tra.', 'Not verified by a second person yet.'),
      url,
    ]
      .filter(Boolean)
      .join('\n'),
    url,
    alarms: settled === 'pending',
  };
}

/** From what day the date was counted and what moved it, a sentence each. */
export function workingOf(line: DocketLine, language: Language): string[] {
  const in_ = (vi: string, en: string) => say({ vi, en }, language);
  const day = formatPlainDate;
  const from =
    line.trigger.type === 'task-created'
      ? in_(`Việc đặt ra ngày ${day(line.trigger.on)}`, `A task set on ${day(line.trigger.on)}`)
      : `${in_('Tính từ', 'Counted from')}: ${say(eventLabel(line.trigger.type), language)}, ${day(line.trigger.on)}`;
  const sentences = [from];
  if (line.nominalOn !== line.dueOn)
    sentences.push(
      in_(
        `Tính ra ngày ${day(line.nominalOn)}, thành ngày ${day(line.dueOn)}`,
        `It comes to ${day(line.nominalOn)}, and becomes ${day(line.dueOn)}`,
      ),
    );
  if (line.safeOn !== line.dueOn)
    sentences.push(
      in_(`Nên xong trước hoặc trong ngày ${day(line.safeOn)}`, `Better done by ${day(line.safeOn)}`),
    );
  if (line.extension)
    sentences.push(
      in_(
        `Đã gia hạn; trước đó là ${day(line.extension.formerDueOn)}`,
        `Extended; it was ${day(line.extension.formerDueOn)}`,
      ),
    );
  return sentences;
}
