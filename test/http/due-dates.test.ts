// POST /api/v1/due-dates: anyone, any program; every wrong field named by its pointer.
import { expect } from 'chai';
import { calendarYears, holidayNames, type PlainDate } from '../../src/calendar/index.ts';
import { openApp, today, who, type Browser, type Running } from '../support/app.ts';

interface Entry {
  readonly rule: string;
  readonly [field: string]: unknown;
}
interface Body {
  readonly asOf: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly { readonly severity: string; readonly detail: string }[];
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

describe('the due-dates API', () => {
  let run: Running;
  let guest: Browser;
  before(async () => {
    run = await openApp();
    guest = run.guest('en', '10.7.0.1');
  });
  after(() => run.close());

  async function ask(body: unknown, headers: Record<string, string> = {}) {
    const answer = await guest.ask('/api/v1/due-dates', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
    return { ...answer, body: JSON.parse(answer.text) as Body };
  }
  const events = [{ type: 'application-filed', on: '2026-05-04' }];

  it('answers a program without account, cookie or origin', async () => {
    const { status, body, headers } = await ask({ kind: 'collective_mark', events });
    expect(status).to.equal(200);
    expect(body.asOf).to.equal(today);
    expect(headers.get('set-cookie')).to.equal(null);
    const formality = body.entries.find(({ rule }) => rule === 'formality-examination')!;
    expect(formality).to.include({
      ruleVersion: 'law-2005',
      nominalOn: '2026-06-04',
      dueOn: '2026-06-04',
      safeOn: '2026-06-04',
      opensOn: null,
      actor: 'office',
      confidence: 'verified',
      state: 'missed',
    });
    expect(formality['trigger']).to.deep.equal({ type: 'application-filed', on: '2026-05-04' });
    expect(formality['citation']).to.include('Điều 119');
    for (const step of formality['steps'] as { on: string; why: string }[]) {
      expect(step.on).to.match(/^\d{4}-\d{2}-\d{2}$/);
      expect(step.why).to.be.a('string').that.is.not.empty;
    }
    expect(body.entries.find(({ rule }) => rule === 'renewal')).to.include({
      opensOn: '2035-11-04',
      dueOn: '2036-05-04',
    });
  });

  it('answers another site’s page too, for it changes nothing', async () => {
    const { status } = await ask({ kind: 'trademark', events }, { origin: 'https://example.org' });
    expect(status).to.equal(200);
  });

  it('counts as of the day asked for', async () => {
    const { body } = await ask({ kind: 'trademark', events, asOf: '2026-05-10' });
    expect(body.asOf).to.equal('2026-05-10');
    expect(body.entries.find(({ rule }) => rule === 'formality-examination')).to.include({ state: 'open' });
  });

  it('says its words in the language asked for', async () => {
    const vietnamese = await ask({ kind: 'trademark', events }, { cookie: '', 'accept-language': 'vi' });
    expect(JSON.stringify(vietnamese.body.entries)).to.include('Thẩm định hình thức');
    const english = await ask({ kind: 'trademark', events });
    expect(JSON.stringify(english.body.entries)).to.include('Formality examination');
  });

  it('shows what contradicts itself', async () => {
    const { body } = await ask({
      kind: 'trademark',
      events: [
        { type: 'application-filed', on: '2026-05-04' },
        { type: 'registration-granted', on: '2026-01-04' },
        { type: 'application-published', on: '2026-06-10' },
        { type: 'application-published', on: '2026-07-10' },
      ],
    });
    expect(body.problems.filter(({ severity }) => severity === 'blocking')).to.have.length(2);
    expect(
      body.entries.filter(({ rule }) => rule === 'opposition').map((one) => one['contested']),
    ).to.deep.equal([true, true]);
  });

  const one = { kind: 'trademark', events };
  const wrong: readonly (readonly [what: string, body: unknown, pointers: readonly string[]])[] = [
    ['no kind', { events }, ['/kind']],
    ['an unknown kind', { kind: 'patent', events }, ['/kind']],
    ['a kind that is a list', { kind: ['trademark'], events }, ['/kind']],
    ['no events', { kind: 'trademark' }, ['/events']],
    ['an empty list', { kind: 'trademark', events: [] }, ['/events']],
    ['events that are no list', { kind: 'trademark', events: {} }, ['/events']],
    ['31 February', { kind: 'trademark', events: [{ type: 'application-filed', on: '2026-02-31' }] }, ['/events/0/on']],
    ['a day as people write it', { kind: 'trademark', events: [{ type: 'application-filed', on: '4/5/2026' }] }, ['/events/0/on']],
    ['an instant', { kind: 'trademark', events: [{ type: 'application-filed', on: '2026-05-04T00:00:00Z' }] }, ['/events/0/on']],
    ['a number for a day', { kind: 'trademark', events: [{ type: 'application-filed', on: 20260504 }] }, ['/events/0/on']],
    ['an unknown type', { kind: 'trademark', events: [...events, { type: 'applied', on: '2026-05-04' }] }, ['/events/1/type']],
    ['a type of another kind', { kind: 'trademark', events: [{ type: 'certificate-issued', on: '2026-05-04' }] }, ['/events/0/type']],
    ['an event that is text', { kind: 'trademark', events: ['application-filed'] }, ['/events/0']],
    ['an unknown field', { ...one, today: '2026-05-04' }, ['/today']],
    ['an impossible asOf', { ...one, asOf: '2026-13-01' }, ['/asOf']],
    ['two things at once', { kind: 'x', events: [{ type: 'application-filed' }] }, ['/kind', '/events/0/on']],
    ['101 events', { kind: 'trademark', events: Array.from({ length: 101 }, () => events[0]) }, ['/events']],
    ['an obstacle that ends before it begins', { ...one, exclusions: [{ from: '2026-05-04', to: '2026-05-03', why: 'x' }] }, ['/exclusions/0']],
    ['a list instead of an object', [], ['']],
  ]; // prettier-ignore
  for (const [what, body, pointers] of wrong)
    it(`refuses ${what} and points at it`, async () => {
      const answer = await ask(body);
      expect(answer.status).to.equal(422);
      expect(answer.headers.get('content-type')).to.include('application/problem+json');
      expect(answer.body.errors?.map(({ pointer }) => pointer)).to.deep.equal(pointers);
      for (const { detail } of answer.body.errors ?? []) expect(detail).to.be.a('string').that.is.not.empty;
    });

  it('refuses what is no JSON with 400', async () => {
    expect((await ask('{"kind":')).status).to.equal(400);
  });

  it('stays quick and within the calendar at its limits', async () => {
    const many = (type: string) =>
      Array.from({ length: 100 }, (_, i) => ({ type, on: `${i % 2 ? 2200 : 1900}-12-${10 + (i % 20)}` }));
    for (const type of ['application-filed', 'registration-granted', 'extension-granted', 'reply-filed']) {
      const { status } = await ask({ kind: 'trademark', events: many(type) });
      expect(status, type).to.equal(200);
    }
    const renewals = Array.from({ length: 99 }, (_, i) => ({
      type: 'renewal-granted',
      on: `${2100 + i}-05-04`,
    }));
    const { status, body } = await ask({
      kind: 'trademark',
      events: [{ type: 'application-filed', on: '2090-05-04' }, ...renewals],
    });
    expect(status).to.equal(200);
    expect(body.entries.at(-1)!['dueOn']).to.match(/^22\d\d/);
  });

  it('slows one address down, and says until when', async () => {
    const other = run.guest('vi', '10.7.0.2');
    const post = () =>
      other.ask('/api/v1/due-dates', {
        method: 'POST',
        body: JSON.stringify({ kind: 'trademark', events }),
        headers: { 'content-type': 'application/json' },
      });
    let last = await post();
    for (let i = 0; i < 620 && last.status === 200; i += 1) last = await post();
    expect(last.status).to.equal(429);
    expect(last.headers.get('retry-after')).to.match(/^\d+$/);
    expect((JSON.parse(last.text) as { type: string }).type).to.equal('/problems/too-many-requests');
  });

  it('counts by the notices of days off an administrator recorded since', async () => {
    const asked = { kind: 'trademark', events: [{ type: 'grant-notified', on: '2026-08-24' }] };
    const due = async () =>
      (await ask(asked)).body.entries.find(({ rule }) => rule === 'grant-fee')!['dueOn'];
    expect(await due()).to.equal('2026-11-25');
    const year = calendarYears.find((one) => one.year === 2026)!;
    const added = {
      on: '2026-11-25' as PlainDate,
      kind: 'statutory-holiday',
      name: holidayNames.culture,
    } as const;
    await run.app.docket.notices.record({ ...year, days: [...year.days, added] }, who);
    await run.app.docket.follow.caughtUp();
    expect(await due()).to.equal('2026-11-26');
  });

  it('is described by the OpenAPI document, as is every route under /api/v1', async () => {
    const { status, text } = await guest.visit('/api/v1/openapi.json');
    expect(status).to.equal(200);
    const document = JSON.parse(text) as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(document.openapi).to.equal('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const routes = run.app.routes
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).to.deep.equal(routes.sort());
    expect(document.paths['/api/v1/due-dates']!['post']).to.have.property('requestBody');
  });
});
