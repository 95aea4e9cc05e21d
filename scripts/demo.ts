import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import type { Actor, Role, Scope } from '../src/access/index.ts';
import { dayInVietNam } from '../src/calendar/index.ts';
import { readConfig } from '../src/config/index.ts';
import { serveUntilStopped, startServer, type RunningServer } from '../src/server.ts';
import { giveDockets } from './demo/live.ts';
import { loadSample, sampleId, type Loaded } from './demo/load.ts';
import { sampleImport } from './demo/publications.ts';

/** Real sample records, accounts, one finished dossier on disk, then serving. `--once` stops before serving. */

const once = process.argv.includes('--once');
const password = 'lang nghe xu Doai';

const accounts: readonly { username: string; name: string; role: Role; scope?: Scope; producer?: true }[] = [
  { username: 'quantri@nhanlang.example', name: 'Quản trị viên (mẫu)', role: 'administrator' },
  {
    username: 'hanoi@nhanlang.example',
    name: 'Cán bộ thành phố Hà Nội (mẫu)',
    role: 'officer',
    scope: { level: 'province', code: '01' },
  },
  {
    username: 'tayphuong@nhanlang.example',
    name: 'Cán bộ xã Tây Phương (mẫu)',
    role: 'officer',
    scope: { level: 'commune', code: '10003', provinceCode: '01' },
  },
  { username: 'chuthe@nhanlang.example', name: 'Chủ thể sản xuất (mẫu)', role: 'producer', producer: true },
];

/** The demonstration keeps its data apart from the real thing. */
const env = {
  ...process.env,
  DATA_DIR: process.env['DATA_DIR'] ?? './data/demo',
  UPLOADS_DIR: process.env['UPLOADS_DIR'] ?? './data/demo/uploads',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  ...(once
    ? { PORT: '0' }
    : { PUBLIC_URL: process.env['PUBLIC_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}` }),
};

async function demo(say: (line: string) => void): Promise<RunningServer> {
  const config = readConfig(env);
  const running = await startServer(config, say);
  const { app } = running;
  const actor: Actor = { id: 'demo', name: 'Nạp dữ liệu mẫu', role: 'administrator' };
  const who = { actor, requestId: 'demo', now: new Date() };
  say('Đang nạp dữ liệu mẫu… / Loading the sample…');
  const loaded = await loadSample(app, who);
  for (const { producer, ...account } of accounts) {
    if (await app.accounts.queries.byUsername(account.username)) continue;
    const made = { ...account, password, ...(producer ? { partyId: loaded.producerPartyId } : {}) };
    await app.accounts.service.create(made, who);
    const kept = await app.accounts.queries.byUsername(account.username);
    if (kept && account.scope?.level === 'province') await giveDockets(app, kept.account, sampleId, who);
  }
  await sampleImport(app, who);
  const file = await finishDossier(running, loaded, config.dataDir);
  say(`Dossier: ${file}`);
  if (!once) {
    say(
      `\nNhãn Làng: ${running.url}\nĐăng nhập / sign in: ${running.url}/sign-in   (mật khẩu / password: ${password})`,
    );
    for (const { username, name } of accounts) say(`  ${username.padEnd(30)} ${name}`);
    say(`Hồ sơ mẫu / the sample application: ${running.url}/matters/${loaded.applicationId}`);
  }
  return running;
}

/** Carries the sample application through to its final dossier, exactly as the button on its page does. */
async function finishDossier(
  { app }: RunningServer,
  { applicationId }: Loaded,
  dataDir: string,
): Promise<string> {
  const matter = await app.matters.queries.byId(applicationId);
  if (!matter) throw new Error('the sample application is missing');
  const now = new Date();
  const actor: Actor = {
    id: 'demo',
    name: accounts[1]?.name ?? '',
    role: 'officer',
    scope: { level: 'province', code: '01' },
  };
  const issue = await app.dossiers.service.finalise(matter, dayInVietNam(now), {
    actor,
    requestId: 'demo',
    now,
  });
  const folder = join(dataDir, 'dossiers');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `ho-so-moc-di-nau-ban-${issue.number}.pdf`);
  await pipeline(await app.dossiers.service.open(issue), createWriteStream(file));
  return file;
}

if (once) {
  try {
    const running = await demo((line) => process.stdout.write(`${line}\n`));
    await running.close();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  }
} else await serveUntilStopped((_config, say) => demo(say));
