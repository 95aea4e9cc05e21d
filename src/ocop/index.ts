export * from './taxonomy.table.ts';
export * from './taxonomy.ts';
export * from './product-code.ts';
export * from './ip-criterion.table.ts';
export * from './ip-level.ts';
