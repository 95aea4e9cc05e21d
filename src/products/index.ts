export * from './product.ts';
export * from './ocop-certificate.ts';
