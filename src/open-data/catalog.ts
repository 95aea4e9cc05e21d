// The catalogue for other portals: DCAT 3 as JSON-LD, made from the table of fields and the edition served.
import { say } from '../text/index.ts';
import { mediaTypes } from './encode.ts';
import { datasets, licence } from './datasets.table.ts';
import type { DumpFile, Edition } from './manifest.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const both = (phrase: { vi: string; en: string }) => [
  { '@language': 'vi', '@value': phrase.vi },
  { '@language': 'en', '@value': phrase.en },
];
const link = (id: string) => ({ '@id': id });
const instant = (at: string) => ({ '@type': 'xsd:dateTime', '@value': at });
const mediaType = (file: DumpFile) =>
  link(`https://www.iana.org/assignments/media-types/${mediaTypes[file.format].split(';')[0]}`);

/** `base`: the address of the site, without a slash at its end; empty gives addresses relative to the catalogue. */
export function catalogOf(edition: Edition | null, base: string): object {
  const at = (path: string) => `${base}/open-data${path}`;
  return {
    '@context': context,
    '@id': at(''),
    '@type': 'dcat:Catalog',
    'dct:title': both({
      vi: 'Dữ liệu mở của sổ đăng ký Nhãn Làng',
      en: 'Open data of the Nhãn Làng register',
    }),
    'dct:publisher': {
      '@type': 'foaf:Organization',
      'foaf:name': 'Nhãn Làng',
      'foaf:homepage': link(`${base}/`),
    },
    'dct:license': link(licence.url),
    'dct:language': ['vi', 'en'],
    'dct:spatial': link('http://www.geonames.org/1562822'),
    ...(edition ? { 'dct:modified': instant(edition.factsUpTo) } : {}),
    'dcat:dataset': datasets.map((dataset) => {
      const written = edition?.datasets.find(({ id }) => id === dataset.id);
      return {
        '@id': at(`#${dataset.id}`),
        '@type': 'dcat:Dataset',
        'dct:identifier': dataset.id,
        'dct:title': both(dataset.title),
        'dct:description': both(dataset.description),
        'dcat:keyword': dataset.keywords,
        'dct:license': link(licence.url),
        'dct:accrualPeriodicity': link('http://purl.org/cld/freq/daily'),
        'dcat:landingPage': link(at('')),
        ...(edition ? { 'dct:modified': instant(edition.factsUpTo), 'dcat:version': edition.id } : {}),
        'dcat:distribution': (written?.files ?? []).map((file) => ({
          '@id': at(`/${file.name}`),
          '@type': 'dcat:Distribution',
          'dct:title': `${say(dataset.title, 'en')}, ${file.format.toUpperCase()}${file.compressed ? ', gzip' : ''}`,
          'dct:license': link(licence.url),
          'dcat:accessURL': link(at('')),
          'dcat:downloadURL': link(at(`/${file.name}`)),
          'dcat:mediaType': mediaType(file),
          ...(file.compressed
            ? { 'dcat:compressFormat': link('https://www.iana.org/assignments/media-types/application/gzip') }
            : {}),
          'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': link('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
            'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
          },
          ...(edition ? { 'dct:issued': instant(edition.madeAt) } : {}),
        })),
      };
    }),
  };
}
