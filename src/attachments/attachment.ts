/** Files as the rest of the product sees them: facts about content, never the content itself. */

/** What a paper is for; checklists are met by role. */
export type AttachmentRole =
  | 'sign-picture'
  | 'map'
  | 'place-name-permission'
  | 'establishment-proof'
  | 'power-of-attorney'
  | 'special-sign-permission'
  | 'right-succession-proof'
  | 'priority-document'
  | 'payment-proof'
  | 'regulations-adoption'
  | 'quality-test'
  | 'certifier-function-proof'
  | 'sound-file'
  | 'office-document'
  | 'right-to-use'
  | 'product-picture'
  | 'label-picture'
  | 'decision'
  | 'certificate'
  | 'other';

export interface Attachment {
  readonly id: string;
  readonly role: AttachmentRole;
  readonly fileName: string;
  /** Real type, found from the content. */
  readonly mime:
    | 'image/jpeg'
    | 'image/png'
    | 'image/webp'
    | 'application/pdf'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** PDF pages; pictures count as one; absent for office files. */
  readonly pages?: number | undefined;
  /** Pixels, as the picture is shown (after its own turn mark). */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Why a PDF cannot be merged, when it cannot: damaged, encrypted. */
  readonly unusable?: string | undefined;
}

export type SubjectKind = 'matter' | 'product' | 'party' | 'village';

/** The record a file belongs to; who may see the file is asked of that record, as it stands now. */
export interface AttachmentSubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** A file as the register keeps it. */
export interface KeptAttachment extends Attachment {
  readonly subject: AttachmentSubject;
  readonly createdAt: Date;
  readonly version: number;
  /** Taken off the record, never deleted; can be put back. */
  readonly withdrawnAt?: Date | undefined;
}
