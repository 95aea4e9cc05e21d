import { setTimeout as pause } from 'node:timers/promises';
// The similarity search as people and programs use it, over the real register in its own thread.
import { expect } from 'chai';
import { openApp, who, type Browser, type Running } from '../support/app.ts';

describe('the search for similar names', () => {
  let run: Running;
  let guest: Browser;

  const publish = async (words: string) => publishMatter(await run.matter({ words }));
  const publishMatter = async (id: string) => {
    for (const [type, on] of [
      ['application-filed', '2026-01-05'],
      ['application-published', '2026-03-02'],
    ] as const) {
      // prettier-ignore
      const record = (await run.app.matters.queries.byId(id))!;
      await run.app.matters.service.recordEvent(record, { type, on } as never, who, '2026-11-23' as never);
    }
  };
  const similar = async (query: string) => {
    const answer = await guest.visit(`/api/v1/public/similar?${query}`);
    expect(answer.status, answer.text).to.equal(200);
    return JSON.parse(answer.text) as {
      name: string;
      took_ms: number;
      marks: number;
      items: { id: string; name: string; score: number; reasons: { signal: string }[] }[];
    };
  };
  const settled = async () => {
    await run.app.lookup.entries.caughtUp();
    await run.app.similarity.service.caughtUp();
  };

  before(async () => {
    run = await openApp();
    guest = run.guest('vi');
    await publish('Chè Thành Liêm');
    await publish('Gốm Sông Hồng');
    await settled();
    // The first question starts the index, and is told to come again on a busy machine.
    while ((await guest.visit('/api/v1/public/similar?name=sao')).status === 503) await pause(200);
  });
  after(() => run.close());

  it('finds a published mark by its sound, with the reasons', async () => {
    const { name, took_ms, marks, items } = await similar(
      'name=Ch%C3%A8+Th%C3%A0nh+Lim&classes=30,31&limit=5',
    );
    expect(name).to.equal('Chè Thành Lim');
    expect(took_ms).to.be.at.least(0);
    expect(marks).to.equal(2);
    expect(items[0]).to.include({ name: 'Chè Thành Liêm' });
    expect(items[0]!.score).to.be.within(0.8, 1);
    expect(items[0]!.reasons[0]!.signal).to.equal('sound');
  });

  it('tells nobody how many signs are being prepared', async () => {
    await run.matter({ words: 'Chè Đang Soạn' });
    const found = () =>
      run.app.similarity.service.find({ name: 'Chè Đang Soạn', classes: [], limit: 5, hidden: true });
    // What follows the trail comes a moment later.
    while (!(await found()).items.some(({ hidden }) => hidden)) await pause(20);
    expect((await similar('name=sao')).marks).to.equal(2);
    expect((await guest.visit('/similar?name=Th%C3%A0nh+Li%C3%AAm')).text).to.include(
      'trong 2 nhãn hiệu đã công bố',
    );
  });

  it('shows people which syllables agree and why, and links to the right', async () => {
    const { status, text } = await guest.visit('/similar?name=Th%C3%A0nh+Li%C3%AAm');
    expect(status).to.equal(200);
    expect(text).to.include('<mark>Thành</mark>').and.include('<mark>Liêm</mark>');
    expect(text).to.match(/<a href="\/register\/rights\/\w+">Chè <mark>/);
    expect(text).to.include('Phần để phân biệt nằm trọn trong tên kia');
  });

  it('follows what is published within two seconds', async () => {
    const id = await run.matter({ words: 'Mây tre Phú Túc' });
    await settled();
    expect((await similar('name=May+tre+Phu+Tuc')).items).to.deep.equal([]);
    const began = Date.now();
    await publishMatter(id);
    while (!(await similar('name=May+tre+Phu+Tuc')).items.some(({ name }) => name === 'Mây tre Phú Túc')) {
      expect(Date.now() - began, 'milliseconds').to.be.below(2000);
      await new Promise((done) => setTimeout(done, 100));
    }
  });

  it('waits for nobody: an asked page is an answer though the index is not read', async () => {
    const fresh = await openApp();
    try {
      const { status, text } = await fresh.guest('en').visit('/similar?name=Sao');
      expect(status).to.equal(200);
      expect(text).to.include('No name comes near');
    } finally {
      await fresh.close();
    }
  });

  const hostile: [what: string, query: string, status: number][] = [
    ['no name', '', 422],
    ['10,000 letters', `name=${'a'.repeat(10_000)}`, 422],
    ['regex metacharacters', `name=${encodeURIComponent('.*(a+)+$[^\\')}`, 200],
    ['an operator', 'name[$gt]=', 422],
    ['NUL', 'name=%00', 200],
    ['signs alone', 'name=***', 200],
    ['class 99', 'name=a&classes=99', 422],
    ['1,000 classes', `name=a&classes=${'1,'.repeat(1000)}`, 422],
    ['a limit of a million', 'name=a&limit=1000000', 422],
  ];
  for (const [what, query, status] of hostile)
    it(`bears ${what}`, async () => {
      expect((await guest.visit(`/api/v1/public/similar?${query}`)).status).to.equal(status);
      expect((await guest.visit(`/similar?${query}`)).status).to.equal(200);
    });
});
