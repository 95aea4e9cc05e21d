// One real Chromium for each mocha process: the system's, else the one that comes by npm.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Program {
  readonly executablePath?: string;
  /** A browser that playwright finds by its name. */
  readonly channel?: string;
  readonly env?: Record<string, string>;
}

let launched: Promise<Browser> | undefined;

/** The process's browser; a test opens a context of its own in it. */
export function launchBrowser(): Promise<Browser> {
  launched ??= start(findChromium());
  return launched;
}

/** Starts a browser of one's own, for measurements; the caller closes it. */
export function start({ env, ...program }: Program): Promise<Browser> {
  return chromium.launch({
    ...program,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** Called once, after the last test. */
export async function closeBrowser(): Promise<void> {
  if (launched) await (await launched).close();
}

/** CHROMIUM_PATH, a system Chromium, or the npm one, unpacked once. Throws where there is none. */
export function findChromium(): Program {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return { executablePath: given };
  if (process.platform === 'win32') return { channel: 'msedge' };
  if (process.platform === 'darwin') return { channel: 'chrome' };
  const system = systemPaths.find((path) => existsSync(path));
  return system ? { executablePath: system } : unpackedChromium();
}

/**
 * The package unpacks into a folder shared by the whole machine, without a lock, and brings its libraries (NSS,
 * expat) out only on the platform it was made for. A bare Debian has no such libraries, nor fonts: so both are
 * unpacked here, beside the packages, and named to this one program.
 */
export function unpackedChromium(): Program {
  if (process.arch !== 'x64')
    throw new Error('no Chromium comes by npm for this machine: install one and set CHROMIUM_PATH');
  const require = createRequire(import.meta.url);
  const home = resolve(dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = resolve(home, '../../.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(join(home, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

function unpack(from: string, folder: string): void {
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const content = (name: string) => brotliDecompressSync(readFileSync(join(from, `${name}.br`)));
  writeFileSync(join(making, 'chromium'), content('chromium'), { mode: 0o755 });
  for (const name of ['al2023.tar', 'fonts.tar', 'swiftshader.tar'])
    execFileSync('tar', ['-xf', '-', '-C', making], { input: content(name), maxBuffer: 1 << 20 });
  writeFileSync(join(making, 'fonts.conf'), fontsConfiguration(folder));
  // Another process may have been first: its copy is as good.
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function fontsConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
}
