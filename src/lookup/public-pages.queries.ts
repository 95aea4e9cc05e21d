// What the public page of a right and of a product shows, read from the record; the same before and after publishing.
import type { PlainDate } from '../calendar/index.ts';
import { kindLabel } from '../matters/index.ts';
import { setByNumber } from '../ocop/index.ts';
import { certificateState, issuedText, standingOf, type KeptProduct } from '../products/index.ts';
import { words } from '../text/index.ts';
import type { PublicEntry } from './entry.ts';
import { productLinkedData, rightLinkedData } from './linked-data.ts';
import { placeHref, placeText, reportHref } from './lookup.view.ts';
import { outcomeOf, rightOfMatter, sourceOf, statusOfRight, type PublicRight } from './public-right.ts';
import type { RegisterDependencies } from './register.routes.ts';
import { answerOf, dataSheet, rulesOf, storyOf } from './right.view.ts';

export type PageDependencies = Pick<RegisterDependencies, 'sources' | 'places' | 'addressOf'>;

export function publicPages(d: PageDependencies) {
  const addressOf = (path: string) => d.addressOf(path) ?? path;

  /** The sheet for print, and the code that leads back here. */
  const printed = (path: string) => ({
    sheetHref: `${path}/sheet.pdf`,
    qrHref: d.addressOf(path) && `${path}/qr.svg`,
  });

  return {
    async right(right: PublicRight, found: PublicEntry, asOf: PlainDate) {
      const path = `/register/rights/${encodeURIComponent(right.key)}`;
      return {
        pageTitle: words(right.name, right.name),
        canonical: addressOf(path),
        ...printed(path),
        source: sourceOf(right),
        reportHref: reportHref(found._id),
        right,
        kind: kindLabel(right.kind),
        status: statusOfRight(right, asOf),
        answer: answerOf(right, asOf),
        summary: answerOf(right, asOf),
        place: placeText(found, d.places),
        placeHref: placeHref(found),
        owner: right.owner,
        pending: outcomeOf(right) === 'pending',
        ownerHref: right.ownerId && `/register/owners/${right.ownerId}`,
        sheet: dataSheet(right, placeText(found, d.places)),
        goods: right.goods,
        story: storyOf(right),
        rules: rulesOf(right),
        products: await productsOf(right.productIds),
        linkedData: rightLinkedData(right, addressOf(path)),
      };
    },

    async product(product: KeptProduct, found: PublicEntry, asOf: PlainDate) {
      const village = product.craftVillageId ? await d.sources.villages.byId(product.craftVillageId) : null;
      const path = `/register/products/${product.id}`;
      const [marks, standing] = [await marksOf(product, asOf), standingOf(product, asOf)];
      return {
        pageTitle: words(product.name, product.name),
        canonical: addressOf(path),
        ...printed(path),
        product,
        reportHref: reportHref(found._id),
        standing,
        summary: standing.sentence,
        ogType: 'product',
        place: placeText(found, d.places),
        placeHref: placeHref(found),
        owner: found.owner,
        ownerHref: product.producerId && `/register/owners/${product.producerId}`,
        village: village?.status === 'recognised' ? village : undefined,
        set: product.setNumber === undefined ? undefined : setByNumber(product.setNumber)?.name,
        certificates: product.certificates.map((one) => ({
          ...one,
          issued: issuedText(one),
          ends: certificateState(one, asOf).ends,
        })),
        marks,
        linkedData: productLinkedData(product, { url: addressOf(path), owner: found.owner, marks, asOf }),
      };
    },
  };

  async function productsOf(ids: readonly string[]) {
    const products = (await d.sources.products.byIds(ids)).filter(({ status }) => status === 'published');
    return products.map(({ id, name }) => ({ href: `/register/products/${id}`, name }));
  }

  /** Each mark on the newest label and whether a right in force stands behind it; only rights that are published. */
  async function marksOf(product: KeptProduct, asOf: PlainDate) {
    const label = [...product.labels].sort((a, b) => ((a.usedFrom ?? '') < (b.usedFrom ?? '') ? 1 : -1))[0];
    return Promise.all(
      (label?.marks ?? []).map(async ({ sign, matterId, rightNumber }) => {
        const matter = matterId ? await d.sources.matters.byId(matterId) : null;
        const right = matter && rightOfMatter(matter);
        if (right) {
          const { inForce, statement } = statusOfRight(right, asOf);
          return {
            sign,
            href: `/register/rights/${encodeURIComponent(right.key)}`,
            covered: inForce,
            statement,
          };
        }
        return {
          sign,
          covered: rightNumber !== undefined,
          statement: rightNumber
            ? words(`văn bằng số ${rightNumber}`, `registration no. ${rightNumber}`)
            : words('chưa có quyền nào được công bố', 'no published right'),
        };
      }),
    );
  }
}
