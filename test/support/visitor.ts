/** A browser without script, as far as tests need one: it keeps cookies, and follows nothing unless asked. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /** @param headers what it sends each time, beside its cookies */
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Asks for an address, or posts to it where there is a body. */
  async go(
    address: string | URL,
    body?: FormData | URLSearchParams,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const answer = await fetch(new URL(address, this.url), {
      redirect: 'manual',
      ...(body && { method: 'POST', body }),
      headers: {
        ...this.headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** The page that an address leads to in the end. */
  async page(address: string): Promise<string> {
    const answer = await this.go(address);
    const to = answer.headers.get('location');
    return to === null ? answer.text() : this.page(to);
  }
}

/** The hidden field by which a page is known as ours when it is posted. */
export const tokenIn = (page: string): string => /name="_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
