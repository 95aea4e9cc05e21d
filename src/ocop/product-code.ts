/** The code of an OCOP product on its sheet: `01-10003-1-2026`; before 2025 with the district in it. */
import { words, type Words } from '../text/index.ts';

export interface ProductCode {
  readonly provinceCode: string;
  /** Only in codes of the three-level time. */
  readonly districtCode?: string | undefined;
  readonly communeCode: string;
  /** Running number kept by the commune. */
  readonly serial: number;
  readonly year: number;
}

export type ProductCodeReading =
  { readonly ok: true; readonly code: ProductCode } | { readonly ok: false; readonly problem: Words };

const CODE = /^(\d{2})-(?:(\d{3})-)?(\d{5})-(\d{1,5})-(20\d{2})$/;

/** Form only: whether the codes exist is known to localities/, and by generation (a district means the former list). */
export function parseProductCode(text: string): ProductCodeReading {
  const match = CODE.exec(text.replace(/\s+/g, '').replace(/[–—]/g, '-'));
  if (!match || Number(match[4]) === 0)
    return {
      ok: false,
      problem: words(
        'Mã sản phẩm viết theo dạng 01-10003-1-2026 (mã tỉnh, mã xã, số thứ tự, năm)',
        'Write the product code as 01-10003-1-2026 (province, commune, running number, year)',
      ),
    };
  const [, provinceCode, districtCode, communeCode, serial, year] = match;
  return {
    ok: true,
    code: {
      provinceCode: provinceCode!,
      communeCode: communeCode!,
      serial: Number(serial),
      year: Number(year),
      ...(districtCode && { districtCode }),
    },
  };
}

/** `01-10003-1-2026`, or with the district for an old code. */
export function formatProductCode(code: ProductCode): string {
  return [code.provinceCode, code.districtCode, code.communeCode, code.serial, code.year]
    .filter((part) => part !== undefined)
    .join('-');
}
