import type { BrowserContext } from 'playwright-core';
import { DRAFT_COOKIE, LANGUAGE_COOKIE } from '../../src/portal/site/visitor';
import { LINK_COOKIE } from '../../src/portal/fill-in/by-link';
import { CASE_COOKIE } from '../../src/portal/case/case-access';
import { describeInBrowser } from '../support/browser';
import { postCase } from './lib/api';
import { aServer } from '../support/server';
import { aSite } from './lib/site';
import { Resident } from './lib/resident';
import { countCases } from './lib/stored';
import { trialAnswer, trialForm, trialPairs } from './lib/trial-form';

/** Official test numbers, as people write them. */
const NUMBERS = ['19900101-2385', '199001032391', '900103-2391'];

/** Asks for what must never stand in a log. */
const secretive = {
  'schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Hemligt',
    type: 'object',
    properties: {
      number: { title: 'Personnummer', type: 'string', format: 'se-personnummer' },
      other: { title: 'Någon annans personnummer', type: 'string', format: 'se-personnummer' },
      email: { title: 'E-postadress', type: 'string', format: 'email' },
      words: { title: 'Berätta', type: 'string', minLength: 3 },
    },
    required: ['number', 'email'],
    additionalProperties: false,
  },
  'service.json': { category: 'civic' },
};

const secretAnswer = {
  number: '199001012385',
  other: '199001032391',
  email: 'hemlig.person@example.se',
  words: 'Min granne 900103-2391 vet.',
};

/** The policy of a page: strict, and its styles allowed by their hashes alone. */
const expectStrict = (policy: string): void => {
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('base-uri')).toEqual(["'none'"]);
  expect(rules.get('frame-ancestors')).toEqual(["'none'"]);
  expect(rules.get('form-action')).toEqual(["'self'"]);
  for (const style of rules.get('style-src') ?? []) expect(style).toMatch(/^'sha256-[\w+/]{43}='$/);
};

describeInBrowser('security', (browser) => {
  const site = aSite({ forms: { prov: trialForm, hemligt: secretive } });

  /** Collects what a browser finds against a page's policy, and the policies themselves. */
  const watch = (context: BrowserContext) => {
    const complaints: string[] = [];
    const policies: Promise<readonly [string, string | undefined]>[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('response', (answer) => {
      policies.push(
        answer.allHeaders().then((all) => [answer.url(), all['content-security-policy']] as const),
      );
    });
    return { complaints, policies };
  };

  it('has a strict policy on every answer of a journey, and pages that keep to it', async () => {
    const visitor = await browser.visitor();
    const { complaints, policies } = watch(visitor);
    const resident = await Resident.in(visitor, site.url);
    for (const path of [
      '/',
      '/?q=prov',
      '/?q=finns+inte',
      '/?amne=civic',
      '/kakor',
      '/personuppgifter',
      '/verifiera',
    ])
      await resident.visits(path);
    await resident.begins('prov');
    await resident.goesOn();
    await resident.fillsIn(trialAnswer);
    await resident.sendsIn();
    await resident.caseNumber();
    await resident.visits('/personal/logga-in');
    const seen = await Promise.all(policies);
    expect(seen.length).toBeGreaterThan(20);
    for (const [url, policy] of seen) {
      expect([url, policy]).toEqual([url, expect.any(String)]);
      expectStrict(policy ?? '');
    }
    expect(complaints).toEqual([]);
    // The browser says 404 in its console as well: the page is still to keep to its policy.
    await resident.visits('/finns/inte');
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  it('has the other headers on pages, posts, files and problems', async () => {
    for (const path of ['/', '/finns-inte', '/api/forms', '/theme/logo.svg', '/health/live']) {
      const { headers } = await fetch(`${site.url}${path}`);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    }
  });

  it("takes no post that another site's page sends", async () => {
    const resident = await Resident.in(await browser.visitor({ javaScriptEnabled: false }), site.url);
    await resident.beginsWith('prov', trialPairs);
    const before = await countCases(site.app);
    const forged: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://other.perstorp.se' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of forged) {
      const post = await resident.page.request.post(resident.page.url(), {
        form: { _do: 'submit' },
        headers,
        maxRedirects: 0,
      });
      expect([headers, post.status()]).toEqual([headers, 403]);
      expect(await post.text()).toContain('Något annat än vår egen sida skickade det här.');
    }
    const api = await postCase(site.url, 'prov', {
      body: trialAnswer,
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(api).toMatchObject({ status: 403, body: { code: 'forged-request' } });
    expect(await countCases(site.app)).toBe(before);
    // A real page of another site: a frame of its own, with a form that posts to us.
    const evil = await resident.page.context().newPage();
    await evil.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${resident.page.url()}"><button name="_do" value="submit">Vinn</button></form>`,
      }),
    );
    await evil.goto('http://evil.example/');
    const [answer] = await Promise.all([
      evil.waitForResponse((one) => one.request().method() === 'POST'),
      evil.locator('button').click(),
    ]);
    expect([403, 404]).toContain(answer.status());
    expect(await countCases(site.app)).toBe(before);
  });

  it('gives cookies that no script reads and no other site sends', async () => {
    const visitor = await browser.visitor();
    const resident = await Resident.in(visitor, site.url);
    await resident.beginsWith('prov', trialPairs);
    await resident.sendsIn();
    const number = await resident.caseNumber();
    await resident.visits('/sprak/en?till=/');
    const cookies = await visitor.cookies();
    const paths: Readonly<Record<string, unknown>> = {
      [CASE_COOKIE]: `/arenden/${number}`,
      [LINK_COOKIE]: expect.stringMatching(/^\/utkast\/[\w-]{36}$/),
    };
    expect(cookies.map(({ name }) => name).sort()).toEqual(
      [CASE_COOKIE, DRAFT_COOKIE, LANGUAGE_COOKIE, LINK_COOKIE].sort(),
    );
    for (const cookie of cookies)
      expect(cookie).toMatchObject({
        httpOnly: true,
        sameSite: 'Lax',
        secure: false,
        path: paths[cookie.name] ?? '/',
      });
    expect(await resident.page.evaluate(() => document.cookie)).toBe('');
  });

  it('gives cookies for HTTPS alone, under names that no neighbour can set, when reached by HTTPS', async () => {
    const secure = await aServer({ FORMS_DIR: site.folder.path, PUBLIC_URL: 'https://e.perstorp.example' });
    try {
      const begin = await fetch(`${secure.url}/tjanster/prov`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(begin.status).toBe(303);
      expect(begin.headers.get('set-cookie')).toMatch(
        new RegExp(
          `^__Host-${DRAFT_COOKIE}=[\\w-]{43}; Max-Age=\\d+; Path=/; HttpOnly; Secure; SameSite=Lax$`,
        ),
      );
      expect(begin.headers.get('strict-transport-security')).toContain('max-age=63072000');
    } finally {
      await secure.close();
    }
  }, 60_000);

  it('leads nobody to another site by the language link', async () => {
    for (const away of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil', '/a\r\nb'])
      expect(
        (
          await fetch(`${site.url}/sprak/en?till=${encodeURIComponent(away)}`, { redirect: 'manual' })
        ).headers.get('location'),
      ).toBe('/');
  });

  it('logs a whole journey without a personal number, an address or a secret', async () => {
    const visitor = await browser.visitor({ javaScriptEnabled: false });
    const resident = await Resident.in(visitor, site.url);
    // By a link that brings an answer along, with errors, by the review, to the case and the receipt.
    await resident.visits(`/tjanster/hemligt?%2Fnumber=${NUMBERS[0] ?? ''}&%2Femail=${secretAnswer.email}`);
    await resident.startsService();
    // Never a personal number: it would stand in the history of the browser.
    expect(await resident.holds('/number')).toBe('');
    expect(await resident.holds('/email')).toBe(secretAnswer.email);
    const draft = resident.path.split('/')[2] ?? '';
    await resident.answers({ ...secretAnswer, other: '199001032390' });
    await resident.goesOn();
    expect(await resident.problems()).toHaveLength(1);
    await resident.fillsIn({ ...secretAnswer, other: NUMBERS[2] ?? '' });
    await resident.sendsIn();
    const [number, code] = [await resident.caseNumber(), await resident.code()];
    const secret = resident.path.split('/')[3] ?? '';
    await resident.downloadsReceipt();
    await resident.visits(`/?q=${NUMBERS[1] ?? ''}`);
    await resident.visits(`/arenden/${number}/fel-${secret}`);
    const api = await postCase(site.url, 'hemligt', { body: secretAnswer });
    expect(api.status).toBe(201);
    const wrong = await postCase(site.url, 'hemligt', { body: { ...secretAnswer, email: 'fel@' } });
    expect(wrong.status).toBe(422);

    const cookies = (await visitor.cookies()).map(({ value }) => value);
    const apiSecret = api.location?.split('/').at(-1) ?? '';
    const log = site.log.join('');
    // It is a log: the requests are in it.
    expect(log).toContain('/arenden/');
    expect(log.length).toBeGreaterThan(1000);
    const never = [
      ...NUMBERS,
      '9001012385',
      '9001032391',
      secretAnswer.email,
      'granne',
      secret,
      apiSecret,
      code,
    ];
    for (const one of [...never, ...cookies, draft].filter((text) => text !== ''))
      expect([one, log.split('\n').filter((line) => line.includes(one))]).toEqual([one, []]);
    expect(log).not.toMatch(/(?<!\d)(?:19|20)?\d{6}[-+]?\d{4}(?!\d)/);
  });
});
