import { isDeepStrictEqual } from 'node:util';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import { NotFound, NotPossible, RecordConflict, type Who } from '../http/index.ts';
import { words } from '../text/index.ts';
import type { LabelVersion, OcopCertificate, Product } from './product.ts';
import { keysOf, productFrom, type KeptProduct, type ProductModel } from './product.model.ts';

/** What the main form of a product says. */
export type ProductFacts = Omit<Product, 'id' | 'labels' | 'certificates' | 'matterIds' | 'source'>;

type Changes = Partial<Omit<Product, 'id'>>;

const mostParts = 100;

/** Changes of products. Every write brings the derived keys along. */
export function productService(Products: ProductModel, trail: AuditTrail) {
  const records = createRecords(trail, 'product');

  async function stored(id: string): Promise<KeptProduct> {
    const found = await Products.findById(id).lean();
    if (!found) throw new NotFound();
    return productFrom(found);
  }

  async function change(
    product: KeptProduct,
    changes: Changes,
    version: number,
    who: Who,
    action?: string,
  ): Promise<void> {
    const keys = keysOf({ ...product, ...changes });
    await records.change(Products, product.id, version, { ...changes, keys }, who, action);
  }

  /** Adds to the record as it is at that moment: two people adding at once both succeed. */
  async function add(
    id: string,
    changesOf: (product: KeptProduct) => Changes | null,
    who: Who,
    action: string,
  ): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const product = await stored(id);
      const changes = changesOf(product);
      if (!changes) return;
      try {
        return await change(product, changes, product.version, who, action);
      } catch (error) {
        if (!(error instanceof RecordConflict) || tries >= 5) throw error;
      }
    }
  }

  return {
    /** Fields given as undefined are removed. Throws RecordConflict when the product is not at `version` any more. */
    change,

    /** Stores a new product; the same `submissionKey` again gives the first one back. */
    create(
      facts: ProductFacts & Partial<Pick<Product, 'labels' | 'certificates' | 'matterIds' | 'source'>>,
      who: Who,
      submissionKey?: string,
    ): Promise<{ id: string; created: boolean }> {
      const whole = { labels: [], certificates: [], matterIds: [], ...facts };
      return records.create(Products, { ...whole, keys: keysOf(whole) }, who, { submissionKey });
    },

    /** Throws RecordConflict when the product is not at `version` any more. */
    async edit(
      id: string,
      version: number | undefined,
      facts: Partial<ProductFacts>,
      who: Who,
    ): Promise<void> {
      const product = await stored(id);
      await change(product, facts, version ?? product.version, who);
    },

    /** The same label once more changes nothing: a double click leaves one. */
    addLabel: (id: string, label: LabelVersion, who: Who) =>
      add(
        id,
        ({ labels }) => (holds(labels, label) ? null : { labels: [...labels, roomFor(labels, label)] }),
        who,
        'label-added',
      ),

    editLabel: (id: string, version: number | undefined, at: number, label: LabelVersion, who: Who) =>
      editPart(id, version, 'labels', at, label, who, 'label-changed'),

    /** A certificate recognises the product: a proposal becomes a recognised product with it. */
    addCertificate: (id: string, certificate: OcopCertificate, who: Who) =>
      add(
        id,
        ({ certificates, status }) =>
          holds(certificates, certificate)
            ? null
            : {
                certificates: [...certificates, roomFor(certificates, certificate)],
                ...(status === 'proposed' && { status: 'recognised' as const }),
              },
        who,
        'certificate-added',
      ),

    editCertificate: (id: string, version: number | undefined, at: number, one: OcopCertificate, who: Who) =>
      editPart(id, version, 'certificates', at, one, who, 'certificate-changed'),

    linkMatter: (id: string, matterId: string, who: Who) =>
      add(
        id,
        ({ matterIds }) =>
          matterIds.includes(matterId) ? null : { matterIds: [...matterIds, roomFor(matterIds, matterId)] },
        who,
        'right-linked',
      ),

    unlinkMatter: (id: string, matterId: string, who: Who) =>
      add(
        id,
        ({ matterIds }) =>
          matterIds.includes(matterId) ? { matterIds: matterIds.filter((one) => one !== matterId) } : null,
        who,
        'right-unlinked',
      ),

    finish: () => records.finish(Products),
  };

  async function editPart<K extends 'labels' | 'certificates'>(
    id: string,
    version: number | undefined,
    field: K,
    at: number,
    part: Product[K][number],
    who: Who,
    action: string,
  ): Promise<void> {
    const product = await stored(id);
    const parts: readonly Product[K][number][] = product[field];
    if (!(at in parts)) throw new NotFound();
    const changes: Changes = { [field]: parts.map((one, i) => (i === at ? part : one)) };
    try {
      await change(product, changes, version ?? product.version, who, action);
    } catch (error) {
      if (!(error instanceof RecordConflict)) throw error;
      // The page that shows both versions compares the part's fields, not the product's of the same name.
      const now = await stored(id);
      throw new RecordConflict({ ...now[field][at], version: now.version });
    }
  }
}

export type ProductService = ReturnType<typeof productService>;

/** What mongo gives back has no undefined fields; what a form gives may. */
function holds<T>(list: readonly T[], item: T): boolean {
  const plain = JSON.parse(JSON.stringify(item)) as unknown;
  return list.some((one) => isDeepStrictEqual(JSON.parse(JSON.stringify(one)), plain));
}

function roomFor<T>(list: readonly T[], item: T): T {
  if (list.length >= mostParts)
    throw new NotPossible(words(`Nhiều nhất ${mostParts} mục.`, `At most ${mostParts} of these.`));
  return item;
}
