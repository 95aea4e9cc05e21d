// What runs in worker threads: rendering a bundle, and opening a PDF that may be a trap.
import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { renderBundle, typeface } from './bundle.pdf.ts';
import type { BundleInput, BundleResult } from './bundle.ts';
import type { FontBytes } from './fonts.pdf.ts';
import { inspectPdfBytes } from './inspect-pdf.pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';
import { bundleInput, partsOf, type DossierInput } from './render-plan.ts';

export type RenderJob =
  | { readonly kind: 'dossier'; readonly input: DossierInput }
  | { readonly kind: 'bundle'; readonly input: BundleInput };

export type InspectJob = { readonly path: string } | { readonly bytes: Uint8Array };

/** piscina hands over the data of its options as the second of two. */
function fonts(): FontBytes | undefined {
  const given: unknown = Array.isArray(workerData) ? workerData[1] : workerData;
  return (given as { fonts?: FontBytes } | undefined)?.fonts;
}

export async function render(job: RenderJob): Promise<unknown> {
  await typeface(fonts());
  const result =
    job.kind === 'bundle'
      ? await renderBundle(job.input)
      : await renderBundle(bundleInput(job.input), (counts) => partsOf(job.input, counts));
  return handedOver(result);
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
