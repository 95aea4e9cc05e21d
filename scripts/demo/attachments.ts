/** The files of the sample application, made when they are loaded. */
import type { AttachmentRole } from '../../src/attachments/index.ts';
import { drawPaper } from './papers.ts';
import { samplePapers } from './papers.table.ts';
import { drawMap, drawSign } from './pictures.ts';

export interface SampleAttachment {
  readonly role: AttachmentRole;
  readonly fileName: string;
  draw(): Promise<Buffer>;
}

/** In the order of the checklist; all belong to `sampleApplication`. */
export const sampleAttachments: readonly SampleAttachment[] = [
  { role: 'sign-picture', fileName: 'mau-nhan-hieu-moc-di-nau.png', draw: drawSign },
  { role: 'map', fileName: 'so-do-khu-vuc-dia-ly.png', draw: drawMap },
  ...samplePapers.map((paper) => ({
    role: paper.role,
    fileName: paper.fileName,
    draw: () => drawPaper(paper),
  })),
];
