import { expect } from 'chai';
import ExcelJS from 'exceljs';
import { cooperative, idOf, openParties, tayPhuong, type PartiesRun } from '../support/parties.ts';
import type { Person, RunningApp } from '../support/whole-app.ts';

describe('parties', () => {
  let running: RunningApp;
  let officer: Person;
  let elsewhere: Person;
  let add: PartiesRun['add'];

  before(async function () {
    this.timeout(60_000);
    ({ running, officer, add } = await openParties());
    elsewhere = await running.officer({ level: 'province', code: '31' });
  });
  after(() => running.close());

  const record = (id: string) => running.app.parties.queries.recordOf(id);
  const history = (id: string) => running.app.trail.historyOf('party', id);

  it('keeps a party with its audit entry, shows it and finds it by words without accents', async () => {
    const id = await add({ identityNumber: '' });
    const shown = await officer.get(`/parties/${id}`);
    expect(shown.status).to.equal(200);
    for (const text of [
      'Hợp tác xã Cơ kim khí Phùng Xá',
      '0100000001',
      '02430000001',
      'Nhật ký thay đổi',
      'Ghi mới',
    ])
      expect(shown.text).to.include(text);
    expect((await officer.get(`/parties/${id}`, 'en')).text).to.include('History of changes');
    expect((await officer.get('/parties?q=kim+phung')).text).to.include(`/parties/${id}`);
    expect((await officer.get('/parties?kind=company')).text).not.to.include(`/parties/${id}`);
    expect((await officer.get(`/parties?place=${encodeURIComponent(tayPhuong)}`)).text).to.include(
      `/parties/${id}`,
    );
    expect((await history(id)).map((entry) => entry.action)).to.deep.equal(['party.created']);
  });

  it('makes one record of two identical submits', async () => {
    const form = {
      ...cooperative,
      name: 'Hội nghề Hữu Bằng',
      taxCode: '0100000002',
      submissionKey: 'twice-1',
    };
    const [one, two] = await Promise.all([
      officer.post('/parties/new', form),
      officer.post('/parties/new', form),
    ]);
    expect([one.status, two.status]).to.deep.equal([303, 303]);
    expect(one.location).to.equal(two.location);
    expect(await history(idOf(one.location))).to.have.length(1);
  });

  it('shows nothing of a party, its personal data least of all, to those who may not read it', async () => {
    const id = await add({ name: 'Hợp tác xã Riêng', taxCode: '0100000003' });
    const producer = await running.producer('0123456789abcdef01234567');
    for (const stranger of [elsewhere, producer]) {
      const list = await stranger.get('/parties');
      expect(list.status).to.equal(200);
      expect(list.text).not.to.include('Hợp tác xã Riêng');
      for (const path of [`/parties/${id}`, `/parties/${id}/members`, `/parties/${id}/edit`]) {
        const answer = await stranger.get(path);
        expect(answer.status, path).to.equal(403);
        expect(answer.text).not.to.include('0100000003');
      }
      const csv = await stranger.bytes('/parties?format=csv');
      expect(csv.toString()).not.to.include('0100000003');
      expect((await stranger.post(`/parties/${id}/edit`, cooperative)).status).to.equal(403);
    }
    const own = await running.producer(id);
    expect((await own.get('/parties')).text)
      .to.include('Hợp tác xã Riêng')
      .and.not.include('Hữu Bằng');
    expect((await own.get(`/parties/${id}`)).status).to.equal(200);
    // The other party's name is not told to an officer who cannot read it.
    const taken = await elsewhere.post('/parties/new', {
      ...cooperative,
      place: 'tỉnh Bắc Ninh',
      taxCode: '0100000003',
    });
    expect(taken.text).not.to.include('Hợp tác xã Riêng');
  });

  it('lets nobody add or move a party outside the own locality', async () => {
    expect((await elsewhere.post('/parties/new', { ...cooperative, taxCode: '' })).status).to.equal(403);
    const id = await add({ name: 'Hợp tác xã Ở lại', taxCode: '0100000004' });
    const moved = await officer.post(`/parties/${id}/edit`, {
      ...cooperative,
      place: 'thành phố Hải Phòng',
      version: '1',
    });
    expect(moved.status).to.equal(403);
    expect((await record(id))?.version).to.equal(1);
  });

  it('gives the second of two editors both versions, and loses neither', async () => {
    const id = await add({ name: 'Hợp tác xã Hai người sửa', taxCode: '0100000005' });
    const edit = (name: string) =>
      officer.post(`/parties/${id}/edit`, { ...cooperative, taxCode: '0100000005', name, version: '1' });
    expect((await edit('Bản thứ nhất')).status).to.equal(303);
    const second = await edit('Bản thứ hai');
    expect(second.status).to.equal(409);
    expect(second.text).to.include('Bản thứ nhất').and.include('Bản thứ hai');
    expect((await record(id))?.name).to.equal('Bản thứ nhất');
  });

  const wrong: readonly [string, Record<string, string>, string][] = [
    ['a 300-character name', { name: 'ả'.repeat(300) }, '200'],
    ['an object in place of a name', { name: '', 'name[$gt]': '' }, 'Cần nhập chữ'],
    ['a day that does not exist', { foundedNumber: '1', foundedOn: '31/02/2020' }, 'Ngày không có thật'],
    ['an object in place of a day', { 'foundedOn[$gt]': '' }, 'Cần nhập chữ'],
    ['an unknown locality', { place: 'xã Không Có Thật' }, 'Không tìm thấy địa phương này'],
    ['an ambiguous locality', { place: 'Liên Hà' }, 'Có nhiều địa phương mang tên này'],
    ['a wrong tax code', { taxCode: '12' }, 'Mã số thuế gồm 10 chữ số'],
    ['an unknown kind', { kind: 'club' }, 'Hãy chọn một trong các giá trị có sẵn'],
  ];
  for (const [what, more, words] of wrong)
    it(`answers ${what} at the field and keeps what was typed`, async () => {
      const body: Record<string, string> = { ...cooperative, address: 'Số 7 ngõ 9', ...more };
      if (Object.keys(more).some((name) => name.includes('[')))
        for (const name of Object.keys(more)) if (!name.includes('[')) delete body[name];
      const answer = await officer.post('/parties/new', body);
      expect(answer.status).to.equal(422);
      expect(answer.text).to.include(words).and.include('Số 7 ngõ 9');
    });

  it('keeps HTML in any field as plain text', async () => {
    const html = '<img src=x onerror="alert(1)">';
    const id = await add({
      name: `A ${html}`,
      nameEn: html,
      address: html,
      representativeName: html,
      taxCode: '',
      foundedNumber: html,
      foundedAuthority: html,
    });
    for (const path of [
      `/parties/${id}`,
      `/parties/${id}/edit`,
      '/parties?q=onerror',
      `/parties?q=${encodeURIComponent(html)}`,
    ]) {
      const { text } = await officer.get(path);
      expect(text, path).not.to.include('<img src=x');
      expect(text, path).to.include('&lt;img');
    }
  });

  it('records a dissolution with its successor, refuses a circle, and can take it back', async () => {
    const old = await add({ name: 'Hợp tác xã Cũ', taxCode: '0100000011' });
    const heir = await add({ name: 'Hợp tác xã Mới', taxCode: '0100000012' });
    const end = (id: string, successor: string, on = '01/07/2025') =>
      officer.post(`/parties/${id}/dissolution`, { on, document: 'Quyết định 01/QĐ-UBND', successor });
    expect((await end(old, 'Hợp tác xã Không có')).text).to.include('Không có chủ thể nào như vậy');
    expect((await end(old, 'hợp tác')).text).to.include('Có nhiều chủ thể khớp');
    expect((await end(old, '0100000011')).text).to.include('không thể kế thừa chính mình');
    expect((await end(old, '', '01/01/2030')).status).to.equal(422);
    expect((await end(old, 'Hợp tác xã Mới')).status).to.equal(303);
    expect((await officer.get(`/parties/${old}`)).text)
      .to.include('Quyết định 01/QĐ-UBND')
      .and.include(`/parties/${heir}`);
    expect((await officer.get(`/parties/${heir}`)).text)
      .to.include('Kế thừa từ')
      .and.include('Hợp tác xã Cũ');
    expect((await end(heir, 'Hợp tác xã Cũ')).status).to.equal(409);
    expect((await officer.get('/parties?state=dissolved')).text)
      .to.include('Hợp tác xã Cũ')
      .and.not.include('Hợp tác xã Mới<');
    expect((await officer.post(`/parties/${old}/dissolution/undo`, {})).status).to.equal(303);
    expect((await record(old))?.dissolved).to.equal(undefined);
  });

  it('keeps the name on the papers when an edit leaves the place as it was', async () => {
    const id = await add({ name: 'Hợp tác xã Tên cũ', taxCode: '', place: 'xã Phùng Xá, huyện Thạch Thất' });
    expect((await record(id))?.place.asWritten).to.equal('xã Phùng Xá, huyện Thạch Thất');
    const form = await officer.get(`/parties/${id}/edit`);
    expect(form.text).to.include('value="xã Tây Phương, thành phố Hà Nội"');
    await officer.post(`/parties/${id}/edit`, {
      ...cooperative,
      taxCode: '',
      name: 'Hợp tác xã Tên mới',
      version: '1',
    });
    expect((await record(id))?.place.asWritten).to.equal('xã Phùng Xá, huyện Thạch Thất');
    expect((await record(id))?.phone).to.equal('02430000001');
  });

  it('exports the list shown, safe to open in a spreadsheet', async () => {
    await add({ name: '=HYPERLINK("http://x")', taxCode: '' });
    const csv = (await officer.bytes('/parties?format=csv&q=hyperlink')).toString('utf8');
    expect(csv.charCodeAt(0)).to.equal(0xfeff);
    expect(csv.trim().split(/\r?\n/)).to.have.length(2);
    expect(csv).not.to.match(/(^|[\r\n,])"?=HYPERLINK/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await officer.bytes('/parties?format=xlsx&q=hyperlink')) as never);
    expect(book.worksheets[0]?.getRow(2).getCell(1).text).to.include('HYPERLINK');
  });

  it('writes no identity number into the audit trail', async () => {
    const id = await add({
      kind: 'person',
      name: 'Trần Thị Mẫu',
      taxCode: '',
      identityNumber: '001080000000',
    });
    expect(JSON.stringify(await history(id))).not.to.include('001080000000');
    expect((await officer.get(`/parties/${id}`)).text).to.include('001080000000');
  });
});
