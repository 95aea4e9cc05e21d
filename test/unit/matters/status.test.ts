import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import {
  deriveStatus,
  eventTypes,
  findContradictions,
  states,
  type EventType,
  type MatterEvent,
  type MatterKind,
  type MatterState,
} from '../../../src/matters/index.ts';

const day = (text: string) => text as PlainDate;
/** 'application-filed 2024-01-08' and so on. */
function events(...lines: readonly string[]): readonly MatterEvent[] {
  return lines.map((line, index) => {
    const [type, on] = line.split(' ') as [EventType, PlainDate];
    return { id: String(index), type, on };
  });
}
const FILED = 'application-filed 2023-05-12';
const PUBLISHED = 'application-published 2023-11-27';
const GRANTED = 'registration-granted 2025-03-03';
const [OLD, NEW] = ['application-published 2026-03-31', 'application-published 2026-04-01'];

const cases: readonly [
  says: string,
  lines: readonly string[],
  asOf: string,
  state: MatterState,
  since?: string,
  kind?: MatterKind,
][] = [
  ['nothing filed is a draft', [], '2026-11-23', 'draft'],
  ['an event of tomorrow has not happened', ['application-filed 2026-11-24'], '2026-11-23', 'draft'],
  ['filed', [FILED], '2023-06-01', 'filed', '2023-05-12'],
  ['a deficiency', [FILED, 'formality-deficiency-notified 2023-06-10'], '2023-07-01', 'formality-deficiency'],
  [
    'a reply to a deficiency leads back to filed',
    [FILED, 'formality-deficiency-notified 2023-06-10', 'reply-filed 2023-07-30'],
    '2023-08-01',
    'filed',
    '2023-07-30',
  ],
  [
    'accepted under the old law',
    [FILED, 'formality-accepted 2023-06-12'],
    '2023-07-01',
    'formality-accepted',
  ],
  [
    'transferred under the new law',
    ['application-filed 2026-05-04', 'transferred-for-publication 2026-06-02'],
    '2026-06-10',
    'transferred',
  ],
  ['published, window open', [FILED, PUBLISHED], '2024-04-27', 'published', '2023-11-27'],
  ['window of five months over', [FILED, PUBLISHED], '2024-04-28', 'in-substance', '2024-04-28'],
  ['published on the last old day: five months', [FILED, OLD!], '2026-08-31', 'published'],
  ['published on the first new day: three months', [FILED, NEW!], '2026-07-02', 'in-substance', '2026-07-02'],
  ['opposed', [FILED, PUBLISHED, 'opposition-notified 2024-02-01'], '2024-03-01', 'opposed'],
  [
    'refusal notice',
    [FILED, PUBLISHED, 'substantive-refusal-notified 2024-09-01'],
    '2024-10-01',
    'refusal-notified',
  ],
  [
    'a reply to a refusal notice leads back to substance',
    [FILED, PUBLISHED, 'substantive-refusal-notified 2024-09-01', 'reply-filed 2024-11-01'],
    '2024-12-01',
    'in-substance',
    '2024-11-01',
  ],
  ['grant notice', [FILED, PUBLISHED, 'grant-notified 2025-01-10'], '2025-02-01', 'grant-notified'],
  ['granted', [FILED, PUBLISHED, GRANTED], '2026-11-23', 'granted', '2025-03-03'],
  ['the day before renewal opens', [FILED, GRANTED], '2032-11-11', 'granted'],
  ['the day renewal opens', [FILED, GRANTED], '2032-11-12', 'renewal-due', '2032-11-12'],
  ['the expiry day itself', [FILED, GRANTED], '2033-05-12', 'renewal-due'],
  ['the day after', [FILED, GRANTED], '2033-05-13', 'late', '2033-05-13'],
  ['the last day of grace', [FILED, GRANTED], '2033-11-12', 'late'],
  ['grace over', [FILED, GRANTED], '2033-11-13', 'lapsed', '2033-05-13'],
  ['renewal asked in time', [FILED, GRANTED, 'renewal-filed 2033-04-01'], '2033-06-01', 'renewal-filed'],
  ['renewed', [FILED, GRANTED, 'renewal-granted 2033-06-20'], '2033-12-01', 'granted'],
  ['a GI never expires', [FILED, GRANTED], '2099-01-01', 'granted', '2025-03-03', 'geographical_indication'],
  ['refused', [FILED, PUBLISHED, 'application-refused 2025-02-02'], '2025-03-01', 'refused'],
  [
    'appealed',
    [FILED, PUBLISHED, 'application-refused 2025-02-02', 'appeal-filed 2025-03-02'],
    '2025-04-01',
    'appealed',
  ],
  ['withdrawn stays withdrawn', [FILED, 'withdrawn 2024-01-01', PUBLISHED], '2026-01-01', 'withdrawn'],
  ['terminated', [FILED, GRANTED, 'terminated 2026-01-05'], '2026-02-01', 'terminated', '2026-01-05'],
  ['cancelled', [FILED, GRANTED, 'cancelled 2026-01-05'], '2026-02-01', 'cancelled'],
  ['events entered in any order', [GRANTED, FILED, PUBLISHED], '2026-11-23', 'granted'],
];

describe('deriveStatus', () => {
  for (const [says, lines, asOf, state, since, kind] of cases)
    it(`${says}: ${state}`, () => {
      const reading = deriveStatus(events(...lines), day(asOf), kind);
      expect(reading.state).to.equal(state);
      if (since) expect(reading.since).to.equal(since);
      expect(reading.because.vi).to.have.length.above(5);
    });

  it('says until when a mark is protected, in words', () => {
    const reading = deriveStatus(events(FILED, PUBLISHED, GRANTED), day('2026-11-23'));
    expect(reading.statement).to.deep.equal({
      vi: 'Được bảo hộ đến 12/05/2033',
      en: 'Protected until 12/05/2033',
    });
    expect(reading.officeLabel?.vi).to.equal('Cấp bằng');
    expect(reading.inForce).to.equal(true);
  });

  it('counts each renewal as ten more years', () => {
    const reading = deriveStatus(events(FILED, GRANTED, 'renewal-granted 2033-06-20'), day('2034-01-01'));
    expect(reading.expiresOn).to.equal('2043-05-12');
  });

  it('does not invent an expiry when the filing is not known', () => {
    const reading = deriveStatus(events(GRANTED), day('2026-11-23'));
    expect([reading.state, reading.expiresOn]).to.deep.equal(['granted', undefined]);
  });

  it('says that a day is not exact instead of printing it', () => {
    const [grant] = events(GRANTED);
    const reading = deriveStatus([{ ...grant!, precision: 'year' }], day('2026-11-23'));
    expect(reading.approximate).to.equal(true);
    expect(reading.because.vi).to.contain('chưa rõ ngày').and.not.contain('03/03/2025');
  });

  it('follows an appeal to its outcome', () => {
    const base = events(FILED, 'application-refused 2025-02-02', 'appeal-filed 2025-03-02');
    const decided: MatterEvent = { id: 'x', type: 'appeal-decided', on: day('2025-05-01') };
    const state = (outcome: MatterEvent['outcome']) =>
      deriveStatus([...base, { ...decided, outcome }], day('2026-01-01')).state;
    expect([state('for-applicant'), state('against-applicant'), state(undefined)]).to.deep.equal([
      'in-substance',
      'refused',
      'appealed',
    ]);
  });

  it('is complete: every event type has a row once, every state too', () => {
    expect(new Set(eventTypes.map((row) => row.type)).size)
      .to.equal(eventTypes.length)
      .and.equal(24);
    expect(new Set(states.map((row) => row.state)).size).to.equal(states.length);
  });
});

describe('findContradictions', () => {
  const rows: readonly [
    says: string,
    lines: readonly string[],
    severity: 'blocking' | 'warning' | undefined,
  ][] = [
    ['a normal course', [FILED, 'formality-accepted 2023-06-12', PUBLISHED, GRANTED], undefined],
    ['granted before filed', ['registration-granted 2023-01-01', FILED], 'blocking'],
    ['published twice', [FILED, PUBLISHED, 'application-published 2024-01-25'], 'blocking'],
    ['opposed before published', [FILED, 'opposition-filed 2023-09-01', PUBLISHED], 'blocking'],
    ['anything after withdrawal', [FILED, 'withdrawn 2023-07-01', PUBLISHED], 'blocking'],
    ['a day in the future', [FILED, 'application-published 2027-01-01'], 'blocking'],
    ['a grant with no recorded filing', [GRANTED], 'warning'],
    ['an acceptance after the law dropped it', [FILED, 'formality-accepted 2026-04-02'], 'warning'],
    [
      'a transfer before the law knew it',
      [FILED, 'transferred-for-publication 2023-06-12', PUBLISHED],
      'warning',
    ],
  ];
  for (const [says, lines, severity] of rows)
    it(`${says}: ${severity ?? 'nothing'}`, () => {
      expect(findContradictions(events(...lines), day('2026-11-23'))[0]?.severity).to.equal(severity);
    });

  it('only warns about an order between days nobody knows exactly', () => {
    const [grant, filed] = events('registration-granted 2023-01-01', FILED);
    const found = findContradictions([{ ...grant!, precision: 'year' }, filed!]);
    expect(found.map((one) => one.severity)).to.deep.equal(['warning']);
  });
});
