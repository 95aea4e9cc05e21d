import type { HistoryField } from '../audit/index.ts';
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import type { ExportColumn } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import { partyKindName } from './kinds.table.ts';
import type { PartyForm } from './party.form.ts';
import type { PartyRecord } from './party.queries.ts';
import type { PartyKind } from './party.ts';

/** What the pages of a party show. */

export interface Fact {
  readonly term: Words;
  readonly value: string | Words;
  readonly href?: string | undefined;
}

const facts = (rows: readonly (Fact | undefined)[]) =>
  rows.filter((row): row is Fact => !!row && row.value !== '');
const fact = (vi: string, en: string, value: string | Words | undefined, href?: string): Fact | undefined =>
  value === undefined ? undefined : { term: words(vi, en), value, href };
const day = (on: PlainDate | undefined) => on && formatPlainDate(on);

/** The summary list of a party's page. */
export function partyFacts(party: PartyRecord, places: Places) {
  const founded = party.foundedBy;
  const written = party.place.asWritten;
  return {
    general: facts([
      fact('Loại chủ thể', 'Kind', partyKindName(party.kind)),
      fact('Tên tiếng Anh', 'Name in English', party.nameEn),
      fact('Địa phương', 'Locality', places.label(party.place)),
      fact('Tên địa phương trên giấy tờ', 'Locality as the papers name it', written),
      fact('Địa chỉ', 'Address', party.address),
      fact('Mã nước', 'Country code', party.countryCode === 'VN' ? undefined : party.countryCode),
      fact('Người đại diện theo pháp luật', 'Legal representative', party.representativeName),
      fact('Chức vụ', 'Position', party.representativeTitle),
      fact('Giấy tờ thành lập', 'Founding paper', founded && foundedText(founded)),
    ]),
    personal: facts([
      fact('Mã số thuế', 'Tax code', party.taxCode),
      fact('Số định danh cá nhân', 'Personal identity number', party.identityNumber),
      fact('Điện thoại', 'Telephone', party.phone),
      fact('Thư điện tử', 'E-mail', party.email),
    ]),
  };
}

function foundedText(founded: NonNullable<PartyRecord['foundedBy']>): string {
  return [founded.number, day(founded.on), founded.authority].filter(Boolean).join(', ');
}

/** A party as its form shows it. */
export function partyValues(party: PartyRecord): Record<string, unknown> {
  return {
    ...party,
    foundedNumber: party.foundedBy?.number,
    foundedOn: party.foundedBy?.on,
    foundedAuthority: party.foundedBy?.authority,
  };
}

/** What the history page calls each field and how it says its values. */
export function partyHistoryFields(form: PartyForm, places: Places): Readonly<Record<string, HistoryField>> {
  const labels = Object.entries(form.specs).map(([name, spec]): [string, HistoryField] => [
    name,
    { label: spec.label },
  ]);
  return {
    ...Object.fromEntries(labels),
    kind: {
      label: words('Loại chủ thể', 'Kind'),
      show: (kind, language) => partyKindName(kind as PartyKind)[language],
    },
    place: {
      label: words('Địa phương', 'Locality'),
      show: (place) => places.label(place as PartyRecord['place']),
    },
    foundedBy: {
      label: words('Giấy tờ thành lập', 'Founding paper'),
      show: (founded) => foundedText(founded as NonNullable<PartyRecord['foundedBy']>),
    },
    memberCount: { label: words('Số thành viên', 'Members') },
    dissolved: {
      label: words('Giải thể', 'Dissolution'),
      show: (value) => {
        const { on, document } = value as NonNullable<PartyRecord['dissolved']>;
        return `${formatPlainDate(on)}, ${document}`;
      },
    },
  };
}

export const partyActions: Readonly<Record<string, Words>> = {
  dissolved: words('Ghi nhận giải thể', 'Dissolution recorded'),
  reinstated: words('Bỏ ghi nhận giải thể', 'Dissolution taken back'),
  'members-changed': words('Đổi danh sách thành viên', 'List of members changed'),
};

/** One line of the list. */
export function partyLine(party: PartyRecord, places: Places) {
  return {
    id: party.id,
    name: party.name,
    kind: partyKindName(party.kind),
    place: places.label(party.place),
    representativeName: party.representativeName ?? '',
    memberCount: party.memberCount,
    dissolved: !!party.dissolved,
  };
}

/** Columns of the exported list; personal data too: every row is one the actor may read. */
export function partyColumns(places: Places, language: Language): readonly ExportColumn<PartyRecord>[] {
  const say = (vi: string, en: string) => words(vi, en)[language];
  return [
    { title: say('Tên', 'Name'), width: 44, value: (p) => p.name },
    { title: say('Loại chủ thể', 'Kind'), width: 24, value: (p) => partyKindName(p.kind)[language] },
    { title: say('Địa phương', 'Locality'), width: 36, value: (p) => places.label(p.place) },
    { title: say('Địa chỉ', 'Address'), width: 44, value: (p) => p.address },
    { title: say('Người đại diện', 'Representative'), width: 26, value: (p) => p.representativeName },
    { title: say('Mã số thuế', 'Tax code'), width: 16, value: (p) => p.taxCode },
    { title: say('Điện thoại', 'Telephone'), width: 16, value: (p) => p.phone },
    { title: say('Thư điện tử', 'E-mail'), width: 28, value: (p) => p.email },
    { title: say('Số thành viên', 'Members'), width: 12, value: (p) => p.memberCount },
    {
      title: say('Giải thể ngày', 'Dissolved on'),
      width: 14,
      value: (p) => p.dissolved && { day: p.dissolved.on },
    },
  ];
}
