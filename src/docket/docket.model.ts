import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { KeptDocket } from './kept.ts';
import type { StoredLine, SubjectSummary } from './line.ts';

/** A derived document knows how much of the audit trail it had seen: an older reading never replaces a newer one. */
export type Derived<T> = T & { readonly stamp: number };

export type KeptModel = Model<Stored<KeptDocket>>;
export type LineModel = Model<Derived<StoredLine>>;
export type SummaryModel = Model<Derived<SubjectSummary>>;

/** How far the derived list has followed the audit trail, and by which law it was counted. */
export interface ListState {
  readonly _id: 'docket';
  readonly sequence: number;
  readonly lawVersion: string;
}

/** Of open dates that wait for a calendar. */
export const provisionalIndex = { dueOn: 1, ours: 1 } as const;

export function docketModels(connection: Connection) {
  const list = { type: [Schema.Types.Mixed], default: [] };
  const kept = recordSchema(
    {
      subjectKind: { type: String, required: true },
      events: list,
      struckEvents: list,
      verifications: list,
      closings: list,
      tasks: list,
      exclusions: list,
      moves: list,
      assignments: list,
    },
    { collection: keptCollection },
  );
  const free = (collection: string) =>
    new Schema(
      { _id: String },
      { collection, strict: false, autoIndex: false, autoCreate: false, versionKey: false },
    );
  const line = free('docket_lines');
  // lists of open dates are what is asked all day; only those of a province are asked for what is done, too
  const open = { partialFilterExpression: { open: true } };
  line.index({ 'place.provinceCode': 1, open: 1, dueOn: 1, _id: 1 });
  line.index({ 'place.communeCode': 1, dueOn: 1, _id: 1 }, open);
  line.index({ partyIds: 1, dueOn: 1, _id: 1 }, open);
  line.index({ dueOn: 1, _id: 1 }, open);
  line.index({ ours: 1, dueOn: 1, _id: 1 }, open);
  line.index({ 'assignedTo.id': 1, dueOn: 1, _id: 1 }, open);
  line.index(provisionalIndex, {
    partialFilterExpression: { open: true, provisional: { $type: 'object' } },
  });
  line.index({ nominalOn: 1 }, open);
  line.index({ verified: 1, ours: 1 }, open);
  line.index({ 'subject.id': 1 });
  line.index({ 'proposed.dueOn': 1 }, { sparse: true });
  const summary = free('docket_subjects');
  summary.index({ 'subject.id': 1 });
  summary.index({ partyIds: 1 });
  summary.index({ live: 1, oursOpen: 1, lastOn: 1 });
  summary.index({ ownerDissolvedOn: 1 }, { sparse: true });
  const state = free('docket_state');
  return {
    Kept: connection.model<Stored<KeptDocket>>('Docket', kept as never) as unknown as KeptModel,
    Lines: connection.model('DocketLine', line) as unknown as LineModel,
    Summaries: connection.model('DocketSubject', summary) as unknown as SummaryModel,
    State: connection.model('DocketState', state) as unknown as Model<ListState>,
  };
}

export type DocketModels = ReturnType<typeof docketModels>;

const keptCollection = 'dockets';

/** Nobody verifies what they entered: said to the database itself, so that no program can write it otherwise. */
const twoPersons = {
  $expr: {
    $not: {
      $anyElementTrue: {
        $map: {
          input: { $ifNull: ['$verifications', []] },
          as: 'one',
          in: { $eq: ['$$one.enteredBy.id', '$$one.verifiedBy.id'] },
        },
      },
    },
  },
};

/** Before the indexes: a validator is given when a collection is made; where it exists and can be changed, then. */
export async function requireTwoPersons(connection: Connection): Promise<void> {
  try {
    await connection.createCollection(keptCollection, { validator: twoPersons });
  } catch (error) {
    if ((error as { codeName?: string }).codeName !== 'NamespaceExists') throw error;
  }
}
