// `npm run bench -- <name>`: runs one measurement; each file of bench/ is one, and exits 1 when its goal is missed.
const benches: Readonly<Record<string, () => Promise<{ run(): Promise<boolean> }>>> = {
  dossier: () => import('./bench/dossier.ts'),
  docket: () => import('./bench/docket.ts'),
  import: () => import('./bench/import.ts'),
  'lookup-pages': () => import('./bench/lookup-pages.ts'),
};

const [name, ...more] = process.argv.slice(2);
const load = name === undefined || !Object.hasOwn(benches, name) ? undefined : benches[name];
if (!load || more.length > 0) {
  const known = Object.keys(benches).join(', ');
  console.error(
    name === undefined
      ? `Which measurement? npm run bench -- <name>, one of: ${known}`
      : `No measurement is called "${[name, ...more].join(' ')}". Known: ${known}`,
  );
  process.exitCode = 2;
} else {
  const { run } = await load();
  process.exitCode = (await run()) ? 0 : 1;
}
