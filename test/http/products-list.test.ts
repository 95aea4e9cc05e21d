import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { PlainDate } from '../../src/calendar/index.ts';
import {
  hoiAn,
  ids,
  openProducts,
  sonTay,
  system,
  tayPhuong,
  type ProductsApp,
} from '../support/products-app.ts';

const day = (text: string) => text as PlainDate;
const certificate = (stars: 3 | 4 | 5, issuedOn: string) => ({
  stars,
  decisionNumber: `${stars}/QĐ-UBND`,
  issuedOn: day(issuedOn),
  authority: 'UBND thành phố Hà Nội',
});

const kept = [
  { name: 'Đèn lồng Hội An', place: hoiAn, setNumber: 21, status: 'published', certificates: [certificate(5, '2025-01-31')] },
  { name: 'Mật mía Sơn Tây', place: sonTay, setNumber: 10, status: 'recognised', producerId: ids.other, certificates: [certificate(3, '2022-05-04'), certificate(4, '2020-05-04')] },
  { name: 'Tượng gỗ Chàng Sơn', nameEn: 'Wooden statue', place: tayPhuong, setNumber: 21, status: 'published', producerId: ids.coop, certificates: [certificate(4, '2024-05-12')] },
  { name: '=HYPERLINK("http://x")', place: tayPhuong, status: 'proposed', producerId: ids.coop, certificates: [] },
  { name: 'Khăn lụa', place: tayPhuong, setNumber: 22, status: 'proposed', certificates: [], labels: [{ name: 'Hộp', marks: [{ sign: 'Đũi Nam Cao' }] }] },
] as const; // prettier-ignore

describe('the list of products', () => {
  let app: ProductsApp;
  before(async () => {
    app = await openProducts();
    for (const product of kept) await app.products.service.create(product, system);
  });
  after(() => app.close());

  const namesIn = (html: string) =>
    [...html.matchAll(/<td><a href="\/products\/[0-9a-f]{24}">(.*?)<\/a>/g)].map((match) => match[1]);
  const get = async (query: string, person = 'officer') => {
    const { status, text } = await app.ask(person, `/products${query}`);
    expect(status).to.equal(200);
    return text;
  };

  const found: readonly [query: string, names: readonly string[]][] = [
    ['?q=den%20long', ['Đèn lồng Hội An']],
    ['?q=wooden', ['Tượng gỗ Chàng Sơn']],
    ['?q=dui%20nam', ['Khăn lụa']],
    ['?q=nguyen%20van', ['Mật mía Sơn Tây']],
    ['?q=kh%C3%B4ng', []],
    ['?set=21', ['Đèn lồng Hội An', 'Tượng gỗ Chàng Sơn']],
    ['?set=g4', ['Đèn lồng Hội An', 'Khăn lụa', 'Tượng gỗ Chàng Sơn']],
    ['?stars=3', ['Mật mía Sơn Tây']],
    ['?stars=none&status=proposed&set=22', ['Khăn lụa']],
    ['?locality=48', ['Đèn lồng Hội An']],
    ['?locality=01-09574', ['Mật mía Sơn Tây']],
    [`?producer=${ids.other}`, ['Mật mía Sơn Tây']],
    ['?producer=none', ['Đèn lồng Hội An', 'Khăn lụa']],
    ['?sort=-stars&set=g4', ['Đèn lồng Hội An', 'Tượng gỗ Chàng Sơn', 'Khăn lụa']],
  ];
  for (const [query, names] of found)
    it(`holds ${names.length} for ${query}`, async () => {
      expect(namesIn(await get(query))).to.deep.equal(names);
    });

  it('tells beside each choice how many it would show, and takes a choice back by its chip', async () => {
    const text = await get('?set=g4&status=published');
    const options = [...text.matchAll(/<option value="(.*?)"( selected)?>\s*(.*?)<\/option>/g)];
    const option = (value: string) =>
      options.find((one) => one[1] === value)?.[3]?.replace(/&nbsp;|\u00A0/g, '');
    expect(option('5')).to.equal('5 sao (1)');
    expect(option('21')).to.match(/^21\. .* \(2\)$/);
    expect(option('22'), 'nothing published there').to.equal(undefined);
    expect(option('recognised'), 'no other filter leaves it').to.equal(undefined);
    expect(option('proposed')).to.equal('Đề xuất (1)');
    expect(option('48')).to.equal('thành phố Đà Nẵng (1)');
    expect(text).to.include('<a href="/products?set&#x3D;g4"><span>Tình trạng: Đã công bố</span>');
    expect(await get('?locality=01')).to.match(/value="01-10003"[^>]*>\s*xã Tây Phương \(3\)/);
  });

  it('says which certificates have ended', async () => {
    const text = await get('?stars=3');
    expect(text).to.match(/3 sao.*hết hạn 04\/05\/2025/);
  });

  it('is paged, a page at a time', async () => {
    const sorted = { sort: 'name', descending: false, pageSize: 2 };
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => app.products.queries.list({}, { ...sorted, page })),
    );
    expect(pages.map(({ items, total }) => [items.length, total])).to.deep.equal([[2, 5], [2, 5], [1, 5], [0, 5]]); // prettier-ignore
    const all = pages.flatMap(({ items }) => items.map((item) => item.name));
    expect(new Set(all).size).to.equal(5);
    const second = await get('?pageSize=2&page=2');
    expect(second)
      .to.include('3–4 trong 5')
      .and.match(/rel=.next. href=.[^>]*page&#x3D;3/);
  });

  it('is exported as filtered, and no cell of it is run as a formula', async () => {
    const csv = await app.ask('officer', '/products?format=csv&locality=01-10003');
    const rows = parse(csv.content, { bom: true }) as string[][];
    expect(rows.map((row) => row[0])).to.deep.equal([
      'Tên sản phẩm',
      `'=HYPERLINK("http://x")`,
      'Khăn lụa',
      'Tượng gỗ Chàng Sơn',
    ]);
    expect(rows[3]).to.include.members(['4', '12/05/2024', '12/05/2027', 'Hợp tác xã Mây tre Phú Vinh']);
    const xlsx = await app.ask('coop', '/products?format=xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(xlsx.content as never);
    expect(book.worksheets[0]?.rowCount, 'only what a producer may see').to.equal(3);
    expect(book.worksheets[0]?.getCell('A2').formula).to.equal(undefined);
  });
});
