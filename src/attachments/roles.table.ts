import { words, type Words } from '../text/index.ts';
import type { AttachmentRole } from './attachment.ts';

/** What each role is called on a page. */
export const roleWords: Readonly<Record<AttachmentRole, Words>> = {
  'sign-picture': words('Mẫu nhãn hiệu', 'Reproduction of the mark'),
  map: words('Bản đồ khu vực địa lý', 'Map of the area'),
  'place-name-permission': words('Văn bản cho phép sử dụng địa danh', 'Permission to use the place name'),
  'establishment-proof': words(
    'Quyết định thành lập, điều lệ hoặc giấy đăng ký của tổ chức',
    'Proof that the organisation was established',
  ),
  'power-of-attorney': words('Văn bản ủy quyền', 'Power of attorney'),
  'special-sign-permission': words(
    'Văn bản cho phép sử dụng dấu hiệu đặc biệt',
    'Permission to use a special sign',
  ),
  'right-succession-proof': words(
    'Tài liệu xác nhận thụ hưởng quyền đăng ký',
    'Proof of succession to the right to file',
  ),
  'priority-document': words('Tài liệu chứng minh quyền ưu tiên', 'Priority document'),
  'payment-proof': words('Chứng từ nộp phí, lệ phí', 'Proof of payment'),
  'regulations-adoption': words(
    'Văn bản thông qua quy chế sử dụng nhãn hiệu',
    'Adoption of the regulations of use',
  ),
  'quality-test': words('Phiếu kiểm nghiệm chất lượng', 'Quality test report'),
  'certifier-function-proof': words(
    'Tài liệu về chức năng kiểm soát, chứng nhận',
    'Proof of the function to control and certify',
  ),
  'sound-file': words('Tài liệu về nhãn hiệu âm thanh', 'Papers of a sound mark'),
  'office-document': words('Văn bản của Cục Sở hữu trí tuệ', 'Document of the Office'),
  'right-to-use': words('Giấy chứng nhận quyền sử dụng', 'Right-to-use paper'),
  'product-picture': words('Ảnh sản phẩm', 'Product picture'),
  'label-picture': words('Ảnh nhãn hàng hóa', 'Label picture'),
  decision: words('Quyết định', 'Decision'),
  certificate: words('Giấy chứng nhận', 'Certificate'),
  other: words('Tài liệu khác', 'Other paper'),
};

export const attachmentRoles = Object.keys(roleWords) as readonly AttachmentRole[];
