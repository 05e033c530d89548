/** What the client is made of beside its methods: the same for all forms. */
export const RUNTIME = {
  before: `/** What was asked for. */
export interface Given<Body> {
  readonly ok: true;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Why it was refused. Besides the codes that an operation has: a fault of the server's, or an answer by something on the way. */
export interface Refused<Code extends string> {
  readonly ok: false;
  readonly status: number;
  readonly headers: Headers;
  readonly problem: Omit<Problem, 'code'> & { readonly code: Code | 'fault' | 'not-a-problem' };
}

/** A refusal is a value. What is thrown is what \`fetch\` throws: there is no network, or it was aborted. */
export type Result<Body, Code extends string = never> = Given<Body> | Refused<Code>;

export interface ClientOptions {
  /** Where the service is: \`https://e-tjanster.example.se\`. */
  readonly baseUrl: string;
  /** A key of one of the staff, for cases and exports. It is sent with nothing else. */
  readonly key?: string;
  /** The language of the sentences; Swedish unless said. */
  readonly language?: 'sv' | 'en';
  /** Another \`fetch\`, to try again, to time out or to log. */
  readonly fetch?: typeof fetch;
}

interface Wish {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly needsKey?: boolean;
  readonly reads: 'json' | 'text' | 'bytes' | 'nothing';
}

export class BlankettClient {
  private readonly options: ClientOptions;

  constructor(options: ClientOptions) {
    this.options = options;
  }
`,
  after: `  private async ask<Body, Code extends string>(
    method: string,
    path: string,
    { body, headers = {}, needsKey = false, reads }: Wish,
  ): Promise<Result<Body, Code>> {
    const { baseUrl, key, language = 'sv', fetch: send = fetch } = this.options;
    const sent = new Headers({ 'Accept-Language': language });
    if (body !== undefined) sent.set('Content-Type', 'application/json');
    if (needsKey && key !== undefined) sent.set('Authorization', \`Bearer \${key}\`);
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent.set(name, value);
    const response = await send(\`\${baseUrl.replace(/\\/$/, '')}\${path}\`, {
      method,
      headers: sent,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { status, headers: got } = response;
    if (response.ok) return { ok: true, status, headers: got, body: (await read(response, reads)) as Body };
    return { ok: false, status, headers: got, problem: (await problemOf(response)) as Refused<Code>['problem'] };
  }
}

const read = (response: Response, reads: Wish['reads']): unknown => {
  switch (reads) {
    case 'json':
      return response.json();
    case 'text':
      return response.text();
    case 'bytes':
      return response.body;
    case 'nothing':
      return undefined;
  }
};

const problemOf = async (response: Response): Promise<Problem> => {
  const { status, statusText, headers } = response;
  const text = await response.text();
  if (/^application\\/problem\\+json\\b/.test(headers.get('content-type') ?? ''))
    return JSON.parse(text) as Problem;
  return { type: 'about:blank', title: statusText || \`HTTP \${status}\`, status, code: 'not-a-problem' };
};
`,
} as const;
