import { DataSource } from 'typeorm';
import { tokenIn, Visitor } from '../support/visitor';
import { aSite } from './lib/site';
import { trialForm, trialPairs } from './lib/trial-form';

/** Begins with all the answers there, and gives the address of the review. */
const begins = async (sender: Visitor): Promise<string> => {
  const begun = await sender.go('/tjanster/prov', new URLSearchParams(trialPairs.map((pair) => [...pair])));
  return (begun.headers.get('location') ?? '').replace(/[^/]*$/, 'granska');
};

/** What the review's form posts as it stands. */
const formAt = async (sender: Visitor, review: string): Promise<[string, string][]> => [
  ['_webbplats', ''],
  ['_token', tokenIn(await (await sender.go(review)).text())],
  ['_do', 'submit'],
];

describe('a form that is sent in', () => {
  jest.setTimeout(60_000);
  const site = aSite({ forms: { prov: trialForm }, environment: () => ({ TRUST_PROXY: 'true' }) });
  afterEach(() => jest.restoreAllMocks());
  let last = 0;
  /** Somebody out there with a program; at an address of their own unless told. */
  const aSender = (address = `198.51.100.${String(++last)}`): Visitor =>
    new Visitor(site.url, { 'x-forwarded-for': address });
  const sends = (sender: Visitor, review: string, form: [string, string][]): Promise<Response> =>
    sender.go(review, new URLSearchParams(form));
  const query = <Row>(sql: string): Promise<Row[]> => site.get(DataSource).query(sql);

  const cases = async (): Promise<number> =>
    (await query<{ count: number }>('SELECT count(*)::int AS count FROM cases'))[0]?.count ?? NaN;
  /** As if everything had been begun ten minutes ago. */
  const timePasses = () => query(`UPDATE drafts SET created_at = created_at - interval '10 minutes'`);

  it('is taken at once from somebody who took a person’s time', async () => {
    const anna = aSender();
    const review = await begins(anna);
    await timePasses();
    const sent = await sends(anna, review, await formAt(anna, review));
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
    const program = aSender();
    const review = await begins(program);
    if (isSlow) await timePasses();
    const before = await cases();
    const first = await sends(program, review, change(await formAt(program, review)));
    expect(first.headers.get('location')).toBe(`${review}?igen=1#igen`);
    expect(await cases()).toBe(before);
    const again = await program.go(`${review}?igen=1`);
    expect(await again.text()).toContain('Tryck på Skicka in en gång till');
    const second = await sends(program, review, await formAt(program, `${review}?igen=1`));
    expect(second.headers.get('location')).toMatch(/^\/arenden\//);
    expect(await cases()).toBe(before + 1);
  });

  it('is refused in words when a network has sent in too many, and kept', async () => {
    const crowd = '203.0.113.77';
    const library = aSender(crowd);
    const first = await begins(library);
    const review = await begins(library);
    await timePasses();
    const form = await formAt(library, review);
    await sends(library, first, await formAt(library, first));
    // As if others there had sent in all that it may.
    await query(
      `UPDATE rate_counts SET full_at = now() + interval '600 seconds' WHERE what = 'send' AND full_at > now()`,
    );
    const refused = await sends(library, review, form);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('Inget du har sparat har försvunnit');
    expect((await library.go(review)).status).toBe(200);
    // Others are not held up by it.
    const anna = aSender();
    const hers = await begins(anna);
    await timePasses();
    expect((await sends(anna, hers, await formAt(anna, hers))).headers.get('location')).toMatch(
      /^\/arenden\//,
    );
  });

  it('leaves no address, not in the database and not in the log', async () => {
    const dump = await query<object>(
      `SELECT to_jsonb(c) AS row FROM cases c UNION ALL SELECT to_jsonb(r) FROM case_revisions r
         UNION ALL SELECT to_jsonb(d) FROM drafts d UNION ALL SELECT to_jsonb(n) FROM rate_counts n`,
    );
    expect(dump.length).toBeGreaterThan(0);
    expect(JSON.stringify(dump)).not.toMatch(/198\.51\.100|203\.0\.113/);
    expect(site.log.join('\n')).not.toMatch(/198\.51\.100|203\.0\.113/);
  });

  it('may come from a program six hundred times a minute; then it is told how long to wait', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const statuses: number[] = [];
    let wait: string | null = null;
    for (let turn = 0; turn < 601; turn++) {
      const answer = await fetch(`${site.url}/api/forms/prov/cases`, {
        method: 'POST',
        headers: { 'x-forwarded-for': '192.0.2.200', 'content-type': 'application/json' },
        body: '{}',
      });
      statuses.push(answer.status);
      wait = answer.headers.get('retry-after');
    }
    expect(statuses.indexOf(429)).toBe(600);
    expect(wait).toBe('1');
  });
});
