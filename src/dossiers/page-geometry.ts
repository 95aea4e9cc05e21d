// The sheet: A4 and the margins of Decree 30/2020/NĐ-CP, Appendix I, in PDF points.

/** `millimetres(80)` -> 226.77 points. */
export function millimetres(mm: number): number {
  return (mm * 72) / 25.4;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Top and bottom 20 mm, left 30 mm, right 15 mm; a landscape sheet keeps the same margins. */
export function sheetOf(orientation: 'portrait' | 'landscape' = 'portrait'): Sheet {
  const [short, long] = [millimetres(210), millimetres(297)];
  return {
    width: orientation === 'portrait' ? short : long,
    height: orientation === 'portrait' ? long : short,
    left: millimetres(30),
    right: millimetres(15),
    top: millimetres(20),
    bottom: millimetres(20),
  };
}

export function textWidth(sheet: Sheet): number {
  return sheet.width - sheet.left - sheet.right;
}

export function textHeight(sheet: Sheet): number {
  return sheet.height - sheet.top - sheet.bottom;
}

/** Type sizes in points; Decree 30/2020 asks 13 to 14 for the body, forms are set smaller. */
export const sizes = { body: 13, form: 11.5, table: 11.5, small: 9.5, foot: 9, title: 15 } as const;

/** Line pitch as a multiple of the type size: "single" of the decree is 1.15 for this typeface. */
export const leading = { body: 1.3, tight: 1.18 } as const;
