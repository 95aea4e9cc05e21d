export * from './product.ts';
export * from './ocop-certificate.ts';
export * from './standing.ts';
export { productStatuses, productStatusLabel } from './statuses.table.ts';
export type { KeptProduct } from './product.model.ts';
export { visibleTo, type ProductFilter } from './product-filter.ts';
export type { ProductQueries } from './product.queries.ts';
export type { ProductService } from './product.service.ts';
export type { LinkedRight, MattersPort, PartiesPort, ProductSet, VillagesPort } from './products.ports.ts';
