// An officer searches for an application, judges what is found, prints it, and it goes into the dossier as advice.
import { expect } from 'chai';
import { formOn, openApp, who, type Browser, type Running } from '../support/app.ts';
import { readPdf } from '../support/read-pdf.ts';

describe('the search report of an application', function () {
  // The first PDF of a process waits for a thread with its typefaces.
  this.timeout(60_000);
  let run: Running;
  let officer: Browser;
  let other: Browser;
  let matter: string;
  let report: string;

  async function publish(words: string) {
    const id = await run.matter({ words });
    for (const [type, on] of [
      ['application-filed', '2026-01-05'],
      ['application-published', '2026-03-02'],
    ] as const) {
      // prettier-ignore
      const record = (await run.app.matters.queries.byId(id))!;
      await run.app.matters.service.recordEvent(record, { type, on } as never, who, '2026-11-23' as never);
    }
  }
  const search = async (key: string) => {
    const answer = await officer.send(`/matters/${matter}/similarity`, { submissionKey: key });
    expect(answer.status, answer.text).to.equal(303);
    return answer.to;
  };
  const judge = (browser: Browser, at: number, form: Record<string, string>) =>
    browser.send(`${report}/hits/${at}`, form);
  const verdictForm = async (browser: Browser, at: number) =>
    formOn((await browser.visit(report)).text, `${report}/hits/${at}`);

  before(async () => {
    run = await openApp();
    [officer, other] = [await run.officer(), await run.officer()];
    await publish('Chè Thành Liêm');
    await publish('Trà Thành Liêm xanh');
    matter = await run.matter({ words: 'Chè Thành Lim' });
    await run.app.lookup.entries.caughtUp();
    run.app.similarity.service.start();
    await run.app.similarity.service.caughtUp();
    report = await search('one');
  });
  after(() => run.close());

  it('keeps one run for a double click, with its day, the size of the index and the method', async () => {
    expect(await search('one')).to.equal(report);
    const stored = await run.app.conflicts.reports.byId(report.split('/').at(-1) ?? '');
    expect(stored).to.include({ number: 1, sign: 'Chè Thành Lim', marks: 2, searchedOn: '2026-11-23' });
    expect(stored?.method).to.match(/^\d+-[0-9a-f]{8}$/);
    expect(stored?.hits.map(({ name }) => name)).to.deep.equal(['Chè Thành Liêm', 'Trà Thành Liêm xanh']);
    const { text } = await officer.visit(report);
    expect(text)
      .to.include('<mark>Liêm</mark>')
      .and.include('không phải kết quả tra cứu hay thẩm định của Cục');
  });

  it('asks for a verdict with its reason, and shows what was typed', async () => {
    const answer = await judge(officer, 0, { verdict: 'relevant', reason: ' ' });
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('#f-reason-0').and.include('id="f-reason-0"');
    expect((await judge(officer, 7, { verdict: 'relevant', reason: 'x' })).status).to.equal(404);
  });

  it('lets two officers judge different hits at once, and shows both versions where they judge the same', async () => {
    const [mine, first, second] = [
      await verdictForm(officer, 0),
      await verdictForm(other, 0),
      await verdictForm(other, 1),
    ];
    const filled = (form: URLSearchParams, verdict: string, reason: string) => {
      form.set('verdict', verdict);
      form.set('reason', reason);
      return Object.fromEntries(form);
    };
    expect((await judge(officer, 0, filled(mine, 'relevant', 'Đọc gần như nhau'))).to).to.equal(
      `${report}#hit-0`,
    );
    expect((await judge(other, 1, filled(second, 'not-relevant', 'Khác hàng hóa'))).status).to.equal(303);
    const late = await judge(other, 0, filled(first, 'not-relevant', 'Khác chữ'));
    expect(late.status).to.equal(409);
    expect(late.text).to.include('Đọc gần như nhau').and.include('Khác chữ');
    const stored = await run.app.conflicts.reports.byId(report.split('/').at(-1) ?? '');
    expect(stored?.verdicts.map(({ relevant, reason }) => ({ relevant, reason }))).to.deep.equal([
      { relevant: true, reason: 'Đọc gần như nhau' },
      { relevant: false, reason: 'Khác hàng hóa' },
    ]);
    const history = await run.app.trail.historyOf('similarity-report', report.split('/').at(-1) ?? '');
    expect(history.map(({ action }) => action)).to.deep.equal([
      'similarity-report.hit-judged',
      'similarity-report.hit-judged',
      'similarity-report.created',
    ]);
  });

  it('prints the report as advice, with verdicts and reasons', async () => {
    const { status, bytes } = await officer.visit(`${report}/report.pdf`);
    expect(status).to.equal(200);
    expect((await readPdf(bytes)).pages.join(' '))
      .to.include('không phải kết quả tra cứu hay thẩm định của Cục Sở hữu trí tuệ')
      .and.include('2 nhãn hiệu đã công bố')
      .and.include('Đọc gần như nhau')
      .and.include('Khác hàng hóa');
  });

  it('stands in the checklist and in the dossier, and asks to be made anew when the sign is another', async () => {
    const record = (await run.app.matters.queries.byId(matter))!;
    const facts = await run.app.dossiers.service.gather(record, '2026-11-23' as never);
    expect(facts.similarityReport?.verdicts).to.have.length(2);
    const pdf = await officer.visit(`/matters/${matter}/dossier.pdf`);
    expect((await readPdf(pdf.bytes)).pages.join(' ')).to.include('BÁO CÁO TRA CỨU');
    await run.app.matters.service.change(
      record,
      { sign: { ...record.sign, words: 'Chè Sao' } },
      undefined,
      who,
    );
    expect((await officer.visit(`/matters/${matter}`)).text).to.include('đã đổi sau lần tra cứu');
    const second = await search('two');
    expect(second).to.not.equal(report);
    const { text } = await officer.visit(`/matters/${matter}/similarity`);
    expect(text).to.include('Lần 2').and.include('Lần 1');
    expect((await officer.visit(report)).text).to.include('Đọc gần như nhau');
  });
});
