export * from './errors.ts';
export * from './fields.ts';
export * from './form.ts';
export * from './lists.ts';
export * from './reply.ts';
export * from './route.ts';
export { localPath } from './language.routes.ts';
export { InvalidForm } from './mount.ts';
export * from './export.ts';
