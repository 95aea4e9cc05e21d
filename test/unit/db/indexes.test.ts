// An index whose condition the question does not repeat is passed over in silence, and all documents are read.
import { expect } from 'chai';
import { openApp, type Running } from '../../support/app.ts';

/** Questions repeat what an index is limited to where it is limited to a kind of value; else they name the value alone. */
const asked: Record<string, object> = {
  'outbox.entryId': { 'outbox.entryId': { $type: 'string' } },
  provisional: { provisional: { $type: 'object' }, open: true },
};

function questions(key: object, limited: object): readonly object[] {
  const field = Object.keys(key)[0]!;
  const known = asked[field];
  return known
    ? [known]
    : [
        { ...limited, [field]: 'a' },
        { ...limited, [field]: { $in: ['a', 'b'] } },
      ];
}

describe('every index', () => {
  let app: Running;
  before(async () => {
    app = await openApp();
  });
  after(() => app.close());

  it('is used by the question it was made for', async () => {
    let tried = 0;
    for (const model of Object.values(app.connection.models))
      for (const [key, options] of model.schema.indexes()) {
        const limited = (options as { partialFilterExpression?: object }).partialFilterExpression ?? {};
        for (const question of questions(key, limited)) {
          const plan = JSON.stringify(await model.collection.find(question).explain('queryPlanner'));
          expect(plan, `${model.modelName} ${JSON.stringify(question)}`).to.include('IXSCAN');
          tried += 1;
        }
      }
    expect(tried).to.be.above(100);
  });
});
