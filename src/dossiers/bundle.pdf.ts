// One PDF out of many parts: gathered, laid out, drawn, annexes merged.
import { mergeAnnexes } from './bundle-annexes.pdf.ts';
import { drawBundle } from './bundle-draw.pdf.ts';
import { gather, settle, type Recompose } from './bundle-layout.pdf.ts';
import type { BundleInput, BundlePart, BundleProblem, BundleResult } from './bundle.ts';
import type { Typeface } from './fonts.pdf.ts';
import { words } from '../text/index.ts';

/**
 * The bundle as bytes. A part that cannot be printed is a marked page and a problem, never an error.
 * `recompose`, when given, is asked for the parts again once page counts are known: same keys, same order.
 */
export async function renderBundle(
  input: BundleInput,
  type: Typeface,
  recompose: Recompose = () => Promise.resolve(input.parts),
): Promise<BundleResult> {
  type.lost.clear();
  const shown = (parts: readonly BundlePart[]) =>
    input.draft ? parts : parts.filter((part) => part.kind !== 'missing');
  const parts = shown(input.parts);
  const materials = await gather(parts, input.pictures ?? [], type);
  const laid = await settle(parts, async (counts) => shown(await recompose(counts)), materials);
  const archival = laid.every((part) => part.part.kind !== 'attachment');
  const drawn = await drawBundle(input, laid, type, archival);
  const annexes = laid.flatMap((part) =>
    part.merged ? [{ document: part.merged.document, pages: part.count, first: part.first }] : [],
  );
  const bytes = annexes.length > 0 ? await mergeAnnexes(drawn, annexes) : drawn;
  return {
    bytes,
    pages: laid.reduce((sum, part) => sum + part.count, 0),
    parts: laid.map(({ part, key, first, count }) => ({
      kind: part.kind,
      key,
      title: part.title,
      page: first + 1,
      pages: count,
    })),
    problems: [...materials.problems, ...lostCharacters(type)],
    archival,
  };
}

function lostCharacters({ lost }: Typeface): readonly BundleProblem[] {
  if (lost.size === 0) return [];
  const which = [...lost].slice(0, 20).join(' ');
  return [
    {
      id: '',
      fileName: '',
      problem: words(
        `Phông chữ không có các ký tự: ${which}; trong hồ sơ in là □.`,
        `The typeface lacks these characters: ${which}; the dossier shows □ instead.`,
      ),
    },
  ];
}
