// Runs test files in this process: `run-tests.ts FILE...`; the last line is "N passed, N failed".
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import settings from '../../package.json' with { type: 'json' };
import { mochaHooks } from '../../test/support/hooks.ts';

const files = process.argv.slice(2);
const { timeout, forbidOnly, forbidPending } = settings.mocha;
const mocha = new Mocha({ timeout, forbidOnly, forbidPending, rootHooks: mochaHooks, reporter: 'spec' });

let passed = 0;
let failed = 0;
for (const file of files) {
  mocha.suite.emit('pre-require', globalThis, file, mocha);
  try {
    // Mocha would try `require` first, and a file that awaits at its top would then be loaded twice, unlike in service.
    await import(pathToFileURL(resolve(file)).href);
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
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
