import type { PlainDate } from '../calendar/index.ts';

/**
 * A place as a record keeps it. Codes were reused in 2025 (former 00004 = phường Trúc Bạch, current 00004 =
 * phường Ba Đình), so a code means something only with its generation: these are always of today's list.
 */
export interface Place {
  /** 2 digits, today's list. */
  readonly provinceCode: string;
  /** 5 digits, today's list; absent for a province-wide record. */
  readonly communeCode?: string | undefined;
  /** Village, hamlet, street: free text inside the commune. */
  readonly detail?: string | undefined;
  /** The name as the paper gave it, kept for ever: "xã Phùng Xá, huyện Thạch Thất". */
  readonly asWritten?: string | undefined;
}

export type UnitLevel = 'province' | 'district' | 'commune';
export type Generation = 'current' | 'former';

/** One administrative unit; `(generation, code)` is its key. */
export interface Unit {
  readonly generation: Generation;
  readonly level: UnitLevel;
  readonly code: string;
  /** Bare name: "Ba Đình", "1". */
  readonly name: string;
  /** "phường", "xã", "đặc khu", "thành phố", "tỉnh", "huyện", "quận", "thị xã", "thị trấn". */
  readonly type: string;
  readonly parentCode?: string | undefined;
  readonly validTo?: PlainDate | undefined;
}
