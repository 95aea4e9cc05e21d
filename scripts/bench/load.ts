// Readers who ask one page after the other, from a thread of their own.
import autocannon from 'autocannon';

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** @throws when an answer was anything but 200. */
export async function load(options: {
  readonly base: string;
  readonly paths: readonly string[];
  readonly readers: number;
  readonly seconds: number;
  readonly language: string;
}): Promise<Load> {
  const result = await autocannon({
    url: options.base,
    connections: options.readers,
    duration: options.seconds,
    workers: 1,
    headers: { 'accept-language': options.language },
    requests: options.paths.map((path) => ({ method: 'GET', path })),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} answers of ${result.requests.total} were no page`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
