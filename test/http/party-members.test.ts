import { expect } from 'chai';
import ExcelJS from 'exceljs';
import { openParties, type PartiesRun } from '../support/parties.ts';
import { now, system, type Person, type RunningApp } from '../support/whole-app.ts';

describe('members of a collective owner', () => {
  let running: RunningApp;
  let officer: Person;
  let add: PartiesRun['add'];

  before(async function () {
    this.timeout(60_000);
    ({ running, officer, add } = await openParties());
  });
  after(() => running.close());

  const record = (id: string) => running.app.parties.queries.recordOf(id);
  const history = (id: string) => running.app.trail.historyOf('party', id);
  const multipart = (text: string, more: Record<string, string> = {}, file?: Blob) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ text, ...more })) body.set(name, value);
    if (file) body.set('files', file, 'thanh-vien.xlsx');
    return body;
  };
  const preview = (id: string, body: FormData) => officer.post(`/parties/${id}/members/import`, body);
  const listIn = (text: string) => /name="list" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
  const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
  const keep = (id: string, seen: string) =>
    officer.post(`/parties/${id}/members`, { list: listIn(seen), version: versionIn(seen) });

  it('are shown first and kept only then, whole, pages of 50', async function () {
    this.timeout(60_000);
    const id = await add({ name: 'Hội mười nghìn', taxCode: '' });
    const rows = Array.from(
      { length: 10_000 },
      (_, i) =>
        `Thành viên ${i + 1}\tsố nhà ${i + 1}, ngõ ${i % 90}, thôn Dị Nậu, xã Tây Phương, thành phố Hà Nội (trước là huyện Thạch Thất)`,
    );
    const pasted = rows.join('\n');
    expect(Buffer.byteLength(pasted)).to.be.above(1_300_000);
    const seen = await preview(id, multipart(pasted));
    expect(seen.status).to.equal(200);
    expect(seen.text).to.include('10.000');
    expect((await record(id))?.memberCount).to.equal(0);
    expect((await keep(id, seen.text)).status).to.equal(303);
    expect((await keep(id, seen.text)).status, 'the same press again').to.equal(303);
    expect((await record(id))?.memberCount).to.equal(10_000);
    const second = (await officer.get(`/parties/${id}/members?page=2`)).text;
    expect(second).to.include('Hội mười nghìn');
    expect(second).to.include('Thành viên 51<').and.include('51–100').and.not.include('Thành viên 101<');
    const sought = (await officer.get(`/parties/${id}/members?q=ngo%2089&page=2`)).text;
    expect(sought).to.include('>Thành viên 4590<').and.include('51–100').and.include('111');
    expect((await officer.get(`/parties/${id}/members?page=201`)).status).to.equal(200);
    expect((await running.app.parties.queries.byId(id))?.members).to.have.length(10_000);
    expect(JSON.stringify(await history(id)).length).to.be.below(5_000);
    const more = await preview(id, multipart('Người thứ mười nghìn lẻ một'));
    expect(more.status).to.equal(422);
  });

  it('are not kept at all when one row is wrong, and the rows are named', async () => {
    const id = await add({ name: 'Hội một dòng sai', taxCode: '' });
    const seen = await preview(
      id,
      multipart('Họ tên\tNgày tham gia\nAn\t31/02/2020\nBình\t01/01/2020\n<b>Chi</b>\tx'),
    );
    expect(seen.status).to.equal(422);
    expect(seen.text).to.include('Dòng 2').and.include('31/02/2020').and.include('Dòng 4');
    expect(seen.text).not.to.include('<b>Chi').and.not.include('name="list"');
    expect((await keep(id, seen.text)).status).to.equal(422);
    expect((await record(id))?.memberCount).to.equal(0);
  });

  it('come from an XLSX too, are added to those present with repeats named, and can be taken off', async () => {
    const id = await add({ name: 'Hội tệp bảng tính', taxCode: '' });
    await keep(id, (await preview(id, multipart('An\tthôn 1'))).text);
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('A');
    sheet.addRows([
      ['Họ và tên', 'Địa chỉ'],
      ['An', 'thôn 1'],
      ['Bình', 'thôn 2'],
    ]);
    const file = new Blob([new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)]);
    const seen = await preview(id, multipart('', {}, file));
    expect(seen.text).to.include('đã có trong danh sách').and.include('Bình');
    await keep(id, seen.text);
    expect((await running.app.parties.queries.byId(id))?.members.map((m) => m.name)).to.deep.equal([
      'An',
      'Bình',
    ]);
    const version = String((await record(id))?.version);
    const off = () => officer.post(`/parties/${id}/members/remove`, { position: '0', version });
    expect((await off()).status).to.equal(303);
    expect((await off()).status, 'the same press again').to.equal(409);
    expect((await running.app.parties.queries.byId(id))?.members.map((m) => m.name)).to.deep.equal(['Bình']);
  });

  it('stay as they are when the party changed since the preview, or the list is another party’s', async () => {
    const id = await add({ name: 'Hội đổi giữa chừng', taxCode: '' });
    const other = await add({ name: 'Hội khác', taxCode: '' });
    const seen = await preview(id, multipart('An\tthôn 1'));
    expect(
      (await officer.post(`/parties/${other}/members`, { list: listIn(seen.text), version: '1' })).status,
    ).to.equal(409);
    const written = { ...(await record(id))!, phone: '0900000000' };
    const { id: _id, version: _v, memberCount: _c, memberList: _l, dissolved: _d, ...fields } = written;
    await running.app.parties.service.change(id, 1, fields, { ...system, now });
    expect((await keep(id, seen.text)).status).to.equal(409);
    expect((await record(id))?.memberCount).to.equal(0);
  });
});
