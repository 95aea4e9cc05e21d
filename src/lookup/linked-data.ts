// schema.org, for search engines: only what the page says too.
import type { PlainDate } from '../calendar/index.ts';
import { certificateEndsOn, currentCertificate, type Product } from '../products/index.ts';
import type { PublicRight } from './public-right.ts';

const context = 'https://schema.org';
const organisation = (name: string) => ({ '@type': 'Organization', name });

export function rightLinkedData(right: PublicRight, url: string) {
  return {
    '@context': context,
    '@type': 'Brand',
    name: right.name,
    url,
    ...(right.registrationNumber ? { identifier: right.registrationNumber } : {}),
    ...(right.owner ? { owner: organisation(right.owner) } : {}),
  };
}

/** Stars are an award as long as the certificate lasts; a mark is a brand where a right in force covers it. */
export function productLinkedData(
  product: Product,
  facts: {
    readonly url: string;
    readonly owner: string | undefined;
    readonly marks: readonly { readonly sign: string; readonly covered: boolean }[];
    readonly asOf: PlainDate;
  },
) {
  const certificate = currentCertificate(product.certificates, facts.asOf);
  const valid = certificate && certificateEndsOn(certificate) >= facts.asOf;
  const brands = facts.marks
    .filter(({ covered }) => covered)
    .map(({ sign }) => ({ '@type': 'Brand', name: sign }));
  return {
    '@context': context,
    '@type': 'Product',
    name: product.name,
    ...(product.nameEn ? { alternateName: product.nameEn } : {}),
    url: facts.url,
    ...(product.description ? { description: product.description } : {}),
    ...(product.gtin ? { [`gtin${product.gtin.length}`]: product.gtin } : {}),
    ...(facts.owner ? { manufacturer: organisation(facts.owner) } : {}),
    ...(brands.length > 0 ? { brand: brands } : {}),
    ...(valid ? { award: `OCOP ${certificate.stars} sao (${certificate.decisionNumber})` } : {}),
    countryOfOrigin: { '@type': 'Country', name: 'VN' },
  };
}

export function placeLinkedData(name: string, url: string, within?: string) {
  return {
    '@context': context,
    '@type': 'Place',
    name,
    url,
    ...(within ? { containedInPlace: { '@type': 'AdministrativeArea', name: within } } : {}),
  };
}
