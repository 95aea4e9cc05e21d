// The application form for marks since 2026-04-01: "Tờ khai đăng ký nhãn hiệu", form 04, boxes (I) to (IX).
import { words } from '../../text/index.ts';
import { filedUnderNewLaw, isCertification, isCollective, isMark } from '../checklist-conditions.ts';
import type { Block } from '../composition.ts';
import type { DocumentType } from '../document-type.ts';
import type { DossierFacts } from '../facts.ts';
import { enclosedPapers } from './declaration-papers.ts';
import {
  applicantType,
  feeTable,
  goodsBlocks,
  priorityBlocks,
  representationChecks,
  commitmentBox,
  signDescription,
} from './declaration-parts.ts';
import { BLANK, paragraphs, signPicture } from './wording.ts';

export const declaration04: DocumentType = {
  code: 'declaration-04',
  title: words('Tờ khai đăng ký nhãn hiệu (Mẫu số 04)', 'Trademark application form (form 04)'),
  // The number alone is ambiguous: Decree 100/2026 has a form 04 of its own, for agents.
  citation: 'Mẫu số 04, Phụ lục I, Thông tư 10/2026/TT-BKHCN (cập nhật bởi Thông tư 20/2026/TT-BKHCN)',
  confidence: 'verified',
  applies: (facts) => isMark(facts) && filedUnderNewLaw(facts),
  compose: (facts, pageCounts) => ({
    code: 'declaration-04',
    title: 'Tờ khai đăng ký nhãn hiệu',
    formNumber: 'Mẫu số 04',
    blocks: [
      ...formHead(),
      originBox(facts),
      signBox(facts),
      applicantBox(facts),
      representativeBox(facts),
      {
        kind: 'box',
        head: '(V) YÊU CẦU HƯỞNG QUYỀN ƯU TIÊN',
        blocks: priorityBlocks(facts),
      },
      {
        kind: 'box',
        head: '(VI) DANH MỤC VÀ PHÂN LOẠI HÀNG HÓA, DỊCH VỤ MANG NHÃN HIỆU',
        blocks: [
          {
            kind: 'note',
            text: `Phân loại theo Bảng phân loại quốc tế hàng hóa và dịch vụ Ni-xơ, phiên bản ${facts.matter.niceEdition}.`,
          },
          ...goodsBlocks(facts),
        ],
      },
      {
        kind: 'box',
        head: '(VII) PHÍ, LỆ PHÍ (ĐVT: nghìn đồng)',
        blocks: [feeTable(facts), { kind: 'note', text: 'Kèm theo bản sao hoặc chứng từ nộp phí, lệ phí.' }],
      },
      {
        kind: 'box',
        head: '(VIII) DANH MỤC CÁC TÀI LIỆU CÓ TRONG ĐƠN',
        officeColumn: 'KIỂM TRA DANH MỤC',
        blocks: [
          ...enclosedPapers(facts, pageCounts),
          { kind: 'paragraph', text: [{ text: 'Cán bộ nhận đơn: ……………', italic: true }] },
        ],
      },
      commitmentBox(facts, '(IX) CAM KẾT'),
      ...supplement(facts),
    ],
  }),
};

function formHead(): readonly Block[] {
  return [
    {
      kind: 'columns',
      columns: [
        {
          width: 0.56,
          blocks: [
            { kind: 'title', text: 'TỜ KHAI', subtitle: 'ĐĂNG KÝ NHÃN HIỆU' },
            {
              kind: 'paragraph',
              align: 'center',
              text: [{ text: 'Kính gửi: Cục Sở hữu trí tuệ', bold: true }],
            },
            {
              kind: 'paragraph',
              align: 'justify',
              text: 'Người nộp đơn dưới đây yêu cầu Cục Sở hữu trí tuệ xem xét đơn và cấp Giấy chứng nhận đăng ký nhãn hiệu.',
            },
          ],
        },
        {
          width: 0.44,
          blocks: [
            {
              kind: 'box',
              head: 'DÀNH CHO CƠ QUAN NHẬN ĐƠN',
              blocks: [
                {
                  kind: 'fields',
                  rows: [
                    { label: 'Mã hồ sơ thủ tục hành chính' },
                    { label: 'Số đơn' },
                    { label: 'Ngày nộp đơn' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ];
}

function originBox(facts: DossierFacts): Block {
  return {
    kind: 'box',
    head: '(I) NGUỒN GỐC ĐƠN VÀ LOẠI ĐƠN',
    blocks: [
      {
        kind: 'checkboxes',
        rows: [
          { checked: false, label: 'Đơn này là đơn tách từ đơn số ………… Ngày nộp đơn: …………' },
          {
            checked: isCollective(facts),
            label: 'Yêu cầu đăng ký nhãn hiệu tập thể theo khoản 3 Điều 87 của Luật Sở hữu trí tuệ',
          },
          {
            checked: isCertification(facts),
            label: 'Yêu cầu đăng ký nhãn hiệu chứng nhận theo khoản 4 Điều 87 của Luật Sở hữu trí tuệ',
          },
        ],
      },
    ],
  };
}

function signBox(facts: DossierFacts): Block {
  const { sign } = facts.matter;
  return {
    kind: 'box',
    head: '(II) NHÃN HIỆU YÊU CẦU ĐĂNG KÝ',
    blocks: [
      {
        kind: 'columns',
        columns: [
          {
            width: 0.54,
            blocks: [
              { kind: 'paragraph', text: [{ text: 'Mẫu nhãn hiệu', bold: true }] },
              signPicture(facts),
            ],
          },
          {
            width: 0.46,
            blocks: [
              { kind: 'paragraph', text: [{ text: 'Nhãn hiệu phi truyền thống (nếu có)', italic: true }] },
              {
                kind: 'checkboxes',
                rows: [
                  { checked: sign.form === 'sound', label: 'Nhãn hiệu âm thanh' },
                  { checked: sign.form === 'three-dimensional', label: 'Nhãn hiệu ba chiều' },
                ],
              },
              {
                kind: 'fields',
                rows: [
                  { label: 'Màu sắc nhãn hiệu', value: sign.colours },
                  { label: 'Mô tả nhãn hiệu', value: signDescription(facts) },
                  { label: 'Yếu tố loại trừ (nếu có)', value: sign.disclaimer },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}

function applicantBox(facts: DossierFacts): Block {
  const { applicant } = facts;
  return {
    kind: 'box',
    head: '(III) NGƯỜI NỘP ĐƠN',
    blocks: [
      { kind: 'paragraph', text: [{ text: 'Người nộp đơn thứ 1', bold: true }] },
      {
        kind: 'fields',
        rows: [
          { label: '(1) Tên đầy đủ', value: applicant?.name },
          { label: '(2) Địa chỉ', value: applicant?.address },
          { label: '(3) Mã quốc gia của địa chỉ', value: applicant?.countryCode },
          { label: '(4) Mã quốc tịch của người nộp đơn', value: applicant?.countryCode },
        ],
      },
      { kind: 'paragraph', text: 'Loại hình:' },
      applicantType(facts),
      {
        kind: 'paragraph',
        text: [{ text: 'Đối với người nộp đơn là tổ chức, cá nhân Việt Nam:', italic: true }],
      },
      {
        kind: 'fields',
        rows: [
          {
            label: '(5) Số căn cước (đối với cá nhân)',
            value: applicant?.kind === 'person' ? applicant.identityNumber : undefined,
          },
          { label: '(6) Mã số thuế (đối với tổ chức)', value: applicant?.taxCode },
          { label: '(7) Mã số đơn vị có quan hệ với ngân sách (nếu sử dụng ngân sách nhà nước)' },
          { label: '(8) Điện thoại', value: applicant?.phone },
          { label: '(9) Email', value: applicant?.email },
        ],
      },
    ],
  };
}

function representativeBox(facts: DossierFacts): Block {
  const { representation } = facts.matter;
  return {
    kind: 'box',
    head: '(IV) ĐẠI DIỆN CỦA NGƯỜI NỘP ĐƠN',
    blocks: [
      representationChecks(facts),
      {
        kind: 'fields',
        rows: [
          { label: '(1) Tên đầy đủ', value: representation.name },
          { label: '(2) Địa chỉ', value: representation.address },
          { label: '(3) Số căn cước (đối với cá nhân)' },
          { label: '(4) Mã số thuế (đối với tổ chức)' },
          { label: '(5) Điện thoại', value: representation.phone },
          { label: '(6) Email', value: representation.email },
        ],
      },
    ],
  };
}

/** Certification marks describe what is certified on the supplementary page. */
function supplement(facts: DossierFacts): readonly Block[] {
  if (!isCertification(facts)) return [];
  return [
    { kind: 'page-break' },
    { kind: 'title', text: 'TRANG BỔ SUNG', subtitle: 'Kèm theo Tờ khai đăng ký nhãn hiệu' },
    { kind: 'heading', level: 1, text: 'Mô tả tóm tắt đặc tính của hàng hóa/dịch vụ được chứng nhận' },
    ...paragraphs(facts.matter.regulations.certifiedCharacteristics, BLANK),
  ];
}
