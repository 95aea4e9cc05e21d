// Rendering without holding up the server: worker threads with limits of memory and time.
import { Busy } from '../http/index.ts';
import { WorkerLimit, workerPool } from '../workers/index.ts';
import type { BundleFile, BundleInput, BundleResult } from './bundle.ts';
import { readFonts } from './fonts.pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';
import { filesOf, type DossierInput } from './render-plan.ts';
import type { InspectJob } from './render.worker.ts';

export interface DossierRenderer {
  /** The dossier of these facts, composed and drawn in a worker. @throws RenderError, Busy, or the signal's reason */
  render(input: DossierInput, signal?: AbortSignal): Promise<BundleResult>;
  /** Parts composed elsewhere. @throws RenderError, Busy, or the signal's reason */
  renderBundle(input: BundleInput, signal?: AbortSignal): Promise<BundleResult>;
  /** Pages, or why the file cannot be merged; rejects only when the file cannot be read at all. */
  inspectPdf(file: string | Uint8Array): Promise<PdfInspection>;
  /** Starts a thread with its typefaces, so that the first dossier is as quick as the others. */
  warm(): Promise<void>;
  /** Rendering threads there are now. */
  threads(): number;
  /** What is still being rendered is given up. */
  close(): Promise<void>;
}

export interface RendererOptions {
  /** Renderings at the same time; each may use `memoryMb`. */
  readonly threads?: number;
  readonly memoryMb?: number;
  /** From when a thread takes the rendering. */
  readonly timeoutMs?: number;
  /** Renderings that may wait for a thread. */
  readonly mostWaiting?: number;
  readonly inspectMemoryMb?: number;
  readonly inspectTimeoutMs?: number;
  /** How much the whole process may grow while a file is inspected. */
  readonly inspectGrowthMb?: number;
}

/** Took too long, needed too much memory, or a fault of the program (see `cause`). */
export class RenderError extends Error {
  override readonly name = 'RenderError';
}

/** No thread starts before the first use, or `warm()`. */
export function createDossierRenderer(options: RendererOptions = {}): DossierRenderer {
  const { threads = 1, memoryMb = 512, timeoutMs = 60_000, mostWaiting = 20 } = options;
  const { inspectMemoryMb = 192, inspectTimeoutMs = 20_000, inspectGrowthMb = 600 } = options;
  const file = new URL('./render.worker.ts', import.meta.url);
  const drawing = workerPool({
    file,
    threads,
    memoryMb,
    timeoutMs,
    mostWaiting,
    idleMs: 600_000,
    data: async () => ({ fonts: await readFonts() }),
  });
  // A thread of its own: a trap that ends it ends no rendering. Short-lived, for what it reads leaves traces.
  const inspecting = workerPool({
    file,
    threads: 1,
    memoryMb: inspectMemoryMb,
    timeoutMs: inspectTimeoutMs,
    mostWaiting: 200,
    idleMs: 10_000,
  });

  async function inspectPdf(file: string | Uint8Array): Promise<PdfInspection> {
    const job: InspectJob = typeof file === 'string' ? { path: file } : { bytes: file };
    const growth = watchGrowth(inspectGrowthMb * 2 ** 20);
    try {
      return await inspecting.run<PdfInspection>('inspect', job, { signal: growth.signal });
    } catch (error) {
      if (error instanceof WorkerLimit || growth.signal.aborted) return { unusable: 'too-heavy' };
      throw error;
    } finally {
      growth.stop();
    }
  }

  /** When a rendering ends at a limit, the uploads to blame are looked for, marked, and the rest is rendered. */
  async function draw<J>(
    task: string,
    job: J,
    uploads: Uploads<J>,
    signal?: AbortSignal,
  ): Promise<BundleResult> {
    try {
      return await drawing.run<BundleResult>(task, job, { signal });
    } catch (error) {
      if (!(error instanceof WorkerLimit)) throw error;
      const bad = await unusableOf(uploads.of(job));
      if (bad.size === 0) throw error;
      return drawing.run<BundleResult>(task, uploads.marked(job, bad), { signal });
    }
  }

  async function unusableOf(files: readonly BundleFile[]): Promise<ReadonlyMap<string, string>> {
    const bad = new Map<string, string>();
    for (const { id, mime, bytes, path } of files) {
      const content = mime === 'application/pdf' ? (bytes ?? path) : undefined;
      const found = content === undefined ? undefined : await inspectPdf(content).catch(() => undefined);
      if (found && 'unusable' in found) bad.set(id, found.unusable);
    }
    return bad;
  }

  return {
    render: (dossier, signal) => inWords(draw('renderDossier', dossier, ofDossier, signal), signal),
    renderBundle: (input, signal) => inWords(draw('render', input, ofBundle, signal), signal),
    inspectPdf,
    async warm() {
      await drawing.run('prepare', undefined);
    },
    threads: drawing.threads,
    async close() {
      await Promise.all([drawing.close(), inspecting.close()]);
    },
  };
}

/** Where the uploads of a job are, and the same job with those to blame marked. */
interface Uploads<J> {
  of(job: J): readonly BundleFile[];
  marked(job: J, bad: ReadonlyMap<string, string>): J;
}

const ofBundle: Uploads<BundleInput> = {
  of: ({ parts }) => parts.flatMap((part) => (part.kind === 'attachment' ? [part] : [])),
  marked: (input, bad) => ({
    ...input,
    parts: input.parts.map((part) =>
      part.kind === 'attachment' && bad.has(part.id) ? { ...part, unusable: bad.get(part.id) } : part,
    ),
  }),
};

const ofDossier: Uploads<DossierInput> = {
  of: filesOf,
  marked: (dossier, bad) => ({
    ...dossier,
    files: dossier.files.map((one) => (bad.has(one.id) ? { ...one, unusable: bad.get(one.id) } : one)),
  }),
};

/** Faults of the program become RenderError; a busy machine, and a person who left, stay what they are. */
async function inWords(work: Promise<BundleResult>, signal?: AbortSignal): Promise<BundleResult> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Busy || signal?.aborted) throw error;
    const limit = error instanceof WorkerLimit;
    throw new RenderError(
      limit ? 'The dossier needs too much time or memory' : 'The dossier could not be rendered',
      { cause: error },
    );
  }
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
