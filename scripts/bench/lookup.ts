// `npm run bench -- lookup [marks]`: the whole of the public look-up in one run.
import { run as lists } from './lookup-lists.ts';
import { run as pages } from './lookup-pages.ts';
import { run as similarity } from './similarity.ts';

export async function run(size?: number): Promise<boolean> {
  const parts = [await similarity(size), await pages(), await lists(size)];
  return parts.every(Boolean);
}
