import type { ChainEntry, HistoryField } from '../audit/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import type { ProductForms } from './product.form.ts';
import type { LabelVersion, OcopCertificate, Product } from './product.ts';
import { certificateText, labelText } from './product.view.ts';
import type { ProductSet } from './products.ports.ts';
import { productStatusLabel } from './statuses.table.ts';

/** How a product's history names its fields and says their old and new values. */
export function productHistoryFields(d: {
  readonly forms: ProductForms;
  readonly places: Places;
  readonly sets: readonly ProductSet[];
  readonly names: ReadonlyMap<string, string>;
}): Readonly<Record<string, HistoryField>> {
  const { specs } = d.forms.product;
  const named = (id: unknown) => d.names.get(String(id)) ?? String(id);
  const list =
    <T>(text: (item: T) => string) =>
    (items: unknown) =>
      (items as readonly T[]).map(text).join('; ');
  return {
    ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, { label: spec.label }])),
    producerId: { label: words('Chủ thể OCOP', 'Producer'), show: named },
    craftVillageId: { label: words('Làng nghề', 'Craft village'), show: named },
    place: {
      label: words('Địa phương', 'Locality'),
      show: (place) => d.places.label(place as Product['place']),
    },
    setNumber: {
      label: words('Bộ sản phẩm OCOP', 'OCOP set'),
      show: (number, language) =>
        d.sets.find((set) => set.number === number)?.title[language] ?? String(number),
    },
    status: {
      label: words('Tình trạng', 'Status'),
      show: (status, language) => productStatusLabel(String(status))[language],
    },
    labels: { label: words('Phiên bản nhãn', 'Label versions'), show: list<LabelVersion>(labelText) },
    certificates: {
      label: words('Giấy chứng nhận OCOP', 'OCOP certificates'),
      show: list<OcopCertificate>(certificateText),
    },
    matterIds: { label: words('Quyền liên kết', 'Linked rights'), show: list<string>(named) },
    source: { label: words('Nguồn dữ liệu', 'Source') },
  };
}

/** Ids of other records that the entries mention, whose names the page needs. */
export function idsMentioned(entries: readonly ChainEntry[], field: string): readonly string[] {
  const values = entries.flatMap((entry) =>
    entry.changes.filter((change) => change.field === field).flatMap(({ from, to }) => [from, to].flat()),
  );
  return [...new Set(values.filter((value): value is string => typeof value === 'string'))];
}

export const productActions: Readonly<Record<string, Words>> = {
  'label-added': words('Thêm phiên bản nhãn', 'Label version added'),
  'label-changed': words('Sửa phiên bản nhãn', 'Label version changed'),
  'certificate-added': words('Thêm giấy chứng nhận OCOP', 'OCOP certificate added'),
  'certificate-changed': words('Sửa giấy chứng nhận OCOP', 'OCOP certificate changed'),
  'right-linked': words('Liên kết quyền', 'Right linked'),
  'right-unlinked': words('Bỏ liên kết quyền', 'Right unlinked'),
};
