// Where the package's lists differ from the official ones, row by row, with the act that says so.
// Taken from the project's reference lists, which saw the decree list of the National Statistics Office up to 25/09/2026.

/** Code of today in the package -> the official code. */
export const CURRENT_CODES: ReadonlyMap<string, string> = new Map([
  // xã Ia Mơ (Gia Lai). Letter 1027/CTK-CSCL has 23737; the Statistics Office's conversion workbook has 23938.
  ['23737', '23938'],
]);

/** A unit of today that changed type after 01/07/2025; code and boundary stayed. */
export type TypeChange = readonly [code: string, before: string, after: string, from: string, act: string];

export const TYPE_CHANGES: readonly TypeChange[] = [
  ['75', 'tỉnh', 'thành phố', '2026-04-30', '30/2026/QH16'], // Đồng Nai
  ['25270', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Lộc Ninh
  ['25357', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Tân Khai
  ['25363', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Đồng Phú
  ['26116', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Tân Phú
  ['26170', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Trị An
  ['26248', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Trảng Bom
  ['26326', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Dầu Giây
  ['26368', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Long Thành
  ['26425', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Xuân Lộc
  ['26485', 'xã', 'phường', '2026-04-30', '237/NQ-UBTVQH16'], // Nhơn Trạch
  ['22', 'tỉnh', 'thành phố', '2026-09-01', '36/2026/QH16'], // Quảng Ninh
  ['24', 'tỉnh', 'thành phố', '2026-09-20', '39/2026/QH16'], // Bắc Ninh
  ['07294', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Bố Hạ
  ['07375', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Lạng Giang
  ['07399', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Kép
  ['07444', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Lục Nam
  ['07840', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Hiệp Hòa
  ['09193', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Yên Phong
  ['09292', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Phù Lãng
  ['09313', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Chi Lăng
  ['09319', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Tiên Du
  ['09454', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Gia Bình
  ['09475', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Nhân Thắng
  ['09496', 'xã', 'phường', '2026-09-20', '388/NQ-UBTVQH16'], // Lương Tài
];

/** Former commune code -> its name in the code list of 30/06/2025, where the package has another. */
export const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['00916', 'thị trấn Nông trường Việt Lâm'],
  // "NT" (nông trường) is part of the listed name.
  ['04621', 'thị trấn NT Liên Sơn'],
  ['04627', 'thị trấn NT Trần Phú'],
  ['06616', 'thị trấn NT Thái Bình'],
  ['19114', 'thị trấn NT Việt Trung'],
  ['19246', 'thị trấn NT Lệ Ninh'],
  ['13369', 'phường Tiên Sơn'], // Nghị quyết 1674/NQ-UBTVQH15, khoản 102; the old list still said xã
  ['31246', 'xã Thạnh Quới'], // typing slip in the package
]);

/** Former communes the package leaves out: code, name, district code, successor of today. */
export const MISSING_COMMUNES: readonly (readonly [string, string, string, string])[] = [
  ['23938', 'xã Ia Mơ', '632', '23938'], // huyện Chư Prông; kept unchanged
];

/** Former commune code -> successor of today, where the package mixes up two communes of one name. */
export const FORMER_SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['30901', '30886'], // Thạnh Lộc (Châu Thành, Kiên Giang) -> Thạnh Lộc
  ['30913', '30910'], // Thạnh Lộc (Giồng Riềng, Kiên Giang) -> Thạnh Hưng
]);
