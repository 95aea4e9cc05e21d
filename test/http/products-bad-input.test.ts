import { expect } from 'chai';
import { ids, openProducts, type ProductsApp } from '../support/products-app.ts';

const typed = {
  name: 'Nón Chuông',
  place: 'xã Tây Phương, thành phố Hà Nội',
  setNumber: '21',
  description: 'Lá cọ',
};

describe('what should not be typed about a product', () => {
  let app: ProductsApp;
  let path: string;
  before(async () => {
    app = await openProducts();
    path = (await app.ask('officer', '/products/new', { ...typed, producerId: ids.coop })).to;
  });
  after(() => app.close());

  const refused: readonly [why: string, change: Record<string, string>, said: string][] = [
    ['a name of 300 characters', { name: 'ă'.repeat(300) }, 'Tối đa 200 ký tự'],
    ['no name', { name: '   ' }, 'Cần điền mục này'],
    ['a place nobody knows', { place: 'xã Không Có' }, 'Không tìm thấy địa phương này'],
    ['a place of which there are several', { place: 'xã Phùng Xá' }, 'Có nhiều địa phương mang tên này'],
    ['no place', { place: '' }, 'Cần điền mục này'],
    ['a set that does not exist', { setNumber: '27' }, 'Hãy chọn một trong các giá trị có sẵn'],
    ['a barcode number with a wrong check digit', { gtin: '8934563138166' }, 'Không đúng mã GTIN'],
    ['a producer that does not exist', { producerId: 'f'.repeat(24) }, 'hãy chọn lại'],
    ['a village that does not exist', { craftVillageId: 'f'.repeat(24) }, 'hãy chọn lại'],
    ['a status that does not exist', { status: 'famous' }, 'Hãy chọn một trong các giá trị có sẵn'],
  ];
  for (const [why, change, said] of refused)
    it(`is refused beside its field, the rest kept: ${why}`, async () => {
      for (const at of ['/products/new', `${path}/edit`]) {
        const answer = await app.ask('officer', at, { ...typed, ...change });
        expect(answer.status).to.equal(422);
        expect(answer.text).to.include(said).and.include('Lá cọ');
      }
    });

  const forms: Record<string, readonly string[]> = {
    '/new': [
      'name',
      'nameEn',
      'producerId',
      'craftVillageId',
      'place',
      'setNumber',
      'gtin',
      'description',
      'story',
      'status',
    ],
    '/labels/new': ['name', 'usedFrom', 'marks'],
    '/certificates/new': ['stars', 'decisionNumber', 'issuedOn', 'authority'],
    '/rights': ['matterId'],
  };
  const valid: Record<string, Record<string, string>> = {
    '/new': typed,
    '/labels/new': { name: 'Hộp', usedFrom: '04/05/2026', marks: 'Hoa sen' },
    '/certificates/new': { stars: '3', decisionNumber: '1', issuedOn: '04/05/2026', authority: 'UBND' },
    '/rights': {},
  };
  for (const [form, fields] of Object.entries(forms))
    for (const field of fields)
      it(`is refused as a query operator: ${field} of ${form}`, async () => {
        const at = form === '/new' ? '/products/new' : path + form;
        const before = await app.products.queries.list(
          {},
          { page: 1, pageSize: 200, sort: 'name', descending: false },
        );
        const { [field]: _, ...rest } = valid[form] ?? {};
        const answer = await app.ask('officer', at, { ...rest, [`${field}[$gt]`]: '' });
        expect(answer.status).to.equal(422);
        const many = await app.ask(
          'officer',
          at,
          new URLSearchParams([...Object.entries(rest), [field, 'a'], [field, 'b']]),
        );
        expect(many.status).to.equal(422);
        const after = await app.products.queries.list(
          {},
          { page: 1, pageSize: 200, sort: 'name', descending: false },
        );
        expect(after).to.deep.equal(before);
      });

  it('is shown as text where it is HTML', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const made = await app.ask('officer', '/products/new', {
      ...typed,
      name: html,
      nameEn: html,
      description: html,
      story: html,
    });
    const label = await app.ask('officer', `${made.to}/labels/new`, {
      name: html,
      marks: `${html} | ${html}`,
    });
    const certificate = { stars: '3', decisionNumber: html, issuedOn: '04/05/2026', authority: html };
    const certified = await app.ask('officer', `${made.to}/certificates/new`, certificate);
    expect([made.status, label.status, certified.status]).to.deep.equal([303, 303, 303]);
    for (const page of [
      made.to,
      `${made.to}/edit`,
      `${made.to}/labels/0/edit`,
      '/products',
      `/products?q=${encodeURIComponent(html)}`,
    ])
      expect((await app.ask('officer', page)).text, page)
        .to.include('&lt;img')
        .and.not.include('<img src=x');
  });

  const marks: readonly [string, string][] = [
    [' | 00143', 'Dòng 1: thiếu tên dấu hiệu'],
    ['Hoa sen\na | b | c', 'Dòng 2: chỉ dùng một dấu gạch đứng'],
    [`Hoa sen | ${'9'.repeat(61)}`, 'Dòng 1: dấu hiệu tối đa'],
    [Array.from({ length: 31 }, (_, i) => `Dấu ${i}`).join('\n'), 'Nhiều nhất 30 dòng'],
  ];
  for (const [text, said] of marks)
    it(`is refused as marks of a label: ${said}`, async () => {
      const answer = await app.ask('officer', `${path}/labels/new`, { name: 'Hộp', marks: text });
      expect(answer.status).to.equal(422);
      expect(answer.text).to.include(said);
    });

  it('leads nowhere as an address or a filter', async () => {
    for (const wrong of [
      '/products/x',
      `/products/${'0'.repeat(24)}`,
      `${path}/labels/-1/edit`,
      '/products/new/edit',
    ])
      expect((await app.ask('officer', wrong)).status, wrong).to.equal(404);
    const odd =
      '?q[$ne]=1&set=99&stars=7&status[$gt]=&locality=zz&producer=1&sort=outbox&page=-3&pageSize=9999&format=exe';
    const answer = await app.ask('officer', `/products${odd}`);
    expect(answer.status).to.equal(200);
    expect(answer.text).to.include('Nón Chuông');
  });
});

describe('who may do what to a product', () => {
  let app: ProductsApp;
  let path: string;
  before(async () => {
    app = await openProducts();
    path = (await app.ask('officer', '/products/new', { ...typed, producerId: ids.coop })).to;
    await app.ask('officer', `${path}/labels/new`, { name: 'Hộp', marks: 'Hoa sen' });
    const certificate = { stars: '3', decisionNumber: '1', issuedOn: '04/05/2026', authority: 'UBND' };
    await app.ask('officer', `${path}/certificates/new`, certificate);
  });
  after(() => app.close());

  const everybody = ['administrator', 'officer', 'elsewhere', 'coop', 'stranger', 'nobody'];
  const table: readonly [string, readonly number[]][] = [
    ['', [200, 200, 200, 200, 403, 403]],
    ['/edit', [200, 200, 403, 200, 403, 403]],
    ['/labels/new', [200, 200, 403, 200, 403, 403]],
    ['/labels/0/edit', [200, 200, 403, 200, 403, 403]],
    // Recognition is an authority's act: a producer sees it and does not write it.
    ['/certificates/new', [200, 200, 403, 403, 403, 403]],
    ['/certificates/0/edit', [200, 200, 403, 403, 403, 403]],
  ];
  for (const [page, statuses] of table)
    for (const [i, person] of everybody.entries())
      it(`${person} gets ${statuses[i]} at a product’s ${page || 'page'}`, async () => {
        expect((await app.ask(person, path + page)).status).to.equal(statuses[i]);
        if (page === '' || statuses[i] === 200) return;
        expect((await app.ask(person, path + page, typed)).status, 'POST').to.equal(403);
      });

  it('lets a producer write down a product of the own party only, as a proposal', async () => {
    const made = await app.ask('coop', '/products/new', {
      ...typed,
      producerId: ids.other,
      status: 'published',
    });
    expect(made.status).to.equal(303);
    const product = await app.products.queries.byId(made.to.slice(10));
    expect(product).to.include({ producerId: ids.coop, status: 'proposed' });
    const form = (await app.ask('coop', '/products/new')).text;
    expect(form).to.not.include('name="status"').and.not.include('name="producerId"');
    const edited = await app.ask('coop', `${made.to}/edit`, {
      ...typed,
      status: 'published',
      producerId: ids.other,
    });
    expect(edited.status).to.equal(303);
    expect(await app.products.queries.byId(made.to.slice(10))).to.include({
      producerId: ids.coop,
      status: 'proposed',
    });
    expect((await app.ask('nobody', '/products/new', typed)).status).to.equal(403);
  });

  it('keeps an officer from writing a product into another locality, and loses nothing typed', async () => {
    for (const at of ['/products/new', `${path}/edit`]) {
      const answer = await app.ask('officer', at, { ...typed, place: 'phường Hội An, thành phố Đà Nẵng' });
      expect(answer.status).to.equal(403);
      expect(answer.text).to.include('ngoài địa bàn bạn phụ trách').and.include('Lá cọ');
    }
  });

  it('shows a producer’s list with the own products only, and nothing without signing in', async () => {
    expect((await app.ask('stranger', '/products')).text).to.not.include(path);
    expect((await app.ask('nobody', '/products')).text).to.not.include(path);
    expect((await app.ask('coop', '/products')).text).to.include(path);
    expect((await app.ask('elsewhere', '/products')).text)
      .to.include(path)
      .and.include('/products/new');
    for (const page of ['/products', path, '/products/new']) {
      const { status, to } = await app.ask('', page);
      expect([status, to.split('?')[0]]).to.deep.equal([303, '/sign-in']);
    }
  });
});
