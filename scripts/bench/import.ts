// `npm run bench -- import`: a million rows by command, and twenty thousand on a page while somebody else is answered.
// The command first: what the page's part opens in this process, a child of it would inherit.
const parts: readonly (() => Promise<{ run(): Promise<boolean> }>)[] = [
  () => import('./import-command.ts'),
  () => import('./import-page.ts'),
];

export async function run(): Promise<boolean> {
  let reached = true;
  for (const load of parts) reached = (await (await load()).run()) && reached;
  return reached;
}
