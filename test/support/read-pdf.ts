// A PDF as a reader sees it: text of each page, outline, structure, language; read by another library than ours.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly TreeNode[];
}

export interface ReadPdf {
  /** Text of each page, white space single. */
  readonly pages: readonly string[];
  /** Width and height in points, as shown. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Title and 1-based page of each entry. */
  readonly outline: readonly (readonly [string, number])[];
  readonly trees: readonly (TreeNode | null)[];
  readonly language: string | null;
  readonly labels: readonly string[] | null;
  readonly info: Record<string, unknown>;
  readonly metadata: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  const trees: (TreeNode | null)[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(text.replace(/\s+/g, ' ').trim());
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([width, height]);
    trees.push((await page.getStructTree()) as TreeNode | null);
  }
  const outline: [string, number][] = [];
  for (const entry of (await document.getOutline()) ?? []) {
    const [target] = entry.dest as [Parameters<typeof document.getPageIndex>[0]];
    outline.push([entry.title, (await document.getPageIndex(target)) + 1]);
  }
  const { info, metadata } = await document.getMetadata();
  const labels = await document.getPageLabels();
  const read = {
    pages,
    sizes,
    outline,
    trees,
    labels,
    language: (info as { Language?: string }).Language ?? null,
    info: info as Record<string, unknown>,
    metadata: (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '',
  };
  await task.destroy();
  return read;
}

/** Every role of the tree, in reading order. */
export function rolesOf(tree: TreeNode | null | undefined): readonly string[] {
  if (!tree) return [];
  return [...(tree.role ? [tree.role] : []), ...(tree.children ?? []).flatMap(rolesOf)];
}

/** The nodes of one role. */
export function nodesOf(tree: TreeNode | null | undefined, role: string): readonly TreeNode[] {
  if (!tree) return [];
  return [
    ...(tree.role === role ? [tree] : []),
    ...(tree.children ?? []).flatMap((child) => nodesOf(child, role)),
  ];
}
