import type { Place } from './place.ts';

/** What a typed place text turned out to be. */
export type PlaceReading =
  | { readonly kind: 'one'; readonly place: Place }
  | {
      readonly kind: 'many';
      readonly candidates: readonly { readonly label: string; readonly former?: string | undefined }[];
    }
  | { readonly kind: 'none' };

/** What records need to know of localities: read a place from text, say a place in words. */
export interface Places {
  /** By present or former name, with or without accents. */
  resolve(text: string): PlaceReading;
  /** "xã Tây Phương, thành phố Hà Nội" */
  label(place: Place): string;
}
