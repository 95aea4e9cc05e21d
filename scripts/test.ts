// Runs the tests (`npm test`), or those whose path contains one of the given words (`npm test -- unit/audit http`).
// Two processes side by side, as two cores allow: the routes in one, everything else in the other.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);

// The quick ones first: what fails there explains what fails later.
const filesOf = (kinds: readonly string[]) =>
  kinds
    .flatMap((kind) =>
      readdirSync(join(root, 'test', kind), { recursive: true, encoding: 'utf8' })
        .map((name) => join('test', kind, name))
        .sort(),
    )
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

interface Ran {
  readonly text: string;
  readonly passed: number;
  readonly failed: number;
}

/** Runs files in a process of their own. One that ends without its closing line counts as a failure. */
function run(files: readonly string[], show: boolean): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      [...process.execArgv, join(root, 'scripts', 'support', 'run-tests.ts'), ...files],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (show) process.stdout.write(piece);
      });
    child.on('error', fail);
    child.on('close', (code) => {
      const [, passed, failed] = /^(\d+) passed, (\d+) failed\s*$/m.exec(text) ?? [];
      const lost = failed === undefined || (code !== 0 && failed === '0') ? 1 : 0;
      if (lost) text += `\nThese tests ended before their end, with code ${code}.\n`;
      done({ text, passed: Number(passed ?? 0), failed: Number(failed ?? 0) + lost });
    });
  });
}

const shares = [filesOf(['http']), filesOf(['unit', 'browser'])].filter((files) => files.length > 0);
if (shares.length === 0) console.error(`No test matches: ${words.join(' ')}`);
// The first is shown while it runs, the other when both have ended.
const ran = await Promise.all(shares.map((files, at) => run(files, at === 0)));
for (const { text } of ran.slice(1)) process.stdout.write(text);
const total = (of: 'passed' | 'failed') => ran.reduce((sum, one) => sum + one[of], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('passed') > 0 && total('failed') === 0 ? 0 : 1);
