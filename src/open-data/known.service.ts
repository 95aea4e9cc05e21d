// What rows tell besides the entry: the locality's name, the page's address, and an owner who is no private person.
import type { PlainDate } from '../calendar/index.ts';
import { hrefOf, type PublicEntry } from '../lookup/index.ts';
import type { PartyKind } from '../parties/index.ts';
import type { KnownOfEntry } from './field.ts';
import type { OpenDataSources } from './open-data.ports.ts';
import { namesOrganisation } from './organisation.ts';

/** A business household bears its owner's name. */
const privatePersons: ReadonlySet<PartyKind> = new Set(['person', 'business-household']);

export function knownOf(
  sources: Pick<OpenDataSources, 'partyKinds' | 'placeLabel'>,
  { asOf, publicUrl }: { readonly asOf: PlainDate; readonly publicUrl: string },
) {
  const regions = new Map<string, string | undefined>();

  function regionOf({ place }: PublicEntry): string | undefined {
    if (!place) return undefined;
    const key = place.communeCode ?? place.provinceCode;
    if (!regions.has(key)) {
      try {
        regions.set(key, sources.placeLabel(place));
      } catch {
        // A place of no list has no name.
        regions.set(key, undefined);
      }
    }
    return regions.get(key);
  }

  return async (entries: readonly PublicEntry[]) => {
    const kinds = await sources.partyKinds(entries.flatMap(({ ownerId }) => ownerId ?? []));
    return (entry: PublicEntry): KnownOfEntry => {
      const kind = entry.ownerId === undefined ? undefined : kinds.get(entry.ownerId);
      const told =
        entry.owner !== undefined && (kind ? !privatePersons.has(kind) : namesOrganisation(entry.owner));
      return {
        asOf,
        organisation: told ? entry.owner : undefined,
        region: regionOf(entry),
        uri: `${publicUrl}${hrefOf(entry)}`,
      };
    };
  };
}
