import type { Connection, Model, Schema } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { KeptAttachment } from './attachment.ts';

/** A file's facts as stored; place and parties are copied from its subject, so that access needs no second look. */
export type AttachmentRecord = Omit<KeptAttachment, 'id' | 'subject' | 'version' | 'createdAt'> & {
  readonly subject: Pick<KeptAttachment['subject'], 'kind' | 'id'>;
} & Pick<KeptAttachment['subject'], 'place' | 'partyIds'>;

const schema = recordSchema(
  {
    subject: { kind: { type: String, required: true }, id: { type: String, required: true } },
    place: { provinceCode: String, communeCode: String },
    partyIds: { type: [String], default: [] },
    role: { type: String, required: true },
    fileName: { type: String, required: true },
    mime: { type: String, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    pages: Number,
    width: Number,
    height: Number,
    unusable: String,
    withdrawnAt: Date,
  },
  { collection: 'attachments' },
);
schema.index({ 'subject.kind': 1, 'subject.id': 1, createdAt: 1 });
schema.index({ sha256: 1 });

export type AttachmentModel = Model<Stored<AttachmentRecord>>;

export function attachmentModel(connection: Connection): AttachmentModel {
  return connection.model<Stored<AttachmentRecord>>(
    'Attachment',
    schema as unknown as Schema<Stored<AttachmentRecord>>,
  );
}
