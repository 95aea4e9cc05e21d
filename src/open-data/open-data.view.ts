// What the page and the manifest tell of an edition.
import { say, type Language } from '../text/index.ts';
import { datasets, licence } from './datasets.table.ts';
import { mediaTypes } from './encode.ts';
import { jsonName, namespaces } from './field.ts';
import type { Edition } from './manifest.ts';

export function manifestOf(edition: Edition, base: string): object {
  return {
    title: { vi: 'Dữ liệu mở của sổ đăng ký Nhãn Làng', en: 'Open data of the Nhãn Làng register' },
    edition: edition.id,
    factsUpTo: edition.factsUpTo,
    madeAt: edition.madeAt,
    statusesOn: edition.asOf,
    licence,
    datasets: edition.datasets.map(({ id, records, files }) => ({
      id,
      title: datasets.find((one) => one.id === id)?.title,
      records,
      files: files.map(({ name, format, compressed, bytes, sha256 }) => ({
        name,
        mediaType: compressed ? 'application/gzip' : mediaTypes[format],
        bytes,
        sha256,
        // The first always the newest; the second this very edition, for as long as it is kept.
        url: `${base}/open-data/${name}`,
        editionUrl: `${base}/open-data/${edition.id}/${name}`,
      })),
    })),
  };
}

export function datasetsShown(edition: Edition | null, language: Language) {
  return datasets.map((dataset) => {
    const written = edition?.datasets.find(({ id }) => id === dataset.id);
    return {
      id: dataset.id,
      title: dataset.title,
      description: dataset.description,
      records: written?.records,
      files: (written?.files ?? [])
        .filter(({ compressed }) => !compressed)
        .map((file) => {
          const packed = written!.files.find(({ name }) => name === `${file.name}.gz`)!;
          return {
            format: file.format.toUpperCase(),
            href: `/open-data/${file.name}`,
            size: fileSize(file.bytes, language),
            sha256: file.sha256,
            packedHref: `/open-data/${packed.name}`,
            packedSize: fileSize(packed.bytes, language),
          };
        }),
      fields: dataset.fields.map(({ namespace, name, meaning }) => ({
        name,
        xml: `${namespace}:${name}`,
        json: jsonName(name),
        meaning: say(meaning, language),
      })),
    };
  });
}

export const vocabulary = Object.entries(namespaces).map(([prefix, uri]) => ({ prefix, uri }));

/** "12,4 MB" */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
