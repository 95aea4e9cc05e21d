// Public pages under a hundred readers, beside a bare Express route that does one indexed read and sends the same bytes.
// One process, one database, one port each; the load comes from another thread. Rounds alternate, medians are compared.
import express, { type Express } from 'express';
import type { App } from '../../src/app.ts';
import { fillRegister, words } from './lookup-pages-data.ts';
import { load, type Load } from './load.ts';
import { median } from './measures.ts';
import { withServedApp } from './served-app.ts';

const ROUNDS = 5;
const SECONDS = 4;
const READERS = 100;
const FLATTER = 1.5;
const RIGHT = '4-2017-00042';

interface Case {
  readonly name: string;
  readonly paths: readonly string[];
  /** Requests a second, as a part of the bare route's. */
  readonly goal: number | undefined;
  /** What happens meanwhile. */
  readonly during?: () => Promise<void>;
}

export function run(): Promise<boolean> {
  return withServedApp(async (app, listen) => {
    await fillRegister(app);
    const [ours, bare] = [await listen(app.express), await listen(bareRoute(app))];
    let reached = true;
    for (const each of cases(app)) reached = (await measure(each, ours, bare)) && reached;
    return reached;
  });
}

function cases(app: App): readonly Case[] {
  const searches = words.map((word) => `/register?q=${word}`);
  return [
    { name: 'a right’s page', paths: [`/register/rights/${RIGHT}`], goal: 1 },
    { name: `search, ${searches.length} questions`, paths: searches, goal: 0.5 },
    {
      name: 'a right’s page, one change of a record a second',
      paths: [`/register/rights/${RIGHT}`],
      goal: undefined,
      during: writing(app),
    },
  ];
}

function writing(app: App): () => Promise<void> {
  const who = { actor: { id: 'bench', name: 'bench', role: 'administrator' }, requestId: 'bench' } as const;
  return async () => {
    for (let i = 0; i < SECONDS; i += 1) {
      const place = { provinceCode: '01', communeCode: '10003' };
      const fields = {
        name: `Làng ${i}`,
        title: 'craft-village',
        craft: 'mộc',
        place,
        artisans: [],
      } as const;
      await app.villages.service.create({ ...fields, status: 'recognised' }, { ...who, now: new Date() });
      await new Promise((done) => setTimeout(done, 1_000));
    }
  };
}

/** The least an Express route with a database can do: a document by an index, and the bytes of the same page. */
function bareRoute(app: App): Express {
  const bare = express();
  const entries = app.lookup.models.Entries.collection;
  const bodies = new Map<string, string>();
  bare.post('/body', express.text({ limit: '5mb' }), (req, res) => {
    bodies.set(String(req.query['for']), String(req.body));
    res.end();
  });
  bare.get('/register{/*rest}', async (req, res) => {
    const found = await entries.findOne({ _id: `right:${RIGHT}` as never });
    if (!found) throw new Error('nothing there');
    res.type('html').send(bodies.get(req.originalUrl));
  });
  return bare;
}

async function measure(one: Case, ours: string, bare: string): Promise<boolean> {
  for (const path of one.paths) {
    const body = await (await fetch(ours + path, { headers: { 'accept-language': 'vi' } })).text();
    await fetch(`${bare}/body?for=${encodeURIComponent(path)}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
    const same = await (await fetch(bare + path)).text();
    if (same !== body) throw new Error(`the bare route does not send the same for ${path}`);
  }
  const at = (base: string) =>
    load({ base, paths: one.paths, readers: READERS, seconds: SECONDS, language: 'vi' });
  await at(bare);
  await at(ours);
  const [mine, theirs]: [Load[], Load[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await at(bare));
    mine.push((await Promise.all([at(ours), one.during?.()]))[0]);
  }
  const middle = (loads: readonly Load[], field: keyof Load) => median(loads.map((each) => each[field]));
  const rate = median(mine.map((each, i) => each.perSecond / theirs[i]!.perSecond));
  const slow = median(mine.map((each, i) => each.p99 / theirs[i]!.p99));
  const reached = one.goal === undefined || (rate >= one.goal && slow <= FLATTER);
  const say = (loads: readonly Load[]) =>
    `${middle(loads, 'perSecond').toFixed(0)} requests/s, p50 ${middle(loads, 'p50').toFixed(0)} ms, p99 ${middle(loads, 'p99').toFixed(0)} ms`;
  console.log(`${one.name}, ${READERS} readers
  served:     ${say(mine)}
  bare route: ${say(theirs)}
  requests/s ${rate.toFixed(2)} of the bare route${one.goal === undefined ? '' : ` (goal ${one.goal})`}, p99 ${slow.toFixed(2)} of it${one.goal === undefined ? '' : ` (goal at most ${FLATTER}): ${reached ? 'reached' : 'MISSED'}`}`);
  return reached;
}
