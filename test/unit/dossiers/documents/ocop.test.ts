import { expect } from 'chai';
import type { PlainDate } from '../../../../src/calendar/index.ts';
import { ocopDocumentTypes, type OcopFacts } from '../../../../src/dossiers/documents/ocop/index.ts';
import { anApplicant } from '../../../support/a-dossier.ts';
import { compositionText } from '../../../support/composition-text.ts';

const facts: OcopFacts = {
  product: {
    id: 's1',
    name: 'Bánh tẻ Phú Nhi',
    place: { provinceCode: '01', communeCode: '09574' },
    setNumber: 6,
    story: 'Bánh gắn với tích chàng Nguyễn Phú và nàng Hoàng Nhi.',
    labels: [
      { name: 'Nhãn 2024', marks: [{ sign: 'Phú Nhi', rightNumber: '4-0123456-000' }, { sign: 'Logo' }] },
    ],
    certificates: [
      {
        stars: 4,
        decisionNumber: '100/QĐ-UBND',
        issuedOn: '2024-01-05' as PlainDate,
        authority: 'Ủy ban nhân dân thành phố Hà Nội',
      },
      {
        stars: 3,
        decisionNumber: '9/QĐ-UBND',
        issuedOn: '2021-01-05' as PlainDate,
        authority: 'Ủy ban nhân dân thành phố Hà Nội',
      },
    ],
    matterIds: [],
    status: 'recognised',
  },
  producer: anApplicant({ name: 'Hợp tác xã Phú Nhi' }),
  placeNames: { commune: 'phường Sơn Tây', province: 'thành phố Hà Nội' },
  asOf: '2026-11-23' as PlainDate,
};
const textOf = (code: string, changes: Partial<OcopFacts> = {}) => {
  const type = ocopDocumentTypes.find((each) => each.code === code);
  return type ? compositionText(type.compose({ ...facts, ...changes })) : '';
};

describe('OCOP forms', () => {
  it('fill in form 01 for a re-evaluation, from the last certificate', () => {
    const text = textOf('ocop-form-01');
    for (const line of [
      'Năm 2026',
      'Tên chủ thể: Hợp tác xã Phú Nhi',
      'Bộ sản phẩm: Bộ số 6',
      '[X] Đánh giá lại',
      '[ ] Nâng hạng',
      '4 sao theo Quyết định số 100/QĐ-UBND ngày 05/01/2024',
      'Mẫu sản phẩm: 05 mẫu',
      '/PĐK-(01)-(09574)-2026',
    ])
      expect(text).to.contain(line);
  });

  it('claim neither a day nor a number of the last certificate that nobody knows', () => {
    const known = facts.product.certificates[0]!;
    const text = (changes: object) =>
      textOf('ocop-form-01', { product: { ...facts.product, certificates: [{ ...known, ...changes }] } });
    const year = text({ issuedOn: '2020-12-31', precision: 'year', decisionNumber: 'chưa tra được số' });
    expect(year)
      .to.match(/Quyết định số …+ \(năm 2020\) của/)
      .and.not.contain('31/12/2020');
    expect(text({ issuedOn: '2020-12-31', decisionNumber: '12/QĐ' })).to.contain(
      'Quyết định số 12/QĐ ngày 31/12/2020 của',
    );
  });

  it('ask a tourism product for no samples, and tick a first evaluation without certificates', () => {
    const text = textOf('ocop-form-01', { product: { ...facts.product, setNumber: 26, certificates: [] } });
    expect(text)
      .to.contain('[X] Đánh giá, phân hạng lần đầu')
      .and.contain('không yêu cầu đối với sản phẩm du lịch');
  });

  it('fill in form 02 with the rights behind the labels and leave personal data to the owner', () => {
    const text = textOf('ocop-form-02');
    for (const line of [
      'Loại hình tổ chức: Hợp tác xã',
      '[X] Giấy chứng nhận đăng ký nhãn hiệu: số 4-0123456-000',
      '[ ] Bằng độc quyền sáng chế',
      'Nguyễn Phú',
      'dân tộc; địa chỉ thường trú của người đại diện: …',
      'Tổng cộng | 100',
    ])
      expect(text).to.contain(line);
    expect(textOf('ocop-form-02', { producer: undefined })).to.not.contain('undefined');
  });
});
