/** What lists under /api/v1 share: `page`, `pageSize` (at most 200) and `total`. */
import { readList } from './lists.ts';
import type { ApiDescription } from './route.ts';

const number = (description: string, maximum?: number) => ({
  description,
  schema: { type: 'integer', minimum: 1, ...(maximum && { maximum }) },
});

/** The query of a paged list, for its description. */
export const pagedQuery = {
  page: number('From 1'),
  pageSize: number('50 where absent', 200),
} satisfies NonNullable<ApiDescription['query']>;

/** The schema of a paged answer. */
export function apiList(items: object): object {
  const count = { type: 'integer', minimum: 0 };
  return {
    type: 'object',
    required: ['total', 'page', 'pageSize', 'items'],
    properties: { total: count, page: count, pageSize: count, items: { type: 'array', items } },
  };
}

/** The page asked for of a list that is there as a whole. */
export function pageOf<T>(all: readonly T[], query: Readonly<Record<string, unknown>>) {
  const { page, pageSize } = readList(query, []);
  return { total: all.length, page, pageSize, items: all.slice((page - 1) * pageSize, page * pageSize) };
}
