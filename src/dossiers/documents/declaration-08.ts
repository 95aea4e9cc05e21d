// The application form for marks of Decree 65/2023 ("Mẫu số 08"), for files of 2023-08-23 to 2026-03-31.
import { words } from '../../text/index.ts';
import { filedUnderDecree65, isCertification, isCollective, isMark } from '../checklist-conditions.ts';
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
import { paragraphs, signPicture } from './wording.ts';

export const declaration08: DocumentType = {
  code: 'declaration-08',
  title: words('Tờ khai đăng ký nhãn hiệu (Mẫu số 08)', 'Trademark application form (form 08)'),
  citation: 'Mẫu số 08, Phụ lục I, Nghị định 65/2023/NĐ-CP',
  // The order of sections is remembered, not read: see the boxes of form 04 for what was seen.
  confidence: 'presumed',
  applies: (facts) => isMark(facts) && filedUnderDecree65(facts),
  compose: (facts, pageCounts) => ({
    code: 'declaration-08',
    title: 'Tờ khai đăng ký nhãn hiệu',
    formNumber: 'Mẫu số 08 – Nghị định 65/2023/NĐ-CP',
    blocks: [
      { kind: 'title', text: 'TỜ KHAI', subtitle: 'ĐĂNG KÝ NHÃN HIỆU' },
      { kind: 'paragraph', align: 'center', text: [{ text: 'Kính gửi: Cục Sở hữu trí tuệ', bold: true }] },
      {
        kind: 'paragraph',
        align: 'justify',
        text: 'Người nộp đơn dưới đây yêu cầu Cục Sở hữu trí tuệ xem xét đơn và cấp Giấy chứng nhận đăng ký nhãn hiệu dưới dạng:',
      },
      {
        kind: 'checkboxes',
        rows: [
          { checked: facts.matter.filingChannel !== 'paper', label: 'Bản điện tử' },
          { checked: facts.matter.filingChannel === 'paper', label: 'Bản giấy' },
        ],
      },
      markBox(facts),
      applicantBox(facts),
      representativeBox(facts),
      { kind: 'box', head: '(4) YÊU CẦU HƯỞNG QUYỀN ƯU TIÊN', blocks: priorityBlocks(facts) },
      { kind: 'box', head: '(5) PHÍ, LỆ PHÍ (ĐVT: nghìn đồng)', blocks: [feeTable(facts)] },
      {
        kind: 'box',
        head: '(6) CÁC TÀI LIỆU CÓ TRONG ĐƠN',
        officeColumn: 'KIỂM TRA DANH MỤC TÀI LIỆU',
        blocks: enclosedPapers(facts, pageCounts),
      },
      {
        kind: 'box',
        head: '(7) DANH MỤC VÀ PHÂN LOẠI HÀNG HÓA, DỊCH VỤ MANG NHÃN HIỆU',
        blocks: goodsBlocks(facts),
      },
      ...certifiedBox(facts),
      commitmentBox(
        facts,
        isCertification(facts) ? '(9) CAM KẾT CỦA NGƯỜI NỘP ĐƠN' : '(8) CAM KẾT CỦA NGƯỜI NỘP ĐƠN',
      ),
    ],
  }),
};

function markBox(facts: DossierFacts): Block {
  const { sign } = facts.matter;
  return {
    kind: 'box',
    head: '(1) NHÃN HIỆU',
    blocks: [
      {
        kind: 'columns',
        columns: [
          { width: 0.54, blocks: [{ kind: 'paragraph', text: 'Mẫu nhãn hiệu' }, signPicture(facts)] },
          {
            width: 0.46,
            blocks: [
              { kind: 'paragraph', text: 'Loại nhãn hiệu yêu cầu đăng ký' },
              {
                kind: 'checkboxes',
                rows: [
                  { checked: isCollective(facts), label: 'Nhãn hiệu tập thể' },
                  { checked: false, label: 'Nhãn hiệu liên kết' },
                  { checked: isCertification(facts), label: 'Nhãn hiệu chứng nhận' },
                  { checked: sign.form === 'three-dimensional', label: 'Nhãn hiệu ba chiều' },
                  { checked: sign.form === 'sound', label: 'Nhãn hiệu âm thanh' },
                ],
              },
              {
                kind: 'fields',
                rows: [
                  { label: 'Màu sắc', value: sign.colours },
                  { label: 'Mô tả nhãn hiệu', value: signDescription(facts) },
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
    head: '(2) NGƯỜI NỘP ĐƠN',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: 'Tên đầy đủ', value: applicant?.name },
          { label: 'Địa chỉ', value: applicant?.address },
          {
            label: 'Số căn cước công dân (nếu là cá nhân)',
            value: applicant?.kind === 'person' ? applicant.identityNumber : undefined,
          },
          { label: 'Mã số thuế (nếu là tổ chức)', value: applicant?.taxCode },
          { label: 'Điện thoại', value: applicant?.phone },
          { label: 'Email', value: applicant?.email },
        ],
      },
      applicantType(facts),
    ],
  };
}

function representativeBox(facts: DossierFacts): Block {
  const { representation } = facts.matter;
  return {
    kind: 'box',
    head: '(3) ĐẠI DIỆN CỦA NGƯỜI NỘP ĐƠN',
    blocks: [
      representationChecks(facts),
      {
        kind: 'fields',
        rows: [
          { label: 'Tên đầy đủ', value: representation.name },
          { label: 'Địa chỉ', value: representation.address },
          { label: 'Điện thoại', value: representation.phone },
          { label: 'Email', value: representation.email },
        ],
      },
    ],
  };
}

function certifiedBox(facts: DossierFacts): readonly Block[] {
  if (!isCertification(facts)) return [];
  return [
    {
      kind: 'box',
      head: '(8) MÔ TẢ TÓM TẮT ĐẶC TÍNH CỦA HÀNG HÓA, DỊCH VỤ ĐƯỢC CHỨNG NHẬN',
      blocks: paragraphs(facts.matter.regulations.certifiedCharacteristics),
    },
  ];
}
