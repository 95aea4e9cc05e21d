// A register of 2,000 published marks, made in the database directly: writing them one by one would measure the trail.
import type { App } from '../../src/app.ts';
import { loadLocalities } from '../../src/localities/index.ts';

const MARKS = 2_000;
const first = ['mộc', 'gốm', 'chè', 'nón', 'lụa', 'mây', 'sơn', 'giấy', 'đúc', 'thêu'];
const second = [
  'Chàng Sơn',
  'Bát Tràng',
  'Ba Vì',
  'Chuông',
  'Vạn Phúc',
  'Phú Vinh',
  'Hạ Thái',
  'Dương Ổ',
  'Ngũ Xã',
  'Quất Động',
];

/** What people ask for: fifty questions. */
export const words = first.flatMap((one, i) =>
  second.slice(0, 5).map((two, j) => encodeURIComponent(j % 2 ? `${two} ${i + j}` : `${one} ${two}`)),
);

export async function fillRegister(app: App): Promise<void> {
  const localities = loadLocalities();
  const provinces = localities.provinces();
  const now = new Date();
  const matters = Array.from({ length: MARKS }, (_, i) => {
    const provinceCode = provinces[i % provinces.length]!.code;
    const communes = localities.communesOf(provinceCode);
    const year = 2015 + (i % 10);
    const dates = [
      ['application-filed', `${year}-03-04`],
      ['application-published', `${year}-07-25`],
      ['registration-granted', `${year + 1}-09-09`],
    ] as const;
    return {
      kind: 'collective_mark',
      place: { provinceCode, communeCode: communes[i % communes.length]!.code },
      sign: {
        words: `${first[i % 10]} ${second[Math.floor(i / 10) % 10]} ${i}`,
        form: 'combined',
        colours: 'Nâu, vàng',
        description: 'Hình chiếc đục cách điệu phía trên phần chữ; tổng thể chỉ nghề của làng.',
      },
      productIds: [],
      representation: { kind: 'none' },
      priorities: [],
      niceEdition: '13-2026',
      goods: [{ niceClass: 20, items: ['Bàn gỗ', 'ghế gỗ', 'tủ gỗ', 'giường gỗ', 'kệ gỗ'] }],
      regulations: {
        conditionsOfUse: 'Sản phẩm làm tại địa phương, đạt tiêu chuẩn của Hợp tác xã. '.repeat(10),
      },
      character: {},
      rightsToUse: [],
      applicationNumber: `4-${year}-${String(i).padStart(5, '0')}`,
      events: dates.map(([type, on], at) => ({ id: `${i}-${at}`, type, on })),
      filingChannel: 'online',
      searchKey: `nhan hieu ${i}`,
      version: 1,
      createdAt: now,
      changedAt: now,
      outbox: [],
    };
  });
  await app.matters.model.collection.insertMany(matters as never);
  await app.lookup.entries.rebuild();
}
