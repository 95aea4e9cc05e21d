import { words, type Words } from '../text/index.ts';

/** The columns of a list of publications: INID code (WIPO ST.60) and the headings people give them, folded. */
export type ColumnCode = '210' | '220' | '441' | '111' | '151' | '551' | '541' | '731' | '732' | '511';

/** What pages call a column. */
export const columnTitles: Readonly<Record<ColumnCode, Words>> = {
  '210': words('Số đơn', 'Application number'),
  '220': words('Ngày nộp đơn', 'Filing date'),
  '441': words('Ngày công bố', 'Publication date'),
  '111': words('Số văn bằng', 'Registration number'),
  '151': words('Ngày cấp', 'Registration date'),
  '551': words('Loại', 'Kind'),
  '541': words('Nhãn hiệu', 'Mark'),
  '731': words('Người nộp đơn', 'Applicant'),
  '732': words('Chủ sở hữu', 'Owner'),
  '511': words('Nhóm', 'Classes'),
};

export const columnHeadings: Readonly<Record<ColumnCode, readonly string[]>> = {
  '210': ['so don', 'so don dang ky', 'so don nhan hieu', 'application number', 'application no', 'ma don'],
  '220': ['ngay nop don', 'ngay nop', 'ngay don', 'filing date', 'ngay nop don dang ky'],
  '441': ['ngay cong bo', 'ngay cong bo don', 'ngay cong bo don dang ky', 'publication date', 'cong bo ngay'],
  '111': [
    'so van bang',
    'so bang',
    'so gcn',
    'so giay chung nhan',
    'so giay chung nhan dang ky',
    'so giay chung nhan dang ky nhan hieu',
    'so dang ky',
    'registration number',
    'registration no',
    'so vb',
  ],
  '151': [
    'ngay cap',
    'ngay cap van bang',
    'ngay cap bang',
    'ngay dang ky',
    'registration date',
    'ngay cap gcn',
  ],
  '551': ['loai', 'loai nhan hieu', 'loai don', 'kind', 'type', 'loai hinh'],
  '541': [
    'nhan hieu',
    'mau nhan hieu',
    'ten nhan hieu',
    'dau hieu',
    'nhan',
    'mark',
    'trademark',
    'words of the mark',
  ],
  '731': ['nguoi nop don', 'chu don', 'ten nguoi nop don', 'applicant', 'nguoi nop don ten va dia chi'],
  '732': [
    'chu van bang',
    'chu so huu',
    'chu bang',
    'chu nhan hieu',
    'owner',
    'holder',
    'chu so huu nhan hieu',
  ],
  '511': [
    'nhom',
    'nhom san pham',
    'nhom hang hoa',
    'nhom hang hoa dich vu',
    'nhom san pham dich vu',
    'nhom sp dv',
    'phan loai ni xo',
    'nice',
    'nice class',
    'nice classes',
    'class',
    'classes',
  ],
};

/** What 551 says of the kind, folded. */
export const kindWords = {
  collective: 'collective_mark',
  'tap the': 'collective_mark',
  'nhan hieu tap the': 'collective_mark',
  'collective mark': 'collective_mark',
  certification: 'certification_mark',
  'chung nhan': 'certification_mark',
  'nhan hieu chung nhan': 'certification_mark',
  'certification mark': 'certification_mark',
  trademark: 'trademark',
  'thong thuong': 'trademark',
  'nhan hieu': 'trademark',
  'nhan hieu thong thuong': 'trademark',
  'chi dan dia ly': 'geographical_indication',
  'geographical indication': 'geographical_indication',
} as const;
