// Every main page for everybody: fits the screen, breaks no policy, and can be read and worked by all.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { freshDatabaseUri } from '../support/database.ts';
import { sampleSite, type PersonKind, type SampleSite } from '../support/sample-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const lists = [
  '/',
  '/docket',
  '/docket/alarms?about=nothing',
  '/docket/sheet',
  '/watch',
  '/docket?due=all&whose=all',
  '/docket/changes',
  '/calendar',
  '/subscriptions',
  '/subscriptions/letters',
  '/products',
  '/craft-villages',
  '/parties',
  '/matters',
  '/account',
];
const records = [
  '/products/{product}',
  '/products/{product}/as-public',
  '/matters/{applicationId}/as-public',
  '/craft-villages/{village}',
  '/matters/{applicationId}',
];
const forms = [
  '/products/new',
  '/products/{product}/edit',
  '/products/{product}/labels/new',
  '/matters/new?product={product}',
  '/matters/{applicationId}/applicant',
  '/matters/{applicationId}/sign',
  '/matters/{applicationId}/priority',
  '/matters/{applicationId}/goods?find=go',
  '/matters/{applicationId}/regulations',
  '/matters/{applicationId}/members',
  '/matters/{applicationId}/filing',
  '/matters/{applicationId}/similarity',
  '/matters/{applicationId}/events/new',
  '/docket/matter/{applicationId}/verify',
  '/docket/matter/{applicationId}/tasks/new',
  '/docket/matter/{applicationId}/assign',
  '/docket/matter/{applicationId}/exclusions/new',
  '/docket/product/{product}/events/new',
];
const pages: Readonly<Record<PersonKind, readonly string[]>> = {
  guest: [
    '/',
    '/sign-in',
    '/no-such-page',
    '/register',
    '/register?q=gom+bat+trang&type=product',
    '/register?q=khong-co-gi-nhu-the',
    '/similar?name=gom+bat+trang&classes=21',
    '/register/places/10003',
    '/register/places/01',
    '/register/rights/4-2024-99908',
    '/register/report?about=place:10003',
    '/open-data',
    '/register/products/{product}',
    '/register/villages/{village}',
    '/due-dates?kind=collective_mark&type=application-filed&on=2026-05-04',
    '/due-dates/worked-examples',
  ],
  officer: [
    ...lists,
    ...records,
    ...forms,
    '/products?q=khong-co-gi-nhu-the',
    '/parties/{producerPartyId}',
    '/parties/new',
    '/craft-villages/new',
    '/corrections',
  ],
  producer: [
    '/',
    '/products',
    '/matters',
    '/parties/{producerPartyId}',
    '/parties/{producerPartyId}/members',
  ],
  administrator: [
    '/accounts',
    '/accounts/new',
    '/parties/{producerPartyId}/members/import',
    '/office-practices',
    '/office-practices/new',
    '/imports',
    '/imports/{import}',
    '/calendar/notices/new',
    '/docket/check',
    '/watch/{hit}',
    '/matters/{watched}/similarity',
    '/matters/{watched}/similarity/{report}',
    '/subscriptions/letters',
  ],
};

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

describe('every page', function () {
  this.timeout(120_000);
  let site: SampleSite;
  let browser: Browser;

  before(async () => {
    [site, browser] = await Promise.all([
      sampleSite({ finished: true, mongodbUri: await freshDatabaseUri() }),
      launchBrowser(),
    ]);
  });
  after(() => site.close());

  for (const person of Object.keys(pages) as PersonKind[]) {
    it(`fits a wide screen and a phone without a word in the console, for the ${person}`, async () => {
      const context = await site.context(browser, person);
      const page = await context.newPage();
      const wrong = complaints(page);
      for (const path of pages[person]) {
        await page.setViewportSize({ width: 390, height: 844 });
        await open(page, path);
        await fits(page, path);
        await page.setViewportSize({ width: 1280, height: 900 });
        await fits(page, path);
      }
      expect(wrong).to.deep.equal([]);
      await context.close();
    });

    for (const colorScheme of ['light', 'dark'] as const)
      it(`has no serious accessibility defect in ${colorScheme} colours, for the ${person}`, async () => {
        const context = await site.context(browser, person, { bypassCSP: true, colorScheme });
        const page = await context.newPage();
        const found: string[] = [];
        for (const path of pages[person]) {
          await open(page, path);
          found.push(...(await defects(page)).map((defect) => `${path}: ${defect}`));
        }
        expect(found).to.deep.equal([]);
        await context.close();
      });
  }

  /** An error page would fit the screen too, so the answer is asked for as well. */
  async function open(page: Page, path: string): Promise<void> {
    const whole = path.replace(/\{(\w+)\}/g, (_, key: string) => site.ids[key as keyof SampleSite['ids']]);
    const answer = await page.goto(whole);
    expect(answer?.status(), path).to.equal(path === '/no-such-page' ? 404 : 200);
  }
});

/** Errors of scripts and refusals of the content security policy, both of which Chromium says in the console. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A page that is not there answers 404, which the console calls an error.
    const missing = message.text().includes('404') && page.url().endsWith('/no-such-page');
    if (message.type() === 'error' && !missing) said.push(`${page.url()}: ${message.text()}`);
  });
  return said;
}

async function fits(page: Page, path: string): Promise<void> {
  const [content, screen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  );
  expect(content, `${path} at ${screen} px`).to.be.at.most(screen);
  const over = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.timeline-day')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)`,
  );
  expect(over, `${path} at ${screen} px: beside its column in the timeline`).to.deep.equal([]);
}

async function defects(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
}
