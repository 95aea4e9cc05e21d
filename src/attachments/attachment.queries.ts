import type { Stored } from '../audit/index.ts';
import type { KeptAttachment, SubjectKind } from './attachment.ts';
import type { AttachmentModel, AttachmentRecord } from './attachment.model.ts';

/** Reads files' facts. */
export function attachmentQueries(Attachments: AttachmentModel) {
  return {
    /** Oldest first; those taken off only when asked for. */
    async attachmentsOf(
      kind: SubjectKind,
      id: string,
      options: { withdrawn?: boolean } = {},
    ): Promise<readonly KeptAttachment[]> {
      const found = await Attachments.find({
        'subject.kind': kind,
        'subject.id': id,
        ...(options.withdrawn ? {} : { withdrawnAt: null }),
      })
        .sort({ createdAt: 1, _id: 1 })
        .lean();
      return found.map((record) => read(record as unknown as Stored<AttachmentRecord>));
    },

    /** Null for what is no id, too. */
    async byId(id: string): Promise<KeptAttachment | null> {
      if (!/^[0-9a-f]{24}$/.test(id)) return null;
      const found = await Attachments.findById(id).lean();
      return found ? read(found as unknown as Stored<AttachmentRecord>) : null;
    },
  };
}

export type AttachmentQueries = ReturnType<typeof attachmentQueries>;

function read(record: Stored<AttachmentRecord>): KeptAttachment {
  const { role, fileName, mime, size, sha256, pages, width, height, unusable, withdrawnAt } = record;
  return {
    id: String(record._id),
    subject: { kind: record.subject.kind, id: record.subject.id },
    role,
    fileName,
    mime,
    size,
    sha256,
    pages,
    width,
    height,
    unusable,
    withdrawnAt,
    createdAt: record.createdAt,
    version: record.version,
  };
}
