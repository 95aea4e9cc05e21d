// All parts of a bundle laid out: which pages there are, before one of them is drawn.
import { bytesOf, preparePicture } from './bundle-files.pdf.ts';
import { missingPage, picturePage, separateFilePage, unusablePage } from './bundle-notices.ts';
import { partKey, type BundleFile, type BundlePart, type BundleProblem, type PageCounts } from './bundle.ts';
import { shownSize } from './bundle-annexes.pdf.ts';
import type { Block, Composition } from './composition.ts';
import type { ContentsLine, ReadyPicture } from './draw-setting.pdf.ts';
import type { Typeface } from './fonts.pdf.ts';
import { openPdf } from './inspect-pdf.pdf.ts';
import { pdfProblem } from './inspect-pdf.ts';
import { layOut, type LaidPage } from './page-layout.pdf.ts';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { words } from '../text/index.ts';

/** An attachment, read once: a page to draw, or pages to merge. */
type Annexed =
  | { readonly composition: Composition }
  | { readonly document: PDFDocument; readonly sizes: readonly { width: number; height: number }[] };

export interface Materials {
  readonly type: Typeface;
  readonly pictures: ReadonlyMap<string, ReadyPicture>;
  readonly annexes: ReadonlyMap<string, Annexed>;
  readonly problems: readonly BundleProblem[];
}

export interface LaidPart {
  readonly part: BundlePart;
  readonly key: string;
  /** 0-based, in the bundle. */
  readonly first: number;
  readonly count: number;
  readonly formNumber?: string | undefined;
  /** Absent for the pages of an uploaded PDF. */
  readonly drawn?: readonly LaidPage[];
  readonly merged?: Extract<Annexed, { document: PDFDocument }>;
  /** "Tài liệu kèm theo k" of an attachment: the regulations of use have annexes (phụ lục) of their own. */
  readonly annexNumber?: number;
}

/** Reads every attachment and picture. A file that cannot be used becomes a marked page and a problem. */
export async function gather(
  parts: readonly BundlePart[],
  pictures: readonly BundleFile[],
  type: Typeface,
): Promise<Materials> {
  const wanted = picturesIn(parts);
  const uploads = parts.flatMap((part) => (part.kind === 'attachment' ? [part] : []));
  const shown = new Map(
    [...pictures.filter((file) => wanted.has(file.id)), ...uploads.filter(isPicture)].map((file) => [
      file.id,
      preparePicture(file),
    ]),
  );
  const problems: BundleProblem[] = [];
  const ready = new Map<string, ReadyPicture>();
  for (const [id, picture] of shown) ready.set(id, await picture);
  for (const file of pictures) {
    const picture = wanted.has(file.id) ? ready.get(file.id) : undefined;
    if (picture && 'problem' in picture) problems.push(unreadable(file));
  }
  const annexes = new Map<string, Annexed>();
  for (const part of uploads) {
    const [annexed, problem] = await annexOf(part, ready.get(part.id));
    annexes.set(part.id, annexed);
    if (problem && !problems.some((each) => each.id === part.id)) problems.push(problem);
  }
  return { type, pictures: ready, annexes, problems };
}

/** Attachment ids of the pictures that compositions show. */
function picturesIn(parts: readonly BundlePart[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const look = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'picture' && block.attachmentId !== undefined) ids.add(block.attachmentId);
      else if (block.kind === 'box') look(block.blocks);
      else if (block.kind === 'columns') block.columns.forEach((column) => look(column.blocks));
    }
  };
  for (const part of parts) if (part.kind === 'composition') look(part.composition.blocks);
  return ids;
}

type Upload = Extract<BundlePart, { kind: 'attachment' }>;

function isPicture({ mime, unusable }: BundleFile): boolean {
  return mime.startsWith('image/') && unusable === undefined;
}

function unreadable({ id, fileName }: BundleFile): BundleProblem {
  return { id, fileName, problem: words('không đọc được ảnh', 'the picture cannot be read') };
}

async function annexOf(
  part: Upload,
  picture: ReadyPicture | undefined,
): Promise<readonly [Annexed, BundleProblem?]> {
  const { id, title, fileName, mime } = part;
  const without = (problem: BundleProblem['problem']) =>
    [{ composition: unusablePage(id, title, fileName, problem.vi) }, { id, fileName, problem }] as const;
  if (part.unusable !== undefined) return without(pdfProblem(part.unusable));
  if (picture)
    return 'problem' in picture
      ? without(unreadable(part).problem)
      : [{ composition: picturePage(id, title, fileName, picture) }];
  if (mime !== 'application/pdf') return [{ composition: separateFilePage(id, title, fileName) }];
  try {
    const opened = await openPdf(await bytesOf(part));
    if ('unusable' in opened) return without(pdfProblem(opened.unusable));
    return [{ document: opened.document, sizes: opened.document.getPages().map(shownSize) }];
  } catch {
    return without(pdfProblem('damaged'));
  }
}

/** Composes again, once it is known how many pages each part has. */
export type Recompose = (counts: PageCounts) => Promise<readonly BundlePart[]>;

/**
 * Lays the parts out until page numbers agree: the contents and the list of papers name page counts, and
 * naming them may move a line.
 */
export async function settle(
  first: readonly BundlePart[],
  recompose: Recompose,
  materials: Materials,
): Promise<readonly LaidPart[]> {
  let counts: PageCounts | undefined;
  let lines: readonly ContentsLine[] = first.map(({ title }) => ({ title }));
  for (let pass = 1; ; pass += 1) {
    const laid = layParts(counts ? await recompose(counts) : first, lines, materials);
    const known = counts;
    const same = known?.size === laid.length && laid.every((each) => known.get(each.key) === each.count);
    // Two layouts that each call for the other would go on for ever; the fourth is as good as any.
    if (same || pass === 4) return laid;
    counts = new Map(laid.map((each) => [each.key, each.count]));
    lines = laid
      .filter((each) => each.part.kind !== 'contents')
      .map((each) => ({ title: contentsTitle(each), page: each.first + 1 }));
  }
}

function contentsTitle({ part, annexNumber }: LaidPart): string {
  return annexNumber === undefined ? part.title : `Tài liệu kèm theo ${annexNumber}: ${part.title}`;
}

function layParts(
  parts: readonly BundlePart[],
  contents: readonly ContentsLine[],
  { type, pictures, annexes }: Materials,
): readonly LaidPart[] {
  let first = 0;
  let annexNumber = 0;
  return parts.map((part): LaidPart => {
    const annexed = part.kind === 'attachment' ? annexes.get(part.id) : undefined;
    const composition = annexed && 'composition' in annexed ? annexed.composition : compositionOf(part);
    const merged = annexed && 'document' in annexed ? annexed : undefined;
    const drawn = merged ? undefined : layOut(composition, { type, pictures, contents });
    const count = merged ? merged.sizes.length : (drawn?.length ?? 0);
    const laid = { part, key: partKey(part), first, count, formNumber: composition.formNumber };
    first += count;
    return {
      ...laid,
      ...(drawn ? { drawn } : {}),
      ...(merged ? { merged } : {}),
      ...(part.kind === 'attachment' ? { annexNumber: (annexNumber += 1) } : {}),
    };
  });
}

function compositionOf(part: BundlePart): Composition {
  if (part.kind === 'composition') return part.composition;
  if (part.kind === 'missing') return missingPage(part.code, part.title, part.why);
  return {
    code: 'contents',
    title: part.title,
    blocks: [{ kind: 'title', text: part.title.toLocaleUpperCase('vi') }, { kind: 'contents' }],
  };
}
