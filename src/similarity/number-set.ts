/**
 * A set of 32-bit numbers that is filled and emptied a million times, so that nothing is made for each mark: open
 * addressing, with what was added in a row beside it. It takes `most` numbers; others are left out.
 */
export function numberSet(most: number) {
  const mask = 2 ** Math.ceil(Math.log2(most * 2)) - 1;
  /** Where in the row a number stands, from 1; 0 = free. */
  const slots = new Uint16Array(mask + 1);
  const row = new Uint32Array(most);
  let length = 0;
  const slotOf = (number: number) => (Math.imul(number, 0x9e3779b1) >>> 15) & mask;
  return {
    add(number: number): void {
      let slot = slotOf(number);
      for (; slots[slot] !== 0; slot = (slot + 1) & mask) if (row[slots[slot]! - 1] === number) return;
      if (length === most) return;
      row[length] = number;
      slots[slot] = ++length;
    },
    clear(): void {
      // The slots after a number's own may be taken by others: all are found again from what was added.
      if (length > mask / 16) slots.fill(0);
      else
        for (let at = 0; at < length; at += 1)
          for (let slot = slotOf(row[at]!); slots[slot] !== 0; slot = (slot + 1) & mask) slots[slot] = 0;
      length = 0;
    },
    /** What was added, each once, in its order: a view, until the next `clear`. */
    taken: (): Uint32Array => row.subarray(0, length),
  };
}
