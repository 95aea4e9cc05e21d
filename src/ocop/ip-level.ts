/** What a product's rights are worth under criterion 3.5: points, stars within reach, what to do for more. */
import type { PlainDate } from '../calendar/index.ts';
import { statusOf, type Matter, type MatterState } from '../matters/index.ts';
import type { LabelMark, Product } from '../products/index.ts';
import { words, type Words } from '../text/index.ts';
import { ipCriteria, type IpCriterion } from './ip-criterion.table.ts';

export type OtherRight = 'industrial-design' | 'invention' | 'utility-solution' | 'copyright';

export interface IpFacts {
  readonly product: Pick<Product, 'labels' | 'matterIds' | 'producerId' | 'setNumber'>;
  /** As written on right-to-use papers. */
  readonly producerName?: string | undefined;
  /** The matters behind the label marks and those linked to the product. */
  readonly matters: readonly Matter[];
  readonly otherRights?: readonly OtherRight[];
}

export interface IpReading {
  readonly points: 0 | 1 | 2 | 3;
  /** The most stars this criterion allows; other criteria may allow fewer. */
  readonly reachableStars: 2 | 3 | 5;
  /** What is missing, with the points it would bring. */
  readonly missing: readonly { readonly points: 1 | 2 | 3; readonly words: Words }[];
  readonly notes: readonly Words[];
  readonly citation: string;
  readonly confidence: IpCriterion['confidence'];
}

/** Under the law of 2026 nothing is "accepted" any more: the transfer for publication is the day of validity. */
const accepted: readonly MatterState[] = [
  'formality-accepted',
  'transferred',
  'published',
  'opposed',
  'in-substance',
  'refusal-notified',
  'grant-notified',
];

/** Undefined for a day whose criterion we do not have (before 22 May 2026). */
export function ipLevel(facts: IpFacts, asOf: PlainDate): IpReading | undefined {
  const criterion = ipCriteria.find((one) => asOf >= one.from);
  if (!criterion) return undefined;
  const missing = [
    ...missingForOne(facts, asOf).map((text) => ({ points: 1 as const, words: text })),
    ...missingForTwo(facts, asOf).map((text) => ({ points: 2 as const, words: text })),
    ...missingForThree(facts).map((text) => ({ points: 3 as const, words: text })),
  ];
  const lacks = (points: number) => missing.some((one) => one.points === points);
  const points = lacks(1) ? 0 : lacks(2) ? 1 : lacks(3) ? 2 : 3;
  const slip = criterion.gateNotPrinted.find((one) => one.set === facts.product.setNumber);
  return {
    points,
    reachableStars: points === 0 ? 2 : points === 1 ? 3 : 5,
    missing,
    notes: slip
      ? [
          words(
            `Bộ ${slip.set} in mức ${slip.points} điểm không kèm hạng sao; ở đây vẫn coi là điều kiện 4 sao`,
            `Sheet ${slip.set} prints the ${slip.points}-point option without stars; taken here as a gate for 4 stars`,
          ),
        ]
      : [],
    citation: criterion.citation,
    confidence: criterion.confidence,
  };
}

const inForce = (matter: Matter, asOf: PlainDate) => statusOf(matter, asOf).inForce;

/** Marks of the newest label: older versions may carry marks no longer used. */
function labelMarks(facts: IpFacts): readonly LabelMark[] {
  const dated = [...facts.product.labels].sort((a, b) => ((a.usedFrom ?? '') < (b.usedFrom ?? '') ? -1 : 1));
  return dated.at(-1)?.marks ?? [];
}

function linked(facts: IpFacts): readonly Matter[] {
  const ids = new Set([...labelMarks(facts).map((mark) => mark.matterId), ...facts.product.matterIds]);
  return facts.matters.filter((matter) => ids.has(matter.id));
}

function missingForOne(facts: IpFacts, asOf: PlainDate): readonly Words[] {
  const counts = linked(facts).some(
    (matter) =>
      matter.kind !== 'geographical_indication' &&
      (inForce(matter, asOf) || accepted.includes(statusOf(matter, asOf).state)),
  );
  if (counts || labelMarks(facts).some((mark) => mark.rightNumber)) return [];
  return [
    words(
      'Chưa có đơn đăng ký nhãn hiệu được chấp nhận hợp lệ hoặc công bố',
      'No trademark application accepted as to form or published',
    ),
  ];
}

function missingForTwo(facts: IpFacts, asOf: PlainDate): readonly Words[] {
  const marks = labelMarks(facts);
  if (marks.length === 0)
    return [
      words('Chưa kê khai nhãn hiệu in trên nhãn hàng hóa', 'The marks on the label are not listed'),
      ...missingOrigin(facts, asOf),
    ];
  const unregistered = marks.filter((mark) => {
    const matter = facts.matters.find((one) => one.id === mark.matterId);
    return matter ? !inForce(matter, asOf) : !mark.rightNumber;
  });
  return [
    ...unregistered.map((mark) =>
      words(
        `Nhãn hiệu “${mark.sign}” trên nhãn chưa có giấy chứng nhận còn hiệu lực`,
        `The mark “${mark.sign}” on the label has no certificate in force`,
      ),
    ),
    ...missingOrigin(facts, asOf),
  ];
}

function missingOrigin(facts: IpFacts, asOf: PlainDate): readonly Words[] {
  const signs = linked(facts).filter(
    (matter) =>
      inForce(matter, asOf) &&
      (matter.kind === 'geographical_indication' ||
        (matter.kind !== 'trademark' && matter.sign.placeName !== undefined)),
  );
  if (signs.length === 0)
    return [
      words(
        'Chưa dùng dấu hiệu chỉ dẫn nguồn gốc địa lý của cộng đồng (chỉ dẫn địa lý, nhãn hiệu tập thể hoặc chứng nhận)',
        'No sign of geographical origin of the community (GI, collective or certification mark) is used',
      ),
    ];
  const { producerId } = facts.product;
  const mayUse = signs.some(
    (matter) =>
      (producerId !== undefined && matter.applicantId === producerId) ||
      matter.rightsToUse.some(
        (paper) => paper.holder === facts.producerName && (!paper.validTo || paper.validTo >= asOf),
      ),
  );
  if (mayUse) return [];
  const names = signs.map((matter) => matter.sign.words).join('”, “');
  return [
    words(
      `Chưa có văn bản cho quyền sử dụng “${names}” còn hiệu lực`,
      `No valid paper gives the right to use “${names}”`,
    ),
  ];
}

function missingForThree(facts: IpFacts): readonly Words[] {
  return facts.otherRights?.length
    ? []
    : [
        words(
          'Chưa có kiểu dáng công nghiệp, sáng chế, giải pháp hữu ích hoặc quyền tác giả được đăng ký',
          'No registered design, invention, utility solution or copyright',
        ),
      ];
}
