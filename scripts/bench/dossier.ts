// A whole dossier printed, ours beside a headless Chromium in the same run: time, memory, and how long others wait.
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Composition } from '../../src/dossiers/composition.ts';
import { planDossier } from '../../src/dossiers/plan.ts';
import { partsOf, type DossierInput } from '../../src/dossiers/render-plan.ts';
import { createDossierRenderer } from '../../src/dossiers/render.module.ts';
import { aDossier, anApplicant, anAttachment } from '../../test/support/a-dossier.ts';
import { findChromium, start } from '../../test/support/browser.ts';
import { samplePdf, samplePicture, sentence } from '../../test/support/kitchen-sink.ts';
import { htmlOf } from './composition-html.ts';
import { descendantsMemory, median, megabytes, timed, watchMemory } from './measures.ts';

const rounds = 9;

export async function run(): Promise<boolean> {
  const { dossier, html, attachments } = await makeInput();
  const program = findChromium();
  const renderer = createDossierRenderer();
  const before = process.memoryUsage.rss();
  const first = await timed(() => renderer.render(dossier));
  const started = process.memoryUsage.rss();
  for (let warm = 0; warm < 4; warm += 1) await renderer.render(dossier);
  const idle = process.memoryUsage.rss();
  const quietly = await longestPause(() => new Promise((resolve) => setTimeout(resolve, 1500)));

  async function printOnce(): Promise<void> {
    const browser = await start(program);
    const page = await browser.newPage();
    await page.setContent(html);
    await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await browser.close();
  }

  const browser = await start(program);
  const print = async () => {
    const page = await browser.newPage();
    await page.setContent(html);
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await page.close();
    return bytes;
  };
  for (let warm = 0; warm < 3; warm += 1) await print();
  const ours: number[] = [];
  const theirs: number[] = [];
  const cold: number[] = [];
  let coldMemory = 0;
  let theirMemory = 0;
  let highest = 0;
  let longestWait = 0;
  for (let round = 0; round < rounds; round += 1) {
    // In turns, so that whatever else the machine does falls on all of them; the cold one with the warm one at rest.
    if (round % 3 === 0) {
      const coldWatch = watchMemory(descendantsMemory);
      const atRest = descendantsMemory();
      cold.push((await timed(printOnce)).ms);
      coldMemory = Math.max(coldMemory, coldWatch.stop() - atRest);
    }
    const theirWatch = watchMemory(descendantsMemory);
    theirs.push((await timed(print)).ms);
    theirMemory = Math.max(theirMemory, theirWatch.stop());
    const ourWatch = watchMemory(() => process.memoryUsage.rss());
    const wait = await longestPause(async () => {
      ours.push((await timed(() => renderer.render(dossier))).ms);
    });
    longestWait = Math.max(longestWait, wait);
    highest = Math.max(highest, ourWatch.stop());
  }
  await browser.close();
  await renderer.close();

  const { pages, bytes, parts } = first.value;
  const generated = parts
    .filter((part) => part.kind !== 'attachment')
    .reduce((sum, part) => sum + part.pages, 0);
  console.log(
    `${generated} generated pages + ${attachments} attachments = ${pages} pages, ${Math.round(bytes.length / 1024)} kB; ` +
      `${cpus().length} processors, Node ${process.version}; ${rounds} rounds, medians. Chromium prints the generated pages alone.`,
  );
  const [our, warm, coldly] = [median(ours), median(theirs), median(cold)];
  console.table({
    'Nhãn Làng, warm': row(our, our, highest - idle, 'growth over the warm, idle process'),
    'Nhãn Làng, first ever (thread starts)': row(first.ms, our, started - before, 'growth that stays'),
    'Chromium, warm': row(warm, our, theirMemory, 'all its processes'),
    'Chromium, cold': row(coldly, our, coldMemory, 'all its processes'),
  });
  console.log(
    `From before the first rendering to the highest: ${megabytes(highest - before)} MB. ` +
      `Longest pause of the idle process, for comparison: ${quietly.toFixed(1)} ms.`,
  );
  return judged([
    [`generated pages ${generated} ≥ 20`, generated >= 20],
    [`warm ${our.toFixed(0)} ms ≤ warm Chromium ${warm.toFixed(0)} ms`, our <= warm],
    [`warm ${our.toFixed(0)} ms ≤ a quarter of cold Chromium ${coldly.toFixed(0)} ms`, our * 4 <= coldly],
    [`peak growth while rendering ${megabytes(highest - idle)} MB < 100 MB`, highest - idle < 100 * 2 ** 20],
    [`longest wait of the server ${longestWait.toFixed(1)} ms < 50 ms`, longestWait < 50],
  ]);
}

/** The longest the event loop of this thread stood still meanwhile, milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

function row(ms: number, our: number, memory?: number, of?: string) {
  return {
    ms: Math.round(ms),
    'times ours': (ms / our).toFixed(2),
    'peak MB': memory === undefined ? '' : megabytes(memory),
    of: of ?? '',
  };
}

function judged(goals: readonly (readonly [string, boolean])[]): boolean {
  for (const [words, met] of goals) console.log(`${met ? 'met   ' : 'MISSED'} ${words}`);
  return goals.every(([, met]) => met);
}

/** A real application of a large co-operative, with five uploaded papers and a picture of the mark. */
async function makeInput() {
  const members = Array.from({ length: 420 }, (_, index) => ({
    name: `Hộ Nguyễn Văn Mẫu ${index + 1}`,
    address: `Thôn ${(index % 9) + 1}, xã Tây Phương, thành phố Hà Nội`,
  }));
  const base = aDossier({ applicant: anApplicant({ members }) });
  const facts = {
    ...base,
    attachments: [
      ...base.attachments,
      anAttachment('quality-test'),
      anAttachment('other', { id: 'a-photo', fileName: 'xuong-moc.png', mime: 'image/png' }),
    ],
  };
  const long = Array.from({ length: 30 }, () => sentence).join(' ');
  const { matter } = facts;
  const written = {
    ...facts,
    matter: { ...matter, character: { ...matter.character, method: long, reputation: long } },
  };
  const picture = await samplePicture('png', 1200, 900);
  const papers = await Promise.all(
    [1, 2, 3, 4, 2].map((pages) => samplePdf(Array.from({ length: pages }, () => ({})))),
  );
  const files = facts.attachments.map(({ id, mime }, index) => ({
    id,
    bytes: mime === 'application/pdf' ? (papers[index] ?? picture) : picture,
  }));
  const dossier: DossierInput = {
    title: 'Hồ sơ đo tốc độ',
    facts: written,
    plan: planDossier(written),
    files,
    draft: true,
    createdAt: '2026-11-23T03:00:00.000Z',
    inputHash: '0'.repeat(64),
  };
  const compositions = partsOf(dossier, new Map()).flatMap((part): readonly Composition[] =>
    part.kind === 'composition' ? [part.composition] : [],
  );
  const url = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  const pictures = new Map(facts.attachments.map(({ id }) => [id, url]));
  const font = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
  const html = htmlOf(
    compositions,
    pictures,
    `data:font/ttf;base64,${(await readFile(font)).toString('base64')}`,
  );
  const attachments = dossier.plan.filter((part) => part.kind === 'attachment').length;
  return { dossier, html, attachments };
}
