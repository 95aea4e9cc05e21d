import { choice, defineForm, integer, lines, longText, text } from '../http/index.ts';
import { words } from '../text/index.ts';

/** A notice of the days off of one year. */
export const noticeForm = defineForm({
  year: integer({ label: words('Năm', 'Year'), required: true, min: 2020, max: 2100 }),
  days: longText({
    label: words('Các ngày, mỗi dòng một ngày', 'The days, one a line'),
    hint: words(
      'Ví dụ “02/09/2028 nghỉ lễ: Quốc khánh”. Loại: nghỉ lễ, nghỉ bù, hoán đổi nghỉ, làm bù. Ngày hoán đổi không kéo dài thời hạn nào.',
      'For example “02/09/2028 public holiday: National Day”. Kinds: public holiday, in lieu, swapped off, worked in exchange. Swapped days extend nothing.',
    ),
    required: true,
    max: 6000,
    rows: 18,
  }),
  sources: lines({
    label: words(
      'Nguồn: số, ngày của thông báo; mỗi dòng một nguồn',
      'Sources: number and day of the notice, one a line',
    ),
    maxLines: 10,
    rows: 3,
  }),
  confidence: choice({
    label: words('Đã đối chiếu', 'Checked against'),
    required: true,
    radio: true,
    options: [
      {
        value: 'verified' as const,
        label: words('văn bản gốc hoặc hai nguồn', 'the original, or two sources'),
      },
      { value: 'single-source' as const, label: words('một nguồn', 'one source') },
    ],
  }),
  /** The two calendars between which the person has seen what moves. */
  seen: { ...text({ label: words('Đã xem', 'Seen'), max: 200 }), input: 'hidden' as const },
});
