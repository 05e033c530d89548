import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { aFormsFolder, type FormsFolder } from './lib/forms-folder';
import { Looker } from './lib/looks';
import { Resident, type Download } from './lib/resident';
import { trialForm, trialPairs } from './lib/trial-form';

/** 16 letters that a code can have. */
const OTHER_CODE = '0123-4567-89AB-CDEF';

describeInBrowser('whoever has been given a receipt', (browser) => {
  let folder: FormsFolder;
  let server: TestServer;
  let files: string;
  let receipt: Download;
  let number: string;
  let code: string;
  let path: string;

  /** Someone at an address of their own, so that nobody uses up another one's tries. */
  let address = 0;
  const someone = async (javaScriptEnabled: boolean): Promise<Resident> => {
    const headers = { 'x-forwarded-for': `198.51.100.${String(++address)}` };
    const visitor = await browser.visitor({ javaScriptEnabled, extraHTTPHeaders: headers });
    return Resident.in(visitor, server.url);
  };

  beforeAll(async () => {
    folder = await aFormsFolder({ prov: trialForm });
    server = await aServer({ FORMS_DIR: folder.path, TRUST_PROXY: 'true' });
    files = await mkdtemp(join(tmpdir(), 'blankett-verify-'));
    const resident = await someone(false);
    await resident.beginsWith('prov', trialPairs);
    await resident.sendsIn();
    number = await resident.caseNumber();
    path = resident.path;
    receipt = await resident.downloadsReceipt();
    const [row] = await server.app
      .get(DataSource)
      .query<{ code: string }[]>(
        `SELECT verification_code AS code FROM receipts r JOIN cases c ON c.id = r.case_id WHERE c.number = $1`,
        [number],
      );
    code = row?.code ?? '';
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await folder.remove();
    await rm(files, { recursive: true, force: true });
  }, TO_STOP);

  const fileOf = async (name: string, bytes: Uint8Array): Promise<string> => {
    const file = join(files, name);
    await writeFile(file, bytes);
    return file;
  };
  const changed = (): Buffer => {
    const bytes = Buffer.from(receipt.bytes);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    return bytes;
  };
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  const typesCode = async ({ page }: Resident, typed: string): Promise<void> => {
    await page.fill('#kod', typed);
    await page.getByRole('button', { name: 'Kontrollera koden' }).click();
  };
  /** Opens the page, and waits until its script, where there is one, has taken charge of the file. */
  const opensWithScript = async (holder: Resident): Promise<void> => {
    await holder.visits('/verifiera');
    await holder.page.getByText('Filen laddas inte upp.').waitFor();
  };
  const givesFile = async ({ page }: Resident, file: string | undefined): Promise<void> => {
    if (file !== undefined) await page.setInputFiles('#fil', file);
    // The script sends the form a moment after the click.
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Kontrollera filen' }).click(),
    ]);
  };
  const verdict = ({ page }: Resident): Promise<string> => page.locator('#besked').innerText();

  /** Nothing of what was sent in, nor of the keys to the case. */
  const expectNothingPersonal = async ({ page }: Resident): Promise<void> => {
    const html = await page.content();
    const secret = path.split('/').at(-1) ?? path;
    for (const told of ['Snickare', 'Eva', 'Ludde', '070', secret]) expect(html).not.toContain(told);
  };

  describe.each([true, false])('where scripts run: %s', (javaScriptEnabled) => {
    it('finds the page from the foot of any page', async () => {
      const holder = await someone(javaScriptEnabled);
      await holder.visits('/');
      await holder.follows('Kontrollera en kvittens');
      expect([holder.path, await holder.heading()]).toEqual(['/verifiera', 'Kontrollera en kvittens']);
    });

    it('finds it from the page with the receipt, too', async () => {
      const holder = await someone(javaScriptEnabled);
      await holder.beginsWith('prov', trialPairs);
      await holder.sendsIn();
      await holder.page.locator('main').getByRole('link', { name: 'Kontrollera en kvittens' }).click();
      expect(holder.path).toBe('/verifiera');
    });

    it('sees by the code who issued it, when and for which case, however the code is typed', async () => {
      const holder = await someone(javaScriptEnabled);
      await holder.visits('/verifiera');
      await typesCode(holder, ` ${code.toLowerCase().replace(/(.{4})/g, '$1 ')}`.replaceAll('0', 'o'));
      const told = await verdict(holder);
      expect(told).toContain('Kvittensen finns hos oss');
      expect(told).toMatch(
        new RegExp(
          `Kvittensen är utfärdad av Perstorps kommun den \\d+ \\p{L}+ \\d{4} kl\\. \\d\\d\\.\\d\\d för ärende ${number}\\.`,
          'u',
        ),
      );
      expect(told).toContain('Provformulär');
      expect(told).toContain(sha256(receipt.bytes));
      expect(holder.page.url()).toBe(`${server.url}/verifiera#besked`);
      expect(await holder.page.title()).toMatch(/^Kvittensen finns hos oss – /);
      await expectNothingPersonal(holder);
    });

    it('sees that a file is unchanged', async () => {
      const holder = await someone(javaScriptEnabled);
      await (javaScriptEnabled ? opensWithScript(holder) : holder.visits('/verifiera'));
      const sent: string[] = [];
      holder.page.on('request', (request) => sent.push(request.postDataBuffer()?.toString('latin1') ?? ''));
      await givesFile(holder, await fileOf(receipt.name, receipt.bytes));
      const told = await verdict(holder);
      expect(told).toContain('Filen är oförändrad sedan den utfärdades av Perstorps kommun den ');
      expect(told).toContain(number);
      await expectNothingPersonal(holder);
      // With script nothing of the file leaves the browser but its fingerprint.
      const posted = sent.join('');
      if (javaScriptEnabled) {
        expect(posted).toContain(sha256(receipt.bytes));
        expect(posted).not.toMatch(/%PDF|filename|kvittens/i);
        expect(posted.length).toBeLessThan(1000);
      }
    });

    it.each<[string, () => Uint8Array]>([
      ['has one bit changed', changed],
      ['is another PDF', () => Buffer.from('%PDF-1.7\n%%EOF\n')],
      ['is empty', () => Buffer.alloc(0)],
    ])('is told in words when the file %s', async (_what, bytes) => {
      const holder = await someone(javaScriptEnabled);
      await holder.visits('/verifiera');
      await givesFile(holder, await fileOf('annan.pdf', bytes()));
      const told = await verdict(holder);
      expect(told).toMatch(/^Stämmer inte:\s+Filen är inte en kvittens härifrån, eller har ändrats/);
      expect(told).toContain('Ring kundtjänst');
      expect(told).not.toContain(number);
    });

    it('is told when the file is too large for a receipt', async () => {
      const holder = await someone(javaScriptEnabled);
      await holder.visits('/verifiera');
      await givesFile(holder, await fileOf('stor.pdf', Buffer.alloc(31 * 1024 * 1024)));
      expect(await verdict(holder)).toContain('Filen är för stor för att vara en kvittens härifrån');
    });

    it('is told what is missing, at the field', async () => {
      const holder = await someone(javaScriptEnabled);
      await holder.visits('/verifiera');
      await typesCode(holder, ' ');
      expect(await holder.problems()).toEqual(['Skriv koden som står på kvittensen.']);
      await typesCode(holder, 'ABCD-1234');
      expect(await holder.problems()).toEqual([
        'Kontrollera koden. Den ska ha 16 tecken, bara siffror och bokstäver. Koden till ditt ärende har 12 och hör inte hit.',
      ]);
      expect(await holder.page.inputValue('#kod')).toBe('ABCD-1234');
      expect(await holder.page.title()).toMatch(/^Fel: /);
      await givesFile(holder, undefined);
      expect(await holder.problems()).toEqual(['Välj en fil att kontrollera.']);
    });
  });

  it('goes back with script, and checks another file', async () => {
    const holder = await someone(true);
    await opensWithScript(holder);
    await givesFile(holder, await fileOf('annan.pdf', changed()));
    await holder.page.goBack();
    await holder.page.getByText('Filen laddas inte upp.').waitFor();
    await givesFile(holder, await fileOf(receipt.name, receipt.bytes));
    expect(await verdict(holder)).toContain('Filen är oförändrad');
  });

  it('has the file uploaded where the browser makes no fingerprints, as over HTTP', async () => {
    const holder = await someone(true);
    await holder.page.addInitScript('delete Crypto.prototype.subtle');
    await holder.visits('/verifiera');
    const told = await holder.page.locator('main').innerText();
    expect(told).toContain('sparar inte filen');
    expect(told).not.toContain('Filen laddas inte upp');
    await givesFile(holder, await fileOf(receipt.name, receipt.bytes));
    expect(await verdict(holder)).toContain('Filen är oförändrad');
  });

  it('gets the answer at once by the QR code, in their own language', async () => {
    const holder = await someone(false);
    const answer = await holder.visits(`/verifiera?kod=${code.replace(/(.{4})(?=.)/g, '$1-')}`);
    expect(answer.status()).toBe(200);
    expect(await verdict(holder)).toContain(number);
    await holder.visits('/sprak/en?till=/verifiera');
    await holder.page.fill('#kod', code);
    await holder.page.getByRole('button', { name: 'Check the code' }).click();
    expect(await verdict(holder)).toMatch(
      /The receipt was issued by Perstorp Municipality on \d+ \w+ \d{4} at \d/,
    );
  });

  it('is told the same of every wrong code, however near it is', async () => {
    const holder = await someone(false);
    await holder.visits('/verifiera');
    const near = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    const told: string[] = [];
    for (const wrong of [OTHER_CODE, near]) {
      await typesCode(holder, wrong);
      told.push(await verdict(holder));
    }
    expect(told[0]).toMatch(/^Stämmer inte:\s+Ingen kvittens härifrån har den koden/);
    expect(told[1]).toBe(told[0]);
  });

  it('is told of both files that have the code, once the receipt was made with files inside as well', async () => {
    const resident = await someone(false);
    await resident.beginsWith('prov', trialPairs);
    await resident.sendsIn();
    const twice = await resident.caseNumber();
    const first = await resident.downloadsReceipt();
    const [row] = await server.app.get(DataSource).query<{ code: string }[]>(
      `WITH made AS (SELECT r.* FROM receipts r JOIN cases c ON c.id = r.case_id WHERE c.number = $1),
              again AS (INSERT INTO receipt_revisions (case_id, revision, sha256, bytes, pages, engine)
                          SELECT case_id, 2, repeat('a', 64), bytes, pages, engine FROM made)
         SELECT verification_code AS code FROM made`,
      [twice],
    );
    const holder = await someone(true);
    await holder.visits(`/verifiera?kod=${row?.code ?? ''}`);
    const told = await verdict(holder);
    for (const fingerprint of [sha256(first.bytes), 'a'.repeat(64)]) expect(told).toContain(fingerprint);
    expect(told).toContain('Båda är äkta och har samma kod.');
    const looker = new Looker();
    await looker.at(holder.page, 'verify two files');
    expect(looker.seen.flatMap(({ findings }) => findings)).toEqual([]);
    await holder.visits('/verifiera');
    await givesFile(holder, await fileOf(first.name, first.bytes));
    expect(await verdict(holder)).not.toContain('a'.repeat(64));
  });

  it('leaves no code in a log, a cache or a search engine, whichever way it came', async () => {
    const from = server.log.length;
    const holder = await someone(false);
    for (const address of ['/verifiera', `/verifiera?kod=${code}`, `/verifiera?kod=${OTHER_CODE}`]) {
      const answer = await holder.visits(address);
      const headers = answer.headers();
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(await holder.page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    }
    await typesCode(holder, code);
    const log = server.log.slice(from).join('');
    expect(log).toContain('"route":"/verifiera"');
    expect(log).not.toContain(code);
    expect(log).not.toContain(OTHER_CODE.slice(0, 9));
    expect(log).not.toContain(sha256(receipt.bytes));
  });

  it('waits for a while after too many tries, and disturbs nobody else', async () => {
    const holder = await someone(false);
    const ask = (): Promise<{ status: number; wait: string | undefined; text: string }> =>
      holder.page.request
        .post(`${server.url}/verifiera`, { form: { kod: OTHER_CODE } })
        .then(async (answer) => ({
          status: answer.status(),
          wait: answer.headers()['retry-after'],
          text: await answer.text(),
        }));
    let told = await ask();
    let tries = 1;
    while (told.status === 200 && tries < 200) {
      told = await ask();
      tries += 1;
    }
    expect(tries).toBeGreaterThan(20);
    expect(told.status).toBe(429);
    expect(Number(told.wait)).toBeGreaterThan(0);
    expect(told.text).toContain('Det har kommit för många försök på kort tid.');
    // The page itself is there, and so are the others' tries.
    expect((await holder.visits('/verifiera')).status()).toBe(200);
    const other = await someone(false);
    expect((await other.visits(`/verifiera?kod=${code}`)).status()).toBe(200);
  });

  it('has a page that axe finds nothing on, in every state', async () => {
    const looker = new Looker();
    const holder = await someone(true);
    await holder.visits('/verifiera');
    await looker.at(holder.page, 'verify');
    await typesCode(holder, code);
    await looker.at(holder.page, 'verify code right');
    await typesCode(holder, OTHER_CODE);
    await looker.at(holder.page, 'verify code wrong');
    await typesCode(holder, 'x');
    await looker.at(holder.page, 'verify code malformed');
    await givesFile(holder, await fileOf(receipt.name, receipt.bytes));
    await looker.at(holder.page, 'verify file right');
    await givesFile(holder, await fileOf('annan.pdf', changed()));
    await looker.at(holder.page, 'verify file wrong');
    await givesFile(holder, undefined);
    await looker.at(holder.page, 'verify file missing');
    await holder.visits('/sprak/en?till=/verifiera');
    await looker.at(holder.page, 'verify in English');
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  }, 180_000);
});
