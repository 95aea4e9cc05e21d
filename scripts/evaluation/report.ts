// The measured figures as a page of Markdown, which is committed: what the search finds, type by type.
import { figuresOf, halfOf, precisionOf, type Pair, type Ranked } from './measure.ts';
import { rules } from './rules.table.ts';

const share = (of: number) => (Number.isNaN(of) ? '–' : of.toFixed(2));

/** @param marks how many marks the register held, the pairs' own included */
export function report(ranked: readonly Ranked[], marks: number): string {
  const half = (which: 'tune' | 'report') => ranked.filter(({ pair }) => halfOf(pair) === which);
  const kinds = [
    ['All', ranked],
    ['Half tuned on', half('tune')],
    ['Half reported', half('report')],
    ['Real pairs', ranked.filter(({ pair }) => !pair.generated)],
    ['Generated pairs', ranked.filter(({ pair }) => pair.generated)],
  ] as const;
  return `# How well the search for similar marks finds

Written by \`npm run evaluate\`. ${ranked.length} pairs of marks, ${ranked.filter(({ pair }) => pair.conflict).length} of them conflicts: the real ones of
[real-pairs.csv](../scripts/evaluation/real-pairs.csv) with who decided and where it is told, and those of
[generated-pairs.csv](../scripts/evaluation/generated-pairs.csv), made by a stated rule and marked so. The second mark of every pair stands in
a register of ${marks.toLocaleString('en')} marks; the first is asked for, in the pair's classes. Halves are fixed by the ids: strengths
were set on one and are reported on the other.

${table(
  ['', 'conflicts', 'recall@10', 'recall@20', 'mean reciprocal rank', 'precision at the shown cut'],
  kinds.map(([name, some]) => [name, ...figures(some), share(precisionOf(some))]),
)}

Precision: of the pairs whose second mark is shown, the share that are conflicts; pairs that examiners let stand are in
both files.

## By type

${table(
  ['type', 'conflicts', 'recall@10', 'recall@20', 'mean reciprocal rank', 'how it was made'],
  typesOf(ranked.filter(({ pair }) => pair.conflict)).map(([type, some]) => [
    type,
    ...figures(some),
    madeBy(type, some),
  ]),
)}

## Pairs that do not conflict

${table(
  ['type', 'pairs', 'shown all the same', 'how it was made'],
  typesOf(ranked.filter(({ pair }) => !pair.conflict)).map(([type, some]) => [
    type,
    String(some.length),
    String(some.filter(({ shown }) => shown).length),
    madeBy(type, some),
  ]),
)}

## Conflicts not among the first twenty

${table(
  ['id', 'asked', 'not found', 'type'],
  ranked
    .filter(({ pair, rank }) => pair.conflict && rank > 20)
    .map(({ pair: { id, a, b, type } }) => [id, a, b, type]),
)}
`;
}

function figures(some: readonly Ranked[]): readonly string[] {
  const { pairs, recall10, recall20, reciprocalRank } = figuresOf(some);
  return [String(pairs), share(recall10), share(recall20), share(reciprocalRank)];
}

function madeBy(type: string, some: readonly { readonly pair: Pair }[]): string {
  const says = rules.find((rule) => rule.type === type)?.says;
  const real = some.filter(({ pair }) => !pair.generated).length;
  const parts = [real > 0 ? `${real} real` : undefined, says && `by rule: ${says}`];
  return parts.filter(Boolean).join('; ');
}

function typesOf(ranked: readonly Ranked[]): readonly (readonly [string, readonly Ranked[]])[] {
  return [...new Set(ranked.map(({ pair }) => pair.type))].map((type) => [
    type,
    ranked.filter(({ pair }) => pair.type === type),
  ]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
