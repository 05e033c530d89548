import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came: compressed, when it was asked for so. */
  readonly body: Buffer;
}

/** Connections are kept, as browsers keep them. */
const agent = new Agent({ keepAlive: true });

/** One request as a browser sends it, compressed by brotli when the server can; nothing of it is unpacked. */
export const ask = (
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method, headers: { 'accept-encoding': 'br', ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Lets go of the kept connections. */
export const hangUp = (): void => agent.destroy();
