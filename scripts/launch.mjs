// Runs a TypeScript file of this repository, after making sure that what it needs is installed: plain JavaScript
// without packages, because in a fresh clone there are none yet.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:os';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);
const forDevelopers = [
  'scripts/test.ts',
  'scripts/bench.ts',
  'scripts/evaluate.ts',
  'scripts/screenshots.ts',
];

if (!script) fail('usage: node scripts/launch.mjs <script.ts> [arguments]');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(
    `Cần Node.js 20.19 trở lên; máy này có ${process.versions.node}. / Node.js 20.19 or newer is needed; this is ${process.versions.node}.`,
  );
if (!installed()) install();
run();

/**
 * npm writes node_modules/.package-lock.json as the last step of an install: it names what is there, and is missing
 * after an interrupted one. Development packages count only where they are used, so that a server may leave them out.
 */
function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!present) return false;
  return Object.entries(wanted ?? {}).every(
    ([path, { version, dev, optional, devOptional }]) =>
      path === '' ||
      optional ||
      devOptional ||
      (dev && !forDevelopers.includes(script)) ||
      present[path]?.version === version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.error('Đang cài các gói cần thiết… / Installing the packages needed…');
  const npm = process.env.npm_execpath;
  const command = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  // What npm says goes to stderr: stdout belongs to the script.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...command], options)
    : spawnSync('npm', command, { ...options, shell: process.platform === 'win32' });
  if (status !== 0)
    fail('Cài đặt không thành công; xem thông báo của npm ở trên. / The installation failed; see npm above.');
}

function run() {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // A terminal gives Ctrl-C to the whole group: the child has it already.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** A signal to npm ends the shell between npm and this process, and never comes here: that shell is watched. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
