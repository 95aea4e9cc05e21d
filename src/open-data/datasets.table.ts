// What is published as open data, field by field: the files, the page and the catalogue are all made from this.
import { statusOn } from '../lookup/index.ts';
import { words } from '../text/index.ts';
import type { Dataset, Field, Namespace } from './field.ts';

const field = (namespace: Namespace, name: string, vi: string, en: string, value: Field['value']): Field => ({
  namespace,
  name,
  meaning: words(vi, en),
  value,
});

const identifier = (name: string): Field =>
  field('nl', name, 'mã không đổi trong sổ này', 'its lasting key in this register', ({ _id }) =>
    _id.slice(_id.indexOf(':') + 1),
  );

const common: readonly Field[] = [
  field('nl', 'ProvinceCode', 'mã tỉnh, thành phố hiện nay', 'code of the province of today', ({ place }) => place?.provinceCode),
  field('nl', 'CommuneCode', 'mã xã, phường, đặc khu hiện nay', 'code of the commune of today', ({ place }) => place?.communeCode),
  field('com', 'GeographicRegionName', 'tên địa phương', 'name of the locality', (_, { region }) => region),
  field('nl', 'PageURI', 'trang của hồ sơ trong sổ đăng ký', 'its page in the register', (_, { uri }) => uri),
  field('nl', 'SampleIndicator', 'true: hồ sơ mẫu, không có thật', 'true: a sample record, not a real one', ({ sample }) => sample === true),
]; // prettier-ignore

export const datasets: readonly Dataset[] = [
  {
    id: 'rights',
    type: 'right',
    title: words('Nhãn hiệu và chỉ dẫn địa lý đã công bố', 'Published marks and geographical indications'),
    description: words(
      'Mỗi dòng là một đơn đã công bố hoặc một văn bằng: dấu hiệu, số, nhóm hàng hóa, thời hạn, địa phương.',
      'Each row is a published application or a registration: the sign, its numbers, classes, term and locality.',
    ),
    keywords: ['nhãn hiệu', 'chỉ dẫn địa lý', 'trademark', 'geographical indication'],
    element: ({ kind }) =>
      kind === 'geographical_indication' ? 'gin:GeographicalIndication' : 'tmk:Trademark',
    fields: [
      identifier('RightIdentifier'),
      field(
        'tmk',
        'MarkCategory',
        'collective_mark, certification_mark, trademark hoặc geographical_indication',
        'collective_mark, certification_mark, trademark or geographical_indication',
        ({ kind }) => kind,
      ),
      field('tmk', 'MarkVerbalElementText', 'chữ của dấu hiệu', 'words of the sign', ({ name }) => name),
      field(
        'com',
        'ApplicationNumberText',
        'số đơn',
        'application number',
        ({ applicationNumber }) => applicationNumber,
      ),
      field(
        'com',
        'RegistrationNumber',
        'số văn bằng',
        'registration number',
        ({ registrationNumber }) => registrationNumber,
      ),
      field(
        'com',
        'RegistrationDate',
        'ngày cấp văn bằng, năm-tháng-ngày',
        'day of registration, year-month-day',
        ({ inForceFrom }) => inForceFrom,
      ),
      field(
        'com',
        'ExpiryDate',
        'ngày cuối được bảo hộ; trống khi không có thời hạn hoặc chưa được bảo hộ',
        'last day of protection; empty where there is no end or no protection',
        ({ inForceTo }) => inForceTo,
      ),
      field(
        'tmk',
        'MarkCurrentStatusCode',
        'pending, in_force, expired hoặc ended, vào ngày ghi tệp',
        'pending, in_force, expired or ended, on the day of the file',
        (entry, { asOf }) => statusOn(entry, asOf),
      ),
      field(
        'tmk',
        'ClassNumber',
        'nhóm theo Bảng phân loại Ni-xơ',
        'Nice classes',
        ({ niceClasses }) => niceClasses ?? [],
      ),
      field(
        'com',
        'OrganizationStandardName',
        'chủ sở hữu hoặc người nộp đơn là tổ chức',
        'the owner or applicant where it is an organisation',
        (_, { organisation }) => organisation,
      ),
      ...common,
    ],
  },
  {
    id: 'products',
    type: 'product',
    title: words('Sản phẩm OCOP đã công bố', 'Published OCOP products'),
    description: words(
      'Mỗi dòng là một sản phẩm: tên, bộ sản phẩm, hạng sao, hạn của giấy chứng nhận, địa phương.',
      'Each row is a product: name, set, stars, end of its certificate and locality.',
    ),
    keywords: ['OCOP', 'sản phẩm', 'product'],
    element: () => 'nl:Product',
    fields: [
      identifier('ProductIdentifier'),
      field('nl', 'ProductName', 'tên sản phẩm', 'name of the product', ({ name }) => name),
      field(
        'nl',
        'OCOPSetNumber',
        'số của bộ sản phẩm, 1 đến 26',
        'number of its set, 1 to 26',
        ({ set }) => set,
      ),
      field('nl', 'OCOPStarCount', 'hạng sao', 'stars', ({ stars }) => stars),
      field(
        'nl',
        'CertificateExpiryDate',
        'ngày cuối của giấy chứng nhận, chậm nhất',
        'last day of its certificate, at the latest',
        ({ certifiedTo }) => certifiedTo,
      ),
      field(
        'com',
        'OrganizationStandardName',
        'chủ thể là tổ chức',
        'the producer where it is an organisation',
        (_, { organisation }) => organisation,
      ),
      ...common,
    ],
  },
  {
    id: 'villages',
    type: 'village',
    title: words('Làng nghề đã được công nhận', 'Recognised craft villages'),
    description: words(
      'Mỗi dòng là một làng nghề: tên, nghề, địa phương.',
      'Each row is a craft village: name, craft and locality.',
    ),
    keywords: ['làng nghề', 'craft village'],
    element: () => 'nl:CraftVillage',
    fields: [
      identifier('VillageIdentifier'),
      field('nl', 'VillageName', 'tên làng nghề', 'name of the village', ({ name }) => name),
      field('nl', 'CraftName', 'nghề', 'craft', ({ craft }) => craft),
      ...common,
    ],
  },
];

/** The licence of the files; a register with another one changes it here. */
export const licence = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
