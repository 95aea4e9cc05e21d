// Rendering without holding up the server: worker threads with limits of memory and time.
import { Piscina } from 'piscina';
import type { BundleFile, BundleInput, BundleResult } from './bundle.ts';
import type { FontBytes } from './fonts.pdf.ts';
import type { PdfInspection } from './inspect-pdf.ts';
import type { DossierInput } from './render-plan.ts';
import type { InspectJob, RenderJob } from './render.worker.ts';

export interface DossierRenderer {
  /** The dossier of these facts: compositions made and drawn in the worker. @throws RenderError */
  render(input: DossierInput): Promise<BundleResult>;
  /** Parts composed elsewhere. @throws RenderError */
  renderBundle(input: BundleInput): Promise<BundleResult>;
  /** Pages, or why the file cannot be merged; never throws for what is in the file. */
  inspectPdf(file: string | Uint8Array): Promise<PdfInspection>;
  /** Waits for nothing: what is still being rendered is given up. */
  close(): Promise<void>;
}

export interface RendererOptions {
  readonly fonts?: FontBytes;
  /** Renderings at the same time; each may use `memoryMb`. */
  readonly threads?: number;
  readonly memoryMb?: number;
  readonly timeoutMs?: number;
  readonly inspectMemoryMb?: number;
  readonly inspectTimeoutMs?: number;
}

/** Took too long, needed too much memory, or a fault of the program (see `cause`). */
export class RenderError extends Error {
  override readonly name = 'RenderError';
}

/** No thread starts before the first use. */
export function createDossierRenderer(options: RendererOptions = {}): DossierRenderer {
  const { threads = 1, memoryMb = 512, timeoutMs = 60_000 } = options;
  const { inspectMemoryMb = 192, inspectTimeoutMs = 20_000 } = options;
  const drawing = lazily(() =>
    openPool(threads, memoryMb, 600_000, options.fonts ? { fonts: options.fonts } : undefined),
  );
  // A thread of its own: a trap that ends it ends no rendering. Short-lived, for what it reads leaves traces.
  const inspecting = lazily(() => openPool(1, inspectMemoryMb, 10_000));

  const draw = async (job: RenderJob): Promise<BundleResult> =>
    (await drawing.get().run(job, {
      name: 'render',
      signal: AbortSignal.timeout(timeoutMs),
    })) as BundleResult;

  async function inspectPdf(file: string | Uint8Array): Promise<PdfInspection> {
    const job: InspectJob = typeof file === 'string' ? { path: file } : { bytes: file };
    try {
      return (await inspecting.get().run(job, {
        name: 'inspect',
        signal: AbortSignal.timeout(inspectTimeoutMs),
      })) as PdfInspection;
    } catch (error) {
      if (isLimit(error)) return { unusable: 'too-heavy' };
      throw error;
    }
  }

  /** When a rendering ends at a limit, the upload to blame is looked for, marked, and the rest is rendered. */
  async function drawWithout<Input>(
    job: (input: Input) => RenderJob,
    input: Input,
    uploads: (input: Input) => readonly Pick<BundleFile, 'id' | 'path' | 'bytes'>[],
    marked: (input: Input, bad: ReadonlyMap<string, string>) => Input,
  ): Promise<BundleResult> {
    try {
      return await draw(job(input));
    } catch (error) {
      if (!isLimit(error)) throw new RenderError('The dossier could not be rendered', { cause: error });
      const bad = new Map<string, string>();
      for (const { id, path, bytes } of uploads(input)) {
        const found =
          path || bytes ? await inspectPdf(bytes ?? path ?? '').catch(() => undefined) : undefined;
        if (found && 'unusable' in found) bad.set(id, found.unusable);
      }
      if (bad.size === 0)
        throw new RenderError('The dossier needs too much time or memory', { cause: error });
      return draw(job(marked(input, bad)));
    }
  }

  return {
    render: (input) =>
      drawWithout<DossierInput>(
        (dossier) => ({ kind: 'dossier', input: dossier }),
        input,
        ({ facts, files }) =>
          files.filter(({ id }) =>
            facts.attachments.some((each) => each.id === id && each.mime === 'application/pdf'),
          ),
        (dossier, bad) => ({
          ...dossier,
          files: dossier.files.map((file) => ({ ...file, unusable: bad.get(file.id) ?? file.unusable })),
        }),
      ),
    renderBundle: (input) =>
      drawWithout<BundleInput>(
        (bundle) => ({ kind: 'bundle', input: bundle }),
        input,
        ({ parts }) =>
          parts.flatMap((part) =>
            part.kind === 'attachment' && part.mime === 'application/pdf' ? [part] : [],
          ),
        (bundle, bad) => ({
          ...bundle,
          parts: bundle.parts.map((part) =>
            part.kind === 'attachment' ? { ...part, unusable: bad.get(part.id) ?? part.unusable } : part,
          ),
        }),
      ),
    inspectPdf,
    async close() {
      await Promise.all([drawing.close(), inspecting.close()]);
    },
  };
}

function openPool(threads: number, memoryMb: number, idleTimeout: number, workerData?: object): Piscina {
  return new Piscina({
    filename: new URL('./render-start.worker.mjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    ...(workerData ? { workerData } : {}),
  });
}

function lazily(open: () => Piscina) {
  let pool: Piscina | undefined;
  return {
    get: () => (pool ??= open()),
    async close() {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

function isLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return error.name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
