/** Events that only the docket knows, beside those of a matter and of an OCOP certificate. */
import { words, type Words } from '../text/index.ts';

export type OwnEventType =
  | 'first-application-filed'
  | 'priority-document-filed'
  | 'power-of-attorney-copied'
  | 'power-of-attorney-filed'
  | 'accelerated-examination-requested'
  | 'examination-suspended'
  | 'examination-resumed'
  | 'court-referral-notified'
  | 'court-acceptance-filed'
  | 'extension-requested'
  | 're-examination-started'
  | 'decision-published'
  | 'appeal-accepted'
  | 'lawsuit-filed'
  | 'mark-used'
  | 'termination-request-notified'
  | 'earlier-mark-lapsed'
  | 'assignment-refusal-notified'
  | 'duplicate-requested'
  | 'duplicate-deficiency-notified'
  | 'duplicate-issued'
  | 'duplicate-published'
  | 'licence-requested'
  | 'licence-deficiency-notified'
  | 'licence-recorded'
  | 'licence-change-requested'
  | 'licence-change-deficiency-notified'
  | 'licence-change-recorded'
  | 'licence-renewal-requested'
  | 'office-informed'
  | 'evaluation-file-lodged'
  | 'file-proposed-to-province'
  | 'file-sent-to-ministry'
  | 'violation-concluded'
  | 'right-to-use-issued'
  | 'right-to-use-renewed'
  | 'permission-issued'
  | 'permission-renewed'
  | 'recognition-file-lodged'
  | 'recognition-decided';

export const ownEventLabels: Readonly<Record<OwnEventType, Words>> = {
  'first-application-filed': words(
    'Nộp đơn đầu tiên làm căn cứ ưu tiên',
    'First application, the basis of priority, filed',
  ),
  'priority-document-filed': words('Nộp tài liệu chứng minh quyền ưu tiên', 'Priority document filed'),
  'power-of-attorney-copied': words('Nộp bản sao văn bản ủy quyền', 'Copy of the power of attorney filed'),
  'power-of-attorney-filed': words('Nộp bản gốc văn bản ủy quyền', 'Original power of attorney filed'),
  'accelerated-examination-requested': words('Yêu cầu thẩm định nhanh', 'Accelerated examination requested'),
  'examination-suspended': words('Tạm dừng thẩm định nội dung', 'Examination suspended'),
  'examination-resumed': words('Tiếp tục thẩm định nội dung', 'Examination resumed'),
  'court-referral-notified': words('Cục hướng dẫn người phản đối khởi kiện', 'Opponent referred to court'),
  'court-acceptance-filed': words(
    'Nộp bản sao thông báo thụ lý của Tòa án',
    'Court’s notice of acceptance filed',
  ),
  'extension-requested': words('Yêu cầu gia hạn thời hạn trả lời', 'Extension requested'),
  're-examination-started': words('Bắt đầu thẩm định lại', 'Re-examination started'),
  'decision-published': words('Công bố quyết định liên quan đến văn bằng', 'Decision published'),
  'appeal-accepted': words('Thụ lý khiếu nại', 'Appeal accepted for settlement'),
  'lawsuit-filed': words('Khởi kiện vụ án hành chính', 'Administrative suit filed'),
  'mark-used': words('Có bằng chứng sử dụng nhãn hiệu', 'Use of the mark proven'),
  'termination-request-notified': words(
    'Thông báo về yêu cầu chấm dứt, hủy bỏ hiệu lực',
    'Request for termination or cancellation notified',
  ),
  'earlier-mark-lapsed': words('Nhãn hiệu có trước hết hiệu lực', 'Earlier mark lapsed'),
  'assignment-refusal-notified': words(
    'Thông báo dự định từ chối ghi nhận chuyển nhượng',
    'Intended refusal of the recordal of an assignment notified',
  ),
  'duplicate-requested': words('Yêu cầu cấp phó bản, cấp lại văn bằng', 'Duplicate or re-issue requested'),
  'duplicate-deficiency-notified': words(
    'Thông báo thiếu sót của yêu cầu cấp phó bản, cấp lại',
    'Deficiency of that request notified',
  ),
  'duplicate-issued': words('Quyết định cấp phó bản, cấp lại văn bằng', 'Duplicate or re-issue decided'),
  'duplicate-published': words('Công bố việc cấp phó bản, cấp lại', 'Duplicate or re-issue published'),
  'licence-requested': words(
    'Yêu cầu đăng ký hợp đồng chuyển quyền sử dụng',
    'Recordal of a licence requested',
  ),
  'licence-deficiency-notified': words(
    'Thông báo thiếu sót của hồ sơ chuyển quyền sử dụng',
    'Deficiency of the licence file notified',
  ),
  'licence-recorded': words('Đăng ký hợp đồng chuyển quyền sử dụng', 'Licence recorded'),
  'licence-change-requested': words(
    'Yêu cầu ghi nhận thay đổi hợp đồng chuyển quyền sử dụng',
    'Change of a licence requested',
  ),
  'licence-change-deficiency-notified': words(
    'Thông báo thiếu sót của yêu cầu thay đổi hợp đồng',
    'Deficiency of the change request notified',
  ),
  'licence-change-recorded': words(
    'Ghi nhận thay đổi hợp đồng chuyển quyền sử dụng',
    'Change of a licence recorded',
  ),
  'licence-renewal-requested': words(
    'Yêu cầu gia hạn hợp đồng chuyển quyền sử dụng',
    'Renewal of a licence requested',
  ),
  'office-informed': words('Thông tin cho Cục Sở hữu trí tuệ', 'Office informed'),
  'evaluation-file-lodged': words('Nộp hồ sơ OCOP tại UBND cấp xã', 'OCOP file lodged with the commune'),
  'file-proposed-to-province': words(
    'UBND cấp xã đề nghị cấp tỉnh đánh giá',
    'File proposed to the province',
  ),
  'file-sent-to-ministry': words('Hồ sơ chuyển Bộ Nông nghiệp và Môi trường', 'File sent to the Ministry'),
  'violation-concluded': words(
    'Kết luận vi phạm của cơ quan có thẩm quyền',
    'Breach established by an authority',
  ),
  'right-to-use-issued': words('Cấp giấy chứng nhận quyền sử dụng nhãn hiệu', 'Right-to-use paper issued'),
  'right-to-use-renewed': words('Cấp lại quyền sử dụng nhãn hiệu', 'Right-to-use paper renewed'),
  'permission-issued': words('Văn bản cho phép sử dụng địa danh', 'Permission to use the place name issued'),
  'permission-renewed': words(
    'Gia hạn văn bản cho phép sử dụng địa danh',
    'Permission to use the place name renewed',
  ),
  'recognition-file-lodged': words('Nộp hồ sơ công nhận làng nghề', 'Craft-village file lodged'),
  'recognition-decided': words('Quyết định công nhận làng nghề', 'Craft village recognised'),
};
