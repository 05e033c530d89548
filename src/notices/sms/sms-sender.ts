import { SendFault } from '../send/send-fault';

/** Hands text messages to whoever delivers them. */
export interface SmsSender {
  /**
   * Answers once it is taken.
   * @param to E.164
   * @param key the same on every try, for a service that keeps count
   * @throws SendFault
   */
  send(to: string, text: string, key: string): Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 15_000;

/** The statuses below 500 that ask for patience, or for another token (RFC 9110, RFC 6585). */
const MENDABLE = new Map<number, 'away' | 'setup'>([
  [401, 'setup'],
  [403, 'setup'],
  [404, 'setup'],
  [408, 'away'],
  [425, 'away'],
  [429, 'away'],
]);

/** Posts `{ "to": "+46701740605", "text": "..." }` with a bearer token. Any 2xx means taken. */
export class HttpSmsSender implements SmsSender {
  constructor(
    private readonly url: URL,
    private readonly token: string,
  ) {}

  async send(to: string, text: string, key: string): Promise<void> {
    const answer = await this.post(to, text, key);
    await answer.body?.cancel();
    if (answer.ok) return;
    const said = `HTTP ${answer.status}`;
    if (answer.status >= 500) throw new SendFault('away', said);
    throw new SendFault(MENDABLE.get(answer.status) ?? 'refused', said);
  }

  private async post(to: string, text: string, key: string): Promise<Response> {
    try {
      return await fetch(this.url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ to, text }),
        // A token is not for whoever else an answer may point at.
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (error) {
      const cause = error instanceof Error ? (error.cause as { code?: string } | undefined)?.code : undefined;
      throw new SendFault('away', cause ?? (error instanceof Error ? error.name : 'Error'));
    }
  }
}
