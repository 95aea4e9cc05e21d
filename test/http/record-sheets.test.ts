// What the public prints and scans: sheets that are plainly no certificate, codes that lead back, numbers under barcodes.
import { expect } from 'chai';
import { hoiAn, openApp, tayPhuong, unescapeHtml, who, type Browser, type Running } from '../support/app.ts';
import { readPdf } from '../support/read-pdf.ts';
import { rasterPage, readQr } from '../support/read-qr.ts';

describe('sheets and codes of the public register', function () {
  this.timeout(60_000);
  let run: Running;
  let guest: Browser;
  let product: string;
  const right = '/register/rights/4-2023-12345';
  before(async () => {
    run = await openApp({ settings: { PUBLIC_URL: 'https://so.example.vn/' } });
    guest = run.guest('vi');
    const party = await run.party({ name: 'Hợp tác xã Chè', phone: '0900BIMAT' } as never);
    product = await run.product({
      name: 'Chè lam',
      producerId: party,
      status: 'published',
      gtin: '8934563138165',
      certificates: [{ stars: 4, decisionNumber: '12/QĐ-UBND', issuedOn: '2025-05-04', authority: 'UBND' }],
    } as never);
    const matter = await run.matter({ words: 'HÒA LẠC', place: tayPhuong, applicantId: party });
    const { queries, service } = run.app.matters;
    for (const [type, on] of [
      ['application-filed', '2023-05-12'],
      ['application-published', '2023-08-25'],
      ['registration-granted', '2024-06-03'],
    ])
      await service.recordEvent(
        (await queries.byId(matter))!,
        { type, on } as never,
        who,
        '2026-11-23' as never,
      );
    await service.change(
      (await queries.byId(matter))!,
      {
        applicationNumber: '4-2023-12345',
        goods: [{ niceClass: 30, items: ['chè lam', 'kẹo lạc'] }],
      } as never,
      undefined,
      who,
    );
    await run.app.lookup.entries.caughtUp();
  });
  after(() => run.close());

  it('prints a right on one page, in the reader’s language, as no certificate, with its data, day, source and address', async () => {
    const expected = {
      vi: [
        'KHÔNG PHẢI văn bằng',
        'Được bảo hộ đến 12/05/2033',
        '220',
        'Hợp tác xã Chè',
        'kẹo lạc',
        'xã Tây Phương',
      ],
      en: ['NOT a certificate', 'Protected until 12/05/2033', '220', 'Class 30', '12/05/2023'],
    };
    for (const language of ['vi', 'en'] as const) {
      const answer = await run.guest(language).visit(`${right}/sheet.pdf`);
      expect(answer.headers.get('content-type')).to.equal('application/pdf');
      const { pages, language: said, trees } = await readPdf(answer.bytes);
      expect(pages).to.have.length(1);
      const shared = ['23/11/2026', '03/06/2024', `https://so.example.vn${right}`];
      for (const text of [...expected[language], ...shared]) expect(pages[0], text).to.include(text);
      expect(pages[0]).to.not.include('BIMAT');
      expect(said).to.match(new RegExp(`^${language}`));
      expect(JSON.stringify(trees)).to.include(`QR`);
    }
  });

  it('prints a product’s recognition with its decision, end and barcode number', async () => {
    const { pages } = await readPdf((await guest.visit(`/register/products/${product}/sheet.pdf`)).bytes);
    for (const text of ['KHÔNG PHẢI giấy chứng nhận', '12/QĐ-UBND', '04/05/2028', '8934563138165', '4 sao'])
      expect(pages[0]).to.include(text);
  });

  it('says of a certificate whose day is known only roughly no exact end, on the page as on the sheet', async () => {
    const rough = await run.product({
      name: 'Bánh tẻ',
      place: hoiAn,
      status: 'published',
      certificates: [
        {
          stars: 3,
          decisionNumber: '7/QĐ-UBND',
          issuedOn: '2024-12-31',
          precision: 'year',
          authority: 'UBND',
        },
        { stars: 4, decisionNumber: '8/QĐ-UBND', issuedOn: '2025-03-05', authority: 'UBND' },
      ],
    } as never);
    await run.app.lookup.entries.caughtUp();
    for (const [language, issued, ends] of [
      ['vi', 'năm 2024', 'không muộn hơn 31/12/2027'],
      ['en', '2024', 'by 31/12/2027'],
    ] as const) {
      const reader = run.guest(language);
      const path = `/register/products/${rough}`;
      const { pages } = await readPdf((await reader.visit(`${path}/sheet.pdf`)).bytes);
      const page = unescapeHtml((await reader.visit(path)).text);
      for (const text of [pages[0]!, page]) {
        expect(text).to.include(issued).and.include(ends).and.include('05/03/2028');
        expect(text).to.not.include('31/12/2024');
        // The exact end stands bare, the rough one never.
        expect(text.match(/(\S+) 31\/12\/2027/g)).to.satisfy((found: string[]) =>
          found.every((one) => /^(hơn|by) /.test(one)),
        );
      }
    }
  });

  it('draws a sheet once and sends it again until something changes', async () => {
    const [first, second] = [
      await guest.visit(`${right}/sheet.pdf`),
      await guest.visit(`${right}/sheet.pdf`),
    ];
    const etag = first.headers.get('etag') ?? '';
    expect(second.bytes.equals(first.bytes)).to.equal(true);
    expect(
      (await guest.visit(`${right}/sheet.pdf`, { 'if-none-match': etag, 'cache-control': 'max-age=0' }))
        .status,
    ).to.equal(304);
    await run.app.products.service.edit(product, undefined, { nameEn: 'Che lam' }, who);
    await run.app.lookup.entries.caughtUp();
    expect((await guest.visit(`/register/products/${product}/sheet.pdf`)).status).to.equal(200);
  });

  it('shows the code on the page, and sends it as a drawing for labels', async () => {
    for (const path of [right, `/register/products/${product}`]) {
      expect(unescapeHtml((await guest.visit(path)).text)).to.include(`${path}/qr.svg`);
      const code = await guest.visit(`${path}/qr.svg`);
      expect(code.headers.get('content-type')).to.equal('image/svg+xml');
      expect(code.text).to.match(/^<svg /);
    }
    expect((await guest.visit('/register/rights/none/sheet.pdf')).status).to.equal(404);
  });

  it('prints and draws codes that a reader takes to the page they stand for', async () => {
    for (const path of [right, `/register/products/${product}`]) {
      const address = `https://so.example.vn${path}`;
      const sheet = (await guest.visit(`${path}/sheet.pdf`)).bytes;
      // From a good printer to a poor one.
      for (const dots of [300, 150])
        expect(await readQr(await rasterPage(sheet, 1, dots)), `${path} at ${dots} dpi`).to.equal(address);
      const drawing = (await guest.visit(`${path}/qr.svg`)).text;
      const sized = drawing.replace('<svg ', '<svg width="300" height="300" ');
      expect(await readQr(Buffer.from(sized)), `${path}/qr.svg`).to.equal(address);
    }
  });

  it('gives each page one address, one for each language, and data for search engines that says what the page says', async () => {
    const site = 'https://so.example.vn';
    const page = (await guest.visit(right)).text;
    for (const tag of [
      `<link rel="canonical" href="${site}${right}">`,
      `<link rel="alternate" hreflang="en" href="${site}${right}?lang=en">`,
      `<meta property="og:url" content="${site}${right}">`,
    ])
      expect(page).to.include(tag);
    const english = (await guest.visit(`${right}?lang=en`)).text;
    expect(english)
      .to.include('<html lang="en">')
      .and.include(`rel="canonical" href="${site}${right}?lang=en"`);
    const data = (html: string) =>
      JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as object;
    expect(data(page)).to.include({ '@type': 'Brand', name: 'HÒA LẠC' });
    expect(data((await guest.visit(`/register/products/${product}`)).text)).to.include({
      '@type': 'Product',
      gtin13: '8934563138165',
      award: 'OCOP 4 sao (12/QĐ-UBND)',
    });
    expect(data((await guest.visit('/register/places/10003')).text)).to.include({ '@type': 'Place' });
  });

  it('switches the language on an address that asks for one, and never leaves the site', async () => {
    const browser = run.guest('en');
    const next = async (path: string) => (await browser.send('/language', { language: 'vi', next: path })).to;
    expect(await next(`${right}?lang=en`)).to.equal(right);
    expect(await next('/..//evil.example/')).to.equal('/');
  });

  it('lists every address of the register in sitemaps that robots.txt names', async () => {
    expect((await guest.visit('/robots.txt')).text).to.include('Sitemap: https://so.example.vn/sitemap.xml');
    const locations = (xml: string) =>
      [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => unescapeHtml(url!));
    const parts = locations((await guest.visit('/sitemap.xml')).text);
    const listed: string[] = [];
    for (const part of parts) listed.push(...locations((await guest.visit(part.slice(21))).text));
    expect(listed).to.include.members(
      [right, `/register/products/${product}`, '/register/places/01', '/register/places/10003'].map(
        (path) => `https://so.example.vn${path}`,
      ),
    );
    for (const address of listed)
      expect((await guest.visit(address.slice(21))).status, address).to.equal(200);
    // Localities that hold nothing are left out.
    expect(listed).to.not.include('https://so.example.vn/register/places/15');
    for (const wrong of ['type=right&after=product:', 'type=place&after=right:', 'type=unit'])
      expect((await guest.visit(`/sitemap-part.xml?${wrong}`)).status, wrong).to.equal(404);
  });

  it('maps a province by its own communes, each as often as its page tells, and lists the same without script', async () => {
    const { text } = await guest.visit('/register/places/01');
    const points = JSON.parse(/id="place-map-data">(.*?)<\/script>/s.exec(text)![1]!) as {
      href: string;
      products: number;
      rights: number;
      lat: number;
      lon: number;
    }[];
    expect(points).to.have.length(run.app.localities.localities.communesOf('01').length);
    const here = points.find(({ href }) => href === '/register/places/10003')!;
    expect(here).to.include({ products: 1, rights: 1 });
    expect(here.lat).to.be.within(20.5, 21.5);
    expect(here.lon).to.be.within(105.2, 106.1);
    const noscript = text.replace(/<script[\s\S]*?<\/script>/g, '');
    expect(noscript).to.include('href="/register/places/10003"').and.include('1 sản phẩm 1 quyền');
    // Nothing comes from another site.
    expect(
      [...text.matchAll(/(?:src|href)="(https?:[^"]+)"/g)]
        .map(([, url]) => url!)
        .filter((url) => !url.startsWith('https://so.example.vn')),
    ).to.deep.equal([]);
  });

  it('cuts sitemaps where they would grow too long, leaving nothing out and nothing twice', async () => {
    await run.app.publications.service.take(
      Array.from({ length: 7 }, (_, n) => ({
        applicationNumber: `4-2026-0000${n}`,
        words: `TÊN ${n}`,
        niceClasses: [],
      })),
      { batchId: 'many', at: new Date('2026-11-23T03:00:00Z') },
    );
    await run.app.lookup.entries.rebuild();
    for (const place of [{ provinceCode: '15' }, { provinceCode: '46' }])
      await run.village({ place } as never);
    await run.app.lookup.entries.caughtUp();
    const { sitemaps } = run.app.lookup;
    const filesOf = async (type: string) =>
      Promise.all(
        (await sitemaps.parts(3))
          .filter((part) => part.type === type)
          .map(async (part) => {
            let text = '';
            for await (const piece of sitemaps.stream(part, (path) => path, 3)) text += String(piece);
            return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, path]) => path!);
          }),
      );
    const rights = await filesOf('right');
    expect(rights.map(({ length }) => length)).to.deep.equal([3, 3, 2]);
    expect(new Set(rights.flat()).size).to.equal(8);
    const places = await filesOf('place');
    expect(places.map((paths) => paths.map((path) => path.slice('/register/places/'.length)))).to.deep.equal([
      ['01', '10003', '15'],
      ['20413', '46', '48'],
    ]);
  });

  it('leads from a barcode number, however long it is written, to its product', async () => {
    for (const path of ['8934563138165', '08934563138165', '08934563138165/10/LO1/21/SER?17=270101'])
      expect((await guest.visit(`/01/${path}`)).to, path).to.equal(`/register/products/${product}`);
    for (const path of ['8934563138166', '036000291452', 'x'.repeat(5_000), '%00', '..%2f'])
      expect((await guest.visit(`/01/${path}`)).status, path).to.equal(404);
  });
});
