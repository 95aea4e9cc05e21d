// A record of the public register as it stands now; the list only says where it is.
import { NotFound } from '../http/index.ts';
import type { KeptProduct } from '../products/index.ts';
import type { PublicEntry } from './entry.ts';
import type { RegisterSources } from './lookup.ports.ts';
import { rightOfMatter, rightOfPublication, type PublicRight } from './public-right.ts';
import type { SearchQueries } from './search.queries.ts';

const longestKey = 80;

/** What is published under an address, or `NotFound`. */
export function publishedQueries(d: {
  readonly queries: Pick<SearchQueries, 'byId'>;
  readonly sources: RegisterSources;
}) {
  async function entry(id: string): Promise<PublicEntry> {
    const found = id.length <= longestKey ? await d.queries.byId(id) : null;
    if (!found) throw new NotFound();
    return found;
  }

  return {
    entry,

    async rightAt(key: string): Promise<{ right: PublicRight; found: PublicEntry }> {
      const found = await entry(`right:${key}`);
      const { kind, id } = found.ref;
      if (kind === 'publication') {
        const publication = await d.sources.publications.byId(id);
        if (publication) return { right: rightOfPublication(publication), found };
      } else {
        const matter = await d.sources.matters.byId(id);
        const names = matter?.applicantId ? await d.sources.parties.namesOf([matter.applicantId]) : undefined;
        const right = matter && rightOfMatter(matter, matter.applicantId && names?.get(matter.applicantId));
        if (right) return { right, found };
      }
      throw new NotFound();
    },

    async productAt(id: string): Promise<{ product: KeptProduct; found: PublicEntry }> {
      const found = await entry(`product:${id}`);
      const product = await d.sources.products.byId(found.ref.id);
      if (!product || product.status !== 'published') throw new NotFound();
      return { product, found };
    },
  };
}

export type PublishedQueries = ReturnType<typeof publishedQueries>;
