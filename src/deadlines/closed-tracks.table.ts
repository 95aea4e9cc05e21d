/** Ways the law shuts to a kind of right: said on pages, so that nobody looks for a date that cannot be. */
import type { PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import { NEW_LAW } from './row.ts';
import type { DocketEventType, DocketKind, TimeLimit } from './time-limit.ts';

export interface ClosedTrack {
  readonly rule: TimeLimit['rule'];
  readonly kinds: readonly DocketKind[];
  /** The event that would open it. */
  readonly event: DocketEventType;
  readonly from: PlainDate;
  readonly label: Words;
  readonly why: Words;
  readonly citation: string;
  readonly confidence: TimeLimit['confidence'];
}

export const closedTracks: readonly ClosedTrack[] = [
  {
    rule: 'accelerated-examination',
    kinds: ['collective_mark', 'certification_mark'],
    event: 'accelerated-examination-requested',
    from: NEW_LAW,
    label: words('Thẩm định nội dung nhanh', 'Accelerated examination'),
    why: words(
      'Nhãn hiệu tập thể, nhãn hiệu chứng nhận không được thẩm định nhanh; đơn được thẩm định theo thời hạn thông thường',
      'Collective and certification marks are excluded from it; they are examined within the ordinary period',
    ),
    citation: 'Nghị định 65/2023/NĐ-CP, Điều 14a khoản 2 điểm c (Nghị định 100/2026/NĐ-CP)',
    confidence: 'single-source',
  },
];

/** What is shut to this kind of right; with an event, what that event would have opened. */
export const closedTracksOf = (kind: DocketKind, event?: DocketEventType): readonly ClosedTrack[] =>
  closedTracks.filter((track) => track.kinds.includes(kind) && (!event || track.event === event));
