import { expect } from 'chai';
import { soundOf, syllableOf } from '../../../src/text/index.ts';

describe('how a word is heard', () => {
  const same: [why: string, a: string, b: string][] = [
    ['tr and ch', 'tra', 'cha'],
    ['s and x', 'sen', 'xen'],
    ['l and n', 'nep', 'lep'],
    ['d, gi and r', 'dao', 'giao'],
    ['r and d', 'rua', 'dua'],
    ['v and d in the south', 'vang', 'dang'],
    ['n and ng at the end', 'lan', 'lang'],
    ['t and c at the end', 'mat', 'mac'],
    ['iê and i', 'liem', 'lim'],
    ['ươ and u', 'phuoc', 'phuc'],
    ['ươu and iêu', 'ruou', 'rieu'],
    ['y and i', 'quy', 'qui'],
    ['gì, whose i is onset too', 'gi', 'di'],
    ['x in a coined word', 'danixa', 'danisa'],
    ['ps and x', 'opsil', 'opxil'],
    ['pf', 'pfizer', 'fizer'],
    ['a doubled letter', 'yammaha', 'yamaha'],
    ['ee', 'tee', 'ti'],
    ['eo at the end of a coined word', 'oreo', 'orio'],
    ['a silent h', 'oh', 'o'],
  ];
  for (const [why, a, b] of same)
    it(`is the same for ${a} and ${b}: ${why}`, () => {
      expect(soundOf(a)).to.equal(soundOf(b));
    });

  for (const [a, b] of [
    ['tra', 'tha'],
    ['lan', 'lam'],
    ['mat', 'map'],
    ['dua', 'dao'],
    ['nhan', 'nan'],
  ] as const)
    // prettier-ignore
    it(`is another for ${a} and ${b}`, () => {
      expect(soundOf(a)).to.not.equal(soundOf(b));
    });

  it('knows the parts of a syllable, and what is none', () => {
    expect(syllableOf('nghieng')).to.deep.equal({ onset: 'ngh', vowel: 'ie', ending: 'ng' });
    expect(syllableOf('quyen')).to.deep.equal({ onset: 'qu', vowel: 'ye', ending: 'n' });
    expect(syllableOf('oanh')).to.deep.equal({ onset: '', vowel: 'oa', ending: 'nh' });
    for (const none of ['yamaha', 'str', 'fizer', '2026', '']) expect(syllableOf(none), none).to.equal(null);
  });
});
