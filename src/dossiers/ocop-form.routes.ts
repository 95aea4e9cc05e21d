import { createHash } from 'node:crypto';
import { canonical } from '../audit/index.ts';
import { file, NotFound, route, type Route } from '../http/index.ts';
import { groupOf, setByNumber, subgroupOf } from '../ocop/index.ts';
import { subjectOfProduct, type KeptProduct } from '../products/index.ts';
import type { BundleInput, BundleResult } from './bundle.ts';
import type { DossierSources } from './dossier.ports.ts';
import { ocopDocumentTypes, type OcopFacts } from './documents/ocop/index.ts';

export interface OcopFormDependencies {
  readonly product: (id: string) => Promise<KeptProduct | null>;
  readonly sources: Pick<DossierSources, 'party' | 'village' | 'placeNames'>;
  readonly renderer: { renderBundle(input: BundleInput, signal?: AbortSignal): Promise<BundleResult> };
}

/** Forms 01 and 02 of Decision 26/2026/QĐ-TTg, Appendix III, filled as far as the record goes. */
export function ocopFormRoutes(d: OcopFormDependencies): Route[] {
  return [
    route<KeptProduct>({
      method: 'get',
      path: '/products/:id/forms/:code',
      access: {
        // The forms carry the producer's address and telephone: for those who prepare the file, not for every reader.
        may: 'product.edit',
        async of(params) {
          const record = await d.product(params['id'] ?? '');
          return record && { record, subject: subjectOfProduct(record) };
        },
      },
      rate: 'pdf',
      async show({ record: product, params, asOf, signal }) {
        const code = params['code']?.replace(/\.pdf$/, '');
        const type = ocopDocumentTypes.find((one) => one.code === code);
        if (!type) throw new NotFound();
        const { version, ...facts } = product;
        void version;
        const [producer, village] = await Promise.all([
          product.producerId ? d.sources.party(product.producerId) : null,
          product.craftVillageId ? d.sources.village(product.craftVillageId) : null,
        ]);
        const set = product.setNumber === undefined ? undefined : setByNumber(product.setNumber);
        const ocop: OcopFacts = {
          product: facts,
          producer: producer ?? undefined,
          village: village ?? undefined,
          placeNames: d.sources.placeNames(product.place),
          asOf,
          classification: set && {
            group: groupOf(set).name.vi,
            subgroup: subgroupOf(set).name.vi,
            set: set.name.vi,
          },
        };
        const form = {
          title: `${type.title.vi} – ${product.name}`,
          parts: [
            {
              kind: 'composition' as const,
              code: type.code,
              title: type.title.vi,
              composition: type.compose(ocop),
            },
          ],
          draft: false,
          createdAt: `${asOf}T00:00:00+07:00`,
          inputHash: createHash('sha256').update(canonical(ocop)).digest('hex'),
        };
        const { bytes } = await d.renderer.renderBundle(form, signal);
        return file(Buffer.from(bytes), 'application/pdf', `${type.code}.pdf`, { inline: true });
      },
    }),
  ];
}
