import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import { loadSample } from '../../scripts/demo/load.ts';
import { documentTypes } from '../../src/dossiers/documents/index.ts';
import { formOn, openApp, unescapeHtml, who, type Browser, type Running } from '../support/app.ts';

const pdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

describe('a dossier', () => {
  let run: Running;
  let officer: Browser;
  let sample: string;
  before(async function () {
    this.timeout(60_000);
    run = await openApp();
    sample = `/matters/${(await loadSample(run.app, who)).applicationId}`;
    officer = await run.officer();
  });
  after(() => run.close());

  it('says what is missing, section by section and paper by paper, in both languages', async () => {
    const id = await run.matter();
    for (const [language, said] of [
      ['vi', [/còn thiếu \d+ mục bắt buộc/, 'Còn thiếu', 'Người nộp đơn', 'Chưa có tệp đính kèm']],
      ['en', [/\d+ mandatory items are missing/, 'Missing', 'Applicant', 'No file attached']],
    ] as const) {
      officer.speak(language);
      const text = unescapeHtml((await officer.visit(`/matters/${id}`)).text);
      for (const one of said) expect(text).to.match(new RegExp(one));
    }
    officer.speak('vi');
  });

  it('is not final while something mandatory is missing; a draft is made at any time', async () => {
    const path = `/matters/${await run.matter()}`;
    const refused = await officer.send(`${path}/dossiers`);
    expect(refused.status).to.equal(409);
    expect(refused.text).to.match(/Còn thiếu \d+ mục bắt buộc/);
    expect(await run.connection.collection('dossiers').countDocuments()).to.equal(0);
    const draft = await officer.visit(`${path}/dossier.pdf`);
    expect([draft.status, draft.headers.get('content-type')]).to.deep.equal([200, 'application/pdf']);
    expect(pdf(draft.bytes)).to.equal(true);
    expect((await officer.visit(`/api/v1${path}/dossier.pdf`)).bytes.equals(draft.bytes)).to.equal(true);
  });

  it('is found complete when everything is there, and previews every paper', async function () {
    this.timeout(60_000);
    const page = await officer.visit(sample);
    expect(page.text).to.include('đã đủ các mục bắt buộc');
    const previews = new Set(
      [...page.text.matchAll(/href="([^"]*\/documents\/[^"]+)"/g)].map(([, to]) => to!),
    );
    expect(previews.size).to.be.above(5);
    for (const path of previews) {
      const { status, bytes } = await officer.visit(path);
      expect([status, pdf(bytes)], path).to.deep.equal([200, true]);
    }
    for (const { code } of documentTypes)
      expect((await officer.visit(`${sample}/documents/${code}.pdf`)).status, code).to.be.oneOf([200, 404]);
    expect((await officer.visit(`${sample}/documents/none`)).status).to.equal(404);
  });

  const finals = async () =>
    [...(await officer.visit(sample)).text.matchAll(/href="([^"]*\/dossiers\/[0-9a-f]{24})"/g)].map(
      ([, to]) => to!,
    );

  it('is kept for ever when it is final, byte for byte', async function () {
    this.timeout(60_000);
    const made = await officer.send(`${sample}/dossiers`);
    expect([made.status, made.to]).to.deep.equal([303, `${sample}#dossiers`]);
    const [path] = await finals();
    const first = await officer.visit(path!);
    expect([first.status, pdf(first.bytes)]).to.deep.equal([200, true]);
    // The same facts again, pressed twice at once: the same dossier.
    const again = await Promise.all([1, 2].map(() => officer.send(`${sample}/dossiers`)));
    expect(again.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(await finals()).to.deep.equal([path]);
    // Other facts: another dossier, and the first is what it was.
    const form = formOn((await officer.visit(`${sample}/character`)).text, `${sample}/character`);
    form.set('reputation', 'Nghề có từ thế kỷ XVII.');
    expect((await officer.send(`${sample}/character`, form)).status).to.equal(303);
    expect((await officer.send(`${sample}/dossiers`)).status).to.equal(303);
    const both = await finals();
    expect(both).to.have.length(2).and.include(path);
    expect((await officer.visit(path!)).bytes.equals(first.bytes)).to.equal(true);
    const other = await officer.visit(both.find((one) => one !== path)!);
    expect(other.bytes.equals(first.bytes)).to.equal(false);
    // Not to be opened through another matter.
    const foreign = path!.replace(sample, `/matters/${await run.matter()}`);
    expect((await officer.visit(foreign)).status).to.equal(404);
  });

  it('refuses a paper that is no PDF by its name, and stores nothing of it', async () => {
    const before = await run.connection.collection('attachments').countDocuments();
    const files = [{ name: 'hỏng.pdf', content: `%PDF-1.7\n${'không phải một tệp PDF\n'.repeat(50)}` }];
    const sent = await officer.upload(`${sample}/attachments`, { role: 'other' }, files);
    expect(sent.status).to.equal(422);
    expect(unescapeHtml(sent.text)).to.include('hỏng.pdf');
    expect(await run.connection.collection('attachments').countDocuments()).to.equal(before);
  });

  it('names a locked paper that cannot be bound in, and is made without it', async function () {
    this.timeout(60_000);
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'khoa', ownerPassword: 'chu' });
    const files = [{ name: 'bị khóa.pdf', content: await document.save() }];
    const sent = await officer.upload(`${sample}/attachments`, { role: 'other' }, files);
    expect(sent.status).to.equal(303);
    expect((await officer.visit(sample)).text).to.include('bị khóa.pdf');
    const draft = await officer.visit(`${sample}/dossier.pdf`);
    expect([draft.status, pdf(draft.bytes)]).to.deep.equal([200, true]);
    const before = await finals();
    expect((await officer.send(`${sample}/dossiers`)).status).to.equal(303);
    expect(await finals()).to.have.length(before.length + 1);
  });
});
