// Two localities that prepare nearly the same sign hear of each other before they file, and of nothing else.
import { expect } from 'chai';
import { hoiAn, openApp, tayPhuong, who, type Browser, type Running } from '../support/app.ts';

describe('signs prepared in two places', () => {
  let run: Running;
  let here: Browser;
  let there: Browser;
  let own: string;
  let other: string;

  const alarm = (text: string) =>
    /<div class="alarm">\s*<p>Một hồ sơ khác[\s\S]*?<\/div>/.exec(text)?.[0] ?? '';
  const onDesk = (text: string) =>
    /<section aria-labelledby="neighbours">[\s\S]*?<\/section>/.exec(text)?.[0] ?? '';
  const page = async (browser: Browser, path: string) => (await browser.visit(path)).text;

  before(async () => {
    run = await openApp();
    [here, there] = [await run.officer(tayPhuong), await run.officer(hoiAn)];
    own = await run.matter({ words: 'Chè Thành Liêm', place: tayPhuong });
    other = await run.matter({ words: 'Chè Thành Lim', place: hoiAn });
  });
  after(() => run.close());

  it('warns both officers on the matter, in its checks and on the desk', async () => {
    const [mine, theirs] = [await page(here, `/matters/${own}`), await page(there, `/matters/${other}`)];
    expect(alarm(mine)).to.include('phường Hội An Đông, thành phố Đà Nẵng').and.include('Người 2');
    expect(alarm(theirs)).to.include('xã Tây Phương, thành phố Hà Nội').and.include('nguoi1@example.vn');
    expect(mine).to.include('gần như trùng: phường Hội An Đông');
    expect(onDesk(await page(here, '/')))
      .to.include('Chè Thành Liêm')
      .and.include('phường Hội An Đông');
  });

  it('tells nothing else of a file that may not be read', async () => {
    for (const path of [`/matters/${own}`, '/'])
      expect(await page(here, path))
        .to.not.include('Thành Lim')
        .and.not.include(other);
    expect((await here.visit(`/matters/${other}`)).status).to.equal(403);
  });

  it('shows the way to it to whoever may read both', async () => {
    expect(alarm(await page(await run.administrator(), `/matters/${own}`))).to.include(`/matters/${other}`);
  });

  it('is silent to the applicant, and where the applicant, the name or the classes are others', async () => {
    const applicant = await run.party({ place: hoiAn });
    const signs = [
      await run.matter({ words: 'Nón Huế Thương', applicantId: applicant, place: hoiAn }),
      await run.matter({ words: 'Nón Huế Thương', applicantId: applicant, place: tayPhuong }),
      await run.matter({ words: 'Gốm Sông Hồng', place: tayPhuong }),
    ];
    const administrator = await run.administrator();
    for (const id of signs) expect(alarm(await page(administrator, `/matters/${id}`))).to.equal('');
    const producer = await run.signIn({ role: 'producer', partyId: applicant });
    await run.matter({ words: 'Nón Huế Thương', place: tayPhuong });
    expect(alarm(await page(administrator, `/matters/${signs[0]}`))).to.include('xã Tây Phương');
    expect(alarm(await page(producer, `/matters/${signs[0]}`))).to.equal('');
  });

  it('falls silent when one of them changes its sign or is published', async () => {
    const record = (await run.app.matters.queries.byId(other))!;
    await run.app.matters.service.change(
      record,
      { sign: { ...record.sign, words: 'Quế Trà My' } },
      undefined,
      who,
    );
    expect(alarm(await page(here, `/matters/${own}`))).to.equal('');
    expect(onDesk(await page(here, '/'))).to.not.include('Chè Thành Liêm');
  });
});
