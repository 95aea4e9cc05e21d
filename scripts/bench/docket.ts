// `npm run bench -- docket`: computing dockets from scratch and asking the stored list, part by part; each part says its figure and its goal.
const parts: readonly (() => Promise<{ run(): Promise<boolean> }>)[] = [
  () => import('./docket-engine.ts'),
  () => import('./docket-list.ts'),
];

export async function run(): Promise<boolean> {
  let reached = true;
  for (const load of parts) reached = (await (await load()).run()) && reached;
  return reached;
}
