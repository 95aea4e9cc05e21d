import { expect } from 'chai';
import fc from 'fast-check';
import { compareMarks, type Signal } from '../../../src/similarity/compare.ts';
import { reasonsOf } from '../../../src/similarity/reasons.ts';
import { provincesOf } from '../../../src/similarity/place-names.ts';
import { readMark } from '../../../src/similarity/reading.ts';
import { weigh } from '../../../src/similarity/weights.ts';

const places = new Map([
  ['ba vi', ['01']],
  ['khanh hoa', ['56']],
  ['nha trang', ['56']],
]);
const lexicon = { marks: 0, markCount: () => 0, places };
const weighed = (name: string) => {
  const reading = readMark(name);
  return { reading, weights: weigh(reading.words, lexicon), provinces: provincesOf(reading, places) };
};
const compare = (a: string, b: string) => {
  const { score, fired } = compareMarks(weighed(a), weighed(b));
  return { score, reasons: reasonsOf(weighed(a), weighed(b), fired) };
};

describe('two marks beside each other', () => {
  const cases: [a: string, b: string, signal: Signal, least: number][] = [
    ['ProteX', 'PROTEX', 'identical', 1],
    ['Bảo Xuân', 'BAO XUAN', 'accents', 0.95],
    ['Đường Lâm', 'duong lam', 'accents', 0.95],
    ['Hòa Bình', 'Hoà Bình', 'accents', 0.95],
    ['Danisa', 'Danissa', 'accents', 0.95],
    ['THÀNH LIÊM', 'THÀNH LIM', 'sound', 0.9],
    ['HẠNH PHƯỚC', 'HẠNH PHÚC', 'sound', 0.9],
    ['Nếp nương', 'Lếp lương', 'sound', 0.9],
    ['T.oh', 'TeeO', 'letter-names', 0.85],
    ['Bee.T', 'B.Tee', 'letter-names', 0.85],
    ['C2', 'Cz', 'letter-shapes', 0.8],
    ['Ngọc Khang', 'Khang Ngọc', 'order', 0.85],
    ['Dầu gội Trúc Quỳnh', 'Mỹ phẩm Trúc Quỳnh', 'telling', 0.85],
    ['Chè Ba Vì', 'Sữa Ba Vì', 'telling', 0.6],
    ['Cà phê Tre Vàng', 'Gạo Tre Vàng', 'telling', 0.85],
    ['PONDA TEA', 'PANDA EXPRESS', 'telling-letters', 0.75],
    ['Yến sào Khánh Hòa', 'Yến sào Nha Trang', 'place', 0.75],
    ['RED BULL', 'Red Goats', 'kind', 0.7],
    ['Con Rồng Vàng', 'Con Rồng Đỏ', 'kind', 0.7],
    ['Núi Ngọc', 'Jade Mountain', 'meaning', 0.7],
    ['BOSS MOC COFFEE', 'BOSS', 'containment', 0.75],
    ['EVACARE', 'PREVACARE', 'part', 0.75],
    ['NESSO', 'NESPRESSO', 'part', 0.6],
    ['PHARMANEX', 'PHARMATEX', 'letters', 0.8],
    ['OPSILS', 'OPSYNVI', 'beginning', 0.4],
    ['HTX', 'Hợp Tác Xã', 'acronym', 0.7],
    ['Pinky Cat', 'Mèo hồng', 'meaning', 0.55],
  ];
  for (const [a, b, signal, least] of cases)
    it(`are “${a}” and “${b}”: ${signal}`, () => {
      const { score, reasons } = compare(a, b);
      const found = reasons.find((reason) => reason.signal === signal);
      expect(found, JSON.stringify(reasons)).to.not.equal(undefined);
      expect(found!.strength).to.be.at.least(least);
      expect(score).to.be.at.least(found!.strength);
    });

  const apart: [a: string, b: string][] = [
    ['Gốm Bát Tràng', 'Gốm Phù Lãng'],
    ['Chè Ba Vì', 'Sữa Ba Vì'],
    ['Hợp tác xã Minh Tâm', 'Hợp tác xã Quang Huy'],
    ['VINAMILK', 'HOSTELCO'],
  ];
  for (const [a, b] of apart)
    it(`keep apart “${a}” and “${b}”, which share no telling part`, () => {
      expect(compare(a, b).score).to.be.below(0.75);
    });

  it('weigh the goods and the place less than the name', () => {
    expect(compare('Bưởi Tân Triều', 'Gạo Tân Triều').score).to.be.above(
      compare('Bưởi Tân Triều', 'Bưởi Đoan Hùng').score,
    );
  });

  it('show on which words a signal rests', () => {
    const { reasons } = compare('Phở Hùng', 'Phở Ông Hùng');
    const containment = reasons.find(({ signal }) => signal === 'containment')!;
    expect(containment.b.map(([start, end]) => 'Phở Ông Hùng'.slice(start, end))).to.have.members([
      'Phở',
      'Hùng',
    ]);
  });

  const names = fc.stringMatching(/^[a-zA-Zàáảãạăâđêôơưừứử0-9 .-]{1,30}$/);
  it('are as like one way as the other, never more than the same, and the same as themselves', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const [there, back] = [compare(a, b).score, compare(b, a).score];
        expect(there).to.be.closeTo(back, 0.02).and.within(0, 1);
        if (readMark(a).words.length > 0) expect(compare(a, a).score).to.equal(1);
      }),
      { numRuns: 300 },
    );
  });
});
