// The calculator as anybody uses it: an address, a form, a result with its working; no account and no script.
import { expect } from 'chai';
import { openApp, unescapeHtml, type Browser, type Running } from '../support/app.ts';

describe('the calculator', () => {
  let run: Running;
  let vi: Browser;
  let en: Browser;
  before(async () => {
    run = await openApp();
    vi = run.guest('vi', '10.7.1.1');
    en = run.guest('en', '10.7.1.2');
  });
  after(() => run.close());
  const text = (html: string) => unescapeHtml(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
  const q = 'kind=collective_mark&type=application-filed&on=06/10/2025';

  it('is linked from the first page and from every footer', async () => {
    const { text: home } = await vi.visit('/');
    expect(home.match(/href="\/due-dates"/g)).to.have.length.greaterThan(1);
    expect((await vi.visit('/khong-co')).text).to.include('href="/due-dates/worked-examples"');
  });

  it('shows the days, the state, the working, the basis and the doubt, in both languages', async () => {
    const address = `/due-dates?${q}&type=substantive-refusal-notified&on=24/8/2026`;
    const shown = text((await vi.visit(address)).text);
    for (const said of [
      'Trả lời thông báo dự định từ chối',
      'Hết hạn theo luật 25/11/2026',
      'Ngày nên xong 23/11/2026',
      'Ngày tính được 24/11/2026',
      'Thứ Ba 24/11/2026 là ngày nghỉ lễ (Ngày Văn hóa Việt Nam)',
      'Thông tư 23/2023/TT-BKHCN',
      'Nếu lỡ: Cục ra quyết định từ chối',
      'tạm tính',
      'chỉ khi được cấp',
    ])
      expect(shown).to.include(said);
    const english = text((await en.visit(address)).text);
    expect(english).to.include('Legal date 25/11/2026').and.include('Tuesday 24/11/2026 is a public holiday');
  });

  it('keeps its whole state in an address that can be passed on', async () => {
    const { text: html } = await vi.visit(
      `/due-dates?${q}&received=&printed=&ends=&type=&on=&received=&printed=&ends=&type=grant-notified&on=30/11/2026&received=&printed=01/03/2027&ends=`,
    );
    const address = /href="(\/due-dates\?kind=[^"]*on=[^"]*)">Địa chỉ/.exec(unescapeHtml(html))![1]!;
    expect(address).to.equal(
      '/due-dates?kind=collective_mark&type=application-filed&on=2025-10-06&printed=&type=grant-notified&on=2026-11-30&printed=2027-03-01',
    );
    const again = text((await vi.visit(address)).text);
    expect(again).to.include('Ghi trên văn bản 01/03/2027');
  });

  it('gives the days of the API', async () => {
    const { text: html } = await en.visit(`/due-dates?${q}`);
    const answer = await en.ask('/api/v1/due-dates', {
      method: 'POST',
      body: JSON.stringify({
        kind: 'collective_mark',
        events: [{ type: 'application-filed', on: '2025-10-06' }],
      }),
      headers: { 'content-type': 'application/json' },
    });
    const { entries } = JSON.parse(answer.text) as { entries: { label: string; steps: { why: string }[] }[] };
    const page = text(html);
    for (const { label, steps } of entries) {
      expect(page).to.include(label);
      for (const { why } of steps) expect(page).to.include(why);
    }
  });

  it('takes all the API takes: outcome, what is answered, days not counted, an inexact day', async () => {
    const events =
      `${q}&type=substantive-refusal-notified&on=04/05/2026` +
      '&type=&on=&type=opposition-notified&on=05/05/2026&type=reply-filed&on=30/06/2026';
    const blank = '&received=&received=&received=&received=&received=';
    const filled = `&outcome=&outcome=&outcome=&outcome=&outcome=&precision=&precision=&precision=&precision=&precision=&answers=&answers=&answers=&answers=&answers=4`;
    const spans = '&from=01/06/2026&to=10/06/2026&why=b%C3%A3o+s%E1%BB%91+3';
    const { text: html } = await vi.visit(`/due-dates?${events}${blank}${filled}${spans}`);
    const shown = text(html);
    // four months and ten days: 04/08/2026 without the storm
    expect(shown).to.include('Hết hạn theo luật 14/08/2026').and.include('bão số 3');
    expect(shown).not.to.include('có thể thuộc nhiều thông báo');
    const address = /href="(\/due-dates\?kind=[^"]*on=[^"]*)">Địa chỉ/.exec(unescapeHtml(html))![1]!;
    expect(address, 'the empty line fell away and the number moved along').to.include('answers=3');
    expect(address).to.include('from=2026-06-01&to=2026-06-10');
    const again = text((await vi.visit(address)).text);
    expect(again).to.include('Hết hạn theo luật 14/08/2026');
    const decided =
      '&type=application-refused&on=01/07/2026&type=appeal-filed&on=01/09/2026&type=appeal-decided&on=01/10/2026';
    const refused = text((await vi.visit(`/due-dates?${q}${decided}`)).text);
    expect(refused).to.include('Khiếu nại lần hai');
    const won = `&outcome=&outcome=&outcome=&outcome=for-applicant`;
    const upheld = text((await vi.visit(`/due-dates?${q}${decided}${won}`)).text);
    expect(upheld.slice(upheld.indexOf('thời hạn xem vào'))).not.to.include('Khiếu nại lần hai');
    const vague = text((await vi.visit(`/due-dates?${q}&precision=month`)).text);
    expect(vague).to.include('Chưa tính được');
  });

  it('names a wrong line number, outcome and span where they stand', async () => {
    const { text: html } = await vi.visit(
      `/due-dates?${q}&answers=7&outcome=maybe&from=10/06/2026&to=01/06/2026&why=x`,
    );
    const shown = text(html);
    expect(shown).to.include('Không có văn bản nào mang số này');
    expect(shown).to.include('Ngày cuối phải sau ngày đầu');
    expect(html).to.include('value="maybe" selected').and.not.include('id="result"');
  });

  it('says why collective marks have no accelerated examination, on the page and by the API', async () => {
    expect(text((await vi.visit(`/due-dates?${q}`)).text)).to.include(
      'Không áp dụng: Thẩm định nội dung nhanh',
    );
    expect(text((await en.visit('/due-dates/worked-examples')).text)).to.include(
      'Collective and certification marks are excluded',
    );
    const ask = (kind: string) =>
      en.ask('/api/v1/due-dates', {
        method: 'POST',
        body: JSON.stringify({
          kind,
          events: [
            { type: 'application-filed', on: '2026-05-04' },
            { type: 'accelerated-examination-requested', on: '2026-05-04' },
          ],
        }),
        headers: { 'content-type': 'application/json' },
      });
    const refused = await ask('certification_mark');
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include('14a').and.include('/events/1/type');
    expect((await ask('trademark')).status).to.equal(200);
  });

  it('says what is wrong at its line and keeps what was typed', async () => {
    const { status, text: html } = await vi.visit(
      '/due-dates?kind=trademark&type=application-filed&on=31/02/2026&type=&on=1/1/2026&asOf=mai',
    );
    expect(status).to.equal(200);
    expect(text(html)).to.include('Dòng 1: Không có ngày này').and.include('Dòng 2: Cần điền mục này');
    expect(html)
      .to.include('value="31/02/2026"')
      .and.include('value="01/01/2026"')
      .and.include('value="mai"');
    expect(html).not.to.include('id="result"');
  });

  it('reports contradictions and what it could not count', async () => {
    const shown = text(
      (
        await vi.visit(
          '/due-dates?kind=trademark&type=application-filed&on=04/05/2026&type=registration-granted&on=04/01/2026&type=assignment-refusal-notified&on=04/01/2026',
        )
      ).text,
    );
    expect(shown).to.include('Dữ kiện cần xem lại').and.include('trước “Nộp đơn đăng ký”');
    expect(shown).to.include('dữ kiện mâu thuẫn');
    expect(shown).to.include('Chưa tính được').and.include('chưa ghi quy định của thời điểm đó');
  });

  it('offers more lines without a script', async () => {
    const { text: html } = await vi.visit('/due-dates?kind=ocop_certificate&type=&on=&rows=9');
    expect(html.match(/<fieldset class="event-row">/g)).to.have.length(9);
    expect(html).to.include('value="certificate-issued"').and.not.include('value="application-filed"');
  });

  it('refuses more lines than it counts, instead of dropping them', async () => {
    const many = Array.from({ length: 120 }, () => 'type=opposition-filed&on=1/7/2026').join('&');
    const { text: html } = await vi.visit(`/due-dates?kind=trademark&${many}`);
    expect(text(html)).to.include('Nhiều nhất 100 dòng');
    expect(html).not.to.include('id="result"');
  });

  it('takes hostile addresses calmly', async () => {
    for (const query of [
      'type[$gt]=&on[$gt]=',
      `${q}&type=<script>alert(1)</script>&on=x`,
      'rows=1e309',
      'rows=-5',
      'kind=__proto__',
      'kind=a&kind=b',
      `type=${'x'.repeat(5000)}&on=y`,
      Array.from({ length: 900 }, () => 'on=1/1/2026').join('&'),
      `${q}&on=1/1/9999&on=0/0/0`,
    ]) {
      const { status, text: html } = await vi.visit(`/due-dates?${query}`);
      expect(status, query.slice(0, 60)).to.equal(200);
      expect(html).not.to.include('<script>alert');
    }
  });

  it('publishes every worked example with its rule', async () => {
    const { text: html } = await vi.visit('/due-dates/worked-examples');
    const { workedExamples, timeLimits } = await import('../../src/deadlines/index.ts');
    const shown = unescapeHtml(html);
    for (const { working } of workedExamples) expect(shown).to.include(working.vi);
    for (const { rule, version, citation } of timeLimits)
      expect(shown).to.include(`${rule} ${version}`).and.include(citation);
    const tried = [...shown.matchAll(/href="(\/due-dates\?[^"]+)"/g)].map(([, href]) => href!);
    expect(tried.length).to.be.greaterThan(70);
    const { text: result } = await vi.visit(tried[0]!);
    expect(result).to.include('id="result"');
  });
});
