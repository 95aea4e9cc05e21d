// The public page of a locality: its former names, what it holds in short, and the way to all of it.
import { expect } from 'chai';
import { hoiAn, openApp, unescapeHtml, type Browser, type Running } from '../support/app.ts';

const laoCai = { provinceCode: '15', communeCode: '02647' };
const many = 22;

describe('the public page of a locality', () => {
  let run: Running;
  let guest: Browser;
  let village: string;
  before(async () => {
    run = await openApp();
    guest = run.guest('vi');
    for (let n = 0; n < many; n += 1)
      await run.product({
        name: `Quế Văn Yên ${n}`,
        // One in the province alone, as many older papers have it.
        place: n === 0 ? { provinceCode: '15' } : laoCai,
        status: 'published',
        certificates: [
          { stars: 3, decisionNumber: `${n}/QĐ-UBND`, issuedOn: '2025-05-04', authority: 'UBND' },
        ],
      } as never);
    village = await run.village({ name: 'Làng nghề quế', place: laoCai } as never);
    for (const [name, status] of [
      ['Tinh dầu quế', 'published'],
      ['Tăm quế', 'proposed'],
    ])
      await run.product({ name, status, place: hoiAn, craftVillageId: village } as never);
    await run.app.lookup.entries.rebuild();
  });
  after(() => run.close());

  const shown = async (path: string) => {
    const answer = await guest.visit(path);
    expect(answer.status, path).to.equal(200);
    return unescapeHtml(answer.text);
  };
  const namesOn = (html: string) => [...html.matchAll(/Quế Văn Yên (\d+)/g)].map(([, n]) => Number(n));

  it('tells the former provinces of a province and names that ended, in both languages', async () => {
    expect(await shown('/register/places/15')).to.include(
      'Trước ngày 01/07/2025 là: tỉnh Lào Cai, tỉnh Yên Bái',
    );
    expect((await run.guest('en').visit('/register/places/15')).text).to.include('Before 01/07/2025:');
    expect(await shown('/register/places/46')).to.include('tỉnh Thừa Thiên Huế (đến 31/12/2024)');
    const unchanged = await shown('/register/places/01');
    expect(unchanged).not.to.include('Trước ngày').and.not.include('Tên trước đây');
  });

  it('shows the first of each type with how many there are, and leads to a list of every one', async () => {
    for (const [path, total, most] of [
      ['/register/places/15', many, 5],
      ['/register/places/02647', many - 1, 20],
    ] as const) {
      const page = await shown(path);
      expect(page).to.include(`Sản phẩm OCOP (${total})`).and.include('<a href="#village">Làng nghề (1)</a>');
      expect(namesOn(page)).to.have.length(most);
      const [, all = ''] = /<a href="([^"]+)">Xem tất cả (\d+) mục/.exec(page) ?? [];
      const listed = namesOn(await shown(all));
      expect(new Set(listed).size).to.equal(total);
      // The list begins with what the page showed.
      expect(listed.slice(0, most)).to.deep.equal(namesOn(page));
    }
  });

  it('leads nowhere else where everything is shown', async () => {
    const page = await shown('/register/places/15');
    const section = /<section aria-labelledby="village">[\s\S]*?<\/section>/.exec(page)![0];
    expect(section).to.include('Làng nghề quế').and.not.include('Xem tất cả');
    expect(await shown('/register/places/22')).to.include('Chưa có gì được công bố');
  });

  it('names on a village’s page what is published of it, also where the maker sits elsewhere', async () => {
    const page = await shown(`/register/villages/${village}`);
    expect(page).to.include('Tinh dầu quế').and.not.include('Tăm quế');
  });
});
