// 100,000 matters on disk: the list built from the facts, then "due in 30 days in province X" asked over HTTP.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { addPeriod, dayInVietNam, type PlainDate } from '../../src/calendar/index.ts';
import { readConfig } from '../../src/config/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import type { Who } from '../../src/http/index.ts';
import { loadLocalities } from '../../src/localities/index.ts';
import { median } from './measures.ts';

const MATTERS = 100_000;
const RUNS = 60;
const GOAL_MS = 20;
/** The reference docket's list at 10,000 matters (phpIP on its own schema). */
const REFERENCE_MS = 10;

export async function run(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-bench-'));
  const database = await openDatabase({ dataDir: join(folder, 'data') });
  const app = await createApp({
    config: readConfig({
      NODE_ENV: 'test',
      DATA_DIR: join(folder, 'data'),
      UPLOADS_DIR: join(folder, 'uploads'),
    }),
    secret: randomBytes(20).toString('hex'),
    database,
    logger: pino({ level: 'error' }),
    clock: () => new Date(),
  });
  app.express.enable('view cache');
  const server = app.express.listen(0, '127.0.0.1');
  try {
    await new Promise((done) => server.once('listening', done));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asOf = dayInVietNam(new Date());
    await fill(app, asOf);
    const start = performance.now();
    await app.docket.list.rebuild(await app.trail.last(), () => true);
    const lines = await app.docket.models.Lines.estimatedDocumentCount();
    console.log(
      `${MATTERS.toLocaleString('en-GB')} matters, ${lines.toLocaleString('en-GB')} dates stored in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    const authorization = `Bearer ${await tokenOf(app)}`;
    const asked = async (path: string) => {
      const times: number[] = [];
      let total = 0;
      for (let i = 0; i < RUNS + 5; i += 1) {
        const place = provinces[i % provinces.length];
        const began = performance.now();
        const answer = await fetch(base + path.replace('{place}', place ?? ''), {
          headers: { authorization },
        });
        const body = await answer.text();
        const took = performance.now() - began;
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
        if (path.startsWith('/api/')) total = (JSON.parse(body) as { total: number }).total;
        if (i >= 5) times.push(took);
      }
      const sorted = [...times].sort((a, b) => a - b);
      console.log(
        `${path.padEnd(52)} median ${median(times).toFixed(1).padStart(6)} ms, 95% ${sorted[Math.floor(RUNS * 0.95)]!.toFixed(1)} ms${total ? `, ${total} dates` : ''}`,
      );
      return median(times);
    };
    const taken = await asked('/api/v1/docket?due=30&place={place}');
    await asked('/api/v1/docket?due=30&place={place}&check=unverified&whose=all');
    await asked('/docket?due=30&place={place}');
    await asked('/api/v1/docket?due=30');
    await asked('/');
    const reached = taken < GOAL_MS;
    console.log(
      `due in 30 days in a province, through HTTP: ${taken.toFixed(1)} ms (goal ${GOAL_MS} ms; the reference takes ${REFERENCE_MS} ms at a tenth of the matters): ${reached ? 'reached' : 'MISSED'}`,
    );
    return reached;
  } finally {
    server.closeAllConnections();
    server.close();
    await app.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type App = Awaited<ReturnType<typeof createApp>>;

const localities = loadLocalities();
const provinces = localities.provinces().map(({ code }) => code);

/** Straight into the collection: 100,000 audited writes would be a measurement of the audit trail. */
async function fill(app: App, asOf: PlainDate): Promise<void> {
  for (let at = 0; at < MATTERS; at += 2_000)
    await app.matters.model.collection.insertMany(
      Array.from({ length: Math.min(2_000, MATTERS - at) }, (_, i) => matterOf(at + i, asOf)) as never,
    );
}

function matterOf(index: number, asOf: PlainDate) {
  const provinceCode = provinces[index % provinces.length]!;
  const communes = localities.communesOf(provinceCode);
  const communeCode = communes[index % communes.length]!.code;
  const back = (days: number) => addPeriod(asOf, { length: -days, unit: 'day' });
  // filed over four years
  const filed = 500 + ((index * 37) % 1_500);
  const types = [
    ['application-filed', filed],
    ['formality-accepted', filed - 30],
    ['application-published', filed - 90],
    ['opposition-notified', filed - 200],
    ['reply-filed', filed - 250],
    [index % 3 ? 'registration-granted' : 'substantive-refusal-notified', filed - 460],
  ] as const;
  const now = new Date();
  return {
    kind: 'collective_mark',
    place: { provinceCode, communeCode },
    sign: { words: `Nhãn hiệu ${index}`, form: 'word' },
    productIds: [],
    representation: { kind: 'none' },
    priorities: [],
    niceEdition: '13-2026',
    goods: [],
    regulations: {},
    character: {},
    rightsToUse: [],
    events: types.map(([type, days], i) => ({ id: `${index}-${i}`, type, on: back(days) })),
    filingChannel: 'online',
    searchKey: `nhan hieu ${index}`,
    version: 1,
    createdAt: now,
    changedAt: now,
    outbox: [],
  };
}

async function tokenOf(app: App): Promise<string> {
  const who: Who = {
    actor: { id: 'bench', name: 'bench', role: 'administrator' },
    requestId: 'bench',
    now: new Date(),
  };
  const account = {
    username: 'bench@example.vn',
    name: 'Bench',
    password: randomBytes(12).toString('hex'),
    role: 'administrator',
  } as const;
  const id = await app.accounts.service.create(account, who);
  return app.accounts.service.issueToken((await app.accounts.queries.byId(id))!, 'bench', who);
}
