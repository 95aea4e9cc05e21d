import type { Readable } from 'node:stream';
import type { Records } from '../audit/index.ts';
import { NotFound, Unacceptable, type UploadedFile, type Who } from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import type { AttachmentRole, AttachmentSubject, KeptAttachment } from './attachment.ts';
import type { AttachmentModel } from './attachment.model.ts';
import type { AttachmentQueries } from './attachment.queries.ts';
import { inspectFile, type FileFacts, type InspectPdf } from './inspect.service.ts';
import { sumUp } from './refusals.ts';
import type { ContentStore } from './store.ts';

interface Dependencies {
  readonly Attachments: AttachmentModel;
  readonly records: Records;
  readonly queries: AttachmentQueries;
  readonly store: ContentStore;
  readonly inspectPdf: InspectPdf;
}

/** Takes files in, takes them off a record, puts them back; nothing is deleted. */
export function attachmentService({ Attachments, records, queries, store, inspectPdf }: Dependencies) {
  async function mark(id: string, withdrawnAt: Date | undefined, who: Who): Promise<KeptAttachment> {
    const before = await queries.byId(id);
    if (!before) throw new NotFound();
    if (!before.withdrawnAt !== !withdrawnAt) {
      const action = withdrawnAt ? 'withdrawn' : 'restored';
      await records.change(Attachments, id, before.version, { withdrawnAt }, who, action);
    }
    return { ...before, withdrawnAt };
  }

  return {
    /**
     * All files or none: every one is looked over before the first is stored. Content comes before its record, so
     * that a crash leaves no record without content. Throws Unacceptable naming each bad file.
     */
    async addAttachments(
      subject: AttachmentSubject,
      role: AttachmentRole,
      files: readonly UploadedFile[],
      who: Who,
      submissionKey?: string,
    ): Promise<readonly string[]> {
      if (files.length === 0)
        throw new Unacceptable(words('Chưa chọn tệp nào để gửi.', 'No file was chosen.'));
      const good: { file: UploadedFile; facts: FileFacts }[] = [];
      const problems: Words[] = [];
      for (const file of files) {
        const inspection = await inspectFile(file, inspectPdf);
        if ('facts' in inspection) good.push({ file, facts: inspection.facts });
        else problems.push(inspection.problem);
      }
      if (problems.length > 0) throw new Unacceptable(sumUp(problems));
      for (const { file, facts } of good) await store.put(file.path, facts.sha256);
      const ids: string[] = [];
      for (const { facts } of good) {
        const fields = { subject: { kind: subject.kind, id: subject.id }, role, ...facts };
        // A double click, or a second try after a crash between two records, makes each file once; another file sent
        // from the same page is another file.
        const key = submissionKey ? `${submissionKey}.${role}.${facts.sha256}` : undefined;
        ids.push((await records.create(Attachments, fields, who, { submissionKey: key })).id);
      }
      return ids;
    },

    /** Hides a file from its record. */
    withdraw: (id: string, who: Who) => mark(id, who.now, who),

    restore: (id: string, who: Who) => mark(id, undefined, who),

    /** The content of a file, withdrawn or not; who may see it is asked before. */
    async openContent(id: string): Promise<{ attachment: KeptAttachment; content: Readable }> {
      const attachment = await queries.byId(id);
      if (!attachment) throw new NotFound();
      return { attachment, content: await store.open(attachment.sha256) };
    },

    finish: () => records.finish(Attachments),
  };
}

export type AttachmentService = ReturnType<typeof attachmentService>;
