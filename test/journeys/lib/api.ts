import { randomUUID } from 'node:crypto';
import type { Json } from '../../../src/form/json';

export interface ApiAnswer {
  readonly status: number;
  readonly type: string;
  readonly location: string | null;
  readonly headers: Headers;
  readonly body: Record<string, Json>;
}

export interface ApiPost {
  readonly key?: string;
  /** As a program would send it; text is sent as it is. */
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

const answerOf = async (response: Response): Promise<ApiAnswer> => ({
  status: response.status,
  type: response.headers.get('content-type') ?? '',
  location: response.headers.get('location'),
  headers: response.headers,
  body: (await response.json()) as Record<string, Json>,
});

export const getApi = async (
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiAnswer> => answerOf(await fetch(`${url}${path}`, { headers }));

/** Sends an answer in as a program does; with a new key unless one is given. An empty key is left out. */
export const postCase = async (
  url: string,
  formId: string,
  { key = randomUUID(), body, headers }: ApiPost,
): Promise<ApiAnswer> =>
  answerOf(
    await fetch(`${url}/api/forms/${formId}/cases`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key !== '' && { 'idempotency-key': key }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
