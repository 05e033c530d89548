import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, type Running } from '../../src/boot/boot';
import { loadConfiguration } from '../../src/platform/configuration';
import { aDatabase, type TestDatabase } from '../support/a-database';
import { describeInBrowser } from '../support/browser';
import { postCase } from './lib/api';
import { aFormsFolder, type FormsFolder } from './lib/forms-folder';
import { Resident } from './lib/resident';
import { trialAnswer, trialForm, trialPairs } from './lib/trial-form';

/** A server that can be stopped and started again over what it has. */
describeInBrowser("a case's page", (browser) => {
  let folder: FormsFolder;
  let dataDir: string;
  let database: TestDatabase;
  let server: Running;

  const start = async (): Promise<Running> => {
    const configuration = await loadConfiguration({
      PORT: '0',
      DATABASE_URL: database.url,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      DATA_DIR: dataDir,
      FORMS_DIR: folder.path,
      SECRET_KEY: 'for tests only, and long enough for it',
      LOG_LEVEL: 'error',
    });
    return boot(configuration, () => undefined, { write: () => undefined });
  };

  beforeAll(async () => {
    folder = await aFormsFolder({ prov: trialForm });
    dataDir = await mkdtemp(join(tmpdir(), 'blankett-case-'));
    database = await aDatabase();
    server = await start();
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await database.close();
    await folder.remove();
    await rm(dataDir, { recursive: true, force: true });
  });

  const stranger = async (): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled: false }), server.url);

  /** A case that was sent in by someone, with the code that they were given. */
  const sentIn = async () => {
    const resident = await stranger();
    await resident.beginsWith('prov', trialPairs);
    await resident.sendsIn();
    const [number, code] = [await resident.caseNumber(), await resident.code()];
    return { resident, path: resident.path, number, code };
  };

  const typesCode = async (resident: Resident, code: string): Promise<void> => {
    await resident.page.fill('[name="_code"]', code);
    await resident.page.locator('main form button').click();
  };

  it('has the same link each time a program sends the same', async () => {
    const key = randomUUID();
    const first = await postCase(server.url, 'prov', { key, body: trialAnswer });
    const second = await postCase(server.url, 'prov', { key, body: trialAnswer });
    expect(first.location).toMatch(/\/arenden\/[\d-]+\/[\w-]{22}$/);
    expect([second.status, second.location, second.body]).toEqual([201, first.location, first.body]);
  });

  it('tells number, time and status with the link alone, and nothing of what was written', async () => {
    const { path, number, code } = await sentIn();
    const other = await stranger();
    expect((await other.visits(path)).status()).toBe(200);
    const html = await other.page.content();
    expect(await other.caseNumber()).toBe(number);
    expect(html).toContain('Inskickat');
    expect(html).toMatch(/Mottaget \d+ \p{L}+ \d{4} kl\. \d/u);
    for (const secret of ['Snickare', 'Eva', 'Ludde', '070', code, 'Barnets namn'])
      expect(html).not.toContain(secret);
    // The receipt leads to where the code is asked for.
    const receipt = await other.page.request.get(`${server.url}${path}/kvittens.pdf`);
    expect(receipt.url()).toBe(`${server.url}${path}`);
    expect(receipt.headers()['content-type']).toContain('text/html');
  });

  it('shows the answers and the receipt when the code is typed, as people type', async () => {
    const { resident, path, code } = await sentIn();
    const other = await stranger();
    await other.visits(path);
    await typesCode(other, 'AAAA-BBBB-CCCC');
    expect(await other.problems()).toEqual(['Kontrollera koden. Den stämmer inte med ärendet.']);
    expect(await other.page.title()).toMatch(/^Fel: /);
    expect(await other.page.content()).not.toContain('Snickare');
    await typesCode(other, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
    expect(await other.toldAnswers()).toEqual(await resident.toldAnswers());
    const [theirs, mine] = [await other.downloadsReceipt(), await resident.downloadsReceipt()];
    expect(theirs.bytes.equals(mine.bytes)).toBe(true);
  });

  it('is found by nobody without the whole link', async () => {
    const { path, number } = await sentIn();
    const other = await stranger();
    for (const wrong of [path.slice(0, -1), `/arenden/${number}/${'A'.repeat(22)}`, `/arenden/${number}`])
      expect([wrong, (await other.visits(wrong)).status()]).toEqual([wrong, 404]);
  });

  it('is kept by no cache, found by no search engine, and told to no other site', async () => {
    const { resident, path } = await sentIn();
    for (const address of [path, `${path}/kvittens.pdf`]) {
      const answer = await resident.page.request.get(`${server.url}${address}`);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['cache-control']).toContain('no-store');
      expect(answer.headers()['x-robots-tag']).toBe('noindex');
    }
    const page = await resident.visits(path);
    expect(page.headers()['referrer-policy']).toBe('no-referrer');
    expect(await resident.page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
  });

  it('stays as it was filled in when the form is another and the server has been restarted', async () => {
    const { resident, path } = await sentIn();
    const told = await resident.toldAnswers();
    const draft = await stranger();
    await draft.begins('prov');
    const draftPath = draft.path;

    const changed = JSON.parse(
      JSON.stringify(trialForm['schema.json']).replaceAll('Ålder', 'Hur gammal är du?'),
    );
    await folder.write('prov', { ...trialForm, 'schema.json': changed });
    await server.close();
    server = await start();

    const again = new Resident(resident.page, server.url);
    await again.visits(path);
    expect(await again.toldAnswers()).toEqual(told);
    // What was begun goes on in its own version too; what begins now is in the new one.
    await draft.page.goto(`${server.url}${draftPath}`);
    expect(await draft.page.locator('main').innerText()).toContain('Ålder');
    const newcomer = await stranger();
    await newcomer.begins('prov');
    expect(await newcomer.page.locator('main').innerText()).toContain('Hur gammal är du?');
  });
});
