/** Complaints and suits against decisions (Law on Complaints 02/2011/QH13; Law on Administrative Procedure 93/2015/QH13). */
import type { PlainDate } from '../calendar/index.ts';
import { words } from '../text/index.ts';
import { ALL, days, row, years } from './row.ts';
import type { TimeLimit } from './time-limit.ts';

const complaints = (article: string) =>
  `Luật Sở hữu trí tuệ, Điều 119a; Luật Khiếu nại 02/2011/QH13, ${article}`;
const suits = (point: string) => `Luật Tố tụng hành chính 93/2015/QH13, Điều 116 ${point}`;
const received = words(
  'Tính từ ngày nhận được hoặc biết được quyết định; chưa ghi ngày nhận thì tính từ ngày ký cho chắc chắn. Thời gian ốm đau, thiên tai, công tác xa không tính',
  'From receipt or knowledge of the decision; without a recorded day of receipt, from its date, to be safe. Time of illness, disaster or mission is not counted',
);
const remote = words(
  'Vụ việc phức tạp hoặc vùng sâu, vùng xa: thời hạn dài hơn',
  'Longer in complex cases and in remote areas',
);
const officeDelay = words(
  'Được khiếu nại lần hai hoặc khởi kiện',
  'A second appeal or a suit becomes possible',
);
/** Decisions somebody may complain of; the end of a registration its owner asked for is recorded as for the applicant. */
const contested = ['application-refused', 'terminated', 'cancelled'] as const;
const LAW_2011 = '2012-07-01' as PlainDate;
const LAW_2015 = '2016-07-01' as PlainDate;

export const appealLimits: readonly TimeLimit[] = [
  row('first-appeal', 'law-2011', words('Khiếu nại lần đầu', 'First appeal'), {
    kinds: ALL,
    start: { events: contested, day: 'receipt', unlessOutcome: 'for-applicant' },
    length: days(90),
    actor: 'complainant',
    effect: words('Khiếu nại không được thụ lý', 'The appeal is not accepted'),
    metBy: ['appeal-filed'],
    cancelledBy: ['withdrawn', 'registration-granted'],
    from: LAW_2011,
    citation: complaints('Điều 9'),
    confidence: 'verified',
    note: received,
  }),
  row('appeal-acceptance', 'law-2011', words('Thụ lý khiếu nại', 'Acceptance of the appeal'), {
    kinds: ALL,
    start: { events: ['appeal-filed'], day: 'event' },
    length: days(10),
    actor: 'office',
    addressee: 'none',
    effect: officeDelay,
    metBy: ['appeal-accepted'],
    impliedBy: ['appeal-decided'],
    cancelledBy: ['withdrawn'],
    from: LAW_2011,
    citation: complaints('Điều 27, Điều 36'),
    confidence: 'verified',
  }),
  row(
    'first-appeal-settlement',
    'law-2011',
    words('Giải quyết khiếu nại lần đầu', 'Settlement of the first appeal'),
    {
      kinds: ALL,
      start: { events: ['appeal-accepted'], day: 'event', nth: 1 },
      length: days(30),
      actor: 'office',
      addressee: 'none',
      effect: officeDelay,
      metBy: ['appeal-decided'],
      cancelledBy: ['withdrawn'],
      from: LAW_2011,
      citation: complaints('Điều 28'),
      confidence: 'verified',
      note: remote,
    },
  ),
  row('second-appeal', 'law-2011', words('Khiếu nại lần hai', 'Second appeal'), {
    kinds: ALL,
    start: { events: ['appeal-decided'], day: 'receipt', nth: 1, unlessOutcome: 'for-applicant' },
    length: days(30),
    actor: 'complainant',
    addressee: 'ministry',
    effect: words('Quyết định giải quyết lần đầu có hiệu lực', 'The first decision becomes final'),
    metBy: ['appeal-filed'],
    cancelledBy: ['withdrawn', 'registration-granted'],
    from: LAW_2011,
    citation: complaints('Điều 33'),
    confidence: 'verified',
    note: received,
  }),
  row(
    'second-appeal-unanswered',
    'law-2011',
    words('Khiếu nại lần hai khi quá hạn giải quyết', 'Second appeal when the first stays unanswered'),
    {
      kinds: ALL,
      start: { after: 'first-appeal-settlement', day: 'due' },
      length: days(30),
      actor: 'complainant',
      addressee: 'ministry',
      effect: words(
        'Mất quyền khiếu nại lần hai vì chậm giải quyết',
        'The second appeal for lack of an answer is barred',
      ),
      metBy: ['appeal-filed'],
      cancelledBy: ['withdrawn', 'appeal-decided', 'registration-granted'],
      from: LAW_2011,
      citation: complaints('Điều 33'),
      confidence: 'verified',
    },
  ),
  row(
    'second-appeal-settlement',
    'law-2011',
    words('Giải quyết khiếu nại lần hai', 'Settlement of the second appeal'),
    {
      kinds: ALL,
      start: { events: ['appeal-accepted'], day: 'event', nth: 2 },
      length: days(45),
      actor: 'ministry',
      addressee: 'none',
      effect: words('Được khởi kiện tại Tòa án', 'A suit becomes possible'),
      metBy: ['appeal-decided'],
      cancelledBy: ['withdrawn'],
      from: LAW_2011,
      citation: complaints('Điều 37'),
      confidence: 'verified',
      note: remote,
    },
  ),
  row('lawsuit', 'law-2015', words('Khởi kiện vụ án hành chính', 'Administrative suit'), {
    kinds: ALL,
    start: { events: contested, day: 'receipt', unlessOutcome: 'for-applicant' },
    length: years(1),
    actor: 'complainant',
    addressee: 'court',
    effect: words('Hết thời hiệu khởi kiện', 'The action is barred'),
    metBy: ['lawsuit-filed'],
    // art. 116(3)(a): the year then runs anew from the decision on the appeal
    cancelledBy: ['withdrawn', 'registration-granted', 'appeal-decided'],
    from: LAW_2015,
    citation: suits('khoản 2 điểm a'),
    confidence: 'single-source',
    note: received,
  }),
  row('lawsuit-after-appeal', 'law-2015', words('Khởi kiện sau khi khiếu nại', 'Suit after an appeal'), {
    kinds: ALL,
    start: { events: ['appeal-decided'], day: 'receipt', unlessOutcome: 'for-applicant' },
    length: years(1),
    actor: 'complainant',
    addressee: 'court',
    effect: words('Hết thời hiệu khởi kiện', 'The action is barred'),
    metBy: ['lawsuit-filed'],
    cancelledBy: ['withdrawn', 'registration-granted'],
    from: LAW_2015,
    citation: suits('khoản 3 điểm a'),
    confidence: 'single-source',
    note: received,
  }),
];
