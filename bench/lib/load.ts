import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly body: string;
  readonly clients: number;
  readonly seconds: number;
  /** The status that counts as done; anything else makes the run worthless, and it says so. */
  readonly expected: number;
  /** A new `Idempotency-Key` with each request. */
  readonly keyed: boolean;
}

/** Posts as fast as the server answers. Resolves with the answers a second. */
export const postSteadily = async (load: Load): Promise<number> => {
  const result = await autocannon({
    url: load.url,
    method: 'POST',
    connections: load.clients,
    duration: load.seconds,
    headers: { 'content-type': 'application/json' },
    body: load.body,
    requests: [
      {
        setupRequest: (request) =>
          load.keyed
            ? { ...request, headers: { ...request.headers, 'idempotency-key': randomUUID() } }
            : request,
      },
    ],
  });
  const unexpected = Object.entries(result.statusCodeStats ?? {}).filter(
    ([code]) => code !== String(load.expected),
  );
  if (unexpected.length > 0 || result.errors > 0) {
    throw new Error(
      `${load.url} answered ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    );
  }
  return result.requests.total / result.duration;
};

/** Posts at a steady rate, as residents do, rather than as fast as it goes. Resolves with the 99th percentile in milliseconds. */
export const latencyAt = async ({
  url,
  body,
  rate,
  seconds,
}: Pick<Load, 'url' | 'body' | 'seconds'> & { readonly rate: number }): Promise<number> => {
  const result = await autocannon({
    url,
    method: 'POST',
    connections: 4,
    overallRate: rate,
    duration: seconds,
    headers: { 'content-type': 'application/json' },
    body,
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          headers: { ...request.headers, 'idempotency-key': randomUUID() },
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`);
  return result.latency.p99;
};
