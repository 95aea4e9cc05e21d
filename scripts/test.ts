// Runs the tests (`npm test`), or those whose path contains one of the given words (`npm test -- unit/audit http`).
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import settings from '../package.json' with { type: 'json' };
import { mochaHooks } from '../test/support/hooks.ts';

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);
const { timeout, forbidOnly, forbidPending } = settings.mocha;

// The quick ones first: what fails there explains what fails later.
const files = ['unit', 'http', 'browser']
  .flatMap((kind) =>
    readdirSync(join(root, 'test', kind), { recursive: true, encoding: 'utf8' })
      .map((name) => join('test', kind, name))
      .sort(),
  )
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

const mocha = new Mocha({ timeout, forbidOnly, forbidPending, rootHooks: mochaHooks, reporter: 'spec' });

let passed = 0;
let failed = 0;
for (const file of files) {
  mocha.suite.emit('pre-require', globalThis, file, mocha);
  try {
    // Mocha would try `require` first, and a file that awaits at its top would then be loaded twice, unlike in service.
    await import(pathToFileURL(join(root, file)).href);
  } catch (error) {
    console.error(`${file} cannot be loaded:`, error);
    failed += 1;
  }
}
await new Promise<void>((done) => {
  const runner = mocha.run(() => done());
  runner.on('pass', () => (passed += 1));
  runner.on('fail', () => (failed += 1));
});
if (passed + failed === 0) console.error(`No test matches: ${words.join(' ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(passed > 0 && failed === 0 ? 0 : 1);
