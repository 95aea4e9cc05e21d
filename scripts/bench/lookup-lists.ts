// `npm run bench -- lookup-lists [rights]`: first pages of the public register at the size of a nation, through HTTP, each
// made anew: the kept copy of a page is asked for once only.
import type { App } from '../../src/app.ts';
import { loadLocalities } from '../../src/localities/index.ts';
import { nearForms } from '../../src/lookup/terms.ts';
import { fold } from '../../src/text/index.ts';
import { generateMarks } from '../evaluation/generate-marks.ts';
import { median } from './measures.ts';
import { withServedApp } from './served-app.ts';

const usualSize = 1_000_000;
const products = 20_000;
const goalMs = 100;
const indexGoalS = 30;
const batch = 20_000;
const times = 5;

/** Each with a value that differs from time to time, where there are enough. */
const filters: Readonly<Record<string, (time: number) => string>> = {
  'no filter': () => '',
  'a type': (time) => `type=${['right', 'product'][time % 2]}`,
  'a kind': (time) => `kind=${['trademark', 'collective_mark', 'certification_mark'][time % 3]}`,
  'a status': (time) => `status=${['in_force', 'pending', 'ended', 'expired'][time % 4]}`,
  'a province': (time) => `locality=${['01', '79', '48', '38', '31'][time % 5]}`,
  'a class': (time) => `niceClass=${[30, 5, 35, 29, 43][time % 5]}`,
  stars: (time) => `stars=${3 + (time % 3)}`,
  'a province, a kind and a class': (time) =>
    `locality=${['01', '79', '48', '38', '31'][time % 5]}&kind=trademark&niceClass=${[30, 5, 35, 29, 43][time % 5]}`,
  'in force on a day': (time) => `inForceOn=01/06/${2020 + time}`,
  'a usual word': (time) => `q=${['minh', 'phat', 'hoang', 'ca phe', 'viet'][time % 5]}`,
  'two words': (time) => `q=${['minh phat', 'hoang gia', 'kim long', 'an phu', 'thanh dat'][time % 5]}`,
  'a mistyped word': (time) => `q=${['hoanng', 'thhanh', 'coffe', 'goldn', 'phuongg'][time % 5]}`,
  'a number': (time) => `q=4-2019-${String(100_000 + time)}`,
};

export function run(size = usualSize): Promise<boolean> {
  return withServedApp(async (app, listen) => {
    const before = performance.now();
    await fill(app, size);
    const base = await listen(app.express);
    console.log(
      `first pages of ${size.toLocaleString('en')} rights and ${products.toLocaleString('en')} products; filled in ${((performance.now() - before) / 1000).toFixed(0)} s`,
    );
    // One after the other, as at the start of a server.
    let reached = await ready('the index of similar marks', app.similarity.service, indexGoalS);
    await ready('the table of entries', app.lookup.table);
    await page(base, 'q=warm');
    for (const [name, query] of Object.entries(filters)) {
      const took: number[] = [];
      for (let time = 0; time < times; time += 1) took.push(await page(base, `${query(time)}&_=${time}`));
      const ok = median(took) < goalMs;
      reached &&= ok;
      console.log(
        `  ${name}: middle ${median(took).toFixed(0)} ms, slowest ${Math.max(...took).toFixed(0)} ms${ok ? '' : `, goal ${goalMs}: MISSED`}`,
      );
    }
    return reached || size < usualSize;
  });
}

/** From the first record read to the first question answered. */
async function ready(
  what: string,
  index: { start(): void; state(): { readonly state: string } },
  goalS = Infinity,
): Promise<boolean> {
  const from = performance.now();
  index.start();
  while (index.state().state === 'loading') await new Promise((done) => setTimeout(done, 50));
  const took = (performance.now() - from) / 1000;
  const reached = index.state().state === 'ready' && took < goalS;
  console.log(
    `${what}: ${index.state().state} ${took.toFixed(1)} s after it began to read${reached ? '' : `, goal ${goalS}: MISSED`}`,
  );
  return reached;
}

async function page(base: string, query: string): Promise<number> {
  const from = performance.now();
  const answer = await fetch(`${base}/register?${query}`, { headers: { 'accept-language': 'vi' } });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes('</html>')) throw new Error(`${query}: ${answer.status}`);
  return performance.now() - from;
}

/** Entries as the list keeps them, written directly: through the trail it would take an hour. */
async function fill(app: App, size: number): Promise<void> {
  const localities = loadLocalities();
  const provinces = localities
    .provinces()
    .map(({ code }) => ({ code, communes: localities.communesOf(code) }));
  const { Entries, Words } = app.lookup.models;
  const known = new Set<string>();
  // Indexes are sorted in one go afterwards, not grown row by row.
  await Entries.collection.dropIndexes();
  let docs: object[] = [];
  let at = 0;
  for (const { name, niceClasses } of generateMarks(size + products, 3)) {
    const type = at < size ? 'right' : 'product';
    const province = provinces[at % provinces.length]!;
    const year = 2008 + (at % 18);
    const folded = fold(name);
    const terms = [...new Set(folded.split(' '))];
    for (const term of terms) known.add(term);
    const number = `4-${year}-${String(at).padStart(6, '0')}`;
    const registered = at % 3 > 0;
    docs.push({
      _id: type === 'right' ? `right:${number}` : `product:${at}`,
      type,
      ref: { kind: type === 'right' ? 'publication' : 'product', id: String(at) },
      name,
      place: {
        provinceCode: province.code,
        communeCode: province.communes[at % province.communes.length]?.code,
      },
      terms,
      folded,
      stamp: 1,
      order: type === 'right' ? 0 : 1,
      ...(type === 'right'
        ? {
            kind: at % 40 === 0 ? 'collective_mark' : at % 90 === 0 ? 'certification_mark' : 'trademark',
            outcome: registered ? 'registered' : at % 7 === 0 ? 'ended' : 'pending',
            applicationNumber: number,
            ...(registered ? { inForceFrom: `${year + 1}-03-01`, inForceTo: `${year + 10}-02-01` } : {}),
            niceClasses,
          }
        : { set: 1 + (at % 26), stars: 3 + (at % 3), certifiedTo: '2028-01-01' }),
    });
    at += 1;
    if (docs.length < batch && at < size + products) continue;
    await Entries.collection.insertMany(docs as never, { ordered: false });
    docs = [];
  }
  await Entries.createIndexes();
  const words = [...known].map((word) => ({ _id: word, near: nearForms(word) }));
  for (let from = 0; from < words.length; from += batch)
    await Words.collection.insertMany(words.slice(from, from + batch) as never, { ordered: false });
}
