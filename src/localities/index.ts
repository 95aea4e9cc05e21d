export * from './place.ts';
export * from './places-port.ts';
export { placeField } from './place.form.ts';
