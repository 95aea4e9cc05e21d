// What an application costs: the tariff of the day applied to classes, items over six, priorities and channel.
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import type { GoodsClass, Matter, MatterKind, Priority } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import { reductions, tariffRows } from './tariff.table.ts';
import type { Confidence, CountedBy, Reduction, TariffRow, TariffSection } from './tariff.table.ts';

/** Items of a class that its flat rate covers. */
const ITEMS_IN_A_CLASS = 6;

export interface FeeQuestion {
  readonly kind: MatterKind;
  readonly goods: readonly GoodsClass[];
  readonly priorities: readonly Priority[];
  readonly channel: Matter['filingChannel'];
  readonly on: PlainDate;
  /** The applicant left the classification to the Office, or got it wrong. */
  readonly officeClassifies?: boolean;
}

export interface FeeLine {
  readonly code: string;
  readonly label: Words;
  readonly unit: Words;
  readonly quantity: number;
  /** đồng for one unit, after a reduction. */
  readonly rate: number;
  readonly fullRate: number;
  /** đồng */
  readonly amount: number;
  readonly section: TariffSection;
  readonly citation: string;
  readonly confidence: Confidence;
}

export interface FeeSheet {
  readonly on: PlainDate;
  /** Only what is charged; an exempted line stays with amount 0. */
  readonly lines: readonly FeeLine[];
  readonly total: number;
  /** The total without any reduction. */
  readonly fullTotal: number;
  readonly notes: readonly Words[];
}

/** Paid with the application. One class of six on 2025-01-02 by paper: total 1,000,000. */
export function filingFees(question: FeeQuestion): FeeSheet {
  return sheet('filing', question);
}

/** Paid after the notice of intended grant. One class on 2025-01-02 by paper: total 360,000. */
export function grantFees(question: FeeQuestion): FeeSheet {
  return sheet('grant', question);
}

/** Tariff rows of a stage in force on a day, in the order of the form. */
export function tariffInForce(
  stage: TariffRow['stage'],
  kind: MatterKind,
  on: PlainDate,
): readonly TariffRow[] {
  return tariffRows.filter((row) => row.stage === stage && row.kinds.includes(kind) && inForce(row, on));
}

/** `formatDong(1225000)` -> `'1.225.000'` */
export function formatDong(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** Classes with their item counts; a class given twice is one class. */
export function itemsByClass(goods: readonly GoodsClass[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { niceClass, items } of goods) {
    const named = items.filter((item) => item.trim() !== '').length;
    counts.set(niceClass, (counts.get(niceClass) ?? 0) + named);
  }
  return counts;
}

function sheet(stage: TariffRow['stage'], question: FeeQuestion): FeeSheet {
  const quantities = quantitiesOf(question);
  const used = new Set<Reduction>();
  const lines = tariffInForce(stage, question.kind, question.on)
    .filter((row) => quantities[row.countedBy] > 0)
    .map((row): FeeLine => {
      const reduction = bestReduction(row, question);
      if (reduction) used.add(reduction);
      const quantity = quantities[row.countedBy];
      const rate = row.rate * (reduction?.share ?? 1);
      return {
        code: row.code,
        label: row.label,
        unit: row.unit,
        quantity,
        rate,
        fullRate: row.rate,
        amount: rate * quantity,
        section: row.section,
        citation: reduction ? `${row.citation}; ${reduction.citation}` : row.citation,
        confidence: reduction ? weaker(row.confidence, reduction.confidence) : row.confidence,
      };
    });
  return {
    on: question.on,
    lines,
    total: lines.reduce((sum, line) => sum + line.amount, 0),
    fullTotal: lines.reduce((sum, line) => sum + line.fullRate * line.quantity, 0),
    notes: lines.length === 0 ? [noTariff(question.on)] : [...used].map(explain),
  };
}

function quantitiesOf({ goods, priorities, officeClassifies }: FeeQuestion): Record<CountedBy, number> {
  const counts = [...itemsByClass(goods).values()];
  const over = counts.reduce((sum, count) => sum + Math.max(0, count - ITEMS_IN_A_CLASS), 0);
  return {
    application: 1,
    class: counts.length,
    'first-class': Math.min(1, counts.length),
    'further-class': Math.max(0, counts.length - 1),
    'item-over-six': over,
    priority: priorities.length,
    'class-to-classify': officeClassifies ? counts.length : 0,
    'item-over-six-to-classify': officeClassifies ? over : 0,
  };
}

function bestReduction(row: TariffRow, { channel, on }: FeeQuestion): Reduction | undefined {
  return reductions
    .filter((each) => inForce(each, on) && each.channels.includes(channel))
    .filter((each) => (each.rowCodes ? each.rowCodes.includes(row.code) : row.section === 'A'))
    .sort((a, b) => a.share - b.share)[0];
}

function inForce({ from, to }: { from: PlainDate; to?: PlainDate | undefined }, on: PlainDate): boolean {
  return from <= on && (to === undefined || on <= to);
}

function weaker(a: Confidence, b: Confidence): Confidence {
  const order: readonly Confidence[] = ['presumed', 'single-source', 'verified'];
  return order[Math.min(order.indexOf(a), order.indexOf(b))] ?? 'presumed';
}

function explain(reduction: Reduction): Words {
  const end = formatPlainDate(reduction.to);
  return words(
    `${reduction.note.vi} (${reduction.citation}, đến hết ngày ${end}; sau ngày này tính đủ biểu nếu không có quy định mới).`,
    `${reduction.note.en} (${reduction.citation}, until ${end}; the full tariff after that unless prolonged).`,
  );
}

function noTariff(on: PlainDate): Words {
  const date = formatPlainDate(on);
  return words(`Chưa có biểu phí cho ngày ${date}.`, `No tariff is recorded for ${date}.`);
}
