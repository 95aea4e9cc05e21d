// `npm run bench -- <name> [size]`: runs one measurement; each file of bench/ is one, and exits 1 when its goal is missed.
const benches: Readonly<Record<string, () => Promise<{ run(size?: number): Promise<boolean> }>>> = {
  dossier: () => import('./bench/dossier.ts'),
  docket: () => import('./bench/docket.ts'),
  import: () => import('./bench/import.ts'),
  lookup: () => import('./bench/lookup.ts'),
  'lookup-lists': () => import('./bench/lookup-lists.ts'),
  'lookup-pages': () => import('./bench/lookup-pages.ts'),
  similarity: () => import('./bench/similarity.ts'),
};
/** These take how many marks there shall be. */
const sized = ['lookup', 'lookup-lists', 'similarity'];

const [name, ...more] = process.argv.slice(2);
const load = name === undefined || !Object.hasOwn(benches, name) ? undefined : benches[name];
const isSize = sized.includes(name ?? '') && more.length === 1 && /^[1-9]\d{2,6}$/.test(more[0]!);
if (!load || (more.length > 0 && !isSize)) {
  const known = Object.keys(benches).join(', ');
  console.error(
    name === undefined
      ? `Which measurement? npm run bench -- <name>, one of: ${known}`
      : `No measurement is called "${[name, ...more].join(' ')}". Known: ${known}`,
  );
  process.exitCode = 2;
} else {
  const { run } = await load();
  process.exitCode = (await run(isSize ? Number(more[0]) : undefined)) ? 0 : 1;
}
