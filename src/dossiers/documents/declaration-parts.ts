// Boxes that the declaration forms 04 and 08 share: applicant, representative, priority, goods, fees.
import type { PartyKind } from '../../parties/index.ts';
import type { Block } from '../composition.ts';
import { lawDay, type DossierFacts } from '../facts.ts';
import { filingFees, itemsByClass, tariffInForce } from '../fees.ts';
import { BLANK, placeAndBlankDate, shortDate, twoDigits } from './wording.ts';

/** Box of the form that a kind of party ticks: co-operatives and associations are "Khác", no enterprise. */
const applicantTicks: readonly { readonly label: string; readonly kinds: readonly PartyKind[] }[] = [
  { label: 'Cá nhân', kinds: ['person'] },
  { label: 'Doanh nghiệp', kinds: ['company'] },
  { label: 'Viện nghiên cứu', kinds: [] },
  { label: 'Trường đại học', kinds: [] },
  {
    label: 'Khác',
    kinds: [
      'cooperative',
      'cooperative-group',
      'association',
      'business-household',
      'peoples-committee',
      'agency',
    ],
  },
];

export function applicantType({ applicant }: DossierFacts): Block {
  return {
    kind: 'checkboxes',
    rows: applicantTicks.map(({ label, kinds }) => ({
      label,
      checked: applicant !== undefined && kinds.includes(applicant.kind),
    })),
  };
}

export const representationTicks = [
  {
    kind: 'ip-agent',
    label: 'là tổ chức dịch vụ đại diện sở hữu công nghiệp được người nộp đơn ủy quyền. Mã số đại diện: ',
  },
  { kind: 'branch', label: 'là văn phòng đại diện, chi nhánh tại Việt Nam của tổ chức Việt Nam' },
  {
    kind: 'foreign-branch',
    label:
      'là văn phòng đại diện, chi nhánh, tổ chức 100 % vốn nước ngoài tại Việt Nam của tổ chức nước ngoài',
  },
  { kind: 'legal-representative', label: 'là người đại diện theo pháp luật của người nộp đơn là cá nhân' },
  {
    kind: 'authorised-person',
    label: 'là cá nhân đại diện theo ủy quyền của người nộp đơn là cá nhân (không kinh doanh)',
  },
] as const;

export function representationChecks({ matter: { representation }, applicant }: DossierFacts): Block {
  const foreign = applicant !== undefined && applicant.countryCode !== 'VN';
  const kind = representation.kind === 'branch' && foreign ? 'foreign-branch' : representation.kind;
  return {
    kind: 'checkboxes',
    rows: representationTicks.map((tick) => ({
      checked: tick.kind === kind,
      label: tick.kind === 'ip-agent' ? tick.label + (representation.code ?? '…………') : tick.label,
    })),
  };
}

export function priorityBlocks({ matter: { priorities } }: DossierFacts): readonly Block[] {
  const has = (basis: string) => priorities.some((priority) => priority.basis === basis);
  return [
    {
      kind: 'checkboxes',
      rows: [
        { checked: has('vietnam'), label: 'Theo đơn đầu tiên nộp tại Việt Nam' },
        { checked: has('paris'), label: 'Theo Công ước Paris' },
        { checked: has('other'), label: 'Theo thỏa thuận khác: …………' },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'STT', width: 0.1, align: 'center' },
        { title: 'Số đơn ưu tiên', width: 0.34 },
        { title: 'Ngày nộp đơn ưu tiên', width: 0.28, align: 'center' },
        { title: 'Nước nộp đơn ưu tiên', width: 0.28, align: 'center' },
      ],
      rows: priorities.length
        ? priorities.map((each, index) => [
            String(index + 1),
            each.number,
            shortDate(each.filedOn) ?? '',
            each.countryCode,
          ])
        : [['', '', '', '']],
    },
  ];
}

/** "Nhóm 21: …; … (tổng số: 04 hàng hóa/dịch vụ)", a class a paragraph, in the order of the classification. */
export function goodsBlocks({ matter: { goods } }: DossierFacts): readonly Block[] {
  const classes = [...itemsByClass(goods)].sort(([a], [b]) => a - b);
  if (classes.length === 0)
    return [{ kind: 'paragraph', text: `Nhóm ……: ${BLANK} (tổng số: …… hàng hóa/dịch vụ)` }];
  return classes.map(([niceClass, count]) => {
    const items = goods
      .filter((each) => each.niceClass === niceClass)
      .flatMap((each) => each.items.map((item) => item.trim()).filter(Boolean));
    return {
      kind: 'paragraph',
      align: 'justify',
      text: [
        { text: `Nhóm ${twoDigits(niceClass)}: `, bold: true },
        { text: items.length > 0 ? `${items.join('; ')} ` : `${BLANK} ` },
        { text: `(tổng số: ${twoDigits(count)} hàng hóa/dịch vụ)`, italic: true },
      ],
    };
  });
}

/** The fee table of the form, in thousand đồng: every row printed, those that are charged marked X. */
export function feeTable(facts: DossierFacts): Block {
  const { matter } = facts;
  const on = lawDay(facts);
  const sheet = filingFees({ ...matter, channel: matter.filingChannel, on });
  return {
    kind: 'table',
    columns: [
      { title: '', width: 0.06, align: 'center' },
      { title: 'Loại phí, lệ phí', width: 0.42 },
      { title: 'Đơn vị tính', width: 0.18, align: 'center' },
      { title: 'Số lượng', width: 0.1, align: 'right' },
      { title: 'Mức thu', width: 0.12, align: 'right' },
      { title: 'Số tiền', width: 0.12, align: 'right' },
    ],
    rows: tariffInForce('filing', matter.kind, on).map((row) => {
      const line = sheet.lines.find((each) => each.code === row.code);
      return line
        ? [
            'X',
            row.label.vi,
            row.unit.vi,
            String(line.quantity),
            inThousands(line.rate),
            inThousands(line.amount),
          ]
        : ['', row.label.vi, row.unit.vi, '', inThousands(row.rate), ''];
    }),
    total: ['', 'Tổng số phí, lệ phí nộp theo đơn', '', '', '', inThousands(sheet.total)],
  };
}

/** `inThousands(1225500)` -> `'1.225,5'` */
export function inThousands(dong: number): string {
  return (dong / 1000).toLocaleString('de-DE', { maximumFractionDigits: 3 });
}

/** The form has no box for transliteration and translation: they are part of the description. */
export function signDescription({ matter: { sign } }: Pick<DossierFacts, 'matter'>): string | undefined {
  const sentences = [
    sign.words.trim() && `Phần chữ: “${sign.words.trim()}”.`,
    sign.description?.trim(),
    sign.transliteration?.trim() && `Phiên âm: ${sign.transliteration.trim()}.`,
    sign.translation?.trim() && `Dịch nghĩa: ${sign.translation.trim()}.`,
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** The last box of forms 04 and 08: truth of the data, place, date and signature. */
export function commitmentBox(facts: DossierFacts, head: string): Block {
  const { applicant, matter } = facts;
  const signer =
    matter.representation.kind === 'none' ? applicant?.representativeName : matter.representation.name;
  return {
    kind: 'box',
    head,
    blocks: [
      {
        kind: 'paragraph',
        align: 'justify',
        text: 'Tôi cam đoan mọi thông tin trong tờ khai trên đây là trung thực, đúng sự thật và hoàn toàn chịu trách nhiệm trước pháp luật.',
      },
      {
        kind: 'signatures',
        placeAndDate: `Khai tại: ${placeAndBlankDate(facts)}`,
        parties: [
          {
            role: 'Chữ ký, họ tên người nộp đơn/đại diện của người nộp đơn',
            note: '(ghi rõ chức vụ và đóng dấu, nếu có)',
            name: signer,
          },
        ],
      },
      {
        kind: 'note',
        text: 'Đánh dấu “X” vào ô vuông phù hợp. Mã quốc gia và mã quốc tịch gồm hai chữ cái theo tiêu chuẩn ST.3 của WIPO (ví dụ: VN, US, JP).',
      },
    ],
  };
}
