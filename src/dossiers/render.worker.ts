// What runs in worker threads: composing and drawing a bundle, and opening a PDF that may be a trap.
import { readFile } from 'node:fs/promises';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { renderBundle } from './bundle.pdf.ts';
import type { BundleInput, BundleResult } from './bundle.ts';
import { openTypeface, type FontBytes, type Typeface } from './fonts.pdf.ts';
import { inspectPdfBytes } from './inspect-pdf.pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';
import { bundleInput, partsOf, type DossierInput } from './render-plan.ts';

export type InspectJob = { readonly path: string } | { readonly bytes: Uint8Array };

let opened: Typeface | undefined;

function typeface(): Typeface {
  return (opened ??= openTypeface(
    (workerData as { readonly data: { readonly fonts: FontBytes } }).data.fonts,
  ));
}

/** The first dossier finds everything loaded. */
export function prepare(): void {
  typeface();
}

export async function renderDossier(dossier: DossierInput): Promise<unknown> {
  // Composed again once page counts are known.
  const recompose = async (counts: ReadonlyMap<string, number>) => partsOf(dossier, counts);
  return handedOver(await renderBundle(bundleInput(dossier), typeface(), recompose));
}

export async function render(input: BundleInput): Promise<unknown> {
  return handedOver(await renderBundle(input, typeface()));
}

export async function inspect(job: InspectJob): Promise<PdfInspection> {
  return inspectPdfBytes('bytes' in job ? job.bytes : await readFile(job.path));
}

/** The bytes are moved to the main thread, never copied there. piscina's types know only bare buffers. */
function handedOver(result: BundleResult): unknown {
  // A Buffer may be a view into a shared pool; what is moved must own its memory.
  const own = result.bytes.byteLength === result.bytes.buffer.byteLength;
  const bytes = own ? result.bytes : new Uint8Array(result.bytes);
  return move({
    [transferableSymbol]: [bytes.buffer],
    [valueSymbol]: { ...result, bytes: new Uint8Array(bytes.buffer) },
  } as unknown as ArrayBuffer);
}
