// What an address asks of the similarity search: read, never trusted.
import { words, type Words } from '../text/index.ts';

export interface SimilarReading {
  readonly name: string;
  readonly classes: readonly number[];
  readonly limit: number;
  readonly problems: ReadonlyMap<string, Words>;
}

export const longestName = 160;
export const mostShown = 50;

/** `readSimilar('Gốm Bát Tràng', '21, 30', '20')`; what cannot be read is a problem by its field's name. */
export function readSimilar(name: string, classes: string, limit: string): SimilarReading {
  const problems = new Map<string, Words>();
  if (name.length > longestName)
    problems.set('name', words(`Dài nhất ${longestName} chữ`, `At most ${longestName} characters`));
  const listed = classes.split(/[\s,;]+/).filter(Boolean);
  const numbers = listed.map((one) => (/^\d{1,2}$/.test(one) ? Number(one) : 0));
  if (listed.length > 45 || numbers.some((one) => one < 1 || one > 45))
    problems.set(
      'classes',
      words(
        'Là các số nhóm từ 1 đến 45, cách nhau bằng dấu phẩy',
        'Class numbers from 1 to 45, separated by commas',
      ),
    );
  const most = limit === '' ? 20 : /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (most < 1 || most > mostShown)
    problems.set('limit', words(`Là một số từ 1 đến ${mostShown}`, `A number from 1 to ${mostShown}`));
  return { name, classes: [...new Set(numbers)].sort((a, b) => a - b), limit: most, problems };
}
