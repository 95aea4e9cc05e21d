import { expect } from 'chai';
import fc from 'fast-check';
import { fold, say, tidy, words } from '../../../src/text/index.ts';

describe('folded text', () => {
  for (const [text, folded] of [
    ['Xã Tây Phương', 'xa tay phuong'],
    ['ĐƯỜNG LÂM', 'duong lam'],
    ['đ Đ', 'd d'],
    ['ăâêôơư ĂÂÊÔƠƯ', 'aaeoou aaeoou'],
    ['ằẳẵắặ ừửữứự ỳỷỹýỵ', 'aaaaa uuuuu yyyyy'],
    ['Nón lá – Làng Chuông', 'non la lang chuong'],
    ['  chè   lam\n(Thạch Xá) ', 'che lam thach xa'],
    ['OCOP 5★', 'ocop 5'],
    ['Hà Nội'.normalize('NFD'), 'ha noi'],
    ['Hoà / Hòa', 'hoa hoa'],
    ['…', ''],
    ['', ''],
  ] as const)
    it(`of "${text}" is "${folded}"`, () => {
      expect(fold(text)).to.equal(folded);
    });

  it('stays as it is when folded again, and does not ask how accents were composed', () => {
    const letters = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(fold(text))).to.equal(fold(text));
        expect(fold(text.normalize('NFD'))).to.equal(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('stored text', () => {
  for (const [text, stored] of [
    ['  Tây\u00a0 Phương ', 'Tây Phương'],
    ['Ha\u0300 No\u0302\u0323i', 'Hà Nội'],
    ['a\r\n\tb', 'a b'],
  ] as const)
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(stored)}`, () => {
      expect(tidy(text)).to.equal(stored);
    });
});

describe('words', () => {
  const phrase = words('Còn {count} ngày, {name}', '{count} days left, {name}');
  it('are said in the language asked for, with their values', () => {
    expect(say(phrase, 'vi', { count: 0, name: 'An' })).to.equal('Còn 0 ngày, An');
    expect(say(phrase, 'en', { count: 3, name: '{count}' })).to.equal('3 days left, {count}');
  });
  it('show a value that was forgotten instead of hiding it', () => {
    expect(say(phrase, 'en', { count: 3 })).to.equal('3 days left, {name}');
  });
  it('take no value from what every object has', () => {
    expect(say(words('{toString}', ''), 'vi')).to.equal('{toString}');
  });
});
