// Products and matters under /api/v1, as a program uses them: a bearer token, JSON, no browser.
import { expect } from 'chai';
import { hoiAn, openApp, type Browser, type Running } from '../support/app.ts';

interface List {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly items: readonly Record<string, unknown>[];
}

describe('records for programs', () => {
  let run: Running;
  let headers: Record<string, string>;
  let matter: string;
  let product: string;
  before(async () => {
    run = await openApp();
    const producerId = await run.party({ name: 'Hợp tác xã Mộc Dị Nậu' });
    product = await run.product({
      name: 'Sập gụ',
      producerId,
      setNumber: 21,
      story: 'Chuyện dài.',
      certificates: [
        { stars: 4, decisionNumber: '1/QĐ', issuedOn: '2025-05-04' as never, authority: 'UBND' },
      ],
    });
    await run.product({ name: 'Đèn lồng', place: hoiAn });
    matter = await run.matter({ words: 'Mộc Dị Nậu', applicantId: producerId, productIds: [product] });
    await run.matter({ words: 'Đèn lồng Hội An', place: hoiAn });
    headers = await tokenOf(await run.officer());
  });
  after(() => run.close());

  async function tokenOf(person: Browser): Promise<Record<string, string>> {
    const issued = await person.send('/account/tokens', { name: 'Chương trình' });
    return { authorization: `Bearer ${/nl_[\w-]{43}/.exec(issued.text)![0]}` };
  }
  const get = async <T>(path: string, by = headers) => {
    const { status, text } = await run.guest().visit(`/api/v1${path}`, by);
    return { status, body: JSON.parse(text) as T };
  };
  const post = (path: string, body: unknown, by: Record<string, string> = headers) =>
    run.guest().ask(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...by },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('lists matters of the caller’s locality, with status and names, without the long texts', async () => {
    const { status, body } = await get<List>('/matters');
    expect([status, body.total, body.page, body.pageSize]).to.deep.equal([200, 1, 1, 50]);
    expect(body.items[0]).to.deep.include({
      id: matter,
      kind: 'collective_mark',
      applicant: 'Hợp tác xã Mộc Dị Nậu',
      locality: 'xã Tây Phương, thành phố Hà Nội',
      niceClasses: [],
      url: `/matters/${matter}`,
    });
    expect(body.items[0]!['status']).to.include({ inForce: false });
    expect(body.items[0]).to.not.have.any.keys('regulations', 'searchKey', 'outbox');
    expect((await get(`/matters/${matter}`)).body).to.have.property('regulations');
    expect((await get(`/matters/${'f'.repeat(24)}`)).status).to.equal(404);
  });

  it('lists products with their standing, filtered as the page filters them', async () => {
    const { body } = await get<List>('/products?q=sap%20gu&stars=4&set=21');
    expect([body.total, body.items.length]).to.deep.equal([1, 1]);
    expect(body.items[0]).to.deep.include({
      id: product,
      producer: 'Hợp tác xã Mộc Dị Nậu',
      locality: 'xã Tây Phương, thành phố Hà Nội',
      url: `/products/${product}`,
    });
    expect(body.items[0]!['ocop']).to.include({ stars: 4, endsOn: '2028-05-04' });
    expect(body.items[0]).to.not.have.any.keys('story', 'keys', 'outbox');
    expect((await get(`/products/${product}`)).body).to.include({ story: 'Chuyện dài.' });
    expect((await get<List>('/products?stars=5')).body.total).to.equal(0);
  });

  it('pages every list: page from 1, at most 200 a page', async () => {
    for (const path of ['/products', '/matters', `/matters/${matter}/events`]) {
      const { body } = await get<List>(`${path}?page=2&pageSize=1`);
      expect([body.page, body.pageSize], path).to.deep.equal([2, 1]);
      expect(body.items.length, path).to.equal(Math.min(1, Math.max(0, body.total - 1)));
      expect((await get<List>(`${path}?pageSize=100000`)).body.pageSize, path).to.equal(200);
      expect((await get<List>(`${path}?page=-3&pageSize[$gt]=`)).body, path).to.include({ page: 1 });
    }
  });

  it('shows a producer what is their own and nothing else', async () => {
    const own = await tokenOf(await run.signIn({ role: 'producer', partyId: await run.party() }));
    expect((await get<List>('/products', own)).body.total).to.equal(0);
    expect((await get<List>('/matters', own)).body.total).to.equal(0);
    expect((await get(`/products/${product}`, own)).status).to.equal(403);
    expect((await get(`/matters/${matter}`, own)).status).to.equal(403);
  });

  it('asks for a token in the way programs understand', async () => {
    for (const path of ['/products', '/matters', `/matters/${matter}/events`]) {
      const answer = await run.guest().visit(`/api/v1${path}`);
      expect([answer.status, answer.headers.get('www-authenticate')], path).to.deep.equal([401, 'Bearer']);
      expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
    }
  });

  it('records an event posted with a token, and lists events in their order', async () => {
    const id = await run.matter();
    const published = await post(`/matters/${id}/events`, {
      type: 'application-published',
      on: '2026-06-25',
    });
    expect(published.status).to.equal(201);
    const sent = { type: 'application-filed', on: '2026-05-04', documentNumber: '4-2026-00774', note: 'đơn' };
    const filed = await post(`/matters/${id}/events`, { ...sent, note: 'đơn'.normalize('NFD') });
    expect(filed.status).to.equal(201);
    const { body } = await get<List>(`/matters/${id}/events`);
    expect(body.items.map(({ type }) => type)).to.deep.equal(['application-filed', 'application-published']);
    expect(body.items[0]).to.deep.equal({ id: (JSON.parse(filed.text) as { id: string }).id, ...sent });
    expect(body.items[1]).to.include({ id: (JSON.parse(published.text) as { id: string }).id });
    const entries = await run.connection.collection('audit').find({ 'subject.id': id }).toArray();
    expect(entries.map(({ action }) => action as string)).to.include('matter.event-recorded');
  });

  const wrong: [why: string, body: unknown, pointers: string[]][] = [
    ['nothing', {}, ['/type', '/on']],
    ['no object', '[]', ['']],
    ['a type nobody knows', { type: 'made-up', on: '2026-05-04' }, ['/type']],
    ['31 February', { type: 'application-filed', on: '2026-02-31' }, ['/on']],
    ['a day as people write it', { type: 'application-filed', on: '04/05/2026' }, ['/on']],
    ['a day that has not come', { type: 'application-filed', on: '2026-12-24' }, ['/on']],
    ['an operator', { type: { $gt: '' }, on: { $gt: '' } }, ['/type', '/on']],
    ['300 characters', { type: 'application-filed', on: '2026-05-04', documentNumber: 'x'.repeat(300) }, ['/documentNumber']],
    ['an unknown name', { type: 'application-filed', on: '2026-05-04', kind: 'x' }, ['/kind']],
    ['an order that cannot be', { type: 'application-published', on: '2026-05-03' }, ['/on']],
  ]; // prettier-ignore

  for (const [why, body, pointers] of wrong)
    it(`refuses an event of ${why}, naming each field, and records nothing`, async () => {
      const id = await run.matter();
      await post(`/matters/${id}/events`, { type: 'application-filed', on: '2026-05-04' });
      const answer = await post(`/matters/${id}/events`, body);
      expect(answer.status).to.equal(422);
      expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
      const problem = JSON.parse(answer.text) as { type: string; errors: { pointer: string }[] };
      expect(problem.type).to.equal('/problems/invalid-form');
      expect(problem.errors.map(({ pointer }) => pointer)).to.deep.equal(pointers);
      expect((await get<List>(`/matters/${id}/events`)).body.total).to.equal(1);
    });

  it('takes no event from another site’s page, from elsewhere, or in broken JSON', async () => {
    const event = { type: 'application-filed', on: '2026-05-04' };
    const person = await run.officer();
    const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const path = `/matters/${await run.matter()}/events`;
    expect((await post(path, event, { cookie, origin: 'https://evil.example' })).status).to.equal(403);
    expect((await post(path, event, { cookie, origin: run.base })).status).to.equal(201);
    expect((await post(path, event, await tokenOf(await run.officer(hoiAn)))).status).to.equal(403);
    expect((await post(path, event, {})).status).to.equal(403);
    expect((await post(path, event, { authorization: 'Bearer nl_wrong' })).status).to.equal(401);
    expect((await post(path, '{"type":')).status).to.equal(400);
  });

  it('describes all of it to programs', async () => {
    const { body } = await get<{ paths: Record<string, Record<string, Record<string, object>>> }>(
      '/openapi.json',
    );
    for (const path of [
      '/products',
      '/products/{id}',
      '/matters',
      '/matters/{id}',
      '/matters/{id}/events',
      '/matters/{id}/dossier.pdf',
    ])
      // prettier-ignore
      expect(body.paths[`/api/v1${path}`]!['get']!['summary'], path).to.not.match(/^GET/);
    const events = body.paths['/api/v1/matters/{id}/events']!['post']!;
    expect(events).to.have.property('requestBody');
    expect(events['responses']).to.have.property('201');
  });
});
