import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { assessCompleteness, checklistFor } from '../../../src/dossiers/assess.ts';
import { hasForeignWords } from '../../../src/dossiers/checklist-problems.ts';
import { checklistRows } from '../../../src/dossiers/checklists.table.ts';
import { documentType } from '../../../src/dossiers/documents/index.ts';
import type { DossierFacts } from '../../../src/dossiers/facts.ts';
import { planDossier, type PlanPart } from '../../../src/dossiers/plan.ts';
import { personalDataIn } from '../../../src/dossiers/regulations.ts';
import { aDossier, aMatter, anApplicant, anAttachment } from '../../support/a-dossier.ts';

const day = (iso: string) => iso as PlainDate;
const codes = (facts: DossierFacts) => checklistFor(facts).map((item) => item.code);
const stateOf = (facts: DossierFacts, code: string) =>
  assessCompleteness(facts).readings.find(({ item }) => item.code === code)?.state;
const without = (...roles: string[]) =>
  aDossier({ attachments: aDossier().attachments.filter(({ role }) => !roles.includes(role)) });
const partName = (part: PlanPart) =>
  part.kind === 'document'
    ? part.code
    : part.kind === 'attachment'
      ? part.attachmentId
      : `missing:${part.itemCode}`;
const matterWith = (changes: Parameters<typeof aMatter>[0]) => aDossier({ matter: aMatter(changes) });

describe('checklist of a filing dossier', () => {
  it('is complete for a collective mark with everything, and says nothing is left', () => {
    const { complete, readings, blockingCount } = assessCompleteness(aDossier());
    const open = readings.filter(({ state }) => state !== 'met').map(({ item }) => item.code);
    expect({ complete, blockingCount, open }).to.deep.equal({
      complete: true,
      blockingCount: 0,
      open: ['regulations-adoption', 'quality-test', 'similarity-report'],
    });
  });

  const blocking: readonly [string, DossierFacts, string][] = [
    ['no applicant', aDossier({ applicant: undefined }), 'declaration-04'],
    ['no permission for the place name', without('place-name-permission'), 'place-name-permission'],
    ['no map', without('map'), 'map'],
    ['no proof of the collective organisation', without('establishment-proof'), 'establishment-proof'],
    ['no picture of a combined mark', without('sign-picture'), 'specimens'],
    ['no goods', matterWith({ goods: [] }), 'goods'],
    ['a class without items', matterWith({ goods: [{ niceClass: 20, items: [' '] }] }), 'goods'],
    ['a class that does not exist', matterWith({ goods: [{ niceClass: 46, items: ['x'] }] }), 'goods'],
    [
      'regulations without sanctions',
      matterWith({ regulations: { ...aMatter().regulations, sanctions: ' ' } }),
      'regulations-of-use',
    ],
    [
      'an authorised agent without name or scope',
      matterWith({ representation: { kind: 'ip-agent', code: '123' } }),
      'power-of-attorney',
    ],
    [
      'no word on the qualities',
      matterWith({ character: { ...aMatter().character, qualities: undefined } }),
      'character-statement',
    ],
  ];
  for (const [name, facts, code] of blocking)
    it(`blocks the final dossier for ${name}`, () => {
      expect(stateOf(facts, code)).to.equal('missing');
      expect(assessCompleteness(facts).complete).to.equal(false);
    });

  const advice: readonly [string, DossierFacts, string][] = [
    ['payment still to come', without('payment-proof'), 'payment-proof'],
    [
      'an empty member list named in the regulations',
      aDossier({
        applicant: anApplicant({ members: [] }),
        matter: aMatter({ regulations: { ...aMatter().regulations, usersList: 'Theo sổ thành viên.' } }),
      }),
      'member-list',
    ],
    ['a company', aDossier({ applicant: anApplicant({ kind: 'company' }) }), 'collective-holder'],
    [
      'a people’s committee',
      aDossier({ applicant: anApplicant({ kind: 'peoples-committee' }) }),
      'collective-holder',
    ],
    [
      'an identity number in the regulations',
      matterWith({ regulations: { ...aMatter().regulations, usersList: 'Ông A, CCCD 001085012345' } }),
      'personal-data',
    ],
    [
      'all goods of a class',
      matterWith({ goods: [{ niceClass: 20, items: ['Tất cả hàng hóa thuộc nhóm 20'] }] }),
      'specific-goods',
    ],
    [
      'words without a description',
      matterWith({ sign: { ...aMatter().sign, description: undefined } }),
      'sign-description',
    ],
    [
      'foreign words without translation',
      matterWith({ sign: { ...aMatter().sign, words: 'Chàng Sơn Wood' } }),
      'sign-description',
    ],
    [
      'members of another province',
      aDossier({ applicant: anApplicant({ members: [{ name: 'Hộ C', address: 'Phường 1, tỉnh Cà Mau' }] }) }),
      'members-here',
    ],
  ];
  for (const [name, facts, code] of advice)
    it(`warns but does not block for ${name}`, () => {
      expect(stateOf(facts, code)).to.equal('attention');
      expect(assessCompleteness(facts).complete).to.equal(true);
    });

  it('cites the law of the day of filing, never the repealed articles 105 and 106 for a new one', () => {
    const old = matterWith({ events: [{ id: 'e', type: 'application-filed', on: day('2026-03-31') }] });
    const citation = (facts: DossierFacts, code: string) =>
      checklistFor(facts).find((item) => item.code === code)?.citation;
    expect(citation(old, 'regulations-of-use')).to.contain('Điều 105');
    expect(citation(aDossier(), 'place-name-permission')).to.contain('Điều 36 khoản 2');
    expect(codes(old)).to.include('declaration-08').and.not.include('declaration-04');
    expect(codes(aDossier())).to.include('declaration-04').and.not.include('declaration-08');
    const now = checklistRows.flatMap(({ bases }) => bases.filter(({ to }) => to === undefined));
    expect(now.filter(({ citation: cited }) => /Điều 10[56]/.test(cited))).to.deep.equal([]);
    for (const { code, bases } of checklistRows)
      expect(
        bases.every((each) => each.citation !== ''),
        code,
      ).to.equal(true);
  });

  it('names only documents that exist, in both languages, each row by its own code', () => {
    for (const { metBy, title, code } of checklistRows) {
      if (metBy.kind === 'document') expect(documentType(metBy.documentCode), code).to.not.equal(undefined);
      expect(title.vi && title.en, code).to.not.equal('');
    }
    expect(new Set(checklistRows.map(({ code }) => code)).size).to.equal(checklistRows.length);
  });

  it('asks other things of other kinds', () => {
    const ordinary = matterWith({ kind: 'trademark' });
    expect(codes(ordinary)).to.not.include.members([
      'regulations-of-use',
      'place-name-permission',
      'map',
      'member-list',
    ]);
    const certifying = aDossier({
      matter: aMatter({ kind: 'certification_mark' }),
      applicant: anApplicant({ kind: 'agency' }),
    });
    expect(codes(certifying)).to.include.members([
      'certifier-function-proof',
      'certified-characteristics',
      'map',
    ]);
    expect(stateOf(certifying, 'regulations-of-use')).to.equal('missing');
    const indication = matterWith({ kind: 'geographical_indication' });
    expect(codes(indication))
      .to.include.members(['gi-description', 'map', 'gi-declaration'])
      .and.not.include('specimens');
  });

  it('names a damaged or an office file instead of taking it', () => {
    const damaged = anAttachment('map', {
      fileName: 'bando.pdf',
      mime: 'application/pdf',
      unusable: 'tệp bị khóa',
    });
    const office = anAttachment('map', {
      fileName: 'bando.docx',
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const facts = aDossier({ attachments: [...without('map').attachments, damaged, office] });
    const reading = assessCompleteness(facts).readings.find(({ item }) => item.code === 'map');
    expect(reading?.problems.map(({ vi }) => vi)).to.deep.equal([
      'Tệp bando.pdf không dùng được: tệp bị khóa',
      'Tệp bando.docx cần chuyển sang PDF hoặc ảnh',
    ]);
  });

  it('tells a tax code from a telephone or identity number', () => {
    const found = personalDataIn({
      ownerFacts: 'Mã số thuế 0101234567. Gọi 0912 345 678 hoặc +84912345678.',
      control: 'CCCD 001085012345; Quyết định 0123456789/QĐ',
    });
    expect(found).to.deep.equal(['0912 345 678', '+84912345678', '001085012345']);
  });

  it('suspects foreign words by their shape only', () => {
    expect(
      ['Mộc Chàng Sơn', 'Nghệ Đường Lâm', 'Giò chả Ước Lễ', 'Quất Tứ Liên', 'Bưởi Khuyên'].filter(
        hasForeignWords,
      ),
    ).to.deep.equal([]);
    expect(['Village Wood', 'Silk of Vạn Phúc', 'Craft'].filter(hasForeignWords)).to.have.length(3);
  });
});

describe('plan of the bundle', () => {
  it('follows the checklist, cover first, what the office keeps last', () => {
    expect(planDossier(aDossier()).map(partName)).to.deep.equal([
      'cover',
      'declaration-04',
      'specimens',
      'regulations-of-use',
      'member-list',
      'character-statement',
      'a-establishment-proof',
      'map-page',
      'a-place-name-permission',
      'a-payment-proof',
      'fee-sheet',
      'data-sheet',
    ]);
  });

  it('puts a marked page where a paper is missing, and the request before the missing permission', () => {
    const parts = planDossier(without('place-name-permission', 'establishment-proof'));
    expect(parts.map(partName)).to.include.members([
      'missing:establishment-proof',
      'place-name-request',
      'missing:place-name-permission',
    ]);
    const missing = parts.find((part) => part.kind === 'missing');
    expect(missing?.kind === 'missing' && missing.why.vi).to.match(
      /^Chưa có tệp đính kèm\. Căn cứ: .+Điều 87/,
    );
  });

  it('takes the signed power of attorney instead of the generated one, a PDF map as it is, and other papers once', () => {
    const facts = aDossier({
      matter: aMatter({ representation: { kind: 'authorised-person' } }),
      attachments: [
        ...without('map').attachments,
        anAttachment('map', { mime: 'application/pdf' }),
        anAttachment('power-of-attorney'),
        anAttachment('other'),
        anAttachment('office-document'),
      ],
    });
    const names = planDossier(facts).map(partName);
    expect(names).to.include.members(['a-power-of-attorney', 'a-map', 'a-other']);
    expect(names).to.not.include.members(['power-of-attorney', 'map-page', 'a-office-document']);
    expect(new Set(names).size).to.equal(names.length);
  });
});
