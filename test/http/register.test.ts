// The public register: found as people write, answered in plain words, and never more than what is published.
import { expect } from 'chai';
import { hoiAn, openApp, tayPhuong, unescapeHtml, who, type Browser, type Running } from '../support/app.ts';
import { readPdf } from '../support/read-pdf.ts';
import { secret, secretiveCooperative } from '../support/secret.ts';

const on = (type: string, day: string) => ({ type, on: day });

describe('the public register', () => {
  let run: Running;
  let guest: Browser;
  let ids: { party: string; product: string; proposed: string; village: string; matter: string };

  const events = async (matter: string, list: readonly { type: string; on: string }[]) => {
    for (const event of list) {
      const record = (await run.app.matters.queries.byId(matter))!;
      await run.app.matters.service.recordEvent(record, event as never, who, '2026-11-23' as never);
    }
  };
  const settled = () => run.app.lookup.entries.caughtUp();
  const rights = async (query: string) => {
    const answer = await guest.visit(`/api/v1/public/rights?${query}`);
    expect(answer.status, query).to.equal(200);
    return JSON.parse(answer.text) as {
      total: number;
      items: { name: string; status: string; url: string }[];
    };
  };
  const names = async (query: string) => (await rights(query)).items.map(({ name }) => name);

  before(async () => {
    run = await openApp();
    guest = run.guest('vi');
    const party = await run.party(secretiveCooperative as never);
    const village = await run.village({
      name: 'Làng nghề Mộc Chàng Sơn',
      place: tayPhuong,
      status: 'recognised',
    } as never);
    const product = await run.product({
      name: 'Chè lam Thạch Xá',
      place: { ...tayPhuong, asWritten: 'xã Thạch Xá, huyện Thạch Thất' },
      producerId: party,
      craftVillageId: village,
      status: 'published',
      certificates: [{ stars: 4, decisionNumber: '12/QĐ-UBND', issuedOn: '2025-05-04', authority: 'UBND' }],
    } as never);
    const proposed = await run.product({
      name: `Kẹo ${secret}`,
      place: tayPhuong,
      producerId: party,
      status: 'proposed',
    } as never);
    const matter = await run.matter({ words: 'HÒA LẠC TRÀ', place: tayPhuong, applicantId: party });
    await events(matter, [
      on('application-filed', '2023-05-12'),
      on('application-published', '2023-08-25'),
      on('registration-granted', '2024-06-03'),
    ]);
    const other = await run.matter({ words: 'HOA LẠC TRA', place: hoiAn });
    await events(other, [on('application-filed', '2026-05-04'), on('application-published', '2026-07-06')]);
    await run.matter({ words: `ĐANG SOẠN ${secret}`, place: tayPhuong, applicantId: party });
    await run.app.publications.service.take(
      [
        {
          applicationNumber: '4-2026-00774',
          words: 'ĐẠI PHƯỢNG LỤA',
          kind: 'trademark',
          niceClasses: [24],
          filedOn: '2026-05-04' as never,
          publishedOn: '2026-07-06' as never,
          applicant: 'Công ty Lụa',
        },
        {
          applicationNumber: '4-2010-00001',
          registrationNumber: '4-0596993-000',
          words: 'QUÝ LY',
          niceClasses: [3, 5],
          filedOn: '2010-05-04' as never,
          registeredOn: '2011-05-04' as never,
        },
      ],
      { batchId: 'b', at: new Date('2026-11-23T03:00:00Z') },
    );
    await run.app.lookup.entries.rebuild();
    ids = { party, product, proposed, village, matter };
  });
  after(() => run.close());

  const found: [query: string, names: readonly string[]][] = [
    ['q=hoa+lac', ['HOA LẠC TRA', 'HÒA LẠC TRÀ']],
    ['q=hòa+lạc+trà', ['HÒA LẠC TRÀ', 'HOA LẠC TRA']],
    ['q=hoà', ['HÒA LẠC TRÀ', 'HOA LẠC TRA']],
    ['q=hoa+lạc+tra', ['HOA LẠC TRA', 'HÒA LẠC TRÀ']],
    ['q=tra+hoa', ['HOA LẠC TRA', 'HÒA LẠC TRÀ']],
    ['q=dai+phuong', ['ĐẠI PHƯỢNG LỤA']],
    ['q=đại+phư', ['ĐẠI PHƯỢNG LỤA']],
    ['q=dai+phuogn', ['ĐẠI PHƯỢNG LỤA']],
    ['q=dai+phung', ['ĐẠI PHƯỢNG LỤA']],
    ['q=zai+fuong', ['ĐẠI PHƯỢNG LỤA']],
    ['q=qui+li', ['QUÝ LY']],
    ['q=4-2026-00774', ['ĐẠI PHƯỢNG LỤA']],
    ['q=VN4202600774', ['ĐẠI PHƯỢNG LỤA']],
    ['q=4-0596993-000', ['QUÝ LY']],
    ['q=cong+ty+lua', ['ĐẠI PHƯỢNG LỤA']],
    ['niceClass=24', ['ĐẠI PHƯỢNG LỤA']],
    ['status=expired', ['QUÝ LY']],
    ['status=in_force', ['HÒA LẠC TRÀ']],
    ['status=in_force&locality=48', []],
    ['locality=10003', ['HÒA LẠC TRÀ']],
    ['kind=certification_mark', []],
    ['q=khong+co+gi+nhu+the', []],
  ];
  for (const [query, expected] of found)
    it(`finds ${expected.join(', ') || 'nothing'} for ?${query}`, async () => {
      expect(await names(query)).to.deep.equal(expected);
    });

  it('answers a right’s page first: protected or not, until when, for which goods, whose', async () => {
    const { items } = await rights('q=hoa+lac+tra&status=in_force');
    const page = unescapeHtml((await guest.visit(items[0]!.url)).text);
    expect(page).to.include('Được bảo hộ đến 12/05/2033');
    expect(page).to.include('Hợp tác xã Chè Ba Vì');
    expect(page).to.include('(220) Ngày nộp đơn');
    expect(page).to.include('application/ld+json');
    const imported = unescapeHtml((await guest.visit('/register/rights/4-2026-00774')).text);
    expect(imported).to.include('danh sách công bố của Cục Sở hữu trí tuệ');
  });

  it('tells the same right once when the registry and the Office’s list both have it, and what changed at once', async () => {
    const matter = await run.matter({ words: 'ĐẠI PHƯỢNG LỤA', place: tayPhuong });
    await events(matter, [on('application-filed', '2026-05-04'), on('application-published', '2026-07-06')]);
    await run.app.matters.service.change(
      (await run.app.matters.queries.byId(matter))!,
      { applicationNumber: '4-2026-00774' },
      undefined,
      who,
    );
    await settled();
    expect(await rights('q=dai+phuong')).to.deep.include({ total: 1 });
    expect((await guest.visit('/register/rights/4-2026-00774')).text).to.include('hồ sơ của địa phương');
  });

  it('shows a product with its stars, a village, an owner and a locality, each linked with the others', async () => {
    for (const [path, texts] of [
      [
        `/register/products/${ids.product}`,
        ['OCOP 4 sao, chứng nhận đến 04/05/2028', 'Làng nghề Mộc Chàng Sơn'],
      ],
      [`/register/villages/${ids.village}`, ['Chè lam Thạch Xá']],
      [`/register/owners/${ids.party}`, ['HÒA LẠC TRÀ', 'Chè lam Thạch Xá']],
      [
        '/register/places/10003',
        ['HÒA LẠC TRÀ', 'Chè lam Thạch Xá', 'Làng nghề Mộc Chàng Sơn', 'xã Phùng Xá'],
      ],
    ] as const) {
      const answer = await guest.visit(path);
      expect(answer.status, path).to.equal(200);
      for (const text of texts) expect(unescapeHtml(answer.text), path).to.include(text);
      const english = await run.guest('en').visit(path);
      expect(english.text, path).to.include('<html lang="en">');
    }
  });

  it('shows a producer before publishing what the public will see, and what it will not, with the reason', async () => {
    const producer = await run.signIn({ role: 'producer', partyId: ids.party });
    const before = unescapeHtml((await producer.visit(`/products/${ids.proposed}/as-public`)).text);
    expect(before).to.include('Cả trang này').and.include('Dữ liệu cá nhân: không bao giờ công bố');
    for (const hidden of [`${secret} thôn 1`, `0900${secret}`, `${secret}@example.vn`])
      expect(before).not.to.include(hidden);
    const article = (html: string) =>
      /<article class="as-public"[^>]*>([\s\S]*)<\/article>/.exec(html)![1]!.trim();
    const preview = (await producer.visit(`/products/${ids.product}/as-public`)).text;
    expect((await guest.visit(`/register/products/${ids.product}`)).text).to.include(article(preview));
    expect(unescapeHtml(preview)).not.to.include('Cả trang này');
    const right = article((await producer.visit(`/matters/${ids.matter}/as-public`)).text);
    expect(right).to.include('Được bảo hộ đến 12/05/2033').and.not.include('sheet.pdf');
  });

  it('heads no history where nothing has happened yet', async () => {
    const drafted = await run.matter({ words: 'CHƯA NỘP', place: tayPhuong, applicantId: ids.party });
    const producer = await run.signIn({ role: 'producer', partyId: ids.party });
    const preview = async (id: string) =>
      unescapeHtml((await producer.visit(`/matters/${id}/as-public`)).text);
    expect(await preview(drafted))
      .to.include('CHƯA NỘP')
      .and.not.include('Diễn biến');
    expect(await preview(ids.matter)).to.include('Diễn biến');
    // An imported line may come without a single day.
    await run.app.publications.service.take(
      [{ applicationNumber: '4-2026-00999', words: 'KHÔNG NGÀY', niceClasses: [] }],
      { batchId: 'c', at: new Date('2026-11-23T03:00:00Z') },
    );
    await run.app.lookup.entries.rebuild();
    const path = '/register/rights/4-2026-00999';
    expect(unescapeHtml((await guest.visit(path)).text))
      .to.include('KHÔNG NGÀY')
      .and.not.include('Diễn biến');
    const { pages } = await readPdf((await guest.visit(`${path}/sheet.pdf`)).bytes);
    expect(pages[0]).to.include('KHÔNG NGÀY').and.not.include('Diễn biến');
  });

  it('shows nothing private and nothing unpublished, on any page or in any answer', async () => {
    const paths = [
      '/register',
      '/register?q=keo',
      `/register/products/${ids.product}`,
      `/register/owners/${ids.party}`,
      '/register/places/10003',
      '/api/v1/public/rights?pageSize=200',
      '/api/v1/public/products?pageSize=200',
      '/api/v1/public/suggestions?q=BIMAT',
    ];
    for (const path of paths) {
      const { text } = await guest.visit(path);
      expect(text, path).to.not.include(secret);
    }
    expect((await guest.visit(`/register/products/${ids.proposed}`)).status).to.equal(404);
    expect((await guest.visit('/register/rights/m')).status).to.equal(404);
  });

  it('takes away what is no longer published', async () => {
    const turn = async (status: 'recognised' | 'published') => {
      await run.app.products.service.edit(ids.product, undefined, { status }, who);
      await settled();
      return (await guest.visit(`/register/products/${ids.product}`)).status;
    };
    expect(await turn('recognised')).to.equal(404);
    expect(await turn('published')).to.equal(200);
  });
});
