import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'chai';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { temporaryFolder } from '../../support/database.ts';

const root = resolve(import.meta.dirname, '../../..');
const rules = createRequire(import.meta.url)(join(root, 'scripts/dependency-rules.cjs')) as {
  forbidden: IForbiddenRuleType[];
  options: ICruiseOptions & { enhancedResolveOptions: object };
};

async function read(baseDir: string): Promise<ICruiseResult> {
  const { tsConfig: _file, enhancedResolveOptions, ...options } = rules.options;
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir, validate: true, ruleSet: { forbidden: rules.forbidden } },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  return output as ICruiseResult;
}

const ownFiles = (result: ICruiseResult) =>
  result.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'));
const violations = (result: ICruiseResult) =>
  result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

describe('the imports', () => {
  it('keep to the floors, the front doors and the roles, in every file there is', async function () {
    this.timeout(60_000);
    const there = (await readdir(join(root, 'src'), { recursive: true, encoding: 'utf8' }))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join('src', name));
    const result = await read(root);
    // A reader that understands no TypeScript reads nothing and finds nothing wrong.
    expect(ownFiles(result).filter((file) => file.endsWith('.ts'))).to.have.members(there);
    expect(there.length).to.be.greaterThan(100);
    expect(violations(result)).to.deep.equal([]);
    // The rules about packages go by these paths.
    for (const name of ['mongoose', 'express', 'joi', 'pdfkit', 'multer'])
      expect(
        result.modules.some(({ source }) => source.startsWith(`node_modules/${name}/`)),
        name,
      ).to.equal(true);
  });

  it('are refused where they break a rule', async () => {
    const folder = await temporaryFolder();
    const files = {
      'text/fold.ts': "import { matter } from '../matters/index.ts';\nexport const fold = matter;",
      'matters/index.ts': "export { matter } from './matter.ts';",
      'matters/matter.ts':
        "import { readFileSync } from 'node:fs';\nimport { x } from './matter.service.ts';\nexport const matter = [x, readFileSync];",
      'matters/matter.service.ts': "import { y } from '../parties/party.queries.ts';\nexport const x = y;",
      'parties/party.queries.ts': 'export const y = 1;',
      'parties/parties.routes.ts': "import { z } from './parties.module.ts';\nexport const a = z;",
      'parties/parties.module.ts': "import { a } from './parties.routes.ts';\nexport const z = () => a;",
      'misc/thing.ts': "import { gone } from './gone.ts';\nexport const t = gone;",
      'app.ts':
        "import { fold } from './text/fold.ts';\nimport { a } from './parties/parties.routes.ts';\nimport { t } from './misc/thing.ts';\nexport const app = [fold, a, t];",
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'src', name)), { recursive: true });
      await writeFile(join(folder, 'src', name), content);
    }
    const broken = new Set((await read(folder)).summary.violations.map(({ rule }) => rule.name));
    expect([...broken]).to.include.members([
      'no-stairs-up-from-access',
      'every-folder-has-a-floor',
      'front-door-only',
      'one-dot-means-pure',
      'pure-touches-nothing',
      'only-app-wires',
      'no-cycles',
      'everything-found',
    ]);
  });
});
