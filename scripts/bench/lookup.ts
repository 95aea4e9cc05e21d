// `npm run bench -- lookup [marks]`: the whole of the public look-up in one run.
import { run as pages } from './lookup-pages.ts';
import { run as similarity } from './similarity.ts';

export async function run(size?: number): Promise<boolean> {
  const found = await similarity(size);
  return (await pages()) && found;
}
