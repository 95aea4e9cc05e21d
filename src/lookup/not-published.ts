// What of a record the public does not see, and why: told to whoever looks at it before publishing.
import type { VillageRecord } from '../craft-villages/index.ts';
import { eventTypeRow, type MatterRecord } from '../matters/index.ts';
import { productStatusLabel, type KeptProduct } from '../products/index.ts';
import { say, words, type Words } from '../text/index.ts';
import { isPublicEvent, rightOfMatter } from './public-right.ts';

export interface Withheld {
  readonly what: Words;
  readonly why: Words;
  /** `never`: personal, whatever anybody does. `working`: of the office. `not-yet`: can become public. */
  readonly standing: 'never' | 'working' | 'not-yet';
}

const personal: Withheld = {
  what: words(
    'Địa chỉ, điện thoại, thư điện tử, mã số thuế, người đại diện và số giấy tờ của chủ thể',
    'Address, phone, e-mail, tax code, representative and identity numbers of the producer',
  ),
  why: words('Dữ liệu cá nhân: không bao giờ công bố', 'Personal data: never published'),
  standing: 'never',
};
const files: Withheld = {
  what: words('Tệp đính kèm, biểu mẫu và hồ sơ in', 'Attached files, forms and dossiers'),
  why: words(
    'Giấy tờ làm việc giữa chủ thể và cơ quan',
    'Working papers between the producer and the office',
  ),
  standing: 'working',
};
const trace: Withheld = {
  what: words(
    'Thời hạn theo dõi, việc cần làm và lịch sử sửa',
    'Docketed dates, tasks and the history of edits',
  ),
  why: words('Việc nội bộ của cơ quan', 'Internal to the office'),
  standing: 'working',
};
const hamlet: Withheld = {
  what: words('Thôn, số nhà trong địa chỉ', 'Hamlet and house in the address'),
  why: words(
    'Chỉ công bố xã và tỉnh: đủ để biết nơi làm ra',
    'Only commune and province are shown: enough to know where it is made',
  ),
  standing: 'never',
};

/** `linked`: the matters the product belongs to. */
export function withheldOfProduct(
  product: KeptProduct,
  village: VillageRecord | null,
  linked: readonly MatterRecord[],
): readonly Withheld[] {
  const list: Withheld[] = [];
  if (product.status !== 'published') {
    const status = productStatusLabel(product.status);
    list.push({
      what: words('Cả trang này', 'This whole page'),
      why: words(
        `Sản phẩm đang ở trạng thái “${status.vi}”; cán bộ địa phương chuyển sang “Đã công bố” thì trang mới mở`,
        `The product is “${status.en}”; the page opens when the locality’s officer sets it to published`,
      ),
      standing: 'not-yet',
    });
  }
  if (product.producerId) list.push(personal);
  list.push(hamlet);
  if (village && village.status !== 'recognised')
    list.push({
      what: words(`Làng nghề: ${village.name}`, `Craft village: ${village.name}`),
      why: words('Làng nghề chưa được công nhận', 'The village is not recognised yet'),
      standing: 'not-yet',
    });
  for (const matter of linked.filter((one) => !rightOfMatter(one)))
    list.push({
      what: words(`Hồ sơ nhãn hiệu: ${matter.sign.words}`, `Matter: ${matter.sign.words}`),
      why: words('Đơn chưa được công bố', 'The application is not published yet'),
      standing: 'not-yet',
    });
  if (product.labels.length > 1)
    list.push({
      what: words(
        `${product.labels.length - 1} phiên bản nhãn cũ`,
        `${product.labels.length - 1} older label versions`,
      ),
      why: words('Chỉ nêu dấu hiệu trên nhãn mới nhất', 'Only signs on the newest label are shown'),
      standing: 'working',
    });
  return [...list, files, trace];
}

export function withheldOfMatter(matter: MatterRecord): readonly Withheld[] {
  const list: Withheld[] = [];
  if (!rightOfMatter(matter))
    list.push({
      what: words('Cả trang này', 'This whole page'),
      why: words(
        'Đơn chưa được công bố: không ai biết là đang soạn; trang mở khi ghi sự kiện công bố đơn hoặc cấp văn bằng',
        'The application is not published: nobody learns that it is prepared; the page opens with the event of publication or grant',
      ),
      standing: 'not-yet',
    });
  const inside = [
    ...new Set(matter.events.filter(({ type }) => !isPublicEvent(type)).map(({ type }) => type)),
  ];
  if (inside.length > 0) {
    const named = (language: 'vi' | 'en') =>
      inside.map((type) => say(eventTypeRow(type).label, language)).join('; ');
    list.push({
      what: words(`Sự kiện: ${named('vi')}`, `Events: ${named('en')}`),
      why: words('Việc giữa Cục và người nộp đơn', 'Between the Office and the applicant'),
      standing: 'working',
    });
  }
  if (matter.applicantId) list.push(personal);
  return [
    ...list,
    {
      what: words(
        'Danh sách thành viên và người được dùng',
        'The lists of members and of those who may use it',
      ),
      why: words('Dữ liệu cá nhân: không bao giờ công bố', 'Personal data: never published'),
      standing: 'never',
    },
    {
      what: words(
        'Số, ghi chú và người ghi của từng sự kiện',
        'Numbers, notes and the recorder of each event',
      ),
      why: words('Việc nội bộ của cơ quan', 'Internal to the office'),
      standing: 'working',
    },
    files,
    trace,
  ];
}
