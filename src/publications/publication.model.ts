import { Schema, type Connection, type Model } from 'mongoose';
import type { Publication } from './publication.ts';

export type StoredPublication = Omit<Publication, 'id'>;
export type PublicationModel = Model<StoredPublication>;
export type MarkModel = Model<{ readonly _id: string }>;

/** What imports say of their writing. */
export function markModel(connection: Connection): MarkModel {
  const schema = new Schema(
    { _id: String },
    {
      collection: 'publication_marks',
      strict: false,
      autoIndex: false,
      autoCreate: false,
      versionKey: false,
    },
  );
  return connection.model('PublicationMark', schema) as unknown as MarkModel;
}

/**
 * A million documents of published facts, written by imports in bulk: kept lean, their history inside, and one audit
 * entry an import instead of one a row.
 */
export function publicationModel(connection: Connection): PublicationModel {
  const schema = new Schema(
    {
      kind: { type: String, required: true },
      applicationNumber: String,
      registrationNumber: String,
      words: { type: String, required: true },
      filedOn: String,
      publishedOn: String,
      registeredOn: String,
      applicant: String,
      owner: String,
      niceClasses: { type: [Number], default: [] },
      place: Schema.Types.Mixed,
      batchId: { type: String, required: true },
      version: { type: Number, required: true },
      importedAt: { type: Date, required: true },
      changedAt: { type: Date, required: true },
      history: { type: [Schema.Types.Mixed], default: [] },
    },
    { collection: 'publications', versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
  );
  for (const field of ['applicationNumber', 'registrationNumber'])
    schema.index({ [field]: 1 }, { unique: true, sparse: true });
  schema.index({ batchId: 1 });
  schema.index({ publishedOn: 1 });
  return connection.model<StoredPublication>('Publication', schema as unknown as Schema<StoredPublication>);
}
