import type { Permission } from '../access/index.ts';
import type { SubjectKind } from './attachment.ts';

/** Which permission opens and changes the files of a record, and where that record's page is. */
export const subjectKinds: Readonly<
  Record<SubjectKind, { readonly read: Permission; readonly edit: Permission; readonly page: string }>
> = {
  matter: { read: 'matter.read', edit: 'matter.edit', page: '/matters/' },
  product: { read: 'product.read', edit: 'product.edit', page: '/products/' },
  party: { read: 'party.read', edit: 'party.edit', page: '/parties/' },
  village: { read: 'village.read', edit: 'village.edit', page: '/craft-villages/' },
};
