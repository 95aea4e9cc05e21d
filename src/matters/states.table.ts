/** The states a matter can be in, what we call them and what the Office's public search calls them. */
import { words, type Words } from '../text/index.ts';

export type MatterState =
  | 'draft'
  | 'filed'
  | 'formality-deficiency'
  | 'formality-accepted'
  | 'transferred'
  | 'published'
  | 'opposed'
  | 'in-substance'
  | 'refusal-notified'
  | 'grant-notified'
  | 'granted'
  | 'renewal-due'
  | 'renewal-filed'
  | 'late'
  | 'lapsed'
  | 'refused'
  | 'appealed'
  | 'withdrawn'
  | 'terminated'
  | 'cancelled';

export interface StateRow {
  readonly state: MatterState;
  readonly label: Words;
  /** Label of the Office's public search; absent where none was seen. */
  readonly officeLabel?: Words;
  readonly phase: 'preparation' | 'pending' | 'registered' | 'ended';
}

const pending = words('Đang giải quyết', 'Pending');
const granted = words('Cấp bằng', 'Granted');
const refused = words('Từ chối', 'Refused');

const row = (state: MatterState, phase: StateRow['phase'], label: Words, officeLabel?: Words): StateRow =>
  officeLabel ? { state, phase, label, officeLabel } : { state, phase, label };

/** In the order a matter goes through them. */
export const states: readonly StateRow[] = [
  row('draft', 'preparation', words('Đang chuẩn bị', 'In preparation')),
  row('filed', 'pending', words('Đã nộp đơn', 'Filed'), pending),
  row(
    'formality-deficiency',
    'pending',
    words('Có thiếu sót về hình thức', 'Formality deficiency notified'),
    pending,
  ),
  row('formality-accepted', 'pending', words('Đơn hợp lệ', 'Accepted as to form'), pending),
  row('transferred', 'pending', words('Đã chuyển công bố', 'Transferred for publication'), pending),
  row('published', 'pending', words('Đã công bố đơn', 'Application published'), pending),
  row('opposed', 'pending', words('Có phản đối đơn', 'Opposed'), pending),
  row('in-substance', 'pending', words('Đang thẩm định nội dung', 'In substantive examination'), pending),
  row('refusal-notified', 'pending', words('Có dự định từ chối', 'Intended refusal notified'), pending),
  row('grant-notified', 'pending', words('Có dự định cấp văn bằng', 'Intended grant notified'), pending),
  row('granted', 'registered', words('Được bảo hộ', 'Registered'), granted),
  row('renewal-due', 'registered', words('Đến hạn gia hạn', 'Renewal due'), granted),
  row('renewal-filed', 'registered', words('Đang xét gia hạn', 'Renewal filed'), granted),
  row('late', 'registered', words('Quá hạn, còn được gia hạn muộn', 'Expired, late renewal open'), granted),
  row('lapsed', 'ended', words('Hết hiệu lực', 'Lapsed'), words('Hết hạn', 'Expired')),
  row('refused', 'ended', words('Bị từ chối', 'Refused'), refused),
  row('appealed', 'pending', words('Đang khiếu nại', 'Under appeal'), refused),
  row('withdrawn', 'ended', words('Đã rút đơn', 'Withdrawn'), words('Rút đơn', 'Withdrawn')),
  row('terminated', 'ended', words('Bị chấm dứt hiệu lực', 'Terminated')),
  row('cancelled', 'ended', words('Bị hủy bỏ hiệu lực', 'Cancelled')),
];

/** Throws on a state that is no row: a row is missing, which is our mistake. */
export function stateRow(state: MatterState): StateRow {
  const found = states.find((one) => one.state === state);
  if (!found) throw new Error(`no such state: ${state}`);
  return found;
}
