// The list of dates: each filter, within each person's locality, as page, file, JSON and sheet of paper.
import { expect } from 'chai';
import ExcelJS from 'exceljs';
import { hoiAn, openApp, tayPhuong, today, unescapeHtml, who, type Running } from '../support/app.ts';
import type { Scope } from '../../src/access/index.ts';
import type { PlainDate } from '../../src/calendar/index.ts';

interface Listed {
  readonly total: number;
  readonly items: readonly {
    readonly title: string;
    readonly rule: string;
    readonly dueOn: string;
    readonly state: string;
  }[];
}

describe('the list of dates', () => {
  let run: Running;
  let owner: string;
  before(async () => {
    run = await openApp();
    owner = await run.party();
    for (const [words, place, notice] of [
      ['Một', tayPhuong, '2026-08-24'],
      ['Hai', tayPhuong, '2026-09-14'],
      ['Ba', hoiAn, '2026-09-15'],
      ['Bốn', hoiAn, '2026-07-01'],
    ] as const) {
      const id = await run.matter({ words, place, ...(words === 'Hai' && { applicantId: owner }) });
      for (const [type, on] of [
        ['application-filed', '2025-03-10'],
        ['application-published', '2025-05-26'],
        ['substantive-refusal-notified', notice],
      ] as const)
        await run.app.matters.service.recordEvent(
          (await run.app.matters.queries.byId(id))!,
          { type, on: on as PlainDate },
          who,
          today,
        );
    }
  });
  after(() => run.close());

  const kept = new Map<string, ReturnType<Running['signIn']>>();
  const officerOf = (scope: Scope) => {
    const known = kept.get(scope.level) ?? run.signIn({ role: 'officer', scope });
    kept.set(scope.level, known);
    return known;
  };
  const nation = () => officerOf({ level: 'nation' });
  const hanoi = () => officerOf({ level: 'province', code: '01' });

  const cases: readonly (readonly [query: string, titles: readonly string[]])[] = [
    ['', ['Bốn', 'Một', 'Hai', 'Ba']],
    ['due=overdue', ['Bốn']],
    ['due=7', ['Một']],
    ['due=30', ['Một', 'Hai', 'Ba']],
    ['due=30&place=01', ['Một', 'Hai']],
    ['due=30&place=48-20413', ['Ba']],
    ['due=30&place=99', []],
    ['due=30&q=hai', ['Hai']],
    ['due=30&kind=trademark', []],
    ['due=30&kind=collective_mark&rule=refusal-reply', ['Một', 'Hai', 'Ba']],
    ['due=30&rule=grant-fee', []],
    ['due=30&check=unverified', ['Một', 'Hai', 'Ba']],
    ['due=30&check=provisional', []],
    ['due=30&check=moved', []],
  ];
  for (const [query, titles] of cases)
    it(`shows ${titles.join(', ') || 'nothing'} for “${query}”`, async () => {
      const { text } = await (await nation()).visit(`/api/v1/docket?${query}`);
      const { items, total } = JSON.parse(text) as Listed;
      expect(items.map(({ title }) => title)).to.deep.equal(titles);
      expect(total).to.equal(titles.length);
    });

  it('pages, and says the state of the day', async () => {
    const browser = await nation();
    const { text } = await browser.visit('/api/v1/docket?due=all&pageSize=1&page=1');
    const { items, total } = JSON.parse(text) as Listed;
    expect(items).to.have.length(1);
    expect(items[0]).to.include({ title: 'Bốn', state: 'missed', dueOn: '2026-10-01' });
    expect(total).to.be.at.least(4);
  });

  it('keeps to the locality, or to the party, of whoever asks', async () => {
    const seen = async (browser: Awaited<ReturnType<typeof nation>>, query = 'due=all') => {
      const { items } = JSON.parse((await browser.visit(`/api/v1/docket?${query}`)).text) as Listed;
      return [...new Set(items.map(({ title }) => title))].sort();
    };
    expect(await seen(await hanoi())).to.deep.equal(['Hai', 'Một']);
    expect(await seen(await hanoi(), 'due=all&place=48')).to.deep.equal([]);
    expect(await seen(await run.officer(hoiAn))).to.deep.equal(['Ba', 'Bốn']);
    expect(await seen(await run.signIn({ role: 'producer', partyId: owner }))).to.deep.equal(['Hai']);
    expect(await seen(await run.signIn({ role: 'producer', partyId: await run.party() }))).to.deep.equal([]);
  });

  it('rolls counts up from commune to province to nation', async () => {
    const all = unescapeHtml((await (await nation()).visit('/docket?due=30')).text);
    expect(all).to.match(/place=01">thành phố Hà Nội<\/a> <span class="quiet">2</);
    expect(all).to.match(/place=48">thành phố Đà Nẵng<\/a> <span class="quiet">1</);
    const province = unescapeHtml((await (await hanoi()).visit('/docket?due=30')).text);
    expect(province).to.match(/place=01-10003">xã Tây Phương<\/a> <span class="quiet">2</);
  });

  it('exports what it shows', async () => {
    const browser = await nation();
    const { bytes } = await browser.visit('/docket?due=30&format=xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const titles = book.worksheets[0]!.getColumn(5).values.slice(2);
    expect(titles).to.deep.equal(['Một', 'Hai', 'Ba']);
    expect((await browser.visit('/docket?due=30&format=csv')).text)
      .to.include('25/11/2026')
      .and.to.include('Hai');
  });

  it('prints a month counted from the facts, and says where the stored list differs', async () => {
    const browser = await hanoi();
    const sheet = await browser.visit('/docket/sheet?month=2026-12');
    expect(sheet.text).to.include('Hai').and.to.include('Khớp với danh sách lưu: 1 ngày');
    expect(sheet.text).not.to.include('Ba<');
    const { Lines } = run.app.docket.models;
    const line = await Lines.collection.findOne({ title: 'Hai', rule: 'refusal-reply' });
    await Lines.collection.updateOne({ _id: line!._id }, { $set: { dueOn: '2026-12-30' } });
    const differs = (await browser.visit('/docket/sheet?month=2026-12')).text;
    expect(differs).to.include('Có khác biệt với danh sách lưu').and.to.include('30/12/2026');
    await Lines.collection.replaceOne({ _id: line!._id }, line!);
    expect((await browser.visit('/docket/sheet?month=2026-12&place=48')).status).to.equal(403);
  });
});
