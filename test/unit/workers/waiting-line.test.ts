import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { waitingLine } from '../../../src/workers/index.ts';

const full = () => new Error('full');

/** A piece of work that ends when told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('a waiting line', () => {
  it('serves as many at once as there are places, the others in the order they came', async () => {
    const line = waitingLine(2, 10, full);
    const said: string[] = [];
    const jobs = ['a', 'b', 'c', 'd', 'e'].map((name) => {
      const one = held();
      const run = line.run(() => {
        said.push(name);
        return one.work();
      });
      return { ...one, run };
    });
    const expectSaid = async (names: string) => {
      await wait(0);
      expect(said.join('')).to.equal(names);
    };
    await expectSaid('ab');
    jobs[1]!.end();
    await expectSaid('abc');
    jobs[0]!.end();
    await expectSaid('abcd');
    jobs[2]!.end();
    jobs[3]!.end();
    await expectSaid('abcde');
    jobs[4]!.end();
    await Promise.all(jobs.map(({ run }) => run));
  });

  it('tells at once who would wait behind too many, and takes the next when there is room again', async () => {
    const line = waitingLine(1, 1, full);
    const [first, second] = [held(), held()];
    const running = [line.run(first.work), line.run(second.work)];
    expect(await outcome(line.run(async () => {}))).to.equal('full');
    first.end();
    await running[0];
    const third = line.run(async () => 'served');
    second.end();
    expect(await third).to.equal('served');
  });

  it('lets somebody leave while waiting: their work never begins, and their place in the line is free', async () => {
    const line = waitingLine(1, 1, full);
    const first = held();
    const running = line.run(first.work);
    const leaver = new AbortController();
    let begun = false;
    const left = line.run(async () => void (begun = true), leaver.signal);
    leaver.abort(new Error('left'));
    expect(await outcome(left)).to.equal('left');
    const next = line.run(async () => 'served');
    first.end();
    expect([await next, begun]).to.deep.equal(['served', false]);
    await running;
  });

  it('refuses who has left before coming, and takes no place for them', async () => {
    const line = waitingLine(1, 0, full);
    const gone = AbortSignal.abort(new Error('left'));
    expect(await outcome(line.run(async () => {}, gone))).to.equal('left');
    expect(await line.run(async () => 'served')).to.equal('served');
  });

  it('gives the place on when work fails', async () => {
    const line = waitingLine(1, 5, full);
    const answers = [
      outcome(line.run(() => Promise.reject(new Error('broken')))),
      outcome(line.run(async () => {})),
    ];
    expect(await Promise.all(answers)).to.deep.equal(['broken', 'done']);
    expect(await outcome(line.run(async () => {}))).to.equal('done');
  });
});
