export * from './place.ts';
export * from './places-port.ts';
export { placeAfterEdit, placeField, readPlace } from './place.form.ts';
export {
  fullNameOn,
  unitKey,
  type EarlierName,
  type Localities,
  type Part,
  type Succession,
} from './localities.ts';
export { formerNames, type FormerNames } from './former-names.ts';
export { pointOf, type Point } from './points.ts';
export { provincesByName } from './provinces-by-name.ts';
export { loadLocalities } from './localities.queries.ts';
export { findPlaces } from './find-places.ts';
export { placesOver, resolvePlace } from './resolve-place.ts';
export type { FindOptions, PlaceHit } from './place-hits.ts';
