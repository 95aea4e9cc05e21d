/** What a typed word is read as: as it stands, as the beginning of words, or as words one slip away. */
export type WordReading =
  { readonly word: string } | { readonly beginning: string } | { readonly oneOf: readonly string[] };

/** New words are searched one by one until there are so many that the sorted list is made anew. */
const mostFresh = 1000;

/** In which rows each word stands. */
export function wordRows() {
  const rowsOf = new Map<string, number[]>();
  let sorted: string[] = [];
  let fresh: string[] = [];

  function sort(): void {
    sorted = [...rowsOf.keys()].sort();
    fresh = [];
  }

  function wordsOf(reading: WordReading): readonly string[] {
    if ('word' in reading) return [reading.word];
    if ('oneOf' in reading) return reading.oneOf;
    if (fresh.length > mostFresh) sort();
    const { beginning } = reading;
    let from = 0;
    for (let to = sorted.length; from < to;) {
      const middle = (from + to) >>> 1;
      if (sorted[middle]! < beginning) from = middle + 1;
      else to = middle;
    }
    const found: string[] = [];
    for (let at = from; sorted[at]?.startsWith(beginning); at += 1) found.push(sorted[at]!);
    return [...found, ...fresh.filter((word) => word.startsWith(beginning))];
  }

  return {
    add(word: string, row: number): void {
      const rows = rowsOf.get(word);
      if (rows) rows.push(row);
      else {
        rowsOf.set(word, [row]);
        fresh.push(word);
      }
    },

    /** Rows have other numbers from now on; those without a new one are no more. */
    renumber(newRow: (row: number) => number | undefined): void {
      for (const [word, rows] of rowsOf) {
        const kept = rows.flatMap((row) => newRow(row) ?? []);
        if (kept.length > 0) rowsOf.set(word, kept);
        else rowsOf.delete(word);
      }
      sort();
    },

    /** Many were added: the next question would have to do it. */
    sort,

    /** The rows that have every word, as bits: row 33 is the second bit of the second number. */
    havingAll(readings: readonly WordReading[], rowCount: number): Uint32Array {
      let all: Uint32Array | undefined;
      for (const reading of readings) {
        const bits = new Uint32Array(Math.ceil(rowCount / 32));
        for (const word of wordsOf(reading))
          for (const row of rowsOf.get(word) ?? []) bits[row >>> 5]! |= 1 << (row & 31);
        if (all) for (let at = 0; at < bits.length; at += 1) bits[at]! &= all[at]!;
        all = bits;
      }
      return all ?? new Uint32Array(0);
    },
  };
}
