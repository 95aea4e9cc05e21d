// `npm run bench -- import`: a million rows by command, and twenty thousand on a page while somebody else is answered.
const parts: readonly (() => Promise<{ run(): Promise<boolean> }>)[] = [
  () => import('./import-page.ts'),
  () => import('./import-command.ts'),
];

export async function run(): Promise<boolean> {
  let reached = true;
  for (const load of parts) reached = (await (await load()).run()) && reached;
  return reached;
}
