// The rules that make pairs: one row each. `conflict: false` = a pair that examiners let stand beside each other.
import { bare, otherTone, slip, swapOne } from './change.ts';
import { coined } from './generate-marks.ts';
import type { Random } from './random.ts';
import { english, goods, places, praise, wishes } from './words.table.ts';

export interface Rule {
  readonly type: string;
  readonly conflict: boolean;
  readonly count: number;
  /** In words, for the published file's reader. */
  readonly says: string;
  /** undefined where this draw gives nothing to change. */
  readonly make: (random: Random) => Drawn | undefined;
}

export interface Drawn {
  readonly a: string;
  readonly b: string | undefined;
  readonly niceClasses?: readonly number[];
}

const changed = (a: string, b: string | undefined): Drawn => ({ a, b });
const syllables = (random: Random, count: number) => {
  const found = new Set<string>();
  while (found.size < count) found.add(random.any(wishes));
  return [...found];
};
const name = (random: Random, count = 2) => syllables(random, count).join(' ');
/** Another kind of goods of the same class. */
const sameShelf = (random: Random) => {
  const [one, ...niceClasses] = random.any(goods);
  const others = goods.filter(
    ([other, ...classes]) => other !== one && classes.some((nice) => niceClasses.includes(nice)),
  );
  return others.length === 0 ? undefined : { one, other: random.any(others)[0], niceClasses };
};

const onsetSwaps: readonly (readonly [RegExp, string])[] = [
  [/^l/, 'n'],
  [/^n(?![gh])/, 'l'],
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^gi(?=[aàáảãạăâoôơuư])/, 'd'],
  [/^d/, 'gi'],
  [/^v/, 'd'],
];
const rimeSwaps: readonly (readonly [RegExp, string])[] = [
  [/n$/, 'ng'],
  [/([^n])ng$/, '$1n'],
  [/t$/, 'c'],
  [/c$/, 't'],
  [/iê(?=[nm])/, 'i'],
  [/ươ(?=ng)/, 'ư'],
  [/ưu$/, 'iu'],
  [/uô(?=n)/, 'u'],
];
const letterNames: readonly (readonly [string, string])[] = [
  ['T', 'Tê'],
  ['B', 'Bê'],
  ['V', 'Vi'],
  ['D', 'Đê'],
  ['C', 'Xê'],
  ['K', 'Ka'],
  ['T', 'Tee'],
  ['B', 'Bee'],
  ['M', 'Em'],
  ['L', 'El'],
  ['P', 'Pi'],
  ['G', 'Gi'],
];
const looks: readonly (readonly [RegExp, string])[] = [
  [/o/, '0'],
  [/l/, '1'],
  [/s/, '5'],
  [/rn/, 'm'],
  [/m/, 'rn'],
  [/vv|w/, 'vv'],
  [/b/, '8'],
  [/z/, '2'],
  [/e/, '3'],
];
const said: readonly (readonly [vietnamese: string, english: string])[] = [
  ['Sao Vàng', 'Golden Star'],
  ['Rồng Đỏ', 'Red Dragon'],
  ['Hoa Hồng', 'Rose'],
  ['Đại Bàng Trắng', 'White Eagle'],
  ['Mèo Đen', 'Black Cat'],
  ['Biển Xanh', 'Blue Sea'],
  ['Mặt Trời Đỏ', 'Red Sun'],
  ['Ngựa Trắng', 'White Horse'],
  ['Voi Vàng', 'Golden Elephant'],
  ['Bướm Xanh', 'Blue Butterfly'],
  ['Gấu Trắng', 'White Bear'],
  ['Sư Tử Vàng', 'Golden Lion'],
  ['Nhà Xanh', 'Green House'],
  ['Trăng Bạc', 'Silver Moon'],
  ['Núi Ngọc', 'Jade Mountain'],
  ['Sen Hồng', 'Pink Lotus'],
  ['Ong Vàng', 'Golden Bee'],
  ['Cá Đỏ', 'Red Fish'],
  ['Vua Rừng', 'Forest King'],
  ['Nữ Hoàng Biển', 'Sea Queen'],
  ['Phượng Hoàng Lửa', 'Fire Phoenix'],
  ['Hạnh Phúc', 'Happiness'],
  ['Trái Tim Vàng', 'Golden Heart'],
  ['Làng Xanh', 'Green Village'],
];

export const rules: readonly Rule[] = [
  {
    type: 'folding',
    conflict: true,
    count: 24,
    says: 'the same syllables without accents, đ as d',
    make: (random) => {
      const a = name(random, 3);
      return changed(a, bare(a));
    },
  },
  {
    type: 'tone',
    conflict: true,
    count: 24,
    says: 'one syllable of a name in another tone',
    make: (random) => {
      const a = name(random, 2 + random.below(2));
      return changed(a, otherTone(a, random));
    },
  },
  {
    type: 'onset',
    conflict: true,
    count: 30,
    says: 'one onset as another region says it: l/n, s/x, tr/ch, d/gi, v/d',
    make: (random) => {
      const a = name(random, 2 + random.below(2));
      return changed(a, swapOne(a, random, onsetSwaps));
    },
  },
  {
    type: 'rime',
    conflict: true,
    count: 30,
    says: 'one rime as another region says it: final n/ng and t/c, iê/i, ươ/ư, ưu/iu, uô/u',
    make: (random) => {
      const a = name(random, 2 + random.below(2));
      return changed(a, swapOne(a, random, rimeSwaps));
    },
  },
  {
    type: 'y-i',
    conflict: true,
    count: 18,
    says: 'y for i or i for y where both are read alike',
    make: (random) => {
      const a = random.any(['Mỹ', 'Kỳ', 'Lý', 'Hy', 'Sỹ', 'Tỷ', 'Quý', 'Lễ Nghi', 'Vi', 'Kim Chi'])!;
      const whole = `${a} ${name(random, 2)}`;
      return changed(
        whole,
        swapOne(whole.split(' ')[0]!, random, [
          [/y/, 'i'],
          [/ỳ/, 'ì'],
          [/ý/, 'í'],
          [/ỹ/, 'ĩ'],
          [/ỷ/, 'ỉ'],
          [/i$/, 'y'],
        ])?.concat(whole.slice(whole.indexOf(' '))),
      );
    },
  },
  {
    type: 'spelling',
    conflict: true,
    count: 36,
    says: 'one slip in a coined word: a letter doubled, left out, put in, two exchanged, or another vowel',
    make: (random) => {
      const a = coined(random);
      return a.length < 6 ? undefined : changed(a, slip(a, random));
    },
  },
  {
    type: 'containment',
    conflict: true,
    count: 30,
    says: 'the whole of a coined word or a name of three syllables, with goods, a place or praise added',
    make: (random) => {
      const a = random.chance(0.5) ? coined(random) : name(random, 3);
      const [what, ...niceClasses] = random.usual(goods);
      const added = random.any([
        `${what} ${a}`,
        `${a} ${random.any(praise)}`,
        `${what} ${a} ${random.any(places)}`,
      ]);
      return { a, b: added.replace('-', ' '), niceClasses };
    },
  },
  {
    type: 'prefix-suffix',
    conflict: true,
    count: 24,
    says: 'a coined word with two to four letters before or after it',
    make: (random) => {
      const a = coined(random);
      const added = random.any(['pro', 'neo', 'vi', 'go', 'max', 'plus', 'vn', 'bio']);
      return a.length < 5
        ? undefined
        : changed(a, random.chance(0.5) ? `${added}${a.toLowerCase()}` : `${a}${added}`);
    },
  },
  {
    type: 'order',
    conflict: true,
    count: 20,
    says: 'two syllables of a name in the other order',
    make: (random) => {
      const [one, two] = syllables(random, 2);
      return changed(`${one} ${two}`, `${two} ${one}`);
    },
  },
  {
    type: 'generic-word',
    conflict: true,
    count: 30,
    says: 'a name with a word for other goods of the same class',
    make: (random) => {
      const shelf = sameShelf(random);
      const who = name(random, 2);
      return (
        shelf && { a: `${shelf.one} ${who}`, b: `${shelf.other} ${who}`, niceClasses: shelf.niceClasses }
      );
    },
  },
  {
    type: 'letter-names',
    conflict: true,
    count: 18,
    says: 'a letter before a word, and its name written out',
    make: (random) => {
      const [letter, spelt] = random.any(letterNames);
      const word = random.chance(0.5) ? random.any(english) : coined(random);
      return changed(`${letter}.${word}`, `${spelt}${random.chance(0.5) ? ' ' : ''}${word}`);
    },
  },
  {
    type: 'acronym',
    conflict: true,
    count: 18,
    says: 'four or five syllables and their initials',
    make: (random) => {
      const words = syllables(random, 4 + random.below(2));
      return changed(
        words.join(' '),
        bare(words.map((word) => word[0]).join('')) ?? words.map((word) => word[0]).join(''),
      );
    },
  },
  {
    type: 'one-syllable',
    conflict: true,
    count: 20,
    says: 'one of three syllables with another rime: the onset and the two others stay',
    make: (random) => {
      const words = syllables(random, 3);
      const start = /^(ng|nh|ph|th|tr|ch|kh|gi|[bcdđghklmnpqrstvx])/i.exec(words[2]!)?.[0];
      const others = wishes.filter(
        (word) => start && word !== words[2] && word.startsWith(start) && !words.includes(word),
      );
      return others.length === 0
        ? undefined
        : changed(words.join(' '), [words[0], words[1], random.any(others)].join(' '));
    },
  },
  {
    type: 'look',
    conflict: true,
    count: 20,
    says: 'a figure or letters in the place of a letter they look like',
    make: (random) => {
      const a = coined(random).toUpperCase();
      return a.length < 5 ? undefined : changed(a, swapOne(a, random, looks));
    },
  },
  {
    type: 'translation',
    conflict: true,
    count: said.length,
    says: 'the same meaning in Vietnamese and English: a list of its own, not the table the product prompts from',
    make: (random) => changed(...random.any(said)),
  },
  {
    type: 'goods-and-place',
    conflict: false,
    count: 30,
    says: 'only the goods and the place are shared; the names differ',
    make: (random) => {
      const [what, ...niceClasses] = random.any(goods);
      const place = random.any(places);
      const [one, two, three, four] = syllables(random, 4);
      return { a: `${what} ${place} ${one} ${two}`, b: `${what} ${place} ${three} ${four}`, niceClasses };
    },
  },
  {
    type: 'goods-only',
    conflict: false,
    count: 30,
    says: 'only the word for the goods is shared',
    make: (random) => {
      const [one, two, three, four] = syllables(random, 4);
      const [what, ...niceClasses] = random.any(goods);
      return { a: `${what} ${one} ${two}`, b: `${what} ${three} ${four}`, niceClasses };
    },
  },
  {
    type: 'one-usual-syllable',
    conflict: false,
    count: 20,
    says: 'one of the thirty most usual syllables is shared, the others differ',
    make: (random) => {
      const shared = wishes[random.below(30)]!;
      const [one, two, three] = syllables(random, 4).filter((word) => word !== shared);
      return changed(`${shared} ${one}`, `${two} ${shared} ${three}`);
    },
  },
  {
    type: 'same-ending',
    conflict: false,
    count: 20,
    says: 'two coined words that share no more than a usual ending',
    make: (random) => {
      const ending = random.any(['mycin', 'pharma', 'tech', 'food', 'mart', 'max']);
      const [a, b] = [coined(random), coined(random)];
      return a.slice(0, 2).toLowerCase() === b.slice(0, 2).toLowerCase()
        ? undefined
        : changed(`${a}${ending}`, `${b}${ending}`);
    },
  },
];
