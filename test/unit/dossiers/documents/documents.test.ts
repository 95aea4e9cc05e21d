import { expect } from 'chai';
import type { Block } from '../../../../src/dossiers/composition.ts';
import { documentTypes } from '../../../../src/dossiers/documents/index.ts';
import { aDossier, aMatter, anApplicant, anAttachment } from '../../../support/a-dossier.ts';
import { compositionText } from '../../../support/composition-text.ts';
import {
  day,
  noPages,
  compose,
  textOf,
  expectInOrder,
  certification,
  empty,
} from '../../../support/documents.ts';

describe('generated documents', () => {
  it('fill in form 04 box by box', () => {
    const text = textOf(
      'declaration-04',
      aDossier(),
      new Map([
        ['declaration-04', 4],
        ['regulations-of-use', 6],
        ['a-establishment-proof', 3],
      ]),
    );
    expectInOrder(text, [
      'TỜ KHAI',
      'ĐĂNG KÝ NHÃN HIỆU',
      'Kính gửi: Cục Sở hữu trí tuệ',
      'Mã hồ sơ thủ tục hành chính: …',
      '(I) NGUỒN GỐC ĐƠN VÀ LOẠI ĐƠN',
      '[ ] Đơn này là đơn tách',
      '[X] Yêu cầu đăng ký nhãn hiệu tập thể theo khoản 3 Điều 87',
      '[ ] Yêu cầu đăng ký nhãn hiệu chứng nhận',
      '(II) NHÃN HIỆU YÊU CẦU ĐĂNG KÝ',
      '[picture 80x80 a-sign-picture]',
      'Màu sắc nhãn hiệu: Nâu, vàng',
      'Mô tả nhãn hiệu: Phần chữ: “Mộc Chàng Sơn”. Hình chiếc đục',
      'Yếu tố loại trừ (nếu có): …',
      '(III) NGƯỜI NỘP ĐƠN',
      '(1) Tên đầy đủ: Hợp tác xã Mộc Chàng Sơn',
      '(3) Mã quốc gia của địa chỉ: VN',
      '[ ] Doanh nghiệp',
      '[X] Khác',
      '(6) Mã số thuế (đối với tổ chức): 0100000000',
      '(IV) ĐẠI DIỆN CỦA NGƯỜI NỘP ĐƠN',
      '(V) YÊU CẦU HƯỞNG QUYỀN ƯU TIÊN',
      '(VI) DANH MỤC VÀ PHÂN LOẠI HÀNG HÓA, DỊCH VỤ MANG NHÃN HIỆU',
      'phiên bản 13-2026',
      'Nhóm 20: Bàn gỗ; ghế gỗ; tủ gỗ (tổng số: 03 hàng hóa/dịch vụ)',
      '(VII) PHÍ, LỆ PHÍ (ĐVT: nghìn đồng)',
      'X | Lệ phí nộp đơn | đơn | 1 | 75 | 75',
      ' | Phí phân loại quốc tế về nhãn hiệu | nhóm |  | 100 | ',
      'X | Phí thẩm định đơn | nhóm | 1 | 550 | 550',
      'Tổng số phí, lệ phí nộp theo đơn |  |  |  | 925',
      '(VIII) DANH MỤC CÁC TÀI LIỆU CÓ TRONG ĐƠN',
      'KIỂM TRA DANH MỤC',
      '[X] Tờ khai, gồm 04 trang',
      '[X] Mẫu nhãn hiệu, gồm 05 mẫu',
      '[ ] Bản gốc Văn bản ủy quyền',
      '[X] Tài liệu xác nhận quyền đăng ký nhãn hiệu, gồm 03 trang',
      '[X] Quy chế sử dụng nhãn hiệu tập thể, gồm 06 trang',
      '[X] Bản đồ khu vực địa lý',
      '[X] Văn bản của Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương cho phép',
      '[X] Tài liệu khác, cụ thể: Danh sách thành viên',
      '(IX) CAM KẾT',
      'Khai tại: Tây Phương, ngày …… tháng …… năm 2026',
    ]);
    expect(compose('declaration-04').formNumber).to.equal('Mẫu số 04');
  });

  it('tick in box VIII what is enclosed, and nothing that is only needed', () => {
    const priority = {
      basis: 'paris',
      number: 'JP-1',
      filedOn: day('2026-09-01'),
      countryCode: 'JP',
    } as const;
    const wanting = aDossier({
      matter: aMatter({ priorities: [priority] }),
      attachments: [anAttachment('sign-picture')],
    });
    const ticked = (text: string) => text.split('\n').filter((line) => line.startsWith('[X]'));
    for (const paper of ['ưu tiên', 'đơn đầu tiên', 'Bản đồ', 'cho phép', 'quyền đăng ký'])
      expect(
        ticked(textOf('declaration-04', wanting)).filter((line) => line.includes(paper)),
        paper,
      ).to.deep.equal([]);
    expect(textOf('declaration-04', wanting)).to.contain('[ ] Bản sao đơn đầu tiên, gồm …… bản');
    const there = aDossier({
      matter: aMatter({ kind: 'trademark', priorities: [priority], sign: { words: 'A', form: 'word' } }),
      attachments: (['priority-document', 'map', 'place-name-permission'] as const).map((role) =>
        anAttachment(role),
      ),
    });
    expectInOrder(textOf('declaration-04', there), [
      '[X] Tài liệu chứng minh quyền ưu tiên',
      '[X] Bản sao đơn đầu tiên, gồm 01 bản',
      '[X] Bản đồ khu vực địa lý, gồm 01 trang',
      '[X] Văn bản của Ủy ban nhân dân',
    ]);
  });

  it('name in box VIII every other paper the bundle holds, with its pages, once', () => {
    const more = [
      anAttachment('quality-test', { pages: 2 }),
      anAttachment('other', { fileName: 'hop-dong.pdf', pages: 4 }),
      anAttachment('decision', { pages: 3 }),
      anAttachment('decision', { id: 'a-decision-2', pages: 2 }),
      anAttachment('certificate'),
      anAttachment('label-picture', { mime: 'image/png' }),
      anAttachment('office-document'),
      anAttachment('other', { id: 'a-locked', fileName: 'khoa.pdf', unusable: 'encrypted' }),
      anAttachment('map', { id: 'a-map-2', mime: 'application/pdf', pages: 2 }),
    ];
    const facts = aDossier({ attachments: [...aDossier().attachments, ...more] });
    const text = textOf(
      'declaration-04',
      facts,
      new Map([
        ['member-list', 1],
        ['map-page', 1],
      ]),
    );
    const line = text.split('\n').find((one) => one.includes('Tài liệu khác'));
    expect(line).to.equal(
      '[X] Tài liệu khác, cụ thể: Danh sách thành viên (01 trang); Bản thuyết minh tính chất, chất lượng đặc trưng của sản phẩm (…… trang); Phiếu kết quả thử nghiệm chất lượng (02 trang); Chứng từ nộp phí, lệ phí (01 trang); hop-dong.pdf (04 trang); Quyết định (05 trang); Giấy chứng nhận (01 trang); Mẫu nhãn sản phẩm (01 trang)',
    );
    expect(text).to.contain('[X] Bản đồ khu vực địa lý, gồm 03 trang');
  });

  it('describe what a certification mark certifies on the supplementary page of form 04', () => {
    const text = textOf('declaration-04', certification);
    expectInOrder(text, [
      '[X] Yêu cầu đăng ký nhãn hiệu chứng nhận theo khoản 4',
      '[X] Mô tả tóm tắt đặc tính',
      'TRANG BỔ SUNG',
      'độ ẩm 12 %',
    ]);
  });

  it('use form 08 of Decree 65/2023 for filings to 31 March 2026, with the tariff of that day', () => {
    const old = aDossier({
      matter: aMatter({ events: [{ id: 'e', type: 'application-filed', on: day('2025-06-30') }] }),
    });
    expect(
      documentTypes
        .filter((type) => type.code.startsWith('declaration') && type.applies(old))
        .map(({ code }) => code),
    ).to.deep.equal(['declaration-08']);
    const { formNumber } = compose('declaration-08', old);
    expect(formNumber).to.equal('Mẫu số 08 – Nghị định 65/2023/NĐ-CP');
    expectInOrder(textOf('declaration-08', old), [
      '[X] Bản giấy',
      '(1) NHÃN HIỆU',
      '[X] Nhãn hiệu tập thể',
      '(2) NGƯỜI NỘP ĐƠN',
      'nộp theo đơn |  |  |  | 1.000',
      '(7) DANH MỤC',
      '(8) CAM KẾT',
    ]);
  });

  it('write the regulations of use as chapters and articles numbered through', () => {
    expectInOrder(textOf('regulations-of-use'), [
      'HỢP TÁC XÃ MỘC CHÀNG SƠN',
      'Tây Phương, ngày 05 tháng 10 năm 2026',
      'QUY CHẾ',
      'Sử dụng nhãn hiệu tập thể “Mộc Chàng Sơn”',
      'Quyết định số 05/QĐ-HTX ngày 05 tháng 10 năm 2026 của Hợp tác xã Mộc Chàng Sơn',
      'Chương I. QUY ĐỊNH CHUNG',
      'Điều 1. Phạm vi điều chỉnh',
      'Điều 3. Chủ sở hữu nhãn hiệu',
      'số 01/GCN-HTX ngày 03 tháng 02 năm 2020',
      'Chương II.',
      'Điều 4. Tiêu chuẩn để trở thành thành viên',
      'Điều 5. Danh sách tổ chức, cá nhân được phép sử dụng nhãn hiệu',
      'Danh sách gồm 2 thành viên',
      'Điều 6. Điều kiện sử dụng nhãn hiệu',
      'Chương IV.',
      'Điều 11. Biện pháp xử lý hành vi vi phạm Quy chế',
      'Điều 12. Giải quyết tranh chấp',
      'Chương V. ĐIỀU KHOẢN THI HÀNH',
      'Điều 14. Hiệu lực thi hành',
      'Phụ lục 2. Mẫu Nhãn hiệu',
      '[picture 80x80 a-sign-picture]',
    ]);
    const certifying = textOf('regulations-of-use', certification);
    expectInOrder(certifying, [
      'Đặc tính của hàng hóa, dịch vụ được chứng nhận',
      'độ ẩm 12 %',
      'Phương pháp đánh giá',
      '[Chưa có nội dung]',
      'Chi phí phải trả',
      '200.000 đồng',
    ]);
    expect(certifying).to.not.contain('trở thành thành viên');
  });

  it('list ten thousand members in their order, without personal numbers', () => {
    const members = Array.from({ length: 10_000 }, (_, index) => ({
      name: `Hộ số ${index + 1}`,
      address: 'xã Tây Phương',
      joinedOn: day('2024-02-29'),
    }));
    const text = textOf('member-list', aDossier({ applicant: anApplicant({ members }) }));
    expectInOrder(text, [
      'STT | Tên tổ chức, cá nhân | Địa chỉ | Ngày tham gia',
      '1 | Hộ số 1 | xã Tây Phương | 29/02/2024',
      '10000 | Hộ số 10000',
      'Danh sách gồm 10000 thành viên.',
    ]);
  });

  it('print five specimens at exactly 80 x 80 mm, two on a page', () => {
    const text = textOf('specimens');
    expect(text.match(/\[picture 80x80 a-sign-picture\]/g)).to.have.length(5);
    expect(text.match(/<page>/g)).to.have.length(2);
    const word = aDossier({
      attachments: [],
      matter: aMatter({ sign: { words: 'Mộc Chàng Sơn', form: 'word' } }),
    });
    expect(textOf('specimens', word)).to.contain('[picture 80x80 Mộc Chàng Sơn]');
  });

  for (const type of documentTypes)
    it(`can draw ${type.code} from nearly nothing, always the same, in composed Unicode`, () => {
      const once = type.compose(empty, noPages);
      expect(type.compose(empty, noPages)).to.deep.equal(once);
      expect(once.code).to.equal(type.code);
      const text = compositionText(once);
      expect(text).to.equal(text.normalize('NFC'));
      expect(text).to.not.match(/undefined|null|NaN|\[object/);
      expect(type.citation).to.not.equal('');
    });

  it('keep the widths of every table within the page', () => {
    for (const type of documentTypes)
      for (const table of tablesOf(type.compose(aDossier(), noPages).blocks))
        expect(
          table.columns.reduce((sum, column) => sum + column.width, 0),
          type.code,
        ).to.be.closeTo(1, 0.001);
  });
});

function tablesOf(blocks: readonly Block[]): readonly Extract<Block, { kind: 'table' }>[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block]
      : block.kind === 'box'
        ? tablesOf(block.blocks)
        : block.kind === 'columns'
          ? block.columns.flatMap((column) => tablesOf(column.blocks))
          : [],
  );
}
