// docs/screenshots: the pages of the running sample, on a wide screen and on a phone. Names given choose among them.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { closeBrowser, launchBrowser } from '../test/support/browser.ts';
import { sampleSite, type PersonKind, type SampleSite } from '../test/support/sample-site.ts';

interface Shot {
  readonly name: string;
  readonly person: PersonKind;
  readonly path: (site: SampleSite) => string;
  readonly before?: (page: Page) => Promise<void>;
}

const mostBytes = 300 * 1024;
const widths = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
/** Longer pages are cut here: a README shows the beginning. */
const mostHeight = 2600;

const shots: readonly Shot[] = [
  { name: 'welcome', person: 'guest', path: () => '/' },
  { name: 'register', person: 'guest', path: () => '/register?q=bat+trang' },
  { name: 'right', person: 'guest', path: () => '/register/rights/4-2024-99908' },
  { name: 'place', person: 'guest', path: () => '/register/places/01' },
  { name: 'similar', person: 'guest', path: () => '/similar?name=banh+te+phu+ni' },
  { name: 'imports', person: 'administrator', path: () => '/imports' },
  {
    name: 'calculator',
    person: 'guest',
    path: () =>
      '/due-dates?kind=collective_mark&type=application-filed&on=2026-05-04&type=substantive-refusal-notified&on=2026-08-24',
  },
  { name: 'docket', person: 'officer', path: () => '/docket' },
  { name: 'calendar', person: 'officer', path: () => '/calendar' },
  { name: 'subscriptions', person: 'officer', path: () => '/subscriptions' },
  { name: 'sign-in', person: 'guest', path: () => '/sign-in' },
  { name: 'desk', person: 'officer', path: () => '/' },
  { name: 'products', person: 'officer', path: () => '/products' },
  { name: 'product', person: 'officer', path: ({ ids }) => `/products/${ids.product}` },
  { name: 'villages', person: 'officer', path: () => '/craft-villages' },
  { name: 'parties', person: 'officer', path: () => '/parties' },
  { name: 'party', person: 'officer', path: ({ ids }) => `/parties/${ids.producerPartyId}` },
  { name: 'matters', person: 'officer', path: () => '/matters' },
  { name: 'matter', person: 'officer', path: ({ ids }) => `/matters/${ids.applicationId}` },
  { name: 'section', person: 'officer', path: ({ ids }) => `/matters/${ids.applicationId}/sign` },
  { name: 'goods', person: 'officer', path: ({ ids }) => `/matters/${ids.applicationId}/goods?find=ban+ghe` },
  { name: 'new-matter', person: 'officer', path: ({ ids }) => `/matters/new?product=${ids.product}` },
  {
    name: 'both-versions',
    person: 'officer',
    path: ({ ids }) => `/products/${ids.product}/edit`,
    before: conflict,
  },
];

/** The same form opened twice: the other one is saved first. */
async function conflict(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.fill(
    '[name=description]',
    `Bản của đồng nghiệp, ghi lúc ${new Date().toISOString().slice(11, 19)}.`,
  );
  await other.click('main button.btn-primary');
  await page.fill('[name=description]', 'Bộ bàn thờ gỗ gụ chạm tay, lắp mộng, không dùng đinh.');
  await page.click('main button.btn-primary');
}

const folder = resolve(import.meta.dirname, '../docs/screenshots');
const chosen = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const site = await sampleSite({ finished: true });
const browser = await launchBrowser();
try {
  for (const shot of shots.filter(({ name }) => chosen.length === 0 || chosen.includes(name)))
    for (const viewport of widths) await take(shot, viewport);
} finally {
  await closeBrowser();
  await site.close();
}
process.exit(0);

async function take(shot: Shot, viewport: (typeof widths)[number]): Promise<void> {
  const context = await site.context(browser, shot.person, { viewport, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(shot.path(site));
  await shot.before?.(page);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, mostHeight) };
  const png = await page.screenshot({ fullPage: true, clip });
  // A palette of 128 colours is enough for letters on paper, and a third of the size.
  const small = await sharp(png).png({ palette: true, colours: 128, effort: 7 }).toBuffer();
  const file = resolve(folder, `${shot.name}-${viewport.width}.png`);
  await writeFile(file, small);
  const { size } = await stat(file);
  if (size > mostBytes) throw new Error(`${file} has ${size} bytes, more than ${mostBytes}`);
  await context.close();
}
