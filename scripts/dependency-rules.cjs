// Which file may import which: the architecture page as rules. Read by test/unit/architecture, or by hand with
// `npx depcruise src --config scripts/dependency-rules.cjs`.

/** Imports point sideways or down: a folder knows those of its own row and of the rows above it here. */
const floors = [
  ['access', 'calendar', 'text'],
  ['config', 'db', 'http', 'workers'],
  ['audit', 'accounts', 'localities', 'attachments'],
  ['parties', 'craft-villages', 'products'],
  ['matters'],
  ['deadlines', 'publications'],
  ['docket'],
  ['ocop', 'similarity', 'conflicts', 'dossiers', 'subscriptions'],
  ['lookup', 'corrections', 'open-data', 'reports', 'transfers', 'desk'],
];

/** The middle words of the files a package may be used in; besides them, the plumbing. */
const packagesByRole = {
  nodemailer: ['service'],
  'ical-generator': ['view'],
  mongoose: ['model', 'service', 'queries', 'module', 'worker'],
  express: ['routes', 'module'],
  joi: ['form'],
  pdfkit: ['pdf', 'worker'],
  multer: [],
};

const plumbing = '^src/(?:config|db|http)/|^src/[^/]+[.]ts$';
const inside = (names) => `^src/(?:${names.join('|')})/`;
const frontDoor = '^src/[^/]+/index[.]ts$';
/** One dot in the name, no front door, no plumbing: a pure file. */
const oneDot = '/[^/.]+[.]ts$';
const pure = { path: oneDot, pathNot: [plumbing, '/index[.]ts$'] };
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...floors.slice(0, -1).map((names, i) => {
      const above = floors.slice(i + 1).flat();
      return rule(
        `no-stairs-up-from-${names[0]}`,
        `${names.join(', ')} may not import ${above.join(', ')}: pass a function instead.`,
        { path: inside(names) },
        { path: inside(above) },
      );
    }),
    rule(
      'every-folder-has-a-floor',
      'A new capability needs its place in `floors`.',
      {},
      { path: '^src/[^/]+/', pathNot: inside(floors.flat()) },
    ),
    rule(
      'front-door-only',
      'Reach another capability through its index.ts.',
      { path: '^src/([^/]+)/' },
      { path: '^src/[^/]+/', pathNot: ['^src/$1/', frontDoor] },
    ),
    rule(
      'one-dot-means-pure',
      'A file with one dot in its name uses only other such files, .table.ts files and front doors; types may come from anywhere.',
      pure,
      {
        path: '^src/|^node_modules/',
        pathNot: [oneDot, '[.]table[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule('pure-touches-nothing', 'A pure file reads no disk, no network and no clock of a machine.', pure, {
      dependencyTypes: ['core'],
      dependencyTypesNot: ['type-only'],
      pathNot: '^(?:node:)?(?:crypto|util)$',
    }),
    ...Object.entries(packagesByRole).map(([name, roles]) =>
      rule(
        `${name}-in-its-place`,
        `${name} belongs in ${roles.map((role) => `.${role}.ts`).join(', ') || 'http/'}.`,
        { path: '^src/', pathNot: [plumbing, ...roles.map((role) => `[.]${role}[.]ts$`)] },
        { path: `^node_modules/${name}/` },
      ),
    ),
    rule(
      'only-app-wires',
      'A .module.ts is opened by app.ts and its two sections alone; pass functions instead.',
      { path: '^src/', pathNot: '^src/(?:app|records-section|public-section)[.]ts$' },
      { path: '[.]module[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'no-cycles',
      'Move the shared part down a floor; only types may point back.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'src-ignores-the-rest',
      'What is served knows nothing of tests and commands.',
      { path: '^src/' },
      { path: '^(?:test|scripts)/' },
    ),
    rule('everything-found', 'The import leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
    },
  },
};
