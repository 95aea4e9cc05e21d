import type { Connection, Model, Schema } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { KeptAttachment } from './attachment.ts';

/** A file's facts as stored. Nothing of its record is copied: what may be seen of a moved record moves at once. */
export type AttachmentRecord = Omit<KeptAttachment, 'id' | 'version' | 'createdAt'>;

const schema = recordSchema(
  {
    subject: { kind: { type: String, required: true }, id: { type: String, required: true } },
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
