// The zone a machine is set to changes no day.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../support/print-dockets.ts');

describe('the zone of the machine', () => {
  it('changes no date of any worked example', async () => {
    const printed = new Set<string>();
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, TZ: zone },
        maxBuffer: 64 * 2 ** 20,
      });
      printed.add(stdout);
    }
    expect(printed.size).to.equal(1);
    expect([...printed][0])
      .to.include('"today":"2026-11-23"')
      .and.include('"dueOn":"2026-11-25"');
  });
});
