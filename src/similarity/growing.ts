/** Numbers up to 2^32 in a row that grows by half. */
export function growingNumbers() {
  let kept = new Uint32Array(64);
  let length = 0;
  return {
    push(number: number): void {
      if (length === kept.length) {
        const larger = new Uint32Array(Math.ceil(length * 1.5));
        larger.set(kept);
        kept = larger;
      }
      kept[length++] = number;
    },
    length: () => length,
    /** A view on what there is; nothing may be pushed after. */
    taken: () => kept.subarray(0, length),
    /** A copy of its own size. */
    cut: () => kept.slice(0, length),
  };
}

export interface Texts {
  at(which: number): string;
  readonly bytes: number;
}

/** Short texts as UTF-8, one after another. */
export function growingTexts() {
  const ends = growingNumbers();
  let bytes = Buffer.allocUnsafe(1024);
  let length = 0;
  return {
    push(text: string): void {
      const most = text.length * 3;
      if (length + most > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.ceil((length + most) * 1.5));
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
      length += bytes.write(text, length);
      ends.push(length);
    },
    cut(): Texts {
      const endOf = ends.cut();
      const kept = Buffer.allocUnsafeSlow(length);
      bytes.copy(kept, 0, 0, length);
      return {
        at: (which) => kept.toString('utf8', which === 0 ? 0 : endOf[which - 1], endOf[which]),
        bytes: kept.length + endOf.byteLength,
      };
    },
  };
}
