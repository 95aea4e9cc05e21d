import type { Actor } from '../access/index.ts';
import type { PartyQueries } from '../parties/index.ts';
import { words, type Words } from '../text/index.ts';
import type { CraftVillage } from './craft-village.ts';

/**
 * The party a form names as a village's representative: its id, undefined when none was typed, or what is wrong.
 * The one kept before stays, even where this officer may not read it.
 */
export async function readRepresentative(
  parties: Pick<PartyQueries, 'resolve' | 'namesOf'>,
  actor: Actor,
  typed: string | undefined,
  village: Pick<CraftVillage, 'representativePartyId'> | undefined,
): Promise<string | undefined | Words> {
  if (!typed) return undefined;
  const before = village?.representativePartyId;
  if (before && (await parties.namesOf([before])).get(before) === typed) return before;
  const found = await parties.resolve(actor, typed);
  if ('one' in found) return found.one.id;
  if (found.many.length === 0)
    return words(
      'Không có chủ thể nào như vậy trong địa bàn của bạn. Hãy thêm vào sổ chủ thể trước',
      'No such party in your locality. Add it to the register of parties first',
    );
  const list = found.many.slice(0, 6).map((one) => (one.taxCode ? `${one.name} (${one.taxCode})` : one.name));
  return words(
    `Có nhiều chủ thể khớp, hãy ghi đủ tên hoặc mã số thuế: ${list.join('; ')}`,
    `Several parties fit; write the full name or the tax code: ${list.join('; ')}`,
  );
}
