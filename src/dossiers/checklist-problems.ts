// What is missing or doubtful in the facts of a dossier, said in words; the checklist's rows point here.
import { isOutdated, unjudged } from '../conflicts/index.ts';
import { fold, words, type Words } from '../text/index.ts';
import type { PartyKind } from '../parties/index.ts';
import { attachmentsOf, needsPowerOfAttorney, needsSignPicture } from './checklist-conditions.ts';
import type { DossierFacts } from './facts.ts';
import { missingContents, personalDataIn } from './regulations.ts';

type Problems = (facts: DossierFacts) => readonly Words[];

/** `when(true, 'vi', 'en')` -> one problem; false -> none. */
function when(trouble: boolean, vi: string, en: string): readonly Words[] {
  return trouble ? [words(vi, en)] : [];
}
const blank = (text: string | undefined) => !text?.trim();

export const signProblems: Problems = ({ matter: { sign } }) =>
  when(
    blank(sign.words) && sign.form !== 'figurative' && sign.form !== 'sound',
    'Chưa có phần chữ của nhãn hiệu',
    'The words of the mark are missing',
  );

export const specimenProblems: Problems = (facts) =>
  when(
    needsSignPicture(facts) &&
      !attachmentsOf(facts, 'sign-picture').some((each) => each.mime.startsWith('image/')),
    'Chưa có tệp hình ảnh mẫu nhãn hiệu (jpg, png hoặc webp)',
    'The picture of the mark is missing (jpg, png or webp)',
  );

export const applicantProblems: Problems = ({ applicant }) =>
  applicant === undefined
    ? [words('Chưa chọn người nộp đơn', 'No applicant has been chosen')]
    : [
        ...when(blank(applicant.name), 'Chưa có tên người nộp đơn', 'The applicant has no name'),
        ...when(blank(applicant.address), 'Chưa có địa chỉ người nộp đơn', 'The applicant has no address'),
        ...when(
          !/^[A-Z]{2}$/.test(applicant.countryCode),
          'Mã quốc gia phải gồm hai chữ cái (VN, JP…)',
          'The country code must be two letters (VN, JP…)',
        ),
      ];

export const goodsProblems: Problems = ({ matter: { goods } }) => [
  ...when(goods.length === 0, 'Chưa có nhóm hàng hóa, dịch vụ nào', 'There is no class of goods or services'),
  ...goods
    .filter(({ items }) => items.every(blank))
    .map(({ niceClass }) =>
      words(`Nhóm ${niceClass} chưa có hàng hóa, dịch vụ`, `Class ${niceClass} has no items`),
    ),
  ...goods
    .filter(({ niceClass }) => !(Number.isInteger(niceClass) && niceClass >= 1 && niceClass <= 45))
    .map(({ niceClass }) =>
      words(
        `Không có nhóm ${niceClass} trong Bảng phân loại Ni-xơ (1 đến 45)`,
        `There is no Nice class ${niceClass} (1 to 45)`,
      ),
    ),
];

export const regulationsProblems: Problems = (facts) =>
  missingContents(facts).map(({ vi, en }) => words(`Chưa có nội dung: ${vi}`, `Not written yet: ${en}`));

export const adoptionProblems: Problems = ({ matter: { regulations } }) =>
  when(
    blank(regulations.decisionNumber) || regulations.adoptedOn === undefined,
    'Chưa ghi số, ngày văn bản ban hành Quy chế',
    'Number and date of the decision adopting the regulations are missing',
  );

export const membersProblems: Problems = ({ applicant }) => {
  const members = applicant?.members ?? [];
  const nameless = members.filter((member) => blank(member.name) || blank(member.address)).length;
  return [
    ...when(members.length === 0, 'Danh sách thành viên còn trống', 'The member list is empty'),
    ...when(
      nameless > 0,
      `${nameless} thành viên chưa có tên hoặc địa chỉ`,
      `${nameless} members have no name or no address`,
    ),
  ];
};

export const powerProblems: Problems = (facts) => {
  const { representation } = facts.matter;
  if (attachmentsOf(facts, 'power-of-attorney').length > 0) return [];
  return [
    ...when(blank(representation.name), 'Chưa có tên bên được ủy quyền', 'The representative has no name'),
    ...when(
      blank(representation.address),
      'Chưa có địa chỉ bên được ủy quyền',
      'The representative has no address',
    ),
    ...when(
      blank(representation.scope),
      'Chưa ghi phạm vi ủy quyền',
      'The scope of the authority is missing',
    ),
  ];
};

export const representativeProblems: Problems = (facts) => {
  const { representation } = facts.matter;
  return [
    ...when(
      !needsPowerOfAttorney(facts) && blank(representation.name),
      'Chưa có tên người đại diện theo pháp luật',
      'The legal representative has no name',
    ),
    ...when(
      representation.kind === 'ip-agent' && blank(representation.code),
      'Chưa có mã số đại diện sở hữu công nghiệp',
      'The IP agent’s code is missing',
    ),
  ];
};

export const characterProblems: Problems = ({ matter: { character } }) => [
  ...when(blank(character.productName), 'Chưa có tên sản phẩm', 'The product is not named'),
  ...when(
    blank(character.qualities),
    'Chưa mô tả tính chất, chất lượng đặc trưng',
    'The particular qualities are missing',
  ),
  ...when(blank(character.method), 'Chưa mô tả phương pháp sản xuất', 'The method of production is missing'),
  ...when(
    blank(character.linkToPlace) && blank(character.reputation),
    'Chưa nêu mối liên hệ với địa phương hoặc danh tiếng của sản phẩm',
    'Neither the link to the place nor the reputation is described',
  ),
];

export const indicationProblems: Problems = (facts) => {
  const { character } = facts.matter;
  return [
    ...characterProblems(facts),
    ...when(blank(character.rawMaterial), 'Chưa mô tả nguyên liệu', 'The raw material is missing'),
    ...when(
      blank(character.areaDescription),
      'Chưa nêu cách xác định khu vực địa lý',
      'How the area is determined is missing',
    ),
    ...when(
      blank(character.selfControl),
      'Chưa có cơ chế tự kiểm tra',
      'The self-control mechanism is missing',
    ),
  ];
};

export const indicationFormReminder: Problems = (facts) =>
  when(
    attachmentsOf(facts, 'other').length === 0,
    'Chưa tải lên tờ khai đăng ký chỉ dẫn địa lý theo mẫu hiện hành của Cục Sở hữu trí tuệ',
    'The Office’s current application form for a geographical indication has not been uploaded',
  );

export const certifiedProblems: Problems = ({ matter: { regulations } }) =>
  when(
    blank(regulations.certifiedCharacteristics),
    'Chưa mô tả đặc tính được chứng nhận',
    'The certified characteristics are missing',
  );

const cannotHoldCollective: readonly PartyKind[] = [
  'company',
  'business-household',
  'peoples-committee',
  'agency',
  'person',
];

export const collectiveHolderDoubts: Problems = ({ applicant }) => [
  ...when(
    applicant !== undefined && cannotHoldCollective.includes(applicant.kind),
    'Người nộp đơn không phải tổ chức tập thể (hợp tác xã, hội, hiệp hội); doanh nghiệp, cơ quan nhà nước hoặc cá nhân nên xem xét nhãn hiệu chứng nhận hoặc nhãn hiệu thông thường',
    'The applicant is no collective organisation (co-operative, association); a company, a public body or a person should consider a certification mark or an ordinary mark',
  ),
  ...when(
    applicant?.kind === 'cooperative-group',
    'Tổ hợp tác không có tư cách pháp nhân: cần hỏi trước Cục Sở hữu trí tuệ về tư cách tổ chức tập thể',
    'A co-operative group is no legal person: ask the Office first whether it counts as a collective organisation',
  ),
];

export const certifierDoubts: Problems = (facts) => {
  const maker =
    facts.applicant && facts.products.some((product) => product.producerId === facts.applicant?.id);
  const trader = facts.applicant && ['company', 'business-household'].includes(facts.applicant.kind);
  return when(
    Boolean(maker) || Boolean(trader),
    'Chủ nhãn hiệu chứng nhận không được tiến hành sản xuất, kinh doanh hàng hóa, dịch vụ mang nhãn hiệu đó; cần xác nhận người nộp đơn không sản xuất, kinh doanh',
    'The owner of a certification mark must not itself make or trade the goods; confirm that the applicant does not',
  );
};

export const personalDataDoubts: Problems = ({ matter }) => {
  const found = personalDataIn(matter.regulations);
  return when(
    found.length > 0,
    `Quy chế được công bố cùng đơn nhưng có dữ liệu giống số căn cước hoặc điện thoại: ${found.join(', ')}`,
    `The regulations are published with the application but seem to hold identity or telephone numbers: ${found.join(', ')}`,
  );
};

/** Whole class headings, or "all goods of the class": typical ground of a deficiency notice. */
const wholeHeading =
  /\b(tat ca|toan bo|moi) (cac )?(hang hoa|san pham|dich vu)|thuoc nhom (nay|\d+)|\ball goods\b/;

export const broadGoodsDoubts: Problems = ({ matter: { goods } }) =>
  goods.flatMap(({ niceClass, items }) =>
    items
      .filter((item) => wholeHeading.test(fold(item)))
      .map((item) =>
        words(
          `Nhóm ${niceClass}: “${item.trim()}” quá rộng, hãy nêu tên từng hàng hóa, dịch vụ cụ thể`,
          `Class ${niceClass}: “${item.trim()}” is too broad, name each of the goods or services`,
        ),
      ),
  );

export const signTextDoubts: Problems = ({ matter: { sign } }) => [
  ...when(
    !blank(sign.words) && blank(sign.description),
    'Nhãn hiệu có phần chữ nhưng chưa có mô tả các yếu tố và ý nghĩa tổng thể',
    'The mark has words but its elements and overall meaning are not described',
  ),
  ...when(
    hasForeignWords(sign.words) && blank(sign.translation),
    'Phần chữ có vẻ chứa từ tiếng nước ngoài nhưng chưa có bản dịch nghĩa',
    'The words seem to hold a foreign word but there is no translation',
  ),
  ...when(
    /[^\p{Script=Latin}\p{N}\p{P}\p{Z}\p{M}\p{S}]/u.test(sign.words) && blank(sign.transliteration),
    'Phần chữ không thuộc chữ La-tinh nhưng chưa có phiên âm',
    'The words are not in Latin letters but there is no transliteration',
  ),
];

/** Letters f, j, w, z or no Vietnamese syllable shape: a hint, never a verdict. */
export function hasForeignWords(text: string): boolean {
  return fold(text)
    .split(' ')
    .some((word) => word !== '' && /\p{L}/u.test(word) && !syllable.test(word));
}
const syllable =
  /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[ckmnpt])?$|^\d+$|^(htx|ocop|vietgap)$/;

export const memberPlaceDoubts: Problems = (facts) => {
  const { applicant, placeNames } = facts;
  const written = [placeNames.commune, facts.matter.sign.placeName, facts.matter.place.asWritten]
    .filter((name): name is string => Boolean(name?.trim()))
    .flatMap((name) => name.split(','));
  const here = [...written, placeNames.province].map((name) => bareFold(name)).filter(Boolean);
  const spelled = [...written, placeNames.province].map((name) => name.trim()).filter(Boolean);
  const away = (applicant?.members ?? []).filter(({ address }) => {
    // Most write the name as it is; folding ten thousand addresses takes a while.
    if (spelled.some((name) => address.includes(name))) return false;
    const place = fold(address);
    return place !== '' && here.length > 0 && !here.some((name) => place.includes(name));
  });
  const names = away.slice(0, 3).map((member) => member.name);
  return when(
    away.length > 0,
    `${away.length} thành viên có địa chỉ ngoài địa phương (${names.join('; ')}${away.length > 3 ? '…' : ''})`,
    `${away.length} members have an address outside the locality (${names.join('; ')}${away.length > 3 ? '…' : ''})`,
  );
};

function bareFold(name: string): string {
  return fold(name).replace(/^(xa|phuong|dac khu|thi tran|thanh pho|tinh|quan|huyen|thi xa) /, '');
}

/** Searching first is advice: who files a name that stands for somebody else loses fees and months. */
export const similarityDoubts: Problems = ({ similarityReport: report, matter }) => {
  if (!report)
    return [
      words(
        'Chưa tra cứu khả năng trùng hoặc gây nhầm lẫn',
        'No search for identical or confusing marks was made',
      ),
    ];
  const open = unjudged(report);
  return [
    ...when(
      isOutdated(report, matter),
      'Dấu hiệu hoặc nhóm đã đổi sau lần tra cứu gần nhất, nên tra cứu lại',
      'The sign or the classes changed after the last search; search again',
    ),
    ...when(
      open > 0,
      `Còn ${open} nhãn hiệu tìm thấy chưa được đánh giá`,
      `${open} of the marks found are not judged yet`,
    ),
  ];
};
