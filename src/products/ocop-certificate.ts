/** The life of an OCOP certificate: 36 months, with a window for asking again before it ends. */
import { addPeriod, formatPlainDate, partsOf, type PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import type { OcopCertificate } from './product.ts';

export type OcopEventType = 'certificate-issued' | 're-evaluation-filed' | 'certificate-withdrawn';

export interface CertificateRules {
  readonly from: PlainDate;
  readonly months: number;
  /** Days before the end: the file is lodged not earlier and not later. Absent where no window was found. */
  readonly window?: { readonly opensDays: number; readonly closesDays: number };
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

/** Newest first. The window applies to certificates of older rules too: it governs the new file (art. 12). */
export const certificateRules: readonly CertificateRules[] = [
  {
    from: '2026-05-22' as PlainDate,
    months: 36,
    window: { opensDays: 180, closesDays: 120 },
    citation: 'Quyết định 26/2026/QĐ-TTg, Điều 4 khoản 3, Điều 7 khoản 6',
    confidence: 'single-source',
  },
  {
    from: '2019-08-21' as PlainDate,
    months: 36,
    citation: 'Quyết định 1048/QĐ-TTg (2019), Quyết định 148/QĐ-TTg (2023)',
    confidence: 'verified',
  },
];

const rulesOn = (day: PlainDate) => certificateRules.find((rules) => day >= rules.from);

/** The last day: issue plus 36 months. */
export function certificateEndsOn(certificate: Pick<OcopCertificate, 'issuedOn'>): PlainDate {
  const months = rulesOn(certificate.issuedOn)?.months ?? 36;
  return addPeriod(certificate.issuedOn, { length: months, unit: 'month' });
}

type Issue = Pick<OcopCertificate, 'issuedOn' | 'precision'>;

const isExact = ({ precision }: Issue) => !precision || precision === 'day';

/** The day of issue no more exactly than it is known: `04/05/2024`, `tháng 5/2024`, `năm 2024`. */
export function issuedText(certificate: Issue): Words {
  const { year, month } = partsOf(certificate.issuedOn);
  const day = formatPlainDate(certificate.issuedOn);
  if (certificate.precision === 'year') return words(`năm ${year}`, String(year));
  if (certificate.precision === 'month') return words(`tháng ${month}/${year}`, `${month}/${year}`);
  return isExact(certificate) ? words(day, day) : words(`không muộn hơn ${day}`, `by ${day}`);
}

export interface CertificateReading {
  readonly state: 'valid' | 're-evaluation-open' | 'overdue' | 'ended';
  readonly endsOn: PlainDate;
  /** The same no more exactly than it is known: `04/05/2027`, `không muộn hơn 31/12/2027`. */
  readonly ends: Words;
  /** First and last day for lodging the re-evaluation file, under the rules in force on the day asked about. */
  readonly opensOn?: PlainDate;
  readonly dueOn?: PlainDate;
  readonly label: Words;
  readonly statement: Words;
  readonly citation: string;
}

/** Where a certificate stands on a day. `overdue`: still valid, but the window for re-evaluation has closed. */
export function certificateState(certificate: Issue, asOf: PlainDate): CertificateReading {
  const endsOn = certificateEndsOn(certificate);
  const rules = rulesOn(asOf) ?? certificateRules.at(-1)!;
  const before = (days: number) => addPeriod(endsOn, { length: -days, unit: 'day' });
  const opensOn = rules.window && before(rules.window.opensDays);
  const dueOn = rules.window && before(rules.window.closesDays);
  const end = formatPlainDate(endsOn);
  const exact = isExact(certificate);
  const ends = exact ? words(end, end) : words(`không muộn hơn ${end}`, `by ${end}`);
  const facts = {
    endsOn,
    ends,
    ...(opensOn && { opensOn }),
    ...(dueOn && { dueOn }),
    citation: rules.citation,
  };
  if (asOf > endsOn)
    return {
      ...facts,
      state: 'ended',
      label: words('Hết hạn', 'Ended'),
      statement: exact
        ? words(`Giấy chứng nhận hết hạn ngày ${end}`, `The certificate ended on ${end}`)
        : words(`Giấy chứng nhận hết hạn không muộn hơn ${end}`, `The certificate ended by ${end}`),
    };
  // the true end may be earlier, so no window is named from a day nobody knows
  if (!exact)
    return {
      endsOn,
      ends,
      citation: rules.citation,
      state: 'valid',
      label: words('Cần xác minh hạn', 'End to be verified'),
      statement: words(
        `Hết hạn không muộn hơn ${end}; cần tra ngày cấp chính xác`,
        `Ends by ${end}; the exact day of issue is to be looked up`,
      ),
    };
  if (dueOn && asOf > dueOn)
    return {
      ...facts,
      state: 'overdue',
      label: words('Quá hạn nộp hồ sơ đánh giá lại', 'Re-evaluation overdue'),
      statement: words(
        `Còn hiệu lực đến ${end}; hạn nộp hồ sơ đánh giá lại đã qua ngày ${formatPlainDate(dueOn)}`,
        `Valid until ${end}; the re-evaluation file was due by ${formatPlainDate(dueOn)}`,
      ),
    };
  if (opensOn && dueOn && asOf >= opensOn)
    return {
      ...facts,
      state: 're-evaluation-open',
      label: words('Đang trong kỳ đánh giá lại', 'Re-evaluation open'),
      statement: words(
        `Còn hiệu lực đến ${end}; nộp hồ sơ đánh giá lại chậm nhất ngày ${formatPlainDate(dueOn)}`,
        `Valid until ${end}; lodge the re-evaluation file by ${formatPlainDate(dueOn)}`,
      ),
    };
  return {
    ...facts,
    state: 'valid',
    label: words('Còn hiệu lực', 'Valid'),
    statement: words(`Còn hiệu lực đến ${end}`, `Valid until ${end}`),
  };
}
