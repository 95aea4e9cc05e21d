// Lines of text: broken to a width, then written with real space characters, justified or not.
import type { Run, Text } from './composition.ts';
import type { Face, Typeface } from './fonts.pdf.ts';

export type Align = 'left' | 'center' | 'right' | 'justify';

/** Words of one face, each with the spaces after it. */
export interface Segment {
  readonly words: readonly string[];
  readonly face: Face;
}

export interface Line {
  readonly segments: readonly Segment[];
  /** Without the trailing space, in points. */
  readonly width: number;
  /** Spaces between words, for justification. */
  readonly gaps: number;
  /** Last of its paragraph, or before a forced break: never stretched. */
  readonly last: boolean;
}

interface Word {
  readonly text: string;
  readonly face: Face;
  readonly space: boolean;
}

export function runsOf(text: Text, emphasis: Omit<Run, 'text'> = {}): readonly Run[] {
  return typeof text === 'string' ? [{ ...emphasis, text }] : text.map((run) => ({ ...run, ...emphasis }));
}

function faceOf(run: Run): Face {
  if (run.bold) return run.italic ? 'boldItalic' : 'bold';
  return run.italic ? 'italic' : 'regular';
}

/** Lines no wider than `width`; the first starts `indent` further in. A word wider than a line is cut. */
export function breakLines(
  runs: readonly Run[],
  width: number,
  size: number,
  type: Typeface,
  indent = 0,
): readonly Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  let room = width - indent;
  const close = (last: boolean) => {
    lines.push(lineOf(current, size, type, last));
    current = [];
    used = 0;
    room = width;
  };
  for (const run of runs) {
    const face = faceOf(run);
    const paragraphs = type.drawable(run.text).split('\n');
    paragraphs.forEach((paragraph, index) => {
      if (index > 0) close(true);
      for (const token of paragraph.match(/[^ ]+ *|^ +/g) ?? []) {
        const bare = token.trimEnd();
        const space = bare.length < token.length;
        // A run that starts with a space closes the word before it.
        if (bare === '') {
          const before = current.at(-1);
          if (before) current[current.length - 1] = { ...before, space: true };
          used += type.width(' ', face, size);
          continue;
        }
        let rest = bare;
        let wide = type.width(rest, face, size);
        if (used + wide > room && current.length > 0 && current.at(-1)?.space !== false) close(false);
        while (wide > room - used) {
          const fitting = fit(rest, room - used, face, size, type);
          if (fitting === 0 && current.length > 0) {
            close(false);
            continue;
          }
          const cut = Math.max(1, fitting);
          if (cut >= rest.length) break;
          current.push({ text: rest.slice(0, cut), face, space: false });
          close(false);
          rest = rest.slice(cut);
          wide = type.width(rest, face, size);
        }
        current.push({ text: rest, face, space });
        used += wide + (space ? type.width(' ', face, size) : 0);
      }
    });
  }
  if (current.length > 0 || lines.length === 0) close(true);
  return lines;
}

/** The same number of lines, of nearly the same length: a centred title with one word left over looks like a slip. */
export function balanceLines(
  runs: readonly Run[],
  width: number,
  size: number,
  type: Typeface,
): readonly Line[] {
  let best = breakLines(runs, width, size, type);
  if (best.length < 2 || best.length > 4) return best;
  for (let narrow = width - size; narrow > width / 2; narrow -= size) {
    const tried = breakLines(runs, narrow, size, type);
    if (tried.length > best.length) break;
    best = tried;
  }
  return best;
}

/** How many characters of the word fit. */
function fit(word: string, room: number, face: Face, size: number, type: Typeface): number {
  let used = 0;
  let count = 0;
  for (const character of word) {
    used += type.width(character, face, size);
    if (used > room) break;
    count += character.length;
  }
  return count;
}

function lineOf(words: readonly Word[], size: number, type: Typeface, last: boolean): Line {
  const segments: { words: string[]; face: Face }[] = [];
  let width = 0;
  let gaps = 0;
  words.forEach((word, index) => {
    const end = index === words.length - 1;
    const text = word.space && !(end && last) ? `${word.text} ` : word.text;
    const segment = segments.at(-1);
    if (segment?.face === word.face) segment.words.push(text);
    else segments.push({ words: [text], face: word.face });
    width += type.width(word.text, word.face, size);
    if (word.space && !end) {
      width += type.width(' ', word.face, size);
      gaps += 1;
    }
  });
  return { segments, width, gaps, last };
}

/** Where a line starts inside its measure, and how much each of its spaces grows. */
export function placeLine(line: Line, width: number, align: Align): { offset: number; stretch: number } {
  const slack = Math.max(0, width - line.width);
  if (align === 'center') return { offset: slack / 2, stretch: 0 };
  if (align === 'right') return { offset: slack, stretch: 0 };
  if (align === 'justify' && !line.last && line.gaps > 0) return { offset: 0, stretch: slack / line.gaps };
  return { offset: 0, stretch: 0 };
}
