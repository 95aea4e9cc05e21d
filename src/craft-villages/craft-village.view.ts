import type { HistoryField } from '../audit/index.ts';
import { formatPlainDate } from '../calendar/index.ts';
import type { ExportColumn } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import { showArtisans } from './artisans.ts';
import { villageStates, type VillageForm } from './craft-village.form.ts';
import type { VillageRecord } from './craft-village.queries.ts';
import type { CraftVillage, VillageTitle } from './craft-village.ts';
import { villageTitle } from './titles.table.ts';
import { tradeGroup } from './trade-groups.table.ts';

/** What the pages of a craft village show. */

const unitOf = ({ provinceCode, communeCode }: CraftVillage['place']) => ({ provinceCode, communeCode });

export function stateWords(status: CraftVillage['status']): Words {
  return villageStates.find((state) => state.value === status)?.label ?? words(status, status);
}

/** "thôn Phùng Thôn, xã Tây Phương, thành phố Hà Nội" */
export function placeText(village: VillageRecord, places: Places): string {
  return [village.place.detail, places.label(unitOf(village.place))].filter(Boolean).join(', ');
}

function decisionText({ decisionNumber, decidedOn, decidedBy }: CraftVillage): string {
  const on = decidedOn && formatPlainDate(decidedOn);
  return [decisionNumber, on, decidedBy].filter(Boolean).join(', ');
}

/** The summary list of a village's page; nothing unknown is shown. */
export function villageFacts(village: VillageRecord, places: Places) {
  const group = village.tradeGroup === undefined ? undefined : tradeGroup(village.tradeGroup);
  const title = villageTitle(village.title);
  const rows: readonly { term: Words; value: string | Words | undefined }[] = [
    { term: words('Danh hiệu', 'Title'), value: title.name },
    { term: words('Tên tiếng Anh', 'Name in English'), value: village.nameEn },
    { term: words('Nghề', 'Craft'), value: village.craft },
    { term: words('Nhóm ngành nghề nông thôn', 'Group of rural trades'), value: group?.name },
    { term: words('Địa phương', 'Locality'), value: placeText(village, places) },
    {
      term: words('Tên địa phương trên giấy tờ', 'Locality as the papers name it'),
      value: village.place.asWritten,
    },
    { term: words('Quyết định công nhận', 'Decision of recognition'), value: decisionText(village) },
    {
      term: words('Số hộ làm nghề', 'Households in the craft'),
      value: village.households?.toLocaleString('vi-VN'),
    },
  ];
  return rows.filter((row) => row.value !== undefined && row.value !== '');
}

/** What is missing of a recognised village's decision. */
export function missingDecision(village: CraftVillage): boolean {
  return (
    village.status === 'recognised' && !(village.decisionNumber && village.decidedOn && village.decidedBy)
  );
}

/** A village as its form shows it. */
export function villageValues(
  village: VillageRecord,
  representative: string | undefined,
): Record<string, unknown> {
  return { ...village, detail: village.place.detail, representative };
}

/** What the history calls each field and how it says its values. */
export function villageHistoryFields(
  form: VillageForm,
  places: Places,
): Readonly<Record<string, HistoryField>> {
  const labels = Object.entries(form.specs).map(([name, spec]): [string, HistoryField] => [
    name,
    { label: spec.label },
  ]);
  return {
    ...Object.fromEntries(labels),
    title: {
      label: words('Danh hiệu', 'Title'),
      show: (v, language) => villageTitle(v as VillageTitle).name[language],
    },
    status: {
      label: words('Tình trạng', 'State'),
      show: (v, language) => stateWords(v as CraftVillage['status'])[language],
    },
    tradeGroup: {
      label: words('Nhóm ngành nghề nông thôn', 'Group of rural trades'),
      show: (v, language) => tradeGroup(v as number)?.name[language] ?? String(v),
    },
    place: {
      label: words('Địa phương', 'Locality'),
      show: (v) => {
        const place = v as CraftVillage['place'];
        return [place.detail, places.label(unitOf(place))].filter(Boolean).join(', ');
      },
    },
    artisans: {
      label: words('Nghệ nhân', 'Artisans'),
      show: (v) => showArtisans(v as CraftVillage['artisans']),
    },
  };
}

/** One line of the list. */
export function villageLine(village: VillageRecord, places: Places) {
  return {
    id: village.id,
    name: village.name,
    title: villageTitle(village.title).name,
    craft: village.craft,
    place: placeText(village, places),
    decision: decisionText(village),
    proposed: village.status === 'proposed',
    sample: !!village.source,
  };
}

export function villageColumns(places: Places, language: Language): readonly ExportColumn<VillageRecord>[] {
  const say = (vi: string, en: string) => words(vi, en)[language];
  return [
    { title: say('Tên', 'Name'), width: 44, value: (v) => v.name },
    { title: say('Danh hiệu', 'Title'), width: 24, value: (v) => villageTitle(v.title).name[language] },
    { title: say('Nghề', 'Craft'), width: 24, value: (v) => v.craft },
    { title: say('Nhóm ngành nghề', 'Group of trades'), width: 10, value: (v) => v.tradeGroup },
    { title: say('Địa phương', 'Locality'), width: 44, value: (v) => placeText(v, places) },
    { title: say('Tình trạng', 'State'), width: 22, value: (v) => stateWords(v.status)[language] },
    { title: say('Số quyết định', 'Decision number'), width: 22, value: (v) => v.decisionNumber },
    {
      title: say('Ngày quyết định', 'Date of the decision'),
      width: 16,
      value: (v) => v.decidedOn && { day: v.decidedOn },
    },
    { title: say('Cơ quan công nhận', 'Recognised by'), width: 36, value: (v) => v.decidedBy },
    { title: say('Số hộ làm nghề', 'Households'), width: 14, value: (v) => v.households },
    { title: say('Nghệ nhân', 'Artisans'), width: 44, value: (v) => showArtisans(v.artisans) },
  ];
}
