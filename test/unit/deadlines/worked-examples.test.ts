// Every rule of law against what a person counted by hand from the statute.
import { expect } from 'chai';
import { formatPlainDate, parsePlainDate, type PlainDate } from '../../../src/calendar/index.ts';
import { readDocket, timeLimits, workedExamples } from '../../../src/deadlines/index.ts';

const later = '2040-01-01' as PlainDate;
const names = timeLimits.map(({ rule, version }) => `${rule} ${version}`);

describe('worked examples', () => {
  it('exist for every rule and version, and for no other', () => {
    const shown = new Set<string>(workedExamples.map(({ rule, version }) => `${rule} ${version}`));
    expect(
      names.filter((name) => !shown.has(name)),
      'rows without an example',
    ).to.deep.equal([]);
    expect(
      [...shown].filter((name) => !names.includes(name)),
      'examples without a row',
    ).to.deep.equal([]);
  });

  for (const example of workedExamples) {
    const { rule, version, kind, events, term, nominalOn, dueOn, safeOn, opensOn, working } = example;
    const on = events.at(-1)!.on;
    it(`${rule} ${version}, ${on}: due ${dueOn}`, () => {
      const { entries, problems } = readDocket({ kind, events }, later);
      const found = entries.filter(
        (entry) =>
          entry.rule === rule && entry.ruleVersion === version && (term === undefined || entry.term === term),
      );
      expect(found).to.have.length(1);
      const [entry] = found;
      expect(entry).to.include({ nominalOn, dueOn, safeOn, opensOn: opensOn ?? null });
      expect(problems.filter(({ severity }) => severity === 'blocking')).to.deep.equal([]);
      for (const { on, receivedOn, endsOn } of events)
        for (const one of [on, receivedOn, endsOn]) if (one) expect(parsePlainDate(one)).to.equal(one);
      // the words name the days they lead to, in both languages
      for (const text of [working.vi, working.en])
        for (const one of [nominalOn, dueOn, ...(opensOn ? [opensOn] : [])])
          expect(text).to.include(formatPlainDate(one));
      expect(working.vi).to.match(/Điều \d|quy chế|thủ tục|Thông tư/);
    });
  }
});
