import { expect } from 'chai';
import { runApp, system, type Person, type RunningApp } from '../support/whole-app.ts';

const tayPhuong = 'xã Tây Phương, thành phố Hà Nội';
const facts = {
  name: 'Làng nghề cơ, kim khí Phùng Xá',
  title: 'craft-village',
  status: 'recognised',
  craft: 'cơ khí',
  tradeGroup: '4',
  place: tayPhuong,
  detail: 'thôn Bùng',
  decidedBy: 'Ủy ban nhân dân thành phố Hà Nội',
  decisionNumber: '01/QĐ-UBND',
  decidedOn: '12/05/2012',
  households: '850',
  artisans: 'Nguyễn Văn An – Nghệ nhân ưu tú',
  history: 'Nghề có từ thế kỷ XVIII.',
};
const idOf = (location: string | null) => location?.split('/')[2] ?? '';

describe('craft villages', () => {
  let running: RunningApp;
  let officer: Person;
  let elsewhere: Person;

  before(async function () {
    this.timeout(60_000);
    running = await runApp();
    const read = running.app.localities.places.resolve(tayPhuong);
    if (read.kind !== 'one') throw new Error('the test needs xã Tây Phương');
    officer = await running.officer({ level: 'province', code: read.place.provinceCode });
    elsewhere = await running.officer({ level: 'province', code: '31' });
  });
  after(() => running.close());

  const add = async (more: Record<string, string> = {}) => {
    const answer = await officer.post('/craft-villages/new', { ...facts, ...more });
    expect(answer.status, answer.text).to.equal(303);
    return idOf(answer.location);
  };
  const record = (id: string) => running.app.villages.queries.byId(id);

  it('are kept with an audit entry, shown in both languages, found, filtered and exported', async () => {
    const id = await add();
    const shown = (await officer.get(`/craft-villages/${id}`)).text;
    for (const text of [
      'thôn Bùng, xã Tây Phương',
      '01/QĐ-UBND, 12/05/2012',
      'Nghệ nhân ưu tú',
      'thế kỷ XVIII',
      'Ghi mới',
    ])
      expect(shown).to.include(text);
    expect((await officer.get(`/craft-villages/${id}`, 'en')).text)
      .to.include('Craft village')
      .and.include('Recognised');
    for (const query of [
      'q=kim+khi',
      'title=craft-village',
      'group=4',
      `place=${encodeURIComponent(tayPhuong)}`,
    ])
      expect((await officer.get(`/craft-villages?${query}`)).text, query).to.include(`/craft-villages/${id}`);
    for (const query of ['q=gom', 'title=traditional-craft', 'group=1', 'status=proposed'])
      expect((await officer.get(`/craft-villages?${query}`)).text, query).not.to.include(
        `/craft-villages/${id}`,
      );
    expect((await officer.bytes('/craft-villages?format=csv&q=phung')).toString()).to.include('01/QĐ-UBND');
    expect(await running.app.trail.historyOf('village', id)).to.have.length(1);
  });

  it('are open to all who are signed in, and changed only by officers of the place', async () => {
    const id = await add({ name: 'Làng nghề mở' });
    const producer = await running.producer('0123456789abcdef01234567');
    for (const reader of [elsewhere, producer]) {
      expect((await reader.get('/craft-villages')).text).to.include('Làng nghề mở');
      const page = await reader.get(`/craft-villages/${id}`);
      expect(page.status).to.equal(200);
      expect(page.text).not.to.include(`/craft-villages/${id}/edit`);
      expect((await reader.post(`/craft-villages/${id}/edit`, { ...facts, version: '1' })).status).to.equal(
        403,
      );
      expect((await reader.post('/craft-villages/new', facts)).status).to.equal(403);
    }
    const moved = await officer.post(`/craft-villages/${id}/edit`, {
      ...facts,
      place: 'thành phố Hải Phòng',
      version: '1',
    });
    expect(moved.status).to.equal(403);
  });

  it('become one record of two identical submits, and never a twin in the same hamlet', async () => {
    const form = { ...facts, name: 'Làng nghề một lần', submissionKey: 'village-1' };
    const [one, two] = await Promise.all([
      officer.post('/craft-villages/new', form),
      officer.post('/craft-villages/new', form),
    ]);
    expect(one.location).to.equal(two.location);
    const twin = await officer.post('/craft-villages/new', { ...form, submissionKey: 'village-2' });
    expect(twin.status).to.equal(422);
    expect(twin.text).to.include('Đã có làng nghề cùng tên');
    await add({ name: 'Làng nghề một lần', detail: 'thôn Vĩnh Lộc' });
  });

  it('show the second of two editors both versions', async () => {
    const id = await add({ name: 'Làng nghề hai người sửa' });
    const edit = (name: string) =>
      officer.post(`/craft-villages/${id}/edit`, { ...facts, name, version: '1' });
    expect((await edit('Tên thứ nhất')).status).to.equal(303);
    const second = await edit('Tên thứ hai');
    expect(second.status).to.equal(409);
    expect(second.text).to.include('Tên thứ nhất').and.include('Tên thứ hai');
  });

  it('name a representative body, whose page only those who may read it can open', async () => {
    const place = (await record(await add({ name: 'Làng nghề lấy địa phương' })))!.place;
    const { id: partyId } = await running.app.parties.service.create(
      { kind: 'association', name: 'Hội làng nghề Phùng Xá', place, address: 'Phùng Xá', countryCode: 'VN' },
      system,
    );
    const unknown = await officer.post('/craft-villages/new', {
      ...facts,
      name: 'X',
      representative: 'Hội không có',
    });
    expect(unknown.text).to.include('Không có chủ thể nào như vậy');
    const id = await add({ name: 'Làng nghề có đại diện', representative: 'hoi lang nghe phung xa' });
    expect((await officer.get(`/craft-villages/${id}`)).text).to.include(`/parties/${partyId}`);
    expect((await elsewhere.get(`/craft-villages/${id}`)).text)
      .to.include('Hội làng nghề Phùng Xá')
      .and.not.include(`/parties/${partyId}`);
    expect((await officer.get(`/craft-villages/${id}/edit`)).text).to.include(
      'value="Hội làng nghề Phùng Xá"',
    );
  });

  const wrong: readonly [string, Record<string, string>, string][] = [
    ['a 300-character name', { name: 'ả'.repeat(300) }, '200'],
    ['an object in place of a craft', { 'craft[$gt]': '' }, 'Cần nhập chữ'],
    ['an object in place of artisans', { 'artisans[$gt]': '' }, 'Cần nhập chữ'],
    ['an object in place of a locality', { 'place[$ne]': '' }, 'Cần nhập chữ'],
    ['a day that does not exist', { decidedOn: '31/02/2012' }, 'Ngày không có thật'],
    ['a decision in the future', { decidedOn: '01/01/2030' }, 'ở tương lai'],
    ['an unknown locality', { place: 'xã Không Có Thật' }, 'Không tìm thấy địa phương này'],
    ['an ambiguous locality', { place: 'Liên Hà' }, 'Có nhiều địa phương mang tên này'],
    [
      'a telephone beside an artisan',
      { artisans: 'An – Nghệ nhân ưu tú 0912 345 678' },
      'không ghi điện thoại',
    ],
    ['an artisan without a title', { artisans: 'An' }, 'Dòng 1'],
    ['half a household', { households: '1.5' }, 'Cần số nguyên'],
  ];
  for (const [what, more, words] of wrong)
    it(`answer ${what} at the field and keep what was typed`, async () => {
      const replaced = new Set(Object.keys(more).map((name) => name.split('[')[0]));
      const kept = Object.entries(facts).filter(([name]) => !replaced.has(name));
      const body = { ...Object.fromEntries(kept), nameEn: 'Typed before', ...more };
      const answer = await officer.post('/craft-villages/new', body);
      expect(answer.status).to.equal(422);
      expect(answer.text).to.include(words).and.include('Typed before');
    });

  it('keep HTML in any field as plain text', async () => {
    const html = '<script>alert(1)</script>';
    const more = {
      name: `B ${html}`,
      nameEn: html,
      craft: html,
      detail: html,
      decidedBy: html,
      decisionNumber: html,
      history: html,
      artisans: `${html} – ${html}`,
    };
    const id = await add(more);
    for (const path of [`/craft-villages/${id}`, `/craft-villages/${id}/edit`, '/craft-villages?q=alert']) {
      const { text } = await officer.get(path);
      expect(text, path).not.to.include('<script>alert');
      expect(text, path).to.include('&lt;script&gt;');
    }
  });
});
