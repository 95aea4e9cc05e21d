// The shape of the package's three lists, as far as they are used.

/** A province of today: name with or without "Thành phố". */
export interface ProvinceRow {
  readonly province_code: string;
  readonly name: string;
}

/** A commune of today: "Xã Tây Phương". */
export interface WardRow {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}

/**
 * A former commune and one successor. Rows without an old code are communes abolished before 30/06/2025 (known by
 * name alone, new code unpadded or wrong) or, without an old name too, the island districts.
 */
export interface MappingRow {
  readonly id: string;
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_code: string;
  readonly new_ward_name: string;
  readonly new_province_name: string;
}

export interface AddressTables {
  readonly provinces: readonly ProvinceRow[];
  readonly wards: readonly WardRow[];
  readonly mappings: readonly MappingRow[];
}
