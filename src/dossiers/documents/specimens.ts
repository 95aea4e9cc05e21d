// Five loose prints of the mark at exactly 80 x 80 mm, two on a page, to be cut out.
import { words } from '../../text/index.ts';
import { hasSpecimens } from '../checklist-conditions.ts';
import type { Block } from '../composition.ts';
import type { DocumentType } from '../document-type.ts';
import { kindName, signName, signPicture } from './wording.ts';

const PRINTS = 5;
const PER_PAGE = 2;

export const specimens: DocumentType = {
  code: 'specimens',
  title: words('Mẫu nhãn hiệu (05 mẫu)', 'Specimens of the mark (5)'),
  citation: 'Mẫu số 04, ô (II) và (VIII), Phụ lục I, Thông tư 10/2026/TT-BKHCN',
  confidence: 'verified',
  applies: hasSpecimens,
  compose: (facts) => ({
    code: 'specimens',
    title: 'Mẫu nhãn hiệu',
    blocks: [
      { kind: 'title', text: 'MẪU NHÃN HIỆU', subtitle: `${kindName(facts.matter.kind)} ${signName(facts)}` },
      {
        kind: 'paragraph',
        align: 'center',
        text: 'Kích thước mỗi mẫu: 80 mm x 80 mm. In đúng tỷ lệ 100 %, không thu phóng.',
      },
      ...Array.from({ length: PRINTS }, (_, index): readonly Block[] => [
        ...(index > 0 && index % PER_PAGE === 0 ? [{ kind: 'page-break' } as const] : []),
        signPicture(facts, `Mẫu ${index + 1}/${PRINTS}`),
        { kind: 'gap', mm: 8 },
      ]).flat(),
    ],
  }),
};
