// Rendering without holding up the server: worker threads with limits of memory and time.
import { setImmediate } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { BundleInput, BundlePart, BundleResult, PageCounts } from './bundle.ts';
import { readFonts } from './fonts.pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';
import { bundleInput, partsOf, type DossierInput } from './render-plan.ts';
import type { ComposerAnswer, InspectJob, RenderJob } from './render.worker.ts';

export interface DossierRenderer {
  /** The dossier of these facts, drawn in a worker. @throws RenderError */
  render(input: DossierInput): Promise<BundleResult>;
  /** Parts composed elsewhere; `compose`, when given, is asked again with page counts. @throws RenderError */
  renderBundle(input: BundleInput, compose?: Compose): Promise<BundleResult>;
  /** Pages, or why the file cannot be merged; rejects only when the file cannot be read at all. */
  inspectPdf(file: string | Uint8Array): Promise<PdfInspection>;
  /** What is still being rendered is given up. */
  close(): Promise<void>;
}

/** Runs in the main thread: gives way to others now and then. */
export type Compose = (counts: PageCounts) => Promise<readonly BundlePart[]>;

export interface RendererOptions {
  /** Renderings at the same time; each may use `memoryMb`. */
  readonly threads?: number;
  readonly memoryMb?: number;
  readonly timeoutMs?: number;
  readonly inspectMemoryMb?: number;
  readonly inspectTimeoutMs?: number;
  /** How much the whole process may grow while a file is inspected. */
  readonly inspectGrowthMb?: number;
}

/** Took too long, needed too much memory, or a fault of the program (see `cause`). */
export class RenderError extends Error {
  override readonly name = 'RenderError';
}

/** No thread starts before the first use. */
export function createDossierRenderer(options: RendererOptions = {}): DossierRenderer {
  const { threads = 1, memoryMb = 512, timeoutMs = 60_000 } = options;
  const { inspectMemoryMb = 192, inspectTimeoutMs = 20_000, inspectGrowthMb = 600 } = options;
  const drawing = lazily(async () => openPool(threads, memoryMb, 600_000, { fonts: await readFonts() }));
  // A thread of its own: a trap that ends it ends no rendering. Short-lived, for what it reads leaves traces.
  const inspecting = lazily(() => Promise.resolve(openPool(1, inspectMemoryMb, 10_000)));

  async function draw(input: BundleInput, compose: Compose | undefined): Promise<BundleResult> {
    const pool = await drawing.get();
    const signal = AbortSignal.timeout(timeoutMs);
    if (!compose)
      return (await pool.run({ input } satisfies RenderJob, { name: 'render', signal })) as BundleResult;
    const { port1: ours, port2: composer } = new MessageChannel();
    ours.on('message', (counts: [string, number][]) => {
      void answer(compose, new Map(counts)).then((reply) => ours.postMessage(reply));
    });
    try {
      const job: RenderJob = { input, composer };
      return (await pool.run(job, { name: 'render', signal, transferList: [composer] })) as BundleResult;
    } finally {
      ours.close();
    }
  }

  async function inspectPdf(file: string | Uint8Array): Promise<PdfInspection> {
    const job: InspectJob = typeof file === 'string' ? { path: file } : { bytes: file };
    const pool = await inspecting.get();
    const growth = watchGrowth(inspectGrowthMb * 2 ** 20);
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(inspectTimeoutMs), growth.signal]);
      return (await pool.run(job, { name: 'inspect', signal })) as PdfInspection;
    } catch (error) {
      if (isLimit(error)) return { unusable: 'too-heavy' };
      throw error;
    } finally {
      growth.stop();
    }
  }

  /** When a rendering ends at a limit, the uploads to blame are looked for, marked, and the rest is rendered. */
  async function renderBundle(input: BundleInput, compose?: Compose): Promise<BundleResult> {
    try {
      return await draw(input, compose);
    } catch (error) {
      if (!isLimit(error)) throw new RenderError('The dossier could not be rendered', { cause: error });
      const bad = await unusableOf(input.parts);
      if (bad.size === 0)
        throw new RenderError('The dossier needs too much time or memory', { cause: error });
      const marked = (part: BundlePart): BundlePart =>
        part.kind === 'attachment' && bad.has(part.id) ? { ...part, unusable: bad.get(part.id) } : part;
      return draw({ ...input, parts: input.parts.map(marked) }, compose);
    }
  }

  async function unusableOf(parts: readonly BundlePart[]): Promise<ReadonlyMap<string, string>> {
    const bad = new Map<string, string>();
    for (const part of parts) {
      if (part.kind !== 'attachment' || part.mime !== 'application/pdf') continue;
      const file = part.bytes ?? part.path;
      const found = file === undefined ? undefined : await inspectPdf(file).catch(() => undefined);
      if (found && 'unusable' in found) bad.set(part.id, found.unusable);
    }
    return bad;
  }

  return {
    render: async (dossier) =>
      renderBundle(await bundleInput(dossier, setImmediate), (counts) =>
        partsOf(dossier, counts, setImmediate),
      ),
    renderBundle,
    inspectPdf,
    async close() {
      await Promise.all([drawing.close(), inspecting.close()]);
    },
  };
}

/** Files were read at the first asking: their bytes need not cross again. */
async function answer(compose: Compose, counts: PageCounts): Promise<ComposerAnswer> {
  try {
    const parts = await compose(counts);
    return {
      parts: parts.map((part) => (part.kind === 'attachment' ? { ...part, bytes: undefined } : part)),
    };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function openPool(threads: number, memoryMb: number, idleTimeout: number, workerData?: object): Piscina {
  return new Piscina({
    filename: new URL('./render-start.worker.cjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
    // A small young generation: rendering makes much short-lived data, and V8 would keep 50 MB for it.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 8 },
    ...(workerData ? { workerData } : {}),
  });
}

function lazily(open: () => Promise<Piscina>) {
  let pool: Promise<Piscina> | undefined;
  return {
    get: () => (pool ??= open()),
    async close() {
      const opened = await pool;
      pool = undefined;
      await opened?.destroy();
    },
  };
}

/** A thread's limits count its objects, not its buffers: those are seen only in the size of the process. */
function watchGrowth(most: number): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const start = process.memoryUsage.rss();
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() - start > most) controller.abort();
  }, 50);
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}

function isLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return error.name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
