import type { Actor } from '../access/index.ts';
import type { Place } from '../localities/index.ts';
import type { Words } from '../text/index.ts';

/** What matters ask of other capabilities; wired in app.ts. */

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface PlacesPort {
  /** One place, or words that say what to type instead. */
  read(text: string): Place | Words;
  label(place: Place): string;
}

export interface PartiesPort {
  options(actor: Actor): Promise<readonly Option[]>;
  /** id -> name, of those that exist. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface ProductsPort {
  options(actor: Actor): Promise<readonly Option[]>;
  /** What a matter opened for a product begins with. */
  beginning(id: string): Promise<{ name: string; place: Place; producerId?: string | undefined } | null>;
}
