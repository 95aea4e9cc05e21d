// PDF files made to harm whoever opens them.
import { deflateSync } from 'node:zlib';

export const pdfEnd =
  '\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 9>>\nstartxref\n9\n%%EOF\n';
export const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A file with one stream of this dictionary. */
export function packed(dictionary: string, content: Buffer): Uint8Array {
  return Buffer.concat([
    latin1(
      `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n5 0 obj\n<<${dictionary}/Length ${content.length}>>\nstream\n`,
    ),
    content,
    latin1(`\nendstream\nendobj${pdfEnd}`),
  ]);
}

/** Deflated data that unpacks to so many megabytes. */
export const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 2 ** 20, '1 '));

/** Ten kids a node, each the same node one level down: 10^7 pages in 1 kB. */
export function sameNodeOverAndOver(): Uint8Array {
  const nodes = Array.from({ length: 7 }, (_, level) => {
    const kid = `${level + 3} 0 R `;
    return `${level + 2} 0 obj\n<</Type/Pages/Count 1/Kids[${kid.repeat(10)}]>>\nendobj\n`;
  });
  return latin1(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n${nodes.join('')}9 0 obj\n<</Type/Page/MediaBox[0 0 99 99]>>\nendobj${pdfEnd}`,
  );
}

/** Real objects, each of them a page: heap, not tricks. */
export function veryManyObjects(count: number): Uint8Array {
  const objects = Array.from(
    { length: count },
    (_, index) => `${index + 3} 0 obj\n<</A[1 2 3 4 5 6 7 8 9]/B<</C/D>>>>\nendobj\n`,
  );
  return latin1(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n${objects.join('')}${pdfEnd}`,
  );
}
