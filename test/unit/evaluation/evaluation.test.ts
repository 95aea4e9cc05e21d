import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { generateMarks } from '../../../scripts/evaluation/generate-marks.ts';
import {
  figuresOf,
  halfOf,
  precisionOf,
  type Pair,
  type Ranked,
} from '../../../scripts/evaluation/measure.ts';
import { ourSearcher } from '../../../scripts/evaluation/our-searcher.ts';
import { allPairs, generatedFile, realFile, readPairs } from '../../../scripts/evaluation/pairs.ts';
import { rankPairs, registerWith } from '../../../scripts/evaluation/rank.ts';
import { generatedText } from '../../../scripts/evaluation/write-pairs.ts';

const pair = (conflict: boolean): Pair => ({
  id: 'x',
  a: 'a',
  b: 'b',
  niceClasses: [],
  conflict,
  type: 'sound',
  generated: false,
});
const ranked = (rank: number, conflict = true, shown = rank <= 20): Ranked => ({
  pair: pair(conflict),
  rank,
  shown,
});

describe('the evaluation of the search', () => {
  it('counts recall and mean reciprocal rank over the conflicts alone', () => {
    expect(figuresOf([ranked(1), ranked(2), ranked(15), ranked(Infinity), ranked(3, false)])).to.deep.equal({
      pairs: 4,
      recall10: 0.5,
      recall20: 0.75,
      reciprocalRank: (1 + 1 / 2 + 1 / 15) / 4,
    });
  });

  it('counts as precision what of the shown conflicts', () => {
    expect(precisionOf([ranked(1), ranked(2), ranked(3, false), ranked(Infinity, false)])).to.equal(2 / 3);
  });

  const pairs = allPairs();

  it('has over 400 pairs, conflicts and others, each with an id of its own and classes that exist', () => {
    expect(pairs.length).to.be.above(400);
    expect(new Set(pairs.map(({ id }) => id)).size).to.equal(pairs.length);
    expect(pairs.filter(({ conflict }) => !conflict).length).to.be.above(90);
    for (const { niceClasses } of pairs) for (const nice of niceClasses) expect(nice).to.be.within(1, 45);
  });

  it('tunes on one half and reports on another that is about as large', () => {
    expect(pairs.filter((one) => halfOf(one) === 'tune').length / pairs.length).to.be.within(0.45, 0.55);
  });

  it('marks what is generated, and the rules give the same file again', () => {
    expect(readFileSync(generatedFile, 'utf8')).to.equal(generatedText());
    expect(readPairs(generatedFile).every(({ generated }) => generated)).to.equal(true);
    expect(readPairs(realFile).some(({ generated }) => generated)).to.equal(false);
  });

  it('tells of every real pair who said so and where', () => {
    const rows: Record<string, string>[] = parse(readFileSync(realFile), { columns: true });
    for (const { decided_by, source, confidence } of rows) {
      expect(decided_by).to.not.equal('');
      expect(source).to.match(/^(https?:\/\/|github:)/);
      expect(confidence).to.be.oneOf(['high', 'medium', 'low']);
    }
  });

  it('agrees with the collection of facts, where that is at hand', () => {
    const facts = new URL('../../../../shared/data/conflict-pairs.csv', import.meta.url);
    const known = new Map(readPairs(realFile).map(({ a, b, conflict }) => [`${a} / ${b}`, conflict]));
    expect(known.size).to.be.above(70);
    if (!existsSync(facts)) return;
    const rows: Record<string, string>[] = parse(readFileSync(facts), { columns: true });
    for (const { mark_a, mark_b, outcome } of rows)
      expect(known.get(`${mark_a} / ${mark_b}`), `${mark_a} / ${mark_b}`).to.equal(outcome === 'similar');
  });

  it('makes the same marks from the same seed', () => {
    const names = (seed: number) => [...generateMarks(200, seed)].map(({ name }) => name);
    expect(names(7)).to.deep.equal(names(7)).and.not.deep.equal(names(8));
  });

  it('finds nearly all conflicts of every fifth pair in a small register', async () => {
    const some = pairs.filter((_, at) => at % 5 === 0);
    const searcher = ourSearcher();
    await searcher.build(registerWith(some, 1000));
    expect(figuresOf(await rankPairs(searcher, some)).recall20).to.be.above(0.94);
  });
});
