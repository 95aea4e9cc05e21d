// What runs in worker threads: rendering a bundle, and opening a PDF that may be a trap.
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { renderBundle } from './bundle.pdf.ts';
import type { BundleInput, BundlePart, BundleResult } from './bundle.ts';
import { openTypeface, type FontBytes, type Typeface } from './fonts.pdf.ts';
import { inspectPdfBytes } from './inspect-pdf.pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';

export interface RenderJob {
  readonly input: BundleInput;
  /** Asked with page counts as entries, answers with the parts composed anew. */
  readonly composer?: MessagePort;
}

export type ComposerAnswer = { readonly parts: readonly BundlePart[] } | { readonly error: string };

export type InspectJob = { readonly path: string } | { readonly bytes: Uint8Array };

let opened: Typeface | undefined;

export async function render({ input, composer }: RenderJob): Promise<unknown> {
  opened ??= openTypeface((workerData as { readonly fonts: FontBytes }).fonts);
  if (!composer) return handedOver(await renderBundle(input, opened));
  const result = await renderBundle(input, opened, async (counts) => {
    composer.postMessage([...counts]);
    const [answer] = (await once(composer, 'message')) as [ComposerAnswer];
    if ('error' in answer) throw new Error(answer.error);
    return answer.parts;
  });
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
