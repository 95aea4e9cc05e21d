// Numbers of trade items (GS1): 8, 12, 13 or 14 digits, the last of which checks the others.

/** `8 936012-345672` -> `8936012345672`; undefined when it is no such number. Leading zeros stay as they were written. */
export function readGtin(typed: string): string | undefined {
  const digits = typed.replace(/[\s.-]/g, '');
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return undefined;
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : undefined;
}

/** One number in its four lengths is one trade item: all are compared at fourteen digits. */
export function gtin14(gtin: string): string {
  return gtin.padStart(14, '0');
}

/** Digits weigh 3 and 1 by turns from the right; the check digit fills up to the next ten (GS1 General Specifications, 7.9). */
function checkDigit(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
