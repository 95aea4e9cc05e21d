// The map of the area as a page: the uploaded picture with title, scale line and the committee's confirmation.
import { words } from '../../text/index.ts';
import { needsMap } from '../checklist-conditions.ts';
import type { DocumentType } from '../document-type.ts';
import {
  BLANK,
  firstPicture,
  kindName,
  placeAndBlankDate,
  provincialCommittee,
  signName,
  wholePlace,
} from './wording.ts';

/** Space left on A4 between title and confirmation. */
const MAP = { widthMm: 160, heightMm: 140 };

export const mapPage: DocumentType = {
  code: 'map-page',
  title: words('Bản đồ khu vực địa lý', 'Map of the geographical area'),
  citation: 'Mẫu số 04, ô (VIII), Phụ lục I, Thông tư 10/2026/TT-BKHCN',
  confidence: 'verified',
  // A map that came as PDF is an annex of its own and needs no page around it.
  applies: (facts) => needsMap(facts) && firstPicture(facts, 'map') !== undefined,
  compose: (facts) => {
    const { matter } = facts;
    const area = matter.sign.placeName?.trim() || matter.sign.words.trim() || BLANK;
    return {
      code: 'map-page',
      title: `Bản đồ khu vực địa lý ${area}`,
      blocks: [
        {
          kind: 'title',
          text: 'BẢN ĐỒ KHU VỰC ĐỊA LÝ',
          subtitle: `Tương ứng với ${kindName(matter.kind)} ${signName(facts)}`,
        },
        {
          kind: 'picture',
          attachmentId: firstPicture(facts, 'map')?.id,
          ...MAP,
          alt: `Bản đồ khu vực địa lý ${area}, ${wholePlace(facts)}`,
        },
        {
          kind: 'fields',
          rows: [
            { label: 'Khu vực', value: wholePlace(facts) },
            { label: 'Mô tả ranh giới', value: matter.character.areaDescription },
            { label: 'Tỷ lệ' },
          ],
        },
        {
          kind: 'signatures',
          placeAndDate: placeAndBlankDate(facts),
          parties: [
            { role: 'NGƯỜI LẬP BẢN ĐỒ', note: '(Ký, ghi rõ họ tên)' },
            {
              role: `XÁC NHẬN CỦA ${provincialCommittee(facts).toLocaleUpperCase('vi')}`,
              note: '(Ký, ghi rõ họ tên, đóng dấu)',
            },
          ],
        },
      ],
    };
  },
};
