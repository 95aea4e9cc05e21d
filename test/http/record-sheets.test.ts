// What the public prints and scans: sheets that are plainly no certificate, codes that lead back, numbers under barcodes.
import { expect } from 'chai';
import { openApp, tayPhuong, unescapeHtml, who, type Browser, type Running } from '../support/app.ts';
import { readPdf } from '../support/read-pdf.ts';

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
});
