import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { configHelp } from '../../../src/config/index.ts';

const root = resolve(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const settings = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'scripts' | 'dependencies' | 'optionalDependencies' | 'devDependencies' | 'dependencies-because',
  Record<string, string>
>;

/** `PORT  port to listen on (3000)` -> name and default, for every variable there is. */
const variables = [...configHelp().matchAll(/^ {2}([A-Z_]{4,}) +(.*)$/gm)].map(([, name, meaning]) => ({
  name: name ?? '',
  fallback: / \(([^()]+)\)$/.exec(meaning ?? '')?.[1],
}));

describe('README', () => {
  it('names every variable of the environment with its default', () => {
    expect(variables.length).to.be.greaterThan(8);
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| +(?:`([^`]*)` +)?\|/gm)].map(
      ([, name, fallback]) => ({ name, fallback }),
    );
    expect(rows).to.have.deep.members(variables);
  });

  it('names every command', () => {
    const missing = Object.keys(settings.scripts).filter(
      (name) =>
        !readme.includes(['start', 'test'].includes(name) ? `\`npm ${name}\`` : `\`npm run ${name}\``),
    );
    expect(missing).to.deep.equal([]);
  });

  it('names no command that is not there', () => {
    const named = [...readme.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name);
    expect(Object.keys(settings.scripts)).to.include.members(named);
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.length).to.be.greaterThan(5);
    for (const path of links) expect(() => readFileSync(join(root, path)), path).to.not.throw(/ENOENT/);
  });
});

describe('package.json', () => {
  it('gives the reason of every dependency, and of no other', () => {
    const { dependencies, optionalDependencies, devDependencies } = settings;
    expect(Object.keys(settings['dependencies-because'])).to.have.members(
      Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }),
    );
  });
});
