import {
  apiList,
  json,
  pagedQuery,
  readList,
  route,
  type ApiDescription,
  type Route,
} from '../http/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Places } from '../localities/index.ts';
import { productFilterOf } from './product-list.routes.ts';
import type { KeptProduct } from './product.model.ts';
import { productSorts } from './product.queries.ts';
import { ofProduct, type ProductRouteDependencies } from './product.routes.ts';
import { standingOf } from './standing.ts';
import { productStatuses } from './statuses.table.ts';

/** Products as JSON, for the same people as the pages. */
export function productApiRoutes(d: ProductRouteDependencies): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/products',
      access: { may: 'product.list' },
      api: productsApi,
      async show(context) {
        const list = readList(context.query, productSorts);
        const { total, items } = await d.queries.list(await productFilterOf(context, d), list);
        const names = await d.parties.names([...new Set(items.flatMap((item) => item.producerId ?? []))]);
        const { page, pageSize } = list;
        const lines = items.map((item) => inList(item, names, d.places, context.asOf));
        return json({ total, page, pageSize, items: lines });
      },
    }),
    route<KeptProduct>({
      method: 'get',
      path: '/api/v1/products/:id',
      access: { may: 'product.read', of: ofProduct(d.queries) },
      api: productApi,
      async show({ record, asOf }) {
        const names = await d.parties.names(record.producerId ? [record.producerId] : []);
        return json(asJson(record, names, d.places, asOf));
      },
    }),
  ];
}

function asJson(
  product: KeptProduct,
  names: ReadonlyMap<string, string>,
  places: Pick<Places, 'label'>,
  asOf: PlainDate,
) {
  const { certificate, reading, sentence } = standingOf(product, asOf);
  return {
    ...product,
    producer: product.producerId && names.get(product.producerId),
    locality: places.label(product.place),
    ocop: { stars: certificate?.stars, issuedOn: certificate?.issuedOn, endsOn: reading?.endsOn, sentence },
    url: `/products/${product.id}`,
  };
}

/** Without the long texts: a page of 200 must not take megabytes. */
function inList(...of: Parameters<typeof asJson>) {
  const { description, story, labels, ...rest } = asJson(...of);
  void [description, story, labels];
  return rest;
}

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const fields = {
  id: text,
  version: { type: 'integer' },
  name: text,
  nameEn: text,
  producerId: text,
  producer: { ...text, description: 'Name of the producer' },
  craftVillageId: text,
  place: { type: 'object', description: 'Codes of today’s unit, and the name as the paper wrote it' },
  setNumber: {
    type: 'integer',
    minimum: 1,
    maximum: 26,
    description: 'Decision 26/2026/QĐ-TTg, Appendix II',
  },
  status: { enum: productStatuses.map(({ value }) => value) },
  certificates: { type: 'array', items: { type: 'object' } },
  matterIds: { type: 'array', items: text },
  ocop: {
    type: 'object',
    required: ['sentence'],
    properties: {
      stars: { enum: [3, 4, 5] },
      issuedOn: day,
      endsOn: { ...day, description: '36 months after issue' },
      sentence: { type: 'object' },
    },
  },
  url: text,
};
const required = ['id', 'name', 'place', 'status', 'ocop', 'url'];

const productsApi: ApiDescription = {
  summary: 'Products the caller may read, by name',
  query: {
    ...pagedQuery,
    q: { description: 'Words of the name, a label’s marks, the producer', schema: text },
    set: { description: 'Number of a set, or g1 to g6 for a group', schema: text },
    stars: { description: 'Of the newest certificate', schema: { enum: ['3', '4', '5', 'none'] } },
    status: { description: 'Only of this status', schema: fields.status },
    locality: { description: 'Province 01, or commune 01-10003', schema: text },
    producer: { description: 'Id of the producer', schema: text },
    sort: { description: 'A leading minus turns the order', schema: { enum: productSorts } },
  },
  answer: apiList({ type: 'object', required, properties: fields }),
};

const productApi: ApiDescription = {
  summary: 'One product with its labels and certificates',
  answer: { type: 'object', required, properties: { ...fields, description: text, story: text } },
};
