import { expect } from 'chai';
import { fitOf, respelt } from '../../../src/lookup/terms.ts';

describe('how well a name answers what was typed', () => {
  const before: [typed: string, first: string, second: string, why: string][] = [
    ['hòa lạc', 'HÒA LẠC TRÀ', 'HOA LẠC TRA', 'the accents typed'],
    ['hoà lạc', 'HOÀ LẠC', 'HÒA LẠC TRÀ', 'the whole name before a part of it'],
    ['che ba vi', 'Chè lam Ba Vì', 'Bánh chẻ vị bắp', 'whole words before words that only begin so'],
    ['ba vi', 'Ba Vì chè', 'Chè Ba Vì', 'the beginning of a name'],
    ['sen', 'Trà sen', 'Trà sen vàng Tây Hồ Hà Nội', 'a short name before a long one'],
  ];
  for (const [typed, first, second, why] of before)
    it(`puts ${first} before ${second} for “${typed}”: ${why}`, () => {
      expect(fitOf(first, typed)).to.be.above(fitOf(second, typed));
    });

  it('reads letters that Vietnamese has not as what they stand for', () => {
    expect(['fuc', 'zang', 'jo', 'fo', 'hoa'].map(respelt)).to.deep.equal([
      'phuc',
      'dang',
      'gio',
      'pho',
      'hoa',
    ]);
  });
});
