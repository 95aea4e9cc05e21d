// Documents composed of made-up dossiers, as plain text.
import { expect } from 'chai';
import type { PlainDate } from '../../src/calendar/index.ts';
import { documentType } from '../../src/dossiers/documents/index.ts';
import type { DossierFacts } from '../../src/dossiers/facts.ts';
import { aDossier, aMatter } from './a-dossier.ts';
import { compositionText } from './composition-text.ts';

export const day = (iso: string) => iso as PlainDate;
export const noPages: ReadonlyMap<string, number> = new Map();
export const compose = (code: string, facts: DossierFacts = aDossier(), pages = noPages) => {
  const type = documentType(code);
  if (!type) throw new Error(`no document ${code}`);
  return type.compose(facts, pages);
};
export const textOf = (code: string, facts?: DossierFacts, pages?: ReadonlyMap<string, number>) =>
  compositionText(compose(code, facts, pages));
/** Each line in the text, each after the one before. */
export function expectInOrder(text: string, lines: readonly string[]) {
  let from = 0;
  for (const line of lines) {
    const at = text.indexOf(line, from);
    expect(at, `"${line}" in order in\n${text}`).to.be.at.least(0);
    from = at + line.length;
  }
}
export const certification = aDossier({
  matter: aMatter({
    kind: 'certification_mark',
    regulations: {
      ...aMatter().regulations,
      certifiedCharacteristics: 'Gỗ sấy đạt độ ẩm 12 %.',
      costs: '200.000 đồng mỗi năm.',
    },
  }),
});
export const represented = aDossier({
  matter: aMatter({
    representation: {
      kind: 'ip-agent',
      name: 'Công ty Đại diện Mẫu',
      code: 'ĐD-000',
      address: 'Số 1, Hà Nội',
      scope: 'Nộp và theo đuổi đơn.',
    },
  }),
});
export const indication = aDossier({
  matter: aMatter({
    kind: 'geographical_indication',
    goods: [],
    sign: { words: 'Sơn Tây', form: 'word' },
    character: {
      ...aMatter().character,
      productName: 'gà Mía',
      areaDescription: 'Phường Sơn Tây và xã Đoài Phương.',
    },
  }),
});
export const empty: DossierFacts = {
  ...aDossier(),
  applicant: undefined,
  attachments: [],
  matter: aMatter({ sign: { words: '', form: 'word' }, goods: [], regulations: {}, character: {} }),
};
