import { expect } from 'chai';
import { formOn, hoiAnLabel, inputValue, openApp, tayPhuongLabel, who } from '../support/app.ts';
import { unescapeHtml, type Browser, type Running } from '../support/app.ts';

describe('a matter, filled in as people do', () => {
  let run: Running;
  let officer: Browser;
  before(async () => {
    run = await openApp();
    officer = await run.officer();
  });
  after(() => run.close());

  const stored = async (id: string) => (await run.app.matters.queries.byId(id))!;
  const opened = async () => run.matter({ words: 'Mộc Dị Nậu' });

  it('is opened from a product, with what the product already says', async () => {
    const party = await run.party();
    const product = await run.product({ name: 'Tủ chè Dị Nậu', producerId: party });
    expect((await officer.visit(`/products/${product}`)).text).to.include(`/matters/new?product=${product}`);
    const page = await officer.visit(`/matters/new?product=${product}`);
    const form = formOn(page.text, '/matters/new');
    expect(Object.fromEntries(form)).to.include({
      words: 'Tủ chè Dị Nậu',
      place: tayPhuongLabel,
      applicantId: party,
      productId: product,
      kind: 'collective_mark',
    });
    form.set('plannedFilingOn', '5/1/2027');
    const answer = await officer.send('/matters/new', form);
    expect(answer.status).to.equal(303);
    const matter = await stored(answer.to.split('/').pop()!);
    expect(matter).to.deep.include({
      applicantId: party,
      productIds: [product],
      plannedFilingOn: '2027-01-05',
    });
    expect(matter.sign.words).to.equal('Tủ chè Dị Nậu');
    expect((await officer.visit(answer.to)).text).to.include('Đã mở hồ sơ');
  });

  it('is not opened for a place outside the officer’s, nor for a party or product nobody knows', async () => {
    const form = { kind: 'collective_mark', words: 'Lồng đèn', place: tayPhuongLabel };
    const outside = await officer.send('/matters/new', { ...form, place: hoiAnLabel });
    expect(outside.status).to.equal(403);
    for (const field of ['applicantId', 'productId']) {
      const answer = await officer.send('/matters/new', { ...form, [field]: 'f'.repeat(24) });
      expect(answer.status, field).to.equal(422);
      expect(answer.text).to.include('Lồng đèn');
    }
  });

  const filled: readonly [section: string, typed: Record<string, string>, kept: object][] = [
    ['sign', { words: 'Mộc Dị Nậu – tinh hoa', form: 'combined', placeName: 'Dị Nậu', colours: 'nâu, vàng', description: 'Chữ và hình\r\ncái bào.' },
      { sign: { words: 'Mộc Dị Nậu – tinh hoa', form: 'combined', placeName: 'Dị Nậu', colours: 'nâu, vàng', description: 'Chữ và hình\ncái bào.' } }],
    ['representation', { kind: 'ip-agent', name: 'Công ty Luật A', code: '123', email: 'A@Luat.vn', signedOn: '01.02.26' },
      { representation: { kind: 'ip-agent', name: 'Công ty Luật A', code: '123', email: 'a@luat.vn', signedOn: '2026-02-01' } }],
    ['priority', { 'priorities[0][basis]': 'paris', 'priorities[0][number]': '2026-1', 'priorities[0][filedOn]': '28/02/2026', 'priorities[0][countryCode]': 'jp' },
      { priorities: [{ basis: 'paris', number: '2026-1', filedOn: '2026-02-28', countryCode: 'JP' }] }],
    ['goods', { niceEdition: '13-2026', 'goods[0][niceClass]': '20', 'goods[0][items]': 'tủ; bàn ghế;; tủ', 'goods[1][niceClass]': '', 'goods[1][items]': '' },
      { niceEdition: '13-2026', goods: [{ niceClass: 20, items: ['tủ', 'bàn ghế'] }] }],
    ['regulations', { decisionNumber: '01/QĐ-HTX', adoptedOn: '04/05/2026', membershipCriteria: 'Là hộ làm mộc.' },
      { regulations: { decisionNumber: '01/QĐ-HTX', adoptedOn: '2026-05-04', membershipCriteria: 'Là hộ làm mộc.' } }],
    ['character', { productName: 'Đồ gỗ', rawMaterial: 'gỗ gụ', method: 'Ghép mộng.' },
      { character: { productName: 'Đồ gỗ', rawMaterial: 'gỗ gụ', method: 'Ghép mộng.' } }],
    ['members', { rightsToUse: 'Nguyễn Văn A | 01/GCN | 01/01/2026 | 31/12/2028\n\nTrần B|02|2/1/2026' },
      { rightsToUse: [{ holder: 'Nguyễn Văn A', number: '01/GCN', issuedOn: '2026-01-01', validTo: '2028-12-31' }, { holder: 'Trần B', number: '02', issuedOn: '2026-01-02' }] }],
    ['filing', { plannedFilingOn: '15/12/2026', filingChannel: 'paper', applicationNumber: '4 2026 00774' },
      { plannedFilingOn: '2026-12-15', filingChannel: 'paper', applicationNumber: '4-2026-00774' }],
  ]; // prettier-ignore

  for (const [section, typed, kept] of filled)
    it(`keeps what is typed under ${section}, and shows it again`, async () => {
      const id = await opened();
      const path = `/matters/${id}/${section}`;
      const form = formOn((await officer.visit(path)).text, path);
      for (const [name, value] of Object.entries(typed)) form.set(name, value);
      const answer = await officer.send(path, form);
      expect([answer.status, answer.to]).to.deep.equal([303, `/matters/${id}`]);
      expect((await officer.visit(answer.to)).text).to.include('Đã lưu mục này');
      expect(JSON.parse(JSON.stringify(await stored(id)))).to.deep.include(kept);
      // Sent back untouched, the page changes nothing.
      const before = await stored(id);
      const again = await officer.send(path, formOn((await officer.visit(path)).text, path));
      expect(again.status).to.equal(303);
      expect(await stored(id)).to.deep.equal(before);
    });

  const refused: readonly [why: string, section: string, typed: Record<string, string>, said: RegExp][] = [
    ['a class that does not exist', 'goods', { niceEdition: '13-2026', 'goods[0][niceClass]': '46', 'goods[0][items]': 'tủ gỗ quý' }, /“46” không phải là nhóm/],
    ['a class without goods', 'goods', { niceEdition: '13-2026', 'goods[0][niceClass]': '20', 'goods[0][items]': ' ; ' }, /Nhóm 20 chưa có/],
    ['goods of 400 characters', 'goods', { niceEdition: '13-2026', 'goods[0][niceClass]': '20', 'goods[0][items]': 'tủ '.repeat(140) }, /dài nhất 300/],
    ['an unknown edition', 'goods', { niceEdition: '99', 'goods[0][niceClass]': '20', 'goods[0][items]': 'tủ gỗ' }, /chọn một trong/],
    ['a priority of 31 February', 'priority', { 'priorities[0][basis]': 'paris', 'priorities[0][number]': 'JP-77', 'priorities[0][filedOn]': '31/02/2026', 'priorities[0][countryCode]': 'JP' }, /31\/02\/2026” không có thật/],
    ['a priority without a country', 'priority', { 'priorities[0][basis]': 'paris', 'priorities[0][number]': 'JP-77', 'priorities[0][filedOn]': '28/02/2026', 'priorities[0][countryCode]': '' }, /mã nước hai chữ/],
    ['a number that is none', 'filing', { filingChannel: 'online', applicationNumber: 'bốn-2026' }, /field-error/],
    ['a planned day that is none', 'filing', { filingChannel: 'online', plannedFilingOn: '31/02/2027' }, /Ngày không có thật/],
    ['a sign without words', 'sign', { words: ' ', form: 'word', colours: 'đỏ son' }, /Cần điền mục này/],
    ['an agent’s address that is no mail', 'representation', { kind: 'ip-agent', name: 'Luật A', email: 'luat-a' }, /Địa chỉ thư chưa đúng/],
    ['a right-to-use line cut short', 'members', { rightsToUse: 'Nguyễn Văn A | 01' }, /Dòng 1/],
  ]; // prettier-ignore

  for (const [why, section, typed, said] of refused)
    it(`is not changed by ${why}, and shows what was typed again`, async () => {
      const id = await opened();
      const before = await stored(id);
      const answer = await officer.send(`/matters/${id}/${section}`, { ...typed, version: '1' });
      expect(answer.status).to.equal(422);
      expect(unescapeHtml(answer.text)).to.match(said);
      const shown = formOn(answer.text, `/matters/${id}/${section}`);
      for (const [name, value] of Object.entries(typed))
        if (name !== 'niceEdition') expect(shown.get(name), name).to.equal(value);
      expect(inputValue(answer.text, 'version')).to.equal('1');
      expect(await stored(id)).to.deep.equal(before);
    });

  it('has only the sections of its kind', async () => {
    const id = await run.matter({ kind: 'geographical_indication' });
    expect((await officer.visit(`/matters/${id}/priority`)).status).to.equal(404);
    expect((await officer.send(`/matters/${id}/priority`, {})).status).to.equal(404);
    expect((await officer.visit(`/matters/${id}/character`)).status).to.equal(200);
  });

  it('moves by recorded events, and refuses in words those that cannot be', async () => {
    const id = await opened();
    const record = (type: string, on: string, more = {}) =>
      officer.send(`/matters/${id}/events`, { type, on, documentNumber: 'SỐ-7', ...more });
    expect((await record('application-filed', '02/03/2026')).status).to.equal(303);
    expect((await record('application-published', '02/06/2026')).status).to.equal(303);
    const before = await stored(id);
    for (const [type, on, said] of [
      ['application-filed', '05/03/2026', /đã được ghi ngày 02\/03\/2026/],
      ['registration-granted', '24/11/2026', /chưa tới/],
      ['substantive-refusal-notified', '01/01/2026', /trước “/],
      ['grant-notified', '31/02/2026', /Ngày không có thật/],
      ['', '01/07/2026', /Cần điền mục này|chọn một trong/],
      ['made-up', '01/07/2026', /chọn một trong/],
    ] as const) {
      const answer = await record(type, on);
      expect(answer.status, `${type} ${on}`).to.equal(422);
      expect(unescapeHtml(answer.text), `${type} ${on}`).to.match(said);
      const typed = formOn(answer.text, `/matters/${id}/events`);
      expect([typed.get('on'), typed.get('documentNumber')]).to.deep.equal([on, 'SỐ-7']);
    }
    expect(await stored(id)).to.deep.equal(before);
    const page = (await officer.visit(`/matters/${id}`)).text;
    expect(page).to.include('02/03/2026').and.include('02/06/2026').and.include('SỐ-7');
  });

  it('is found in its list by words without accents, by kind and by phase', async () => {
    const id = await run.matter({ words: 'Quạt giấy Chàng Sơn', kind: 'trademark' });
    for (const [query, there] of [
      ['?q=quat%20giay', true],
      ['?q=quat&kind=trademark&phase=preparation', true],
      ['?q=quat&phase=registered', false],
      ['?q=quat&kind=collective_mark', false],
      ['?q=$where', false],
      ['?q[$gt]=&kind[$ne]=x&page=-1&pageSize=99999&sort=__proto__', true],
    ] as const) {
      const list = await officer.visit(`/matters${query}`);
      expect([list.status, list.text.includes(`/matters/${id}`)], query).to.deep.equal([200, there]);
    }
  });

  describe('in its list by phase and in the counts of the first page', () => {
    type Step = readonly [type: string, on: string, outcome?: 'for-applicant' | 'against-applicant'];
    const filed: Step = ['application-filed', '2020-01-06'];
    const granted: Step = ['registration-granted', '2021-06-01'];
    const cancelled: Step = ['cancelled', '2024-02-01'];
    const refused: Step = ['application-refused', '2021-01-04'];
    for (const [what, phase, steps] of [
      ['being prepared', 'preparation', []],
      ['published, its filing not entered', 'pending', [['application-published', '2020-04-01']]],
      ['cancelled', 'ended', [filed, granted, cancelled]],
      [
        'in force again after the appeal against its cancellation was won',
        'registered',
        [filed, granted, cancelled, ['appeal-decided', '2024-12-01', 'for-applicant']],
      ],
      [
        'cancelled still after that appeal was lost',
        'ended',
        [filed, granted, cancelled, ['appeal-decided', '2024-12-01', 'against-applicant']],
      ],
      [
        'cancelled again after an appeal that was won',
        'ended',
        [
          filed,
          granted,
          cancelled,
          ['appeal-decided', '2024-12-01', 'for-applicant'],
          ['cancelled', '2025-03-03'],
        ],
      ],
      ['refused', 'ended', [filed, refused]],
      ['under appeal after a refusal', 'pending', [filed, refused, ['appeal-filed', '2021-02-01']]],
      [
        'examined again after a refusal that was lifted',
        'pending',
        [filed, refused, ['appeal-filed', '2021-02-01'], ['appeal-decided', '2021-05-04', 'for-applicant']],
      ],
      [
        'granted after a refusal that was lifted',
        'registered',
        [
          filed,
          refused,
          ['appeal-filed', '2021-01-20'],
          ['appeal-decided', '2021-05-04', 'for-applicant'],
          granted,
        ],
      ],
    ] as readonly [string, string, readonly Step[]][])
      it(`stands under “${phase}” alone when it is ${what}`, async () => {
        const count = async (name: string) => run.app.matters.queries.countVisible(who.actor, name as never);
        const phases = ['preparation', 'pending', 'registered', 'ended'];
        const before = await Promise.all(phases.map(count));
        const id = await run.matter({ words: `Pha ${what}` });
        const matter = (await run.app.matters.queries.byId(id))!;
        const events = steps.map(([type, on, outcome], at) => ({ id: `e${at}`, type, on, outcome }));
        if (events.length > 0)
          await run.app.matters.service.change(matter, { events: events as never }, 1, who);
        const shown = [];
        for (const name of phases)
          if ((await officer.visit(`/matters?phase=${name}&pageSize=100`)).text.includes(`/matters/${id}`))
            shown.push(name);
        expect(shown).to.deep.equal([phase]);
        const after = await Promise.all(phases.map(count));
        expect(after.map((n, at) => n - before[at]!)).to.deep.equal(
          phases.map((one) => Number(one === phase)),
        );
      });
  });
});
