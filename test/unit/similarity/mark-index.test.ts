import { expect } from 'chai';
import { createMarkIndex } from '../../../src/similarity/index.ts';
import { classRelation, packClasses, unpackClasses } from '../../../src/similarity/nice-relations.ts';

const mark = (id: string, name: string, niceClasses: readonly number[] = [30]) => ({ id, name, niceClasses });
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);
const ask = { classes: [], limit: 20 };

describe('the index of marks', () => {
  it('finds by every signal, the strongest first', () => {
    const index = createMarkIndex();
    index.put([
      mark('1', 'THÀNH LIM'),
      mark('2', 'Thành Liêm'),
      mark('3', 'THANH LIEM'),
      mark('4', 'Cà phê Thành Liêm Gold'),
      mark('5', 'Gốm Bát Tràng'),
    ]);
    expect(names(index.find({ ...ask, name: 'Thành Liêm' })).slice(0, 4)).to.deep.equal([
      'Thành Liêm',
      'THANH LIEM',
      'THÀNH LIM',
      'Cà phê Thành Liêm Gold',
    ]);
  });

  it('finds the same goods from another place of the province, and from no other province; a name all over the country ties nothing together', () => {
    const places = new Map([
      ['khanh hoa', ['56']],
      ['nha trang', ['56']],
      ['hoi an', ['48']],
      ['tan lap', ['01', '19', '56', '79']],
    ]);
    const index = createMarkIndex(places);
    const towns = ['Nha Trang', 'Hội An', 'Tân Lập'];
    index.put(towns.map((town) => mark(town, `Yến sào ${town}`)));
    const found = index.find({ ...ask, name: 'Yến sào Khánh Hòa' });
    const byPlace = found.filter(({ reasons }) => reasons.some(({ signal }) => signal === 'place'));
    expect(byPlace.map(({ id }) => id)).to.deep.equal(['Nha Trang']);
    expect(found[0]).to.include({ id: 'Nha Trang' });
  });

  it('finds a name with another thing of the same kind in the place of one', () => {
    const index = createMarkIndex();
    index.put([mark('goats', 'Red Goats'), mark('lion', 'RED LION KING'), mark('blood', 'Red Blood')]);
    const found = index.find({ ...ask, name: 'Red Bull' });
    expect(found[0]).to.include({ id: 'goats' });
    expect(found[0]!.reasons[0]).to.include({ signal: 'kind' });
    expect(found.flatMap(({ reasons }) => reasons).filter(({ signal }) => signal === 'kind')).to.have.length(
      1,
    );
  });

  it('puts marks for the same goods before marks for others', () => {
    const index = createMarkIndex();
    index.put([mark('far', 'Sao Mai', [7]), mark('near', 'Sao Mai', [29]), mark('same', 'Sao Mai', [30])]);
    const found = index.find({ name: 'Sao Mai', classes: [30], limit: 3 });
    expect(found.map(({ id, classes }) => `${id} ${classes}`)).to.deep.equal([
      'same same',
      'near related',
      'far apart',
    ]);
  });

  it('finds a mark of one word with a doubled letter inside a longer name, however many share more letters', () => {
    const index = createMarkIndex();
    const longer = Array.from({ length: 400 }, (_, i) => mark(`m${i}`, `Bo Moc Coffee ${i}`));
    index.put([...longer, mark('boss', 'BOSS')]);
    const found = index.find({ ...ask, name: 'BOSS MOC COFFEE', limit: 400 });
    expect(found.map(({ id }) => id)).to.include('boss');
  });

  it('forgets what is taken out and knows what is put anew', () => {
    const index = createMarkIndex();
    index.put([mark('1', 'Sao Mai'), mark('2', 'Sao Hôm')]);
    index.remove(['1']);
    expect(names(index.find({ ...ask, name: 'Sao Mai' }))).to.not.include('Sao Mai');
    index.put([mark('2', 'Trăng Rằm')]);
    expect(names(index.find({ ...ask, name: 'Sao Hôm' }))).to.not.include('Sao Hôm');
    expect(names(index.find({ ...ask, name: 'Trang Ram' }))).to.deep.equal(['Trăng Rằm']);
  });

  it('answers the same however the marks came in', () => {
    const marks = Array.from({ length: 300 }, (_, i) =>
      mark(`m${i}`, `Sao ${['Mai', 'Hôm', 'Sáng', 'Băng'][i % 4]} ${i}`),
    );
    const [whole, onebyone] = [createMarkIndex(), createMarkIndex()];
    whole.put(marks);
    for (const one of marks) onebyone.put([one]);
    const question = { ...ask, name: 'Sao Mai 8', limit: 5 };
    expect(onebyone.find(question)).to.deep.equal(whole.find(question));
  });

  it('shows signs being prepared only to who may know, and never the asked one itself', () => {
    const index = createMarkIndex();
    index.put([{ ...mark('matter:1', 'Sao Mai'), hidden: true }, mark('right:1', 'Sao Mai')]);
    expect(index.find({ ...ask, name: 'Sao Mai' }).map(({ id }) => id)).to.deep.equal(['right:1']);
    expect(
      index.find({ ...ask, name: 'Sao Mai', hidden: true, without: ['right:1'] }).map(({ id }) => id),
    ).to.deep.equal(['matter:1']);
  });

  it('counts what everybody may know of, each once, without what is gone', () => {
    const index = createMarkIndex();
    index.put([
      mark('1', 'Sao Mai'),
      mark('2', 'Sao Hôm'),
      { ...mark('matter:1', 'Sao Băng'), hidden: true },
    ]);
    expect(index.published()).to.equal(2);
    index.put([mark('2', 'Trăng Rằm')]);
    index.put([{ ...mark('matter:1', 'Sao Sa'), hidden: true }]);
    expect(index.published()).to.equal(2);
    index.remove(['1', '1', 'matter:1', 'never']);
    expect(index.published()).to.equal(1);
    for (let i = 0; i < 20; i += 1) index.put([mark(`m${i}`, `Sao ${i}`)]);
    expect(index.published()).to.equal(21);
  });

  it('asks among some marks alone, however many others are nearer, and scores them as among all', () => {
    const index = createMarkIndex();
    const many = Array.from({ length: 400 }, (_, i) => mark(`m${i}`, 'Sao Mai'));
    index.put([...many, mark('far', 'Sao Mai Xanh Tươi'), mark('other', 'Gốm Bát Tràng')]);
    const question = { ...ask, name: 'Sao Mai' };
    expect(index.find(question).map(({ id }) => id)).to.not.include('far');
    const among = index.find({ ...question, among: ['far', 'other', 'never'] });
    expect(among.map(({ id }) => id)).to.deep.equal(['far']);
    expect(index.find({ ...question, among: ['m7'] })).to.deep.equal(
      index.find({ ...question, limit: 400 }).filter(({ id }) => id === 'm7'),
    );
    index.remove(['far']);
    expect(index.find({ ...question, among: ['far'] })).to.deep.equal([]);
  });

  for (const name of [
    '',
    '   ',
    '***',
    '😀',
    '\u0000',
    'a'.repeat(10_000),
    'ẩ '.repeat(5000),
    '.*(a+)+$',
    '漢字',
  ])
    it(`bears ${JSON.stringify(name.slice(0, 12))} of ${name.length} letters`, () => {
      const index = createMarkIndex();
      index.put([mark('1', 'Sao Mai'), mark('2', name)]);
      expect(index.find({ ...ask, name })).to.be.an('array');
    });
});

describe('Nice classes', () => {
  const cases: [a: number[], b: number[], relation: string][] = [
    [[30], [30, 43], 'same'],
    [[31], [29], 'related'],
    [[21], [35], 'related'],
    [[30], [12], 'apart'],
    [[], [12], 'unknown'],
    [[45], [45], 'same'],
  ];
  for (const [a, b, relation] of cases)
    it(`${a.join()} and ${b.join()} are ${relation}, both ways`, () => {
      expect(classRelation(a, b)).to.equal(relation);
      expect(classRelation(b, a)).to.equal(relation);
    });

  it('go into two words and come out again', () => {
    for (const classes of [[1], [31, 32], [1, 31, 32, 45], []])
      expect(unpackClasses(...packClasses(classes))).to.deep.equal(classes);
  });
});
