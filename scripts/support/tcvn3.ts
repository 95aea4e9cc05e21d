// Text as people typed it before Unicode, for samples and measurements of what reads it.
import { tcvn3 } from '../../src/text/legacy.table.ts';

const bytes = new Map(Object.entries(tcvn3).map(([byte, letter]) => [letter, byte]));

/** The same letters as a font of TCVN3 has them: a byte a letter. */
export function inTcvn3(text: string): Buffer {
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? letter).join(''), 'latin1');
}
