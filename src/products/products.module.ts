import type { Connection } from 'mongoose';
import type { Attachments } from '../attachments/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import type { PagePart } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { productApiRoutes } from './product.api.routes.ts';
import { productEditRoutes } from './product-edit.routes.ts';
import { createProductForms } from './product.form.ts';
import { productListRoute } from './product-list.routes.ts';
import { productModel } from './product.model.ts';
import { productPartRoutes } from './product-parts.routes.ts';
import { productQueries } from './product.queries.ts';
import { productRoutes } from './product.routes.ts';
import { productService } from './product.service.ts';
import type { MattersPort, PartiesPort, ProductSet, VillagesPort } from './products.ports.ts';

export interface ProductsDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly places: Places;
  readonly sets: readonly ProductSet[];
  readonly parties: PartiesPort;
  readonly villages: VillagesPort;
  readonly matters: MattersPort;
  readonly attachments?: Pick<Attachments, 'panel' | 'uploadRoute'> | undefined;
  readonly docket?: PagePart | undefined;
}

/** Products, the marks on their labels, their OCOP certificates. */
export function createProducts(deps: ProductsDependencies) {
  const Products = productModel(deps.connection);
  const queries = productQueries(Products);
  const service = productService(Products, deps.trail);
  const forms = createProductForms(deps.places, deps.sets);
  const d = { ...deps, queries, service, forms };
  return {
    models: [Products],
    queries,
    service,
    // `/products/new` before `/products/:id`: the first path that fits is taken.
    routes: [
      productListRoute(d),
      ...productEditRoutes(d),
      ...productPartRoutes(d),
      ...productRoutes(d),
      ...productApiRoutes(d),
    ],
  };
}

export type ProductsModule = ReturnType<typeof createProducts>;
