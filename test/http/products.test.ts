import { expect } from 'chai';
import { picture } from '../unit/attachments/files.ts';
import { ids, openProducts, system, type ProductsApp } from '../support/products-app.ts';

const typed = {
  name: 'Tượng gỗ Chàng Sơn',
  place: 'xã Tây Phương, thành phố Hà Nội',
  producerId: ids.coop,
  setNumber: '21',
  status: 'proposed',
};

const visible = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/&#x3D;/g, '=')
    .replace(/\s+/g, ' ');

describe('products through HTTP', () => {
  let app: ProductsApp;
  before(async () => {
    app = await openProducts();
  });
  after(() => app.close());

  async function made(changes: Record<string, string> = {}, person = 'officer'): Promise<string> {
    const answer = await app.ask(person, '/products/new', { ...typed, ...changes });
    expect(answer.status, visible(answer.text)).to.equal(303);
    return answer.to;
  }
  const stored = async (path: string) => {
    const found = await app.products.queries.byId(path.split('/')[2] ?? '');
    if (!found) throw new Error(`nothing at ${path}`);
    return found;
  };
  const historyOf = async (path: string) => app.trail.historyOf('product', (await stored(path)).id);

  it('keeps what was typed, says where the product stands and tells the history in words', async () => {
    const path = await made({
      name: '  Tượng  gỗ Chàng Sơn ',
      craftVillageId: ids.village,
      place: 'xã Phùng Xá, huyện Thạch Thất',
      description: 'Gỗ mít\nchạm tay',
    });
    expect(await stored(path)).to.deep.include({
      name: 'Tượng gỗ Chàng Sơn',
      setNumber: 21,
      place: { provinceCode: '01', communeCode: '10003', asWritten: 'xã Phùng Xá, huyện Thạch Thất' },
      status: 'proposed',
      version: 1,
    });
    const { text, status } = await app.ask('officer', path);
    expect(status).to.equal(200);
    const seen = visible(text);
    expect(seen).to.include('Đang đề xuất, chưa có giấy chứng nhận OCOP.');
    expect(seen).to.include('xã Phùng Xá, huyện Thạch Thất').and.include('Làng nghề mộc Chàng Sơn');
    expect(seen).to.include('Hợp tác xã Mây tre Phú Vinh').and.include('Thủ công mỹ nghệ');
    expect(text).to.include(`href="/matters/new?product=${path.slice(10)}"`);

    // The name on the papers survives an edit that shows today's name.
    const edit = await app.ask('officer', `${path}/edit`);
    expect(edit.text).to.include('value="xã Tây Phương, thành phố Hà Nội"');
    const saved = await app.ask('officer', `${path}/edit`, { ...typed, name: 'Tượng gỗ', version: '1' });
    expect(saved.to).to.equal(path);
    const after = await stored(path);
    expect(after.place.asWritten).to.equal('xã Phùng Xá, huyện Thạch Thất');
    expect(after).to.not.have.any.keys('description', 'craftVillageId');
    const history = visible((await app.ask('officer', path)).text);
    expect(history).to.include('Tên sản phẩm Tượng gỗ Chàng Sơn Tượng gỗ');
    expect(history).to.not.include('searchKey').and.not.include('keys');
  });

  it('shows each mark of a label with the right behind it', async () => {
    const path = await made();
    const marks = 'Sơn Tây | 00143\r\nChàng Sơn | 4-2026-00774\r\nHoa sen | 4-0000001-000\r\nBàn tay vàng';
    for (let press = 0; press < 2; press += 1) {
      const added = await app.ask('coop', `${path}/labels/new`, {
        name: 'Hộp 2026',
        usedFrom: '4/5/2026',
        marks,
      });
      expect(added.status).to.equal(303);
    }
    const { labels } = await stored(path);
    expect(labels, 'a double press adds one').to.have.length(1);
    expect(labels[0]?.usedFrom).to.equal('2026-05-04');
    expect(labels[0]?.marks[0]).to.deep.equal({ sign: 'Sơn Tây', rightNumber: '00143', matterId: ids.right });
    const { text } = await app.ask('coop', path);
    const seen = visible(text);
    expect(seen).to.include('Sơn Tây – chỉ dẫn địa lý số 00143');
    expect(seen).to.include('Chàng Sơn – nhãn hiệu tập thể số 4-2026-00774: Đã nộp đơn');
    expect(seen).to.include('Hoa sen – văn bằng số 4-0000001-000');
    expect(text).to.match(/Bàn tay vàng – <span class="tag tag-attention">chưa đăng ký</);
    expect((await app.ask('coop', '/products?q=ban%20tay%20vang')).text).to.include(path);

    const edited = await app.ask('officer', `${path}/labels/0/edit`, {
      name: 'Hộp',
      marks: 'Sơn Tây',
      version: '2',
    });
    expect(edited.status).to.equal(303);
    const late = await app.ask('coop', `${path}/labels/0/edit`, {
      name: 'Túi',
      marks: 'Hoa sen',
      version: '2',
    });
    expect(late.status).to.equal(409);
    expect(visible(late.text)).to.include('Túi Hộp').and.include('Hoa sen Sơn Tây');
    expect((await app.ask('officer', `${path}/labels/7/edit`)).status).to.equal(404);
  });

  it('counts a certificate’s 36 months and recognises the product', async () => {
    const path = await made();
    const certificate = {
      stars: '4',
      decisionNumber: '2345/QĐ-UBND',
      issuedOn: '12/05/2024',
      authority: 'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
    };
    const twice = [1, 2].map(() => app.ask('officer', `${path}/certificates/new`, certificate));
    for (const answer of await Promise.all(twice)) expect(answer.status).to.equal(303);
    const product = await stored(path);
    expect(product.certificates).to.have.length(1);
    expect(product.status).to.equal('recognised');
    expect(visible((await app.ask('elsewhere', path)).text)).to.match(
      /OCOP 4 sao, chứng nhận đến 12\/05\/2027(; |\.)/,
    );
    const old = await app.ask('officer', `${path}/certificates/0/edit`, {
      ...certificate,
      issuedOn: '01/02/2020',
      version: String(product.version),
    });
    expect(old.status).to.equal(303);
    expect(visible((await app.ask('officer', path)).text)).to.include(
      'OCOP 4 sao, chứng nhận đã hết hạn ngày 01/02/2023.',
    );
    const wrong: Record<string, string>[] = [
      { issuedOn: '31/02/2026' },
      { issuedOn: '24/11/2026' },
      { stars: '6' },
      { decisionNumber: '' },
    ];
    for (const change of wrong) {
      const refused = await app.ask('officer', `${path}/certificates/new`, { ...certificate, ...change });
      expect(refused.status, JSON.stringify(change)).to.equal(422);
      expect(refused.text).to.include('Ủy ban nhân dân thành phố Hà Nội');
    }
    expect((await historyOf(path)).map((entry) => entry.action)).to.deep.equal([
      'product.certificate-changed',
      'product.certificate-added',
      'product.created',
    ]);
  });

  it('links and unlinks rights, only those offered', async () => {
    const path = await made();
    const send = (step: string, matterId: string) =>
      app.ask('officer', `${path}/rights${step}`, { matterId });
    expect((await send('', ids.right)).status).to.equal(303);
    expect(visible((await app.ask('officer', path)).text)).to.include(
      'Sơn Tây – chỉ dẫn địa lý số 00143 Được bảo hộ',
    );
    expect((await send('', 'f'.repeat(24))).status).to.equal(409);
    expect((await send('/unlink', ids.right)).status).to.equal(303);
    expect((await stored(path)).matterIds).to.deep.equal([]);
  });

  it('makes one product of a double press, and shows both versions to the second of two editors', async () => {
    const twice = await Promise.all([made({ submissionKey: 'mot-lan' }), made({ submissionKey: 'mot-lan' })]);
    expect(twice[0]).to.equal(twice[1]);
    const [path] = twice;
    const edit = (name: string) =>
      app.ask('officer', `${path}/edit`, { ...typed, name, version: '1', submissionKey: 'x' });
    expect((await edit('Tên của người thứ nhất')).status).to.equal(303);
    const second = await edit('Tên của người thứ hai');
    expect(second.status).to.equal(409);
    expect(visible(second.text)).to.include('Tên của người thứ hai Tên của người thứ nhất');
    expect((await stored(path)).name).to.equal('Tên của người thứ nhất');
  });

  it('takes pictures and papers', async () => {
    const path = await made();
    const form = new FormData();
    form.set('role', 'product-picture');
    form.append(
      'files',
      new Blob([new Uint8Array(await picture(40, 30).png().toBuffer())]),
      'Ảnh sản phẩm.png',
    );
    const sent = await app.ask('coop', `${path}/attachments`, form);
    expect([sent.status, sent.to]).to.deep.equal([303, `${path}#files`]);
    expect(visible((await app.ask('officer', path)).text)).to.include('Ảnh sản phẩm.png');
    expect((await app.ask('stranger', `${path}/attachments`, form)).status).to.equal(403);
  });

  it('shows a sample record’s sources', async () => {
    const { id } = await app.products.service.create(
      {
        name: 'Quạt Chàng Sơn',
        place: { provinceCode: '01', communeCode: '10003' },
        status: 'published',
        source: 'Cổng thông tin Hà Nội https://hanoi.gov.vn/a?b=1; javascript:alert(1)',
      },
      system,
    );
    const { text } = await app.ask('officer', `/products/${id}`);
    expect(visible(text)).to.include('Dữ liệu mẫu từ nguồn công khai: Cổng thông tin Hà Nội');
    expect(text).to.include('<a href="https://hanoi.gov.vn/a?b&#x3D;1"');
    expect(text).to.not.include('href="javascript');
  });
});
