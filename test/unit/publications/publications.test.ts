import type { Connection } from 'mongoose';
import { expect } from 'chai';
import { publicationMarks } from '../../../src/publications/publication-marks.service.ts';
import { markModel, publicationModel } from '../../../src/publications/publication.model.ts';
import { publicationQueries } from '../../../src/publications/publication.queries.ts';
import { publicationService } from '../../../src/publications/publication.service.ts';
import type { PlainDate } from '../../../src/calendar/index.ts';
import type { PublicationRow } from '../../../src/publications/index.ts';
import { freshDatabase } from '../../support/database.ts';

const at = new Date('2026-11-23T03:00:00Z');
const row = (fields: PublicationRow = {}): PublicationRow => ({
  applicationNumber: '4-2026-00774',
  words: 'CHÈ BA VÌ',
  kind: 'collective_mark',
  filedOn: '2026-05-04' as PlainDate,
  niceClasses: [30],
  ...fields,
});

describe('the imported register', () => {
  let connection: Connection;
  let service: ReturnType<typeof publicationService>;
  let queries: ReturnType<typeof publicationQueries>;
  beforeEach(async () => {
    connection = await freshDatabase();
    const Publications = publicationModel(connection);
    await Publications.createIndexes();
    service = publicationService(Publications, publicationMarks(markModel(connection)));
    queries = publicationQueries(Publications);
  });

  const take = (fields: PublicationRow, batchId?: string) =>
    service.take([row(fields)], batchId === undefined ? undefined : { batchId, at });

  it('says what a row would do, and writes nothing of it until told to', async () => {
    expect(await take({})).to.deep.equal([{ kind: 'new' }]);
    expect(await queries.count()).to.equal(0);
    expect(await take({}, 'b1')).to.deep.equal([{ kind: 'new' }]);
    expect(await take({}, 'b1')).to.deep.equal([{ kind: 'same' }]);
    expect(await queries.count()).to.equal(1);
  });

  it('tells what it wrote before an interruption as its own work, and what others wrote as the same', async () => {
    const again = (fields: PublicationRow, batchId: string) =>
      service.take([row(fields)], { batchId, at, again: true });
    await take({}, 'b1');
    expect(await again({}, 'b1')).to.deep.equal([{ kind: 'new' }]);
    expect(await again({}, 'b2')).to.deep.equal([{ kind: 'same' }]);
    const [changed] = await take({ owner: 'Hội chè' }, 'b2');
    expect(await again({ owner: 'Hội chè' }, 'b2')).to.deep.equal([changed]);
    expect((await queries.byNumber('4-2026-00774'))!.history).to.have.length(1);
  });

  it('keeps old and new value of what a later import changes, and lets an empty cell change nothing', async () => {
    await take({}, 'b1');
    const outcome = await take(
      { words: 'CHÈ BA VÌ', filedOn: undefined, registrationNumber: '4-0596993-000', niceClasses: [30, 35] },
      'b2',
    );
    const changes = [
      { field: 'registrationNumber', to: '4-0596993-000' },
      { field: 'niceClasses', from: [30], to: [30, 35] },
    ];
    expect(outcome).to.deep.equal([{ kind: 'changed', changes }]);
    const kept = (await queries.byNumber('VN4202600774'))!;
    expect(kept).to.include({ filedOn: '2026-05-04', version: 2, batchId: 'b2' });
    expect(kept.history).to.deep.equal([{ at, batchId: 'b2', changes }]);
  });

  it('finds a publication by registration number too, in any common form', async () => {
    await take({ registrationNumber: '4-0596993-000' }, 'b1');
    expect(
      await service.take([{ registrationNumber: '4-0596993-000', owner: 'Hội chè Ba Vì' }], {
        batchId: 'b2',
        at,
      }),
    ).to.deep.equal([{ kind: 'changed', changes: [{ field: 'owner', to: 'Hội chè Ba Vì' }] }]);
    for (const text of ['4-0596993-000', '4-0596993', '4-2026-00774', 'vn-4-2026-00774'])
      expect((await queries.byNumber(text))?.words, text).to.equal('CHÈ BA VÌ');
    expect(await queries.byNumber('chè')).to.equal(null);
  });

  it('refuses a row whose two numbers are two different publications, and a new one without words', async () => {
    await take({}, 'b1');
    await take({ applicationNumber: '4-2026-00775', registrationNumber: '4-0596993-000' }, 'b1');
    expect(await take({ registrationNumber: '4-0596993-000' }, 'b2')).to.deep.equal([{ kind: 'conflict' }]);
    expect(await take({ applicationNumber: '4-2026-00776', words: undefined }, 'b2')).to.deep.equal([
      { kind: 'no-words' },
    ]);
    expect(await queries.count()).to.equal(2);
  });

  it('makes one publication each of what eight imports bring at once, and loses no change', async () => {
    const numbers = Array.from({ length: 50 }, (_, i) => `4-2026-${String(i).padStart(5, '0')}`);
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        service.take(
          numbers.map((applicationNumber) =>
            row({ applicationNumber, ...(i % 2 ? { owner: 'Chủ' } : { applicant: 'Người nộp' }) }),
          ),
          { batchId: `b${i}`, at },
        ),
      ),
    );
    const kept = [];
    for await (const one of queries.all()) kept.push(one);
    expect(kept).to.have.length(50);
    for (const one of kept) expect([one.owner, one.applicant]).to.deep.equal(['Chủ', 'Người nộp']);
  });
});
