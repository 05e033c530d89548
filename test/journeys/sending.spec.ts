import { DataSource } from 'typeorm';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { aFormsFolder, type FormsFolder } from './lib/forms-folder';
import { trialForm, trialPairs } from './lib/trial-form';

/** Somebody out there with a program: keeps cookies, follows nothing. */
class Sender {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly address: string,
  ) {}

  async asks(path: string, posted?: readonly (readonly [string, string])[]): Promise<Response> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(new URL(path, this.url), {
      redirect: 'manual',
      headers: { 'x-forwarded-for': this.address, cookie },
      ...(posted && {
        method: 'POST',
        body: new URLSearchParams(posted.map(([name, value]) => [name, value])),
      }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** Begins with all the answers there, and gives the address of the review. */
  async begins(): Promise<string> {
    const begun = await this.asks('/tjanster/prov', trialPairs);
    return (begun.headers.get('location') ?? '').replace(/[^/]*$/, 'granska');
  }

  /** What the review's form posts as it stands. */
  async formAt(review: string): Promise<[string, string][]> {
    const html = await (await this.asks(review)).text();
    const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return [
      ['_webbplats', ''],
      ['_token', token],
      ['_do', 'submit'],
    ];
  }
}

describe('a form that is sent in', () => {
  jest.setTimeout(60_000);
  let folder: FormsFolder;
  let server: TestServer;
  let db: DataSource;
  let last = 0;
  const sender = (address = `198.51.100.${String(++last)}`): Sender => new Sender(server.url, address);
  beforeAll(async () => {
    folder = await aFormsFolder({ prov: trialForm });
    server = await aServer({ FORMS_DIR: folder.path, TRUST_PROXY: 'true' });
    db = server.app.get(DataSource);
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await folder.remove();
  }, TO_STOP);

  const cases = async (): Promise<number> =>
    (await db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM cases'))[0]?.count ?? NaN;
  /** As if everything had been begun ten minutes ago. */
  const timePasses = () => db.query(`UPDATE drafts SET created_at = created_at - interval '10 minutes'`);

  it('is taken at once from somebody who took a person’s time', async () => {
    const anna = sender();
    const review = await anna.begins();
    await timePasses();
    const sent = await anna.asks(review, await anna.formAt(review));
    expect(sent.headers.get('location')).toMatch(/^\/arenden\//);
  });

  it.each<[string, boolean, (form: [string, string][]) => [string, string][]]>([
    ['too fast for a person', false, (form) => form],
    [
      'with a box filled in that nobody sees',
      true,
      (form) => [['_webbplats', 'https://spam.example'], ...form.slice(1)],
    ],
    ['without a page of ours', true, () => [['_do', 'submit']]],
  ])('is kept and asked for once more when it comes %s', async (_, isSlow, change) => {
    const program = sender();
    const review = await program.begins();
    if (isSlow) await timePasses();
    const before = await cases();
    const first = await program.asks(review, change(await program.formAt(review)));
    expect(first.headers.get('location')).toBe(`${review}?igen=1#igen`);
    expect(await cases()).toBe(before);
    const again = await program.asks(`${review}?igen=1`);
    expect(await again.text()).toContain('Tryck på Skicka in en gång till');
    const second = await program.asks(review, await program.formAt(`${review}?igen=1`));
    expect(second.headers.get('location')).toMatch(/^\/arenden\//);
    expect(await cases()).toBe(before + 1);
  });

  it('is refused in words when a network has sent in too many, and kept', async () => {
    const crowd = '203.0.113.77';
    const library = sender(crowd);
    const first = await library.begins();
    const review = await library.begins();
    await timePasses();
    const form = await library.formAt(review);
    await library.asks(first, await library.formAt(first));
    // As if others there had sent in all that it may.
    await db.query(
      `UPDATE rate_counts SET full_at = now() + interval '600 seconds' WHERE what = 'send' AND full_at > now()`,
    );
    const refused = await library.asks(review, form);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('Inget du har sparat har försvunnit');
    expect((await library.asks(review)).status).toBe(200);
    // Others are not held up by it.
    const anna = sender();
    const hers = await anna.begins();
    await timePasses();
    expect((await anna.asks(hers, await anna.formAt(hers))).headers.get('location')).toMatch(/^\/arenden\//);
  });

  it('leaves no address, not in the database and not in the log', async () => {
    const dump = await db.query<object[]>(
      `SELECT to_jsonb(c) AS row FROM cases c UNION ALL SELECT to_jsonb(r) FROM case_revisions r
         UNION ALL SELECT to_jsonb(d) FROM drafts d UNION ALL SELECT to_jsonb(n) FROM rate_counts n`,
    );
    expect(dump.length).toBeGreaterThan(0);
    expect(JSON.stringify(dump)).not.toMatch(/198\.51\.100|203\.0\.113/);
    expect(server.log.join('\n')).not.toMatch(/198\.51\.100|203\.0\.113/);
  });

  it('may come from a program six hundred times a minute; then it is told how long to wait', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const statuses: number[] = [];
    let wait: string | null = null;
    for (let turn = 0; turn < 601; turn++) {
      const answer = await fetch(`${server.url}/api/forms/prov/cases`, {
        method: 'POST',
        headers: { 'x-forwarded-for': '192.0.2.200', 'content-type': 'application/json' },
        body: '{}',
      });
      statuses.push(answer.status);
      wait = answer.headers.get('retry-after');
    }
    clock.mockRestore();
    expect(statuses.indexOf(429)).toBe(600);
    expect(wait).toBe('1');
  });
});
