// The files as text: every format says the same, nothing in a name can break one, and editions are made when they are due.
import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { PlainDate } from '../../../src/calendar/index.ts';
import type { PublicEntry } from '../../../src/lookup/index.ts';
import { datasets } from '../../../src/open-data/datasets.table.ts';
import { encoderOf, type formats, valuesOf } from '../../../src/open-data/encode.ts';
import { jsonName } from '../../../src/open-data/field.ts';
import { dueAt, type Current } from '../../../src/open-data/manifest.ts';
import { namesOrganisation } from '../../../src/open-data/organisation.ts';

const rights = datasets.find(({ id }) => id === 'rights')!;
const known = {
  asOf: '2026-11-23' as PlainDate,
  organisation: 'HTX "Chè", Ba Vì',
  region: 'xã Ba Vì, thành phố Hà Nội',
  uri: '/register/rights/4-2020-00001',
};
const entryNamed = (name: string) =>
  ({
    _id: 'right:4-2020-00001',
    type: 'right',
    ref: { kind: 'matter', id: 'm' },
    name,
    kind: 'collective_mark',
    outcome: 'registered',
    applicationNumber: '4-2020-00001',
    inForceTo: '2030-05-04',
    niceClasses: [29, 30],
    place: { provinceCode: '01', communeCode: '10003' },
    terms: [],
    folded: '',
  }) as unknown as PublicEntry;

function written(format: (typeof formats)[number], names: readonly string[]): string {
  const encoder = encoderOf(format, rights);
  const all = names.map(entryNamed);
  return (
    encoder.begin +
    all.map((one, i) => encoder.record(one, valuesOf(rights, one, known), i === 0)).join('') +
    encoder.end
  );
}

const csvNames = (text: string) =>
  (parse(text, { bom: true, columns: true }) as Record<string, string>[]).map(
    (row) => row['MarkVerbalElementText']!,
  );
const xmlNames = (text: string) =>
  [...text.matchAll(/<tmk:MarkVerbalElementText>([^<]*)<\/tmk:MarkVerbalElementText>/g)].map(([, inside]) =>
    inside!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );

describe('files of the open data', () => {
  it('say the same record in each format', () => {
    const [row] = parse(written('csv', ['MỘC']), { bom: true, columns: true }) as Record<string, string>[];
    expect(row).to.deep.include({
      RightIdentifier: '4-2020-00001',
      MarkCategory: 'collective_mark',
      MarkVerbalElementText: 'MỘC',
      ApplicationNumberText: '4-2020-00001',
      RegistrationNumber: '',
      ExpiryDate: '2030-05-04',
      MarkCurrentStatusCode: 'in_force',
      ClassNumber: '29 30',
      OrganizationStandardName: 'HTX "Chè", Ba Vì',
      CommuneCode: '10003',
      SampleIndicator: 'false',
    });
    expect(JSON.parse(written('json', ['MỘC']))[0]).to.deep.include({
      markVerbalElementText: 'MỘC',
      registrationNumber: null,
      classNumber: [29, 30],
      sampleIndicator: false,
    });
    const xml = written('xml', ['MỘC']);
    expect(xml).to.include('<tmk:ClassNumber>29</tmk:ClassNumber><tmk:ClassNumber>30</tmk:ClassNumber>');
    expect(xml).to.include('<com:ExpiryDate>2030-05-04</com:ExpiryDate>');
    expect(xml).not.to.include('RegistrationNumber');
  });

  it('are whole when there is nothing to tell', () => {
    expect(JSON.parse(written('json', []))).to.deep.equal([]);
    expect(csvNames(written('csv', []))).to.deep.equal([]);
    expect(written('xml', [])).to.match(/<nl:Rights [^>]*>\n<\/nl:Rights>\n$/);
  });

  for (const formula of ['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '%0A', '|calc'])
    it(`never begin a cell with what a spreadsheet runs: ${JSON.stringify(formula)}`, () => {
      expect(csvNames(written('csv', [formula]))[0]).to.match(/^'/);
    });

  it('survive every name', () => {
    const name = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (names) => {
        expect(
          JSON.parse(written('json', names)).map(
            (one: Record<string, string>) => one['markVerbalElementText'],
          ),
        ).to.deep.equal(names);
        expect(csvNames(written('csv', names))).to.have.length(names.length);
        const xml = written('xml', names);
        expect(xmlNames(xml)).to.have.length(names.length);

        expect(xml).not.to.match(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/u);
      }),
    );
  });

  it('keep markup in a name a name', () => {
    const name = ']]></tmk:Trademark><script>&amp;"\'';
    expect(xmlNames(written('xml', [name]))).to.deep.equal([name]);
  });

  it('name their JSON fields as ST.97 does', () => {
    expect(['ApplicationNumberText', 'OCOPSetNumber', 'PageURI', 'URI'].map(jsonName)).to.deep.equal([
      'applicationNumberText',
      'ocopSetNumber',
      'pageURI',
      'uri',
    ]);
    for (const { fields } of datasets) {
      const names = fields.map(({ name }) => name);
      expect(new Set(names).size).to.equal(names.length);
      for (const name of names) expect(name).to.match(/^[A-Z][A-Za-z]+$/);
    }
  });
});

describe('names in the open data', () => {
  for (const name of [
    'Công ty TNHH Lụa Hà Đông',
    'HTX Chè Ba Vì',
    'UBND huyện Thạch Thất',
    'Hội Nông dân xã Tây Phương',
    'Sở Khoa học và Công nghệ',
    'LOTUS CO., LTD.',
    'Ferrero S.p.A.',
  ])
    it(`tell ${name}`, () => expect(namesOrganisation(name)).to.equal(true));
  for (const name of [
    'Nguyễn Văn An',
    'TRƯƠNG THỊ HỘI',
    'Phong Văn Sở',
    'Bà Lê Thị Sa',
    'Ông Trần Công Ty',
    'Hộ kinh doanh Nguyễn Văn An',
    'Viên Hồng Cúc',
    'Kim Inca',
    '',
  ])
    it(`keep ${name || 'nothing'} back`, () => expect(namesOrganisation(name)).to.equal(false));
});

describe('the next edition', () => {
  const today = '2026-11-23' as PlainDate;
  const now = new Date('2026-11-23T03:00:00Z');
  const at = (hour: string) => new Date(`2026-11-23T${hour}:00Z`);
  const current = (madeAt: string, { asOf = today, records = 1 } = {}): Current => ({
    sequence: 7,
    edition: { id: 'e', factsUpTo: madeAt, madeAt, asOf, datasets: [{ id: 'rights', records, files: [] }] },
  });
  const changed = { sequence: 8, seenAt: at('02:59') };
  const due = (question: Partial<Parameters<typeof dueAt>[0]>) =>
    dueAt({
      current: current('2026-11-23T02:30:00Z'),
      changed: null,
      now,
      today,
      everyMs: 3_600_000,
      ...question,
    });

  it('is made at once where there is none', () => expect(due({ current: null })).to.deep.equal(now));
  it('is not made while nothing changed', () => expect(due({})).to.equal(null));
  it('is not made for what the last one has seen', () =>
    expect(due({ changed: { ...changed, sequence: 7 } })).to.equal(null));
  it('waits an hour from the last one', () => expect(due({ changed })).to.deep.equal(at('03:30')));
  it('is made at once after that hour', () =>
    expect(due({ changed, current: current('2026-11-22T20:00:00Z') })).to.deep.equal(now));
  it('is made on a new day, for what is in force today', () =>
    expect(
      due({ current: current('2026-11-22T10:00:00Z', { asOf: '2026-11-22' as PlainDate }) }),
    ).to.deep.equal(now));
  it('follows an edition of nothing as soon as the filling pauses', () => {
    const empty = current('2026-11-23T02:30:00Z', { records: 0 });
    expect(due({ changed, current: empty })).to.deep.equal(now);
    expect(due({ changed: { ...changed, seenAt: now }, current: empty })).to.deep.equal(at('03:01'));
  });
});
