import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../../src/catalogue';
import { DraftsService, ownerOf } from '../../src/drafts';
import { STAFF_COOKIE } from '../../src/identity';
import { judgedSha } from '../../src/publishing/gate/reports/judged-sha';
import { Looker } from '../journeys/lib/looks';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';
import { until } from '../support/until';
import { DRAFT_COOKIE } from '../../src/portal/site/visitor';

const FORM = 'synpunkter';
const PATH = `/personal/formular/${FORM}/versioner`;

/** Milliseconds: several states, each looked at four times, on a machine with more to do. */
const A_LONG_WALK = 240_000;

let root: string;
let server: TestServer;
let db: DataSource;

const schemaFile = (): string => join(root, FORM, 'schema.json');
const serviceFile = (): string => join(root, FORM, 'service.json');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'blankett-versions-'));
  for (const part of [FORM, 'municipality.json'])
    await cp(join(__dirname, '../../forms', part), join(root, part), { recursive: true });
  server = await aServer({ FORMS_DIR: root });
  db = server.app.get(DataSource);
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
}, TO_STOP);

const catalogue = (): CatalogueService => server.app.get(CatalogueService, { strict: false });

/** Saves a file of the folder with other words in it, and waits until the server has seen it. */
const save = async (file: string, change: (text: string) => string): Promise<void> => {
  const before = catalogue().workingCopy(FORM)?.sha256;
  await writeFile(file, change(await readFile(file, 'utf8')));
  await until(() => catalogue().workingCopy(FORM)?.sha256 !== before);
};

const renameName = (to: string) => (text: string) =>
  text.replace(
    /"title": "(Ditt namn|Namn|Ditt hela namn|För- och efternamn|Förnamn och efternamn|Fullständigt namn)"/,
    `"title": "${to}"`,
  );

interface Hand {
  readonly id: string;
  readonly token: string;
  readonly get: (path: string) => Promise<{ status: number; text: string }>;
  readonly post: (
    path: string,
    pairs: Record<string, string>,
  ) => Promise<{ status: number; text: string; to: string }>;
}

const aDesigner = async (name: string): Promise<Hand> => {
  const { id, token, cookie } = await staffIn(db, { name, roles: ['designer'] });
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(new URL(path, server.url), {
      redirect: 'manual',
      ...init,
      headers: { cookie },
    });
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' };
  };
  return {
    id,
    token,
    get: (path) => ask(path),
    post: (path, pairs) => ask(path, { method: 'POST', body: new URLSearchParams(pairs) }),
  };
};

/** The hidden fields of a page: what whoever presses its button has seen. */
const seenOn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="(_seen|_sha)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

const offered = async (): Promise<{ status: number; text: string }> => {
  const answer = await fetch(new URL(`/tjanster/${FORM}`, server.url));
  return { status: answer.status, text: await answer.text() };
};

const number = (): number => catalogue().offered(FORM).version.number;

const JUDGING = `${PATH}/granskning`;

/** Sends in a case, and gives its number. */
const send = async (): Promise<string> => {
  const answer = { kind: 'praise', area: 'culture', description: 'Tack för konserten.', wantsReply: false };
  const sent = await fetch(new URL(`/api/forms/${FORM}/cases`, server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(answer),
  });
  return ((await sent.json()) as { caseNumber: string }).caseNumber;
};

/** The page of the report, once it is there. */
const reported = async (hand: Hand): Promise<string> => {
  let text = '';
  await until(async () => {
    ({ text } = await hand.get(JUDGING));
    return !text.includes('Granskning pågår');
  });
  return text;
};

describe('judging what there is before publishing', () => {
  it('goes on by itself, keeps what it tells of drafts and cases, and says when that is old', async () => {
    const kim = await aDesigner('Kim');
    const robin = await aDesigner('Robin');
    const caseNumber = await send();
    await save(schemaFile(), (text) => text.replace('"const": "praise"', '"const": "thanks"'));
    const before = number();
    const page = await kim.get(PATH);
    expect(page.text).toContain('Utkast och ärenden är inte granskade.');
    const seen = seenOn(page.text);
    expect(await kim.post(JUDGING, seen)).toMatchObject({ status: 303, to: JUDGING });
    const told = await reported(kim);
    expect(told).toContain('Det här behöver du veta innan du publicerar');
    expect(told).toMatch(/Stämmer inte: 1 ärende/);
    expect(await reported(robin)).toMatch(/Begärd av<[^K]*Kim</);
    expect(told).not.toContain(caseNumber);
    expect(number()).toBe(before);
    expect((await robin.get(PATH)).text).toContain(
      'Stämmer inte i den nya versionen: 0 utkast och 1 ärende.',
    );
    await send();
    expect(await reported(robin)).toContain('Ett ärende har kommit in sedan granskningen');
    await save(schemaFile(), (text) => text.replace('"const": "thanks"', '"const": "praise"'));
    expect(await reported(robin)).toContain('Mappen har ändrats sedan granskningen.');
    const late = await kim.post(JUDGING, seen);
    expect(late.status).toBe(409);
    expect(late.text).toContain('Mappen har ändrats sedan du läste sidan.');
  });

  it('can be stopped, and begun again', async () => {
    const kim = await aDesigner('Kim');
    await save(schemaFile(), renameName('Förnamn och efternamn'));
    await db.query(
      `INSERT INTO gate_reports (form_id, judged_sha256, version_sha256, done, total, started_by, seen_at)
       VALUES ($1, $2, repeat('0', 64), 3, 7, $3, now() + interval '1 hour')`,
      [FORM, judgedSha(catalogue().workingCopy(FORM)!.read.definition!), kim.id],
    );
    const going = await kim.get(JUDGING);
    expect(going.text).toContain('3 av 7 utkast och ärenden');
    expect(await kim.post(`${JUDGING}/avbryt`, {})).toMatchObject({ status: 303, to: JUDGING });
    expect((await kim.get(JUDGING)).text).toContain('Granskningen är avbruten');
    await kim.post(JUDGING, seenOn((await kim.get(JUDGING)).text));
    expect(await reported(kim)).toContain('Om granskningen');
    await save(schemaFile(), renameName('Ditt namn'));
  });
});

describe('publishing by posts alone', () => {
  it('tells what differs, publishes what was looked at, and refuses what was not', async () => {
    const kim = await aDesigner('Kim');
    await save(schemaFile(), renameName('Namn'));
    const page = await kim.get(PATH);
    expect(page.text).toContain('Ditt namn heter nu Namn.');
    const { number: before } = catalogue().offered(FORM).version;
    await save(schemaFile(), renameName('Ditt hela namn'));
    const late = await kim.post(PATH, { ...seenOn(page.text), _when: 'now' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Mappen har ändrats sedan du läste sidan.');
    expect(late.text).toContain('Ditt namn heter nu Ditt hela namn.');
    expect(number()).toBe(before);

    const done = await kim.post(PATH, { ...seenOn(late.text), _when: 'now', _reason: 'Kortare' });
    expect(done).toMatchObject({ status: 303, to: `${PATH}?gjort=publicerad` });
    expect(number()).toBe(before + 1);
    const again = await kim.post(PATH, { ...seenOn(late.text), _when: 'now' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('Någon annan har publicerat, godkänt eller ställt in något');
    const after = await kim.get(`${PATH}?gjort=publicerad`);
    expect(after.text).toContain('Versionen är publicerad');
    expect(after.text).toContain('Kortare');
  });

  it('refuses a folder with faults, and tells them', async () => {
    const kim = await aDesigner('Kim');
    const good = await readFile(schemaFile(), 'utf8');
    await save(schemaFile(), () => '{ "type": ');
    const page = await kim.get(PATH);
    expect(page.text).toContain('Mappen har fel och kan inte publiceras.');
    expect(page.text).toContain('schema.json:1');
    const post = await kim.post(PATH, { ...seenOn(page.text), _sha: 'x', _when: 'now' });
    expect(post.status).toBe(409);
    expect(post.text).toContain('Mappen har fel, eller finns inte.');
    await save(schemaFile(), () => good);
  });

  it.each([
    [{ _when: 'later' }, 'Skriv en dag och ett klockslag'],
    [
      { _when: 'later', '_at#d': '31', '_at#m': '2', '_at#y': '2027', '_at#t': '12' },
      'Skriv en dag och ett klockslag',
    ],
    [{ _when: 'later', '_at#d': '1', '_at#m': '1', '_at#y': '2020', '_at#t': '12' }, 'Tiden har passerat.'],
    [{ _when: 'later', '_at#d': '1', '_at#m': '1', '_at#y': '2090', '_at#t': '12' }, 'mer än två år bort'],
    [{ _when: 'sometimes' }, 'Välj när versionen ska gälla.'],
    [{ _when: 'now', _reason: 'x'.repeat(1001) }, 'Skriv högst 1'],
  ])('tells what is wrong with %j', async (typed, sentence) => {
    const kim = await aDesigner('Kim');
    await save(schemaFile(), renameName(`Namn`));
    await save(schemaFile(), renameName(`För- och efternamn`));
    const page = await kim.get(PATH);
    const post = await kim.post(PATH, { ...seenOn(page.text), ...(typed as Record<string, string>) });
    expect(post.status).toBe(422);
    expect(post.text).toContain(sentence);
  });

  it('takes two where service.json says so, and the one who proposed is told to wait', async () => {
    const [kim, robin] = [await aDesigner('Kim'), await aDesigner('Robin')];
    await save(serviceFile(), (text) => text.replace('{', '{"publishing": {"secondPerson": true},'));
    await save(schemaFile(), renameName('Namn'));
    const before = number();
    const page = await kim.get(PATH);
    expect(page.text).toContain('Det här formuläret publiceras av två.');
    expect(await kim.post(PATH, { ...seenOn(page.text), _when: 'now' })).toMatchObject({
      status: 303,
      to: `${PATH}?gjort=foreslagen`,
    });
    expect(number()).toBe(before);
    const waiting = await kim.get(PATH);
    expect(waiting.text).toContain('Du har föreslagit den. Någon annan behöver godkänna.');
    const [, path = ''] = /action="([^"]+publiceringar\/\d+)"/.exec(waiting.text) ?? [];
    const own = await kim.post(path, { ...seenOn(waiting.text), _do: 'approve' });
    expect(own.status).toBe(409);
    expect(own.text).toContain('Du har själv föreslagit det.');
    const seen = seenOn((await robin.get(PATH)).text);
    expect(await robin.post(path, { ...seen, _do: 'approve' })).toMatchObject({ status: 303 });
    expect(number()).toBe(before + 1);
    expect((await kim.get(PATH)).text).toContain('Godkänd av Robin');
  });

  it('shows nothing of a form out of reach, nor of one that there is not', async () => {
    const kim = await aDesigner('Kim');
    for (const path of ['/personal/formular/finns-inte/versioner', `${PATH}/4711`, `${PATH}/x`])
      expect((await kim.get(path)).status).toBe(404);
  });
});

describe('a form that is retired', () => {
  it('tells residents so, takes nothing new, keeps its drafts, and can be offered again', async () => {
    const kim = await aDesigner('Kim');
    const { version } = catalogue().offered(FORM);
    const token = 'A'.repeat(43);
    const { id: draftId } = await server.app
      .get(DraftsService, { strict: false })
      .begin(ownerOf(token), { formId: FORM, formVersionId: version.id, language: 'sv' });
    const seen = seenOn((await kim.get(PATH)).text);
    expect((await kim.post(`${PATH}/dra-tillbaka`, seen)).to).toBe(`${PATH}?gjort=tillbakadragen`);

    const page = await offered();
    expect(page.status).toBe(410);
    expect(page.text).toContain('Tjänsten erbjuds inte längre.');
    const api = await fetch(new URL(`/api/forms/${FORM}`, server.url));
    expect([api.status, ((await api.json()) as { code: string }).code]).toEqual([410, 'form-retired']);
    // Its cases are read by their versions still, by programs too.
    const schema = await fetch(new URL(`/api/forms/${FORM}/versions/${version.number}/schema`, server.url));
    expect([schema.status, await schema.json()]).toEqual([200, version.definition.schema]);
    const step = await fetch(new URL(`/utkast/${draftId}/${version.model('sv').pages[0]!.key}`, server.url), {
      headers: { cookie: `${DRAFT_COOKIE}=${token}` },
    });
    expect(step.status).toBe(200);

    const past = await kim.get(`${PATH}/${version.number}`);
    expect(past.text).toContain(`Återställ version ${version.number}`);
    expect((await kim.post(`${PATH}/${version.number}`, seenOn(past.text))).to).toBe(
      `${PATH}?gjort=aterstalld`,
    );
    expect((await offered()).status).toBe(200);
  });
});

describeInBrowser('the page of versions', (browser) => {
  const looker = new Looker();

  it('follows judging by itself, and shows the report when it is there', async () => {
    const kim = await aDesigner('Kim Ek');
    const sha256 = judgedSha(catalogue().workingCopy(FORM)!.read.definition!);
    await db.query(
      `INSERT INTO gate_reports (form_id, judged_sha256, version_sha256, done, total, started_by, seen_at)
       VALUES ($1, $2, repeat('0', 64), 3, 7, $3, now() + interval '1 hour')`,
      [FORM, sha256, kim.id],
    );
    const page = await pageOf(kim, true);
    await page.goto(`${server.url}${PATH}/granskning`);
    await looker.at(page, 'judging');
    await db.query(`UPDATE gate_reports SET done = 5 WHERE judged_sha256 = $1 AND state = 'running'`, [
      sha256,
    ]);
    await page.getByText('5 av 7 utkast och ärenden').waitFor();
    await db.query(
      `UPDATE gate_reports SET state = 'cancelled', finished_at = now() WHERE judged_sha256 = $1 AND state = 'running'`,
      [sha256],
    );
    await page.getByRole('heading', { name: 'Granskningen är avbruten' }).waitFor();
    expect(looker.seen.flatMap(({ state, findings }) => findings.map((one) => `${state}: ${one}`))).toEqual(
      [],
    );
  }, 120_000);

  const pageOf = async (hand: Hand, javaScriptEnabled: boolean): Promise<Page> => {
    const visitor = await browser.visitor({ javaScriptEnabled });
    await visitor.addCookies([{ name: STAFF_COOKIE, value: hand.token, url: server.url }]);
    return visitor.newPage();
  };

  it(
    'leads from a draft to a scheduled version and back, and is free of faults in each state',
    async () => {
      const kim = await aDesigner('Kim Ek');
      await save(serviceFile(), (text) => text.replace('{"publishing": {"secondPerson": true},', '{'));
      await save(schemaFile(), renameName('Ditt hela namn'));
      const page = await pageOf(kim, true);
      await page.goto(server.url + PATH);
      await looker.at(page, 'draft');
      await page.getByRole('link', { name: 'Öppna i formulärverkstaden' }).waitFor();

      await page.getByRole('button', { name: /^Granska/ }).click();
      await page.getByRole('heading', { name: 'Om granskningen' }).waitFor();
      await page.getByText('Avslutad', { exact: true }).waitFor();
      await looker.at(page, 'judged');
      await page.getByRole('link', { name: 'Versioner', exact: true }).click();
      await page.getByRole('link', { name: 'Läs granskningen' }).waitFor();
      await looker.at(page, 'draft with a report');

      await page.getByLabel('Från en dag och tid').check();
      await page.getByRole('button', { name: /^Föreslå version/ }).click();
      await page.locator('.error-summary').waitFor();
      await looker.at(page, 'without a time');

      await page.getByLabel('Dag', { exact: true }).fill('31');
      await page.getByLabel('Månad', { exact: true }).fill('1');
      await page.getByLabel('År', { exact: true }).fill(String(new Date().getFullYear() + 1));
      await page.getByLabel('Klockslag').fill('16.00');
      await page.locator('#varfor').fill('Efter nämndens beslut');
      await page.getByRole('button', { name: /^Föreslå version/ }).click();
      await page.getByText('Versionen är föreslagen').waitFor();
      await looker.at(page, 'proposed');

      await page.getByRole('button', { name: /^Ställ in/ }).click();
      await page.getByText('Publiceringen är inställd').waitFor();
      await page.getByRole('link', { name: 'Version 1' }).first().click();
      await page.getByRole('heading', { name: /version 1$/, level: 1 }).waitFor();
      await looker.at(page, 'a version');
      expect(looker.seen.flatMap(({ state, findings }) => findings.map((one) => `${state}: ${one}`))).toEqual(
        [],
      );
    },
    A_LONG_WALK,
  );

  it('works without JavaScript: roll back, and see it offered', async () => {
    const page = await pageOf(await aDesigner('Kim Ek'), false);
    await page.goto(`${server.url}${PATH}/1`);
    await page.getByRole('button', { name: 'Återställ version 1' }).click();
    await page.getByText('Versionen är återställd').waitFor();
    expect(number()).toBe(1);
    expect((await offered()).status).toBe(200);
  });
});

describe('where service.json wants drafts and cases judged first', () => {
  it('nothing is proposed before they are, and another one approves it then', async () => {
    const [kim, robin] = [await aDesigner('Kim'), await aDesigner('Robin')];
    const wish = '"publishing": {"gate": "required", "secondPerson": true},';
    await save(serviceFile(), (text) => text.replace('{', `{${wish}`));
    await save(schemaFile(), renameName('Fullständigt namn'));
    const page = await kim.get(PATH);
    expect(page.text).toContain('Det här formuläret publiceras först när utkast och ärenden är granskade');
    const refused = await kim.post(PATH, { ...seenOn(page.text), _when: 'now' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Utkast och ärenden är inte granskade mot det som mappen innehåller');
    await kim.post(JUDGING, seenOn(page.text));
    await reported(kim);
    const judged = seenOn((await kim.get(PATH)).text);
    expect((await kim.post(PATH, { ...judged, _when: 'now' })).to).toBe(`${PATH}?gjort=foreslagen`);
    const waiting = (await robin.get(PATH)).text;
    const [, path = ''] = /action="([^"]+publiceringar\/\d+)"/.exec(waiting) ?? [];
    expect(await robin.post(path, { ...seenOn(waiting), _do: 'approve' })).toMatchObject({
      to: `${PATH}?gjort=godkand`,
    });
  });
});
