import { Types, type PipelineStage } from 'mongoose';
import { scopeFilter, type Actor, type Scope } from '../access/index.ts';
import type { ListQuery } from '../http/index.ts';
import { matchOf, visibleTo, type Dimension, type ProductFilter } from './product-filter.ts';
import { gtin14 } from './gtin.ts';
import { productFrom, type KeptProduct, type ProductFields, type ProductModel } from './product.model.ts';
import type { Option } from './products.ports.ts';
import type { Stored } from '../audit/index.ts';

const id = /^[0-9a-f]{24}$/;

/** What the list may be sorted by; the first is the default. */
export const productSorts = ['name', 'stars', 'changed'] as const;
const sortFields: Record<string, string> = { name: 'keys.name', stars: 'keys.stars', changed: 'changedAt' };

export type Counts = Readonly<Record<Dimension, ReadonlyMap<string, number>>>;

/** Where each filter's counts come from; a product without the value counts under "none". */
const counted: Record<Dimension, unknown> = {
  set: '$setNumber',
  stars: '$keys.stars',
  status: '$status',
  locality: { p: '$place.provinceCode', c: '$place.communeCode' },
  producer: '$producerId',
};

/** Reads of products. */
export function productQueries(Products: ProductModel) {
  async function read(match: object, rest: PipelineStage[] = []): Promise<readonly KeptProduct[]> {
    // An aggregate, because filters of find() are stripped of operators on this connection.
    const found = await Products.aggregate<Stored<ProductFields>>([{ $match: match }, ...rest]);
    return found.map(productFrom);
  }

  return {
    /** Null for what is no id, too. */
    async byId(asked: string): Promise<KeptProduct | null> {
      if (!id.test(asked)) return null;
      const found = await Products.findById(asked).lean();
      return found && productFrom(found);
    },

    byIds: (ids: readonly string[]): Promise<readonly KeptProduct[]> =>
      read({ _id: { $in: ids.filter((one) => id.test(one)).map((one) => new Types.ObjectId(one)) } }),

    /** Every id, or those of one locality: for lists derived from all of them. */
    async *ids(scope?: Scope): AsyncGenerator<string> {
      const where = scope ? scopeFilter(scope) : {};
      for await (const { _id } of Products.find(where as never)
        .select({ _id: 1 })
        .lean()
        .cursor())
        yield String(_id);
    },

    /** Products with this number, in whichever of its lengths. */
    byGtin: (gtin: string): Promise<readonly KeptProduct[]> =>
      read({ 'keys.gtin': gtin14(gtin) }, [{ $sort: { _id: 1 } }, { $limit: 10 }]),

    forProducer: (partyId: string): Promise<readonly KeptProduct[]> =>
      read({ producerId: partyId }, [{ $sort: { 'keys.name': 1, _id: 1 } }, { $limit: 1_000 }]),

    forVillage: (villageId: string): Promise<readonly KeptProduct[]> =>
      read({ craftVillageId: villageId }, [{ $sort: { 'keys.name': 1, _id: 1 } }, { $limit: 1_000 }]),

    /** One page of the filtered list, and how many there are in all. */
    async list(
      filter: ProductFilter,
      list: Pick<ListQuery, 'page' | 'pageSize' | 'sort' | 'descending'>,
    ): Promise<{ readonly total: number; readonly items: readonly KeptProduct[] }> {
      const match = matchOf(filter);
      const by = sortFields[list.sort] ?? 'keys.name';
      const [items, total] = await Promise.all([
        read(match, [
          { $sort: { [by]: list.descending ? -1 : 1, 'keys.name': 1, _id: 1 } },
          { $skip: (list.page - 1) * list.pageSize },
          { $limit: list.pageSize },
        ]),
        Products.aggregate<{ n: number }>([{ $match: match }, { $count: 'n' }]),
      ]);
      return { total: total[0]?.n ?? 0, items };
    },

    /** How many products each choice of each filter would show, the other filters staying as they are; localities as `01`, `01-10003`. */
    async counts(filter: ProductFilter): Promise<Counts> {
      const dimensions = Object.keys(counted) as Dimension[];
      const all = await Promise.all(
        dimensions.map(async (dimension) => {
          const groups = await Products.aggregate<{ _id: unknown; n: number }>([
            { $match: matchOf(filter, dimension) },
            { $group: { _id: counted[dimension], n: { $sum: 1 } } },
          ]);
          return [dimension, countsOf(groups)] as const;
        }),
      );
      return Object.fromEntries(all) as unknown as Counts;
    },

    /** Products to choose from where something is about one of them, by name. */
    async options(actor: Actor): Promise<readonly Option[]> {
      const found = await Products.aggregate<{ _id: Types.ObjectId; name: string }>([
        { $match: matchOf(visibleTo(actor)) },
        { $sort: { 'keys.name': 1, _id: 1 } },
        { $limit: 5_000 },
        { $project: { name: 1 } },
      ]);
      return found.map(({ _id, name }) => ({ value: _id.toString(), label: name }));
    },
  };
}

export type ProductQueries = ReturnType<typeof productQueries>;

function countsOf(groups: readonly { _id: unknown; n: number }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const plus = (key: string, n: number) => counts.set(key, (counts.get(key) ?? 0) + n);
  for (const { _id, n } of groups) {
    if (typeof _id !== 'object') plus(String(_id), n);
    else if (_id === null) plus('none', n);
    else {
      const { p, c } = _id as { p?: string; c?: string };
      if (p) plus(p, n);
      if (p && c) plus(`${p}-${c}`, n);
    }
  }
  return counts;
}
