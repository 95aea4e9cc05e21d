// The main job from signing in to a final dossier, as people do it: in a browser, with and without its help.
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sampleAttachments } from '../../scripts/demo/attachments.ts';
import { sampleApplication } from '../../scripts/demo/records.ts';
import type { Actor } from '../../src/access/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { freshDatabaseUri } from '../support/database.ts';
import { password, sampleSite, usernames, type SampleSite } from '../support/sample-site.ts';

const main = 'main button.btn-primary';
const everybody: Actor = { id: 'test', name: 'Kiểm thử', role: 'administrator' };

describe('the journey of an application', function () {
  this.timeout(60_000);
  let site: SampleSite;
  let browser: Browser;
  const open: BrowserContext[] = [];

  before(async () => {
    [site, browser] = await Promise.all([
      sampleSite({ mongodbUri: await freshDatabaseUri() }),
      launchBrowser(),
    ]);
  });
  afterEach(async () => {
    for (const context of open.splice(0)) await context.close();
  });
  after(() => site.close());

  async function pageOf(
    ...given: Parameters<SampleSite['context']> extends [Browser, ...infer R] ? R : never
  ) {
    const context = await site.context(browser, ...given);
    open.push(context);
    return context.newPage();
  }

  const countMatters = async (q: string) => {
    const list = { page: 1, pageSize: 1, sort: 'changed', descending: true, q };
    return (await site.app.matters.queries.list(everybody, list, {})).total;
  };

  it('signs in, finds a product without its marks of tone, and opens one application however often the button is pressed', async () => {
    const page = await pageOf('guest');
    await page.goto('/products');
    await page.fill('[name=username]', usernames.officer);
    await page.fill('[name=password]', password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/products');
    await page.fill('[name=q]', 'sap gu tu che');
    await page.keyboard.press('Enter');
    await page.click('table.list a:has-text("Sập gụ tủ chè Hưng Thịnh")');
    await page.click('a:has-text("Mở hồ sơ đăng ký nhãn hiệu tập thể")');
    await page.fill('[name=words]', 'GỖ PHÙNG XÁ THỬ');

    await page.fill('[name=place]', '');
    await page.locator('[name=place]').pressSequentially('di nau, thach that');
    await page.locator('.suggestions [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute('[name=place]', 'aria-activedescendant');
    expect(await page.getAttribute(`[id="${active}"]`, 'aria-selected')).to.equal('true');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name=place]')).to.match(/Tây Phương/);
    expect(await page.locator('.suggestions').isVisible(), 'the list closes').to.equal(false);

    await page.dblclick(main);
    await page.waitForURL(/\/matters\/[0-9a-f]{24}$/);
    expect(await page.textContent('h1')).to.equal('GỖ PHÙNG XÁ THỬ');
    expect(await countMatters('go phung xa thu')).to.equal(1);
  });

  it('keeps the place of who types before the script has come, and offers what fits', async () => {
    const page = await pageOf('officer');
    let come = () => {};
    const held = new Promise<void>((done) => (come = done));
    await page.route('**/site*.js*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/matters/new', { waitUntil: 'commit' });
    await page.locator('[name=place]').fill('');
    await page.locator('[name=place]').pressSequentially('di nau, ');
    come();
    await page.locator('.picker [name=place]').waitFor();
    await page.keyboard.type('thach that');
    expect(await page.inputValue('[name=place]')).to.equal('di nau, thach that');
    await page.locator('.suggestions [role=option]').first().waitFor();
  });

  it('makes one record of two presses even without a script to hold the second back', async () => {
    const page = await pageOf('officer', { javaScriptEnabled: false });
    await page.goto(`/matters/new?product=${site.ids.product}`);
    await page.fill('[name=words]', 'HAI LẦN BẤM');
    const form = await formOf(page);
    const headers = { origin: site.url };
    const answers = await Promise.all(
      [1, 2].map(() => page.request.post('/matters/new', { form, headers, maxRedirects: 0 })),
    );
    expect(answers.map((answer) => answer.status())).to.deep.equal([303, 303]);
    expect(new Set(answers.map((answer) => answer.headers()['location'])).size).to.equal(1);
    expect(await countMatters('hai lan bam')).to.equal(1);
  });

  it('fills the sections one by one while what is missing falls to nothing, and reads the draft', async () => {
    const page = await pageOf('officer');
    await page.goto(`/matters/new?product=${site.ids.product}`);
    await page.fill('[name=words]', 'MỘC DỊ NẬU THỬ');
    await page.fill('[name=placeName]', 'Dị Nậu');
    await page.selectOption('[name=applicantId]', { label: 'Hợp tác xã Mộc truyền thống Dị Nậu (mẫu)' });
    await page.fill('[name=plannedFilingOn]', '1/12/26');
    await page.click(main);
    await page.waitForURL(/\/matters\/[0-9a-f]{24}$/);
    const matter = page.url();
    const missing: number[] = [await missingCount(page)];
    const fill = async (section: string, values: object) => {
      await page.click(`.task-list a[href$="/${section}"]`);
      for (const [name, value] of Object.entries(values))
        if (typeof value === 'string' && (await page.locator(`[name="${name}"]`).count()) > 0)
          await page.fill(`[name="${name}"]`, value);
      await page.click(main);
      await page.waitForURL(matter);
      missing.push(await missingCount(page));
    };

    const { sign, goods, regulations, character } = sampleApplication;
    await page.goto(`${matter}/sign`);
    await page.check('[name=form][value=combined]').catch(() => page.selectOption('[name=form]', 'combined'));
    await page.click(main);
    await page.waitForURL(matter);
    await fill('sign', { colours: sign.colours, description: sign.description });
    const rows = goods.flatMap(({ niceClass, items }, i) => [
      [`goods[${i}][niceClass]`, String(niceClass)],
      [`goods[${i}][items]`, items.join('; ')],
    ]);
    await fill('goods', Object.fromEntries(rows.slice(0, 2)));
    await fill('regulations', regulations);
    await fill('character', character);

    const roles = ['sign-picture', 'map', 'place-name-permission', 'establishment-proof'] as const;
    for (const role of roles) {
      const files = sampleAttachments.filter((file) => file.role === role);
      await upload(page, role, await Promise.all(files.map(asFile)));
      await page.waitForURL(matter);
      expect(await page.textContent('.notice')).to.include(`Đã lưu ${files.length} tệp`);
      missing.push(await missingCount(page));
    }
    // Choosing a form with a picture asks for the picture; from there every step takes something away.
    const [, ...falling] = missing;
    expect(falling[0]).to.be.above(5);
    expect(falling).to.deep.equal([...new Set(falling)].sort((a, b) => b - a));
    expect(missing.at(-1), await page.locator('.completeness').innerText()).to.equal(0);
    expect(await page.locator('button:has-text("Lập hồ sơ chính thức")').count()).to.equal(1);
    expect(await page.locator('.matter-head img.mark-picture').count()).to.equal(1);

    const draft = await pdf(page, 'a:has-text("Xem bản nháp")');
    expect(draft.pages).to.be.above(10);
    expect(draft.text).to.include('MỘC DỊ NẬU THỬ');
  });

  it('shows how far several files have got, and can stop', async () => {
    const page = await pageOf('officer');
    await page.goto(`/matters/${site.ids.applicationId}?paper=other#add-files`);
    expect(await page.inputValue('[name=role]'), 'the paper asked for is chosen').to.equal('other');
    const session = await page.context().newCDPSession(page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 60_000 };
    await session.send('Network.emulateNetworkConditions', slow);
    const [first, second] = await Promise.all(sampleAttachments.slice(0, 2).map(asFile));
    await page.setInputFiles('[name=files]', [first!, second!]);
    expect(await page.locator('.file-chooser li').count()).to.equal(2);
    await page.click('form[data-upload] button:not([type=button])');
    await page.locator('.sending p', { hasText: /^[1-9]\d* %$/ }).waitFor();
    expect(await page.locator('.sending progress').getAttribute('value')).to.match(/^[1-9]/);
    await page.click('.sending button');
    expect(await page.textContent('.sending p')).to.match(/^Đã dừng/);
    await page.reload();
    expect(await page.locator('.files li').count()).to.equal(sampleAttachments.length);
  });

  it('makes the final dossier of the sample application, whose bytes stay as they are', async () => {
    const page = await pageOf('officer');
    await page.goto(`/matters/${site.ids.applicationId}`);
    await page.click('button:has-text("Lập hồ sơ chính thức")');
    await page.locator('#dossiers + ul a:has-text("Bản 1")').waitFor();
    const made = await pdf(page, '#dossiers + ul a');
    expect(made.pages).to.be.above(20);
    await page.click('#dossiers + ul summary');
    expect(await page.innerText('#dossiers + ul code')).to.include(made.sha256);
    expect((await pdf(page, '#dossiers + ul a')).sha256).to.equal(made.sha256);
  });

  it('shows the second of two editors both versions, and loses neither', async () => {
    const [first, second] = [await pageOf('officer'), await pageOf('administrator')];
    const path = `/matters/${site.ids.applicationId}/sign`;
    await Promise.all([first.goto(path), second.goto(path)]);
    await first.fill('[name=translation]', 'Woodwork of Di Nau');
    await first.click(main);
    await first.waitForURL(/\/matters\/\w+$/);
    await second.fill('[name=translation]', 'Dị Nậu carpentry');
    await second.click(main);
    const table = await second.innerText('main table');
    expect(table).to.include('Woodwork of Di Nau').and.include('Dị Nậu carpentry');
    await second.click(main);
    await second.waitForURL(/\/matters\/\w+$/);
    await second.goto(path);
    expect(await second.inputValue('[name=translation]')).to.equal('Dị Nậu carpentry');
  });

  it('keeps the language a person chose, on the page where it was chosen and after signing in', async () => {
    const page = await pageOf('guest');
    await page.goto('/sign-in?next=%2Fproducts');
    await page.click('button[name=language]');
    expect(await page.getAttribute('html', 'lang')).to.equal('en');
    expect(new URL(page.url()).pathname).to.equal('/sign-in');
    await page.fill('[name=username]', usernames.officer);
    await page.fill('[name=password]', password);
    await page.click(main);
    await page.waitForURL('**/products');
    expect(await page.textContent('h1')).to.equal('Products');
    await page.click('button[name=language]');
    expect(await page.textContent('h1')).to.equal('Sản phẩm');
  });

  it('needs no script to open a matter, to save a section and to send a paper', async () => {
    const page = await pageOf('officer', { javaScriptEnabled: false });
    await page.goto(`/products/${site.ids.product}`);
    await page.click('a:has-text("Mở hồ sơ đăng ký nhãn hiệu tập thể")');
    await page.fill('[name=words]', 'KHÔNG CẦN KỊCH BẢN');
    await page.fill('[name=place]', 'Phùng Xá, Thạch Thất');
    await page.click(main);
    await page.waitForURL(/\/matters\/[0-9a-f]{24}$/);
    const matter = page.url();
    await page.click('.task-list a[href$="/sign"]');
    await page.fill('[name=description]', 'Chữ màu nâu trên nền trắng.');
    await page.click(main);
    await page.waitForURL(matter);
    expect(await page.textContent('.notice')).to.include('Đã lưu');
    const [file] = await Promise.all(sampleAttachments.slice(1, 2).map(asFile));
    await page.selectOption('[name=role]', 'map');
    await page.setInputFiles('[name=files]', [file!]);
    await page.click('form[data-upload] button');
    await page.waitForURL(/#papers$/);
    expect(await page.innerText('.files')).to.include(file!.name);
    await page.goto(`${matter}/sign`);
    expect(await page.inputValue('[name=description]')).to.equal('Chữ màu nâu trên nền trắng.');
  });
});

/** What the page says is missing; 0 when it says that all is there. */
async function missingCount(page: Page): Promise<number> {
  const sentence = (await page.textContent('.completeness strong')) ?? '';
  return Number(/còn thiếu (\d+)/.exec(sentence)?.[1] ?? (sentence.includes('đã đủ') ? 0 : NaN));
}

async function asFile({ fileName, draw }: (typeof sampleAttachments)[number]) {
  const mimeType = fileName.endsWith('.png') ? 'image/png' : 'application/pdf';
  return { name: fileName, mimeType, buffer: await draw() };
}

async function upload(page: Page, role: string, files: Awaited<ReturnType<typeof asFile>>[]): Promise<void> {
  await page.selectOption('[name=role]', role);
  await page.setInputFiles('[name=files]', files);
  await Promise.all([page.waitForEvent('load'), page.click('form[data-upload] button:not([type=button])')]);
}

/** Follows a link to a PDF as the browser would, and reads it. */
async function pdf(page: Page, link: string) {
  const href = await page.locator(link).first().getAttribute('href');
  const bytes = await (await page.request.get(href ?? '')).body();
  expect(bytes.subarray(0, 5).toString()).to.equal('%PDF-');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
  const pages = document.numPages;
  await task.destroy();
  return { sha256, pages, text };
}

/** The values a form would send. */
async function formOf(page: Page): Promise<Record<string, string>> {
  const fields = await page.locator('main form [name]').all();
  const pairs = await Promise.all(
    fields.map(async (field) => {
      const [name, type] = [await field.getAttribute('name'), await field.getAttribute('type')];
      return type === 'radio' && !(await field.isChecked()) ? [] : [[name, await field.inputValue()]];
    }),
  );
  return Object.fromEntries(pairs.flat());
}
