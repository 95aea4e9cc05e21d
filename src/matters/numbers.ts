/** Numbers the Office gives: read in every way people write them, kept in one. */
import { words, type Words } from '../text/index.ts';
import type { MatterKind } from './matter.ts';

export type NumberReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Words };

/** First digit of an application number. 6 for geographical indications rests on one source. */
const typeDigit: Record<MatterKind, string> = {
  collective_mark: '4',
  certification_mark: '4',
  trademark: '4',
  geographical_indication: '6',
};

const APPLICATION = /^(?:VN)?([1-6])((?:19|20)\d{2})(\d{5,6})$/;
const MARK_CERTIFICATE = /^(?:VN)?4-?(\d{7})(?:-?(\d{3}))?$/;
const SHORT_MARK_CERTIFICATE = /^(?:VN-?)?4-(\d{5,6})(?:-(\d{3}))?$/;
const GI_CERTIFICATE = /^(?:VN-?)?(?:6-)?(\d{1,5})$/;

const clean = (text: string) =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s.]+/g, '')
    .replace(/[–—]/g, '-');

/**
 * Application number (210) as `4-2026-00774`, from `VN-4-2026-00774`, `VN4202600774` or `4-2026-00774`.
 * Five or six last digits are both in use.
 */
export function parseApplicationNumber(text: string, kind: MatterKind = 'trademark'): NumberReading {
  const example = `${typeDigit[kind]}-2026-00774`;
  const match = APPLICATION.exec(clean(text).replace(/-/g, ''));
  if (!match)
    return problem(
      `Số đơn viết theo dạng ${example} (loại đơn, năm nộp, số thứ tự 5 hoặc 6 chữ số)`,
      `Write the application number as ${example} (type, year of filing, running number of 5 or 6 digits)`,
    );
  const [, digit, year, serial] = match;
  if (digit !== typeDigit[kind])
    return problem(
      `Số đơn của loại này bắt đầu bằng ${typeDigit[kind]}, không phải ${digit}`,
      `Application numbers of this kind begin with ${typeDigit[kind]}, not ${digit}`,
    );
  return { ok: true, value: `${digit}-${year}-${serial}` };
}

/**
 * Registration number (111): marks `4-0596993-000` (the last three digits are the version of the certificate,
 * 000 as first granted), geographical indications five digits, `00143`.
 */
export function parseRegistrationNumber(text: string, kind: MatterKind = 'trademark'): NumberReading {
  const tidied = clean(text);
  if (kind === 'geographical_indication') {
    const match = GI_CERTIFICATE.exec(tidied);
    return match
      ? { ok: true, value: match[1]!.padStart(5, '0') }
      : problem(
          'Số đăng bạ chỉ dẫn địa lý có 5 chữ số, ví dụ 00143',
          'The register number of a geographical indication has 5 digits, like 00143',
        );
  }
  const match = MARK_CERTIFICATE.exec(tidied) ?? SHORT_MARK_CERTIFICATE.exec(tidied);
  return match
    ? { ok: true, value: `4-${match[1]!.padStart(7, '0')}-${match[2] ?? '000'}` }
    : problem(
        'Số giấy chứng nhận viết theo dạng 4-0596993-000',
        'Write the registration number as 4-0596993-000',
      );
}

/** As the Office's search shows it: `VN-4-2026-00774`. Takes a normalised number. */
export function displayApplicationNumber(value: string): string {
  return `VN-${value}`;
}

/** As the Office's search addresses use it: `VN4202600774`. Takes a normalised number. */
export function searchIdOf(value: string): string {
  return `VN${value.replace(/[^0-9]/g, '')}`;
}

/** The year an application was filed in, from its normalised number. */
export function filingYearOf(value: string): number {
  return Number(value.split('-')[1]);
}

function problem(vi: string, en: string): NumberReading {
  return { ok: false, problem: words(vi, en) };
}
