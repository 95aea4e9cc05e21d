import type { Actor } from './actor.ts';
import { covers, type Located } from './scope.ts';

/** What one may do. Read = see the whole record, personal data too; the public register is another thing. */
export type Permission =
  | 'account.manage'
  | 'audit.read'
  | 'party.list'
  | 'party.read'
  | 'party.create'
  | 'party.edit'
  | 'village.list'
  | 'village.read'
  | 'village.create'
  | 'village.edit'
  | 'product.list'
  | 'product.read'
  | 'product.create'
  | 'product.edit'
  | 'matter.list'
  | 'matter.read'
  | 'matter.create'
  | 'matter.edit'
  | 'matter.finalise'
  | 'docket.list'
  | 'docket.read'
  | 'docket.edit'
  | 'docket.check'
  | 'calendar.manage'
  | 'publication.import'
  | 'correction.handle';

/** What a permission is asked about: where the record lies and whose it is. */
export interface Subject {
  readonly place?: Located | undefined;
  readonly partyIds?: readonly string[] | undefined;
}

type Rule = 'everywhere' | 'nation' | 'own-locality' | 'own-party' | 'own-list';

/**
 * Who may do what, where: the whole policy of the product, one line a permission.
 * nation: only officers responsible for the whole country, for what is of no locality.
 * own-locality: the officer's unit and below. own-party: records of the producer's own party.
 * own-list: may open the list, which shows only what may be read.
 */
const policy: Record<Permission, { officer?: Rule; producer?: Rule }> = {
  'account.manage': {},
  'audit.read': {},
  'party.list': { officer: 'own-list', producer: 'own-list' },
  'party.read': { officer: 'own-locality', producer: 'own-party' },
  'party.create': { officer: 'own-locality' },
  'party.edit': { officer: 'own-locality', producer: 'own-party' },
  'village.list': { officer: 'everywhere', producer: 'everywhere' },
  'village.read': { officer: 'everywhere', producer: 'everywhere' },
  'village.create': { officer: 'own-locality' },
  'village.edit': { officer: 'own-locality' },
  'product.list': { officer: 'own-list', producer: 'own-list' },
  'product.read': { officer: 'everywhere', producer: 'own-party' },
  'product.create': { officer: 'own-locality', producer: 'own-party' },
  'product.edit': { officer: 'own-locality', producer: 'own-party' },
  'matter.list': { officer: 'own-list', producer: 'own-list' },
  'matter.read': { officer: 'own-locality', producer: 'own-party' },
  'matter.create': { officer: 'own-locality' },
  'matter.edit': { officer: 'own-locality' },
  'matter.finalise': { officer: 'own-locality' },
  'docket.list': { officer: 'own-list', producer: 'own-list' },
  'docket.read': { officer: 'own-locality', producer: 'own-party' },
  'docket.edit': { officer: 'own-locality' },
  'docket.check': {},
  'calendar.manage': {},
  'publication.import': { officer: 'nation' },
  'correction.handle': { officer: 'own-locality' },
};

/**
 * May this actor do this to that subject? Without a subject: may they do it at all, to something?
 * The administrator may do everything; nobody signed in may do nothing.
 */
export function can(actor: Actor | null, permission: Permission, subject?: Subject): boolean {
  if (!actor) return false;
  // A token that leaked must not make people, passwords or more tokens.
  if (permission === 'account.manage' && actor.via === 'token') return false;
  if (actor.role === 'administrator') return true;
  const rule = policy[permission][actor.role];
  if (!rule) return false;
  if (rule === 'nation') return actor.scope?.level === 'nation';
  if (!subject || rule === 'everywhere' || rule === 'own-list') return true;
  if (rule === 'own-party') return !!actor.partyId && !!subject.partyIds?.includes(actor.partyId);
  return !!actor.scope && !!subject.place && covers(actor.scope, subject.place);
}
