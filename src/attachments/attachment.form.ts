import { choice, defineForm, text } from '../http/index.ts';
import { words } from '../text/index.ts';
import type { AttachmentRole } from './attachment.ts';
import { roleWords } from './roles.table.ts';

/** The forms around files: what a file is for, and where to go back to. */

/** Offers the roles a record's page has use for. */
export function uploadForm(roles: readonly AttachmentRole[]) {
  return defineForm({
    role: choice({
      label: words('Loại tài liệu', 'Kind of paper'),
      options: roles.map((value) => ({ value, label: roleWords[value] })),
      required: true,
    }),
  });
}

export const returnForm = defineForm({
  back: text({ label: words('Trang quay lại', 'Page to go back to'), max: 500 }),
});
