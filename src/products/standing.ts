/** Where a product stands with OCOP on a day: its newest certificate, said in one sentence. */
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import { certificateState, type CertificateReading } from './ocop-certificate.ts';
import type { OcopCertificate, Product } from './product.ts';

/** The newest certificate issued by then. */
export function currentCertificate(
  certificates: readonly OcopCertificate[],
  asOf: PlainDate,
): OcopCertificate | undefined {
  return certificates
    .filter((one) => one.issuedOn <= asOf)
    .reduce<OcopCertificate | undefined>(
      (newest, one) => (newest && newest.issuedOn > one.issuedOn ? newest : one),
      undefined,
    );
}

export interface Standing {
  readonly certificate?: OcopCertificate | undefined;
  readonly reading?: CertificateReading | undefined;
  /** "OCOP 4 sao, chứng nhận đến 12/05/2027" */
  readonly sentence: Words;
}

/** What the product's page says first. */
export function standingOf(product: Pick<Product, 'certificates' | 'status'>, asOf: PlainDate): Standing {
  const certificate = currentCertificate(product.certificates, asOf);
  if (!certificate)
    return {
      sentence:
        product.status === 'proposed'
          ? words('Đang đề xuất, chưa có giấy chứng nhận OCOP', 'Proposed; no OCOP certificate yet')
          : words('Đã công nhận, chưa ghi giấy chứng nhận OCOP', 'Recognised; no OCOP certificate recorded'),
    };
  const reading = certificateState(certificate, asOf);
  const { stars } = certificate;
  if (certificate.precision && certificate.precision !== 'day')
    return {
      certificate,
      reading,
      sentence: words(
        `OCOP ${stars} sao. ${reading.statement.vi}`,
        `OCOP ${stars} stars. ${reading.statement.en}`,
      ),
    };
  const end = formatPlainDate(reading.endsOn);
  if (reading.state === 'ended')
    return {
      certificate,
      reading,
      sentence: words(
        `OCOP ${stars} sao, chứng nhận đã hết hạn ngày ${end}`,
        `OCOP ${stars} stars, the certificate ended on ${end}`,
      ),
    };
  const due = reading.dueOn && reading.state !== 'valid' ? formatPlainDate(reading.dueOn) : undefined;
  const after = (vi: string, en: string) => (due ? words(`; ${vi} ${due}`, `; ${en} ${due}`) : words('', ''));
  const next =
    reading.state === 'overdue'
      ? after('hạn nộp hồ sơ đánh giá lại đã qua ngày', 'the re-evaluation file was due by')
      : after('nộp hồ sơ đánh giá lại chậm nhất ngày', 'lodge the re-evaluation file by');
  return {
    certificate,
    reading,
    sentence: words(
      `OCOP ${stars} sao, chứng nhận đến ${end}${next.vi}`,
      `OCOP ${stars} stars, certified until ${end}${next.en}`,
    ),
  };
}
