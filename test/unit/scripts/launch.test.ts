import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { expect } from 'chai';
import { temporaryFolder } from '../../support/database.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('a command started by npm', () => {
  it('is told to stop when npm is: the signal ends only the shell between them', async () => {
    const script = join(await temporaryFolder(), 'serves.ts');
    await writeFile(
      script,
      `process.on('SIGTERM', () => { console.log('stopped well'); process.exit(0); });
       setInterval(() => {}, 1_000);
       console.log('serving');`,
    );
    // As npm runs it. With something after it, the shell does not become the command itself.
    const line = `"${process.execPath}" scripts/launch.mjs "${relative(root, script)}"; true`;
    const shell = spawn('sh', ['-c', line], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    let said = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    // The pipe ends with the last process that holds it.
    await once(shell.stdout, 'end');
    expect(said).to.equal('serving\nstopped well\n');
  });
});
