import { randomUUID } from 'node:crypto';
import type { FormView } from '../http/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import type { AttachmentRole, KeptAttachment } from './attachment.ts';
import { uploadForm } from './attachment.form.ts';
import { acceptedFiles, fileTypeOf } from './file-types.table.ts';
import { roleWords } from './roles.table.ts';
import { unusableReason } from './unusable-pdf.ts';

/** What `views/partials/attachments.hbs` shows. */
export interface AttachmentsPanel {
  readonly items: readonly AttachmentLine[];
  readonly withdrawn: readonly AttachmentLine[];
  readonly mayEdit: boolean;
  /** The page to come back to after taking a file off. */
  readonly back: string;
  readonly upload?: { readonly action: string; readonly accept: string; readonly form: FormView } | undefined;
}

export interface AttachmentLine {
  readonly id: string;
  readonly href: string;
  readonly fileName: string;
  readonly role: Words;
  readonly type: Words | undefined;
  readonly size: string;
  readonly pages: number | undefined;
  readonly pixels: string | undefined;
  readonly thumb: string | undefined;
  readonly unusable: Words | undefined;
  readonly addedAt: Date;
}

export interface PanelOptions {
  readonly language: Language;
  readonly back: string;
  readonly mayEdit: boolean;
  /** Where files are posted and what they may be for; absent: no upload here. */
  readonly upload?:
    | {
        readonly action: string;
        readonly roles: readonly AttachmentRole[];
        /** The kind already chosen in the form, for a link that asks for one paper. */
        readonly chosen?: string | undefined;
      }
    | undefined;
}

export function attachmentsPanel(kept: readonly KeptAttachment[], options: PanelOptions): AttachmentsPanel {
  const { language, back, mayEdit, upload } = options;
  const lines = (list: readonly KeptAttachment[]) => list.map((file) => lineOf(file, language));
  return {
    items: lines(kept.filter((file) => !file.withdrawnAt)),
    withdrawn: mayEdit ? lines(kept.filter((file) => file.withdrawnAt)) : [],
    mayEdit,
    back,
    upload:
      mayEdit && upload
        ? {
            action: upload.action,
            accept: acceptedFiles,
            form: uploadForm(upload.roles).view(language, {
              submissionKey: randomUUID(),
              // One possible kind needs no choosing.
              role:
                upload.roles.length === 1
                  ? upload.roles[0]
                  : upload.roles.find((role) => role === upload.chosen),
            }),
          }
        : undefined,
  };
}

function lineOf(file: KeptAttachment, language: Language): AttachmentLine {
  const type = fileTypeOf(file.mime);
  const picture = type?.kind === 'picture';
  return {
    id: file.id,
    href: `/attachments/${file.id}`,
    fileName: file.fileName,
    role: roleWords[file.role],
    type: type?.label,
    size: sizeText(file.size, language),
    pages: picture ? undefined : file.pages,
    pixels: picture ? `${file.width} × ${file.height} px` : undefined,
    thumb: picture ? `/attachments/${file.id}/thumb` : undefined,
    unusable: file.unusable ? notMerged(file.unusable) : undefined,
    addedAt: file.createdAt,
  };
}

function notMerged(reason: string): Words {
  const why = unusableReason(reason)?.why;
  const because = (text: string | undefined) => (text ? ` (${text})` : '');
  return words(
    `Không ghép được vào hồ sơ${because(why && `tệp ${why.vi}`)}`,
    `Cannot be merged into a dossier${because(why && `the file ${why.en}`)}`,
  );
}

/** `sizeText(1_300_000, 'vi')` -> `'1,2 MB'` */
export function sizeText(bytes: number, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(locale)} KB`;
  return `${(bytes / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`;
}
