// Uploaded PDF pages put in the place of the stamped pages that were drawn for them.
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** The pages of one uploaded PDF, from page `first` (0-based) of the bundle. */
export interface Annex {
  readonly document: PDFDocument;
  readonly pages: number;
  readonly first: number;
}

const name = (text: string) => PDFName.of(text);

/** Size of a page as a reader sees it, turned; points. */
export function shownSize(page: PDFPage): { readonly width: number; readonly height: number } {
  const { width, height } = page.getCropBox();
  return turnOf(page) % 180 === 90 ? { width: height, height: width } : { width, height };
}

/**
 * `generated` holds a page with stamp and watermark for each annex page. The annex page takes its place in
 * the page tree and gets that drawing on top, so outline, structure tree and page labels stay as they are.
 */
export async function mergeAnnexes(generated: Uint8Array, annexes: readonly Annex[]): Promise<Uint8Array> {
  const bundle = await PDFDocument.load(generated, {
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false,
  });
  const places = bundle.getPages();
  const kids = bundle.catalog.Pages().Kids();
  const moved = new Map<PDFRef, PDFRef>();
  for (const annex of annexes) {
    const indices = Array.from({ length: annex.pages }, (_, index) => index);
    const copies = await bundle.copyPages(annex.document, indices);
    copies.forEach((copy, index) => {
      const place = places[annex.first + index];
      if (!place) return;
      stamp(bundle, copy, place);
      disarm(copy);
      copy.node.setParent(parentRef(place));
      kids.set(annex.first + index, copy.ref);
      moved.set(place.ref, copy.ref);
      bundle.context.delete(place.ref);
    });
  }
  redirectOutline(bundle, moved);
  return bundle.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}

function parentRef(page: PDFPage): PDFRef {
  const parent = page.node.get(name('Parent'));
  if (!(parent instanceof PDFRef)) throw new Error('A generated page has no parent');
  return parent;
}

function turnOf(page: PDFPage): number {
  return (((page.getRotation().angle % 360) + 360) % 360) as number;
}

/** The drawing of `place` becomes a form object on the annex page, upright however the page is turned. */
function stamp(bundle: PDFDocument, copy: PDFPage, place: PDFPage): void {
  const reference = place.node.get(name('Contents'));
  const drawing = bundle.context.lookup(reference);
  if (!(reference instanceof PDFRef) || !(drawing instanceof PDFRawStream)) return;
  const { width, height } = place.getSize();
  drawing.dict.set(name('Type'), name('XObject'));
  drawing.dict.set(name('Subtype'), name('Form'));
  drawing.dict.set(name('BBox'), bundle.context.obj([0, 0, width, height]));
  const resources = place.node.get(name('Resources'));
  if (resources) drawing.dict.set(name('Resources'), resources);

  const { x, y, width: w, height: h } = copy.getCropBox();
  const matrices: Record<number, string> = {
    0: `1 0 0 1 ${x} ${y}`,
    90: `0 1 -1 0 ${x + w} ${y}`,
    180: `-1 0 0 -1 ${x + w} ${y + h}`,
    270: `0 -1 1 0 ${x} ${y + h}`,
  };
  copy.node.normalize();
  copy.node.wrapContentStreams(
    bundle.context.getPushGraphicsStateContentStream(),
    bundle.context.getPopGraphicsStateContentStream(),
  );
  const key = copy.node.newXObject('Stamp', reference);
  const call = `/Artifact BMC q ${matrices[turnOf(copy)] ?? matrices[0]} cm ${key.toString()} Do Q EMC`;
  copy.node.addContentStream(bundle.context.register(bundle.context.stream(call)));
}

/** Keys of another file's structure tree would point into ours; scripts and actions have no place in a filing. */
function disarm(page: PDFPage): void {
  for (const key of ['StructParents', 'AA', 'B', 'Tabs']) page.node.delete(name(key));
  const annotations = page.node.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  for (let index = 0; index < annotations.size(); index += 1) {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof PDFDict)) continue;
    annotation.delete(name('StructParent'));
    annotation.delete(name('AA'));
    const action = annotation.lookup(name('A'));
    if (action instanceof PDFDict && action.lookup(name('S')) !== name('URI')) annotation.delete(name('A'));
  }
}

/** Entries of the outline that pointed to a drawn page point to the annex page in its place. */
function redirectOutline(bundle: PDFDocument, moved: ReadonlyMap<PDFRef, PDFRef>): void {
  const outlines = bundle.catalog.lookup(name('Outlines'));
  const walk = (entry: unknown): void => {
    for (let item = entry; item instanceof PDFDict; item = item.lookup(name('Next'))) {
      const target = item.lookup(name('Dest'));
      if (target instanceof PDFArray) {
        const page = target.get(0);
        const place = page instanceof PDFRef ? moved.get(page) : undefined;
        if (place) target.set(0, place);
      }
      walk(item.lookup(name('First')));
    }
  };
  if (outlines instanceof PDFDict) walk(outlines.lookup(name('First')));
}
