import { expect } from 'chai';
import { openApp, who, type Browser, type Running } from '../support/app.ts';

describe('administrators', () => {
  let run: Running;
  beforeEach(async () => {
    run = await openApp();
  });
  afterEach(() => run.close());

  const close = (by: Browser, id: string) => by.send(`/accounts/${id}/close`);
  const demote = (by: Browser, id: string) =>
    by.send(`/accounts/${id}`, { name: 'Người', role: 'officer', place: 'cả nước', version: '1' });
  const openOnes = () => run.app.accounts.queries.openAdministrators();

  it('the last one cannot be closed, and is still signed in', async () => {
    const last = await run.administrator();
    const answer = await close(last, last.id);
    expect(answer.status).to.equal(409);
    expect(answer.text).to.include('quản trị viên cuối cùng');
    expect(await openOnes()).to.deep.equal([last.id]);
    expect((await last.visit('/accounts')).status).to.equal(200);
  });

  it('the last one cannot be given another role: the form says so beside the role', async () => {
    const last = await run.administrator();
    const answer = await demote(last, last.id);
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('quản trị viên cuối cùng').and.include('value="cả nước"');
    expect(await openOnes()).to.deep.equal([last.id]);
  });

  it('a closed one does not count as another', async () => {
    const [last, other] = [await run.administrator(), await run.administrator()];
    expect((await close(last, other.id)).status).to.equal(303);
    expect((await close(last, last.id)).status).to.equal(409);
    expect((await last.send(`/accounts/${other.id}/reopen`)).status).to.equal(303);
    expect((await close(last, last.id)).status).to.equal(303);
    expect(await openOnes()).to.deep.equal([other.id]);
  });

  for (const [how, step] of [
    ['close', close],
    ['demote', demote],
  ] as const)
    it(`one of them stays when two ${how} each other at the same moment`, async () => {
      for (let round = 0; round < 5; round += 1) {
        const [a, b] = [await run.administrator(), await run.administrator()];
        // Those of the rounds before would be another administrator.
        for (const id of await openOnes())
          if (![a.id, b.id].includes(id)) await run.app.accounts.service.close(await of(id), who);
        const answers = await Promise.all([step(a, b.id), step(b, a.id)]);
        const kept = await openOnes();
        expect(kept, answers.map(({ status }) => status).join(' ')).to.have.length(1);
        expect([a.id, b.id]).to.include(kept[0]);
      }
    });

  async function of(id: string) {
    const found = await run.app.accounts.queries.byId(id);
    if (!found) throw new Error('no such account');
    return found;
  }
});
