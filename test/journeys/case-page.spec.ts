import { randomUUID } from 'node:crypto';
import { CaseHandling, CaseMessages, CaseReader } from '../../src/cases';
import { axeFindings, describeInBrowser } from '../support/browser';
import { postCase } from './lib/api';
import { Resident } from './lib/resident';
import { aSite } from './lib/site';
import { trialAnswer, trialForm, trialPairs } from './lib/trial-form';

describeInBrowser("a case's page", (browser) => {
  const site = aSite({ forms: { prov: trialForm } });

  const stranger = async (javaScriptEnabled = false): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled }), site.url);

  /** A case that was sent in by someone, with the code that they were given. */
  const sentIn = async (withScript = false) => {
    const resident = await stranger(withScript);
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
    const first = await postCase(site.url, 'prov', { key, body: trialAnswer });
    const second = await postCase(site.url, 'prov', { key, body: trialAnswer });
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
    const receipt = await other.page.request.get(`${site.url}${path}/kvittens.pdf`);
    expect(receipt.url()).toBe(`${site.url}${path}`);
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

  it('is read in another language at a press, with no secret of it in another address', async () => {
    const { resident, path } = await sentIn();
    const { page } = resident;
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
    );
    await page.locator('footer').getByRole('button', { name: 'In English' }).click();
    await page.locator('html[lang="en"]').waitFor();
    expect(resident.path).toBe(path);
    expect(await page.locator('footer').getByRole('button', { name: 'På svenska' }).count()).toBe(1);
    const secret = path.split('/').at(-1) ?? '';
    expect(asked.filter((address) => address.includes(secret))).toEqual([path]);
    expect(asked).toContain('/sprak/en');
    const away = await page.request.post(`${site.url}/sprak/en`, {
      form: { till: 'https://evil.example' },
      maxRedirects: 0,
    });
    expect([away.status(), away.headers().location]).toEqual([303, '/']);
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
      const answer = await resident.page.request.get(`${site.url}${address}`);
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
    await site.folder.write('prov', { ...trialForm, 'schema.json': changed });
    await site.restart();

    const again = new Resident(resident.page, site.url);
    await again.visits(path);
    expect(await again.toldAnswers()).toEqual(told);
    // What was begun goes on in its own version too; what begins now is in the new one.
    await draft.page.goto(`${site.url}${draftPath}`);
    expect(await draft.page.locator('main').innerText()).toContain('Ålder');
    const newcomer = await stranger();
    await newcomer.begins('prov');
    expect(await newcomer.page.locator('main').innerText()).toContain('Hur gammal är du?');
  });

  describe('once more is known of it', () => {
    const KIM = { id: randomUUID(), name: 'Kim Lund' };
    const idOf = async (number: string): Promise<string> => (await site.get(CaseReader).byNumber(number))!.id;
    const write = async (number: string, text: string): Promise<void> => {
      await site.get(CaseMessages).send(await idOf(number), { text, postKey: randomUUID() }, KIM);
    };
    const become = async (number: string, to: 'in_progress' | 'decided' | 'awaiting_supplement') => {
      await site.get(CaseHandling).changeStatus(await idOf(number), { from: 'submitted', to, by: KIM.id });
    };
    /** From the slip to the case's page. */
    const followed = async (withScript = false) => {
      const sent = await sentIn(withScript);
      await sent.resident.follows('Visa ärendet');
      return sent;
    };
    const main = (resident: Resident): Promise<string> => resident.page.locator('main').innerText();
    const steps = (resident: Resident): Promise<string[]> =>
      resident.page.locator('.timeline h3').allInnerTexts();
    const told = (resident: Resident): Promise<string[]> =>
      resident.page.locator('.messages .written').allInnerTexts();
    const sends = async (resident: Resident, text: string): Promise<void> => {
      await resident.page.fill('[name="_message"]', text);
      await resident.page.getByRole('button', { name: 'Skicka meddelande' }).click();
    };

    it('tells how it stands, what is waited for and all that was sent in, without a fault that axe finds', async () => {
      const { resident } = await followed(true);
      expect(await resident.heading()).toBe('Provformulär');
      expect(await main(resident)).toContain('Vi har tagit emot det du skickade in.');
      await resident.downloadsReceipt();
      await resident.page.reload();
      expect(await steps(resident)).toEqual([
        'Inskickat',
        'Kvittensen är klar',
        'Väntar på handläggning',
        'Beslut eller svar',
      ]);
      expect(await resident.page.locator('.timeline [aria-current="step"]').count()).toBe(1);
      expect(await resident.toldAnswers()).toContainEqual(['Djurets namn', 'Ludde']);
      await resident.page.setViewportSize({ width: 320, height: 700 });
      expect(await resident.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeFindings(resident.page)).toEqual([]);
    });

    it('is the slip until something has happened, and the case from then on', async () => {
      const { resident, path, number } = await sentIn();
      await resident.visits(path);
      expect(await resident.heading()).toMatch(/^Tack, vi har tagit emot/);
      await become(number, 'in_progress');
      await resident.visits(path);
      expect(await resident.heading()).toBe('Provformulär');
      expect(await steps(resident)).toContain('Under handläggning');
      expect(await main(resident)).toMatch(/Sedan \d+ \p{L}+ \d{4}/u);
    });

    it('tells in words that the resident must do something', async () => {
      const { resident, path, number } = await sentIn(true);
      await become(number, 'awaiting_supplement');
      await resident.visits(path);
      expect(await resident.page.locator('.notice.warn').innerText()).toContain(
        'Vi behöver mer uppgifter från dig',
      );
      expect(await axeFindings(resident.page)).toEqual([]);
    });

    it('has messages both ways, as plain text, and marks what is new until it was seen', async () => {
      const { resident, path, number } = await followed();
      await sends(resident, 'Hej.\n<b onclick="x">När</b> kommer det?');
      expect(await main(resident)).toContain('Meddelandet är skickat');
      await write(number, 'I morgon.');
      await resident.visits(path);
      expect(await told(resident)).toEqual(['Hej.\n<b onclick="x">När</b> kommer det?', 'I morgon.']);
      expect(await resident.page.locator('.messages .fresh').allInnerTexts()).toEqual(['Nytt']);
      expect(await resident.page.locator('.messages .from b').allInnerTexts()).toEqual([
        'Du',
        'Kim Lund, handläggare',
      ]);
      await resident.visits(path);
      expect(await resident.page.locator('.messages .fresh').count()).toBe(0);
    });

    it('says what is wrong with a message, and keeps what was typed', async () => {
      const { resident } = await followed(true);
      await sends(resident, '  ');
      expect(await resident.problems()).toEqual(['Skriv ditt meddelande.']);
      expect(await resident.page.title()).toMatch(/^Fel: /);
      await sends(resident, 'å'.repeat(4001));
      expect(await resident.problems()).toEqual(['Korta meddelandet. Det får ha högst 4 000 tecken.']);
      expect(await resident.page.inputValue('[name="_message"]')).toBe('å'.repeat(4001));
      expect(await axeFindings(resident.page)).toEqual([]);
    });

    it('takes a message once, however often it is posted', async () => {
      const { resident, path } = await followed();
      const key = await resident.page.inputValue('[name="_key"]');
      const form = { _key: key, _message: 'Bara en gång' };
      for (let times = 0; times < 2; times++) {
        const answer = await resident.page.request.post(`${site.url}${path}/meddelanden`, { form });
        expect(answer.status()).toBe(200);
      }
      await resident.visits(path);
      expect(await told(resident)).toEqual(['Bara en gång']);
    });

    it('takes files with a message, and tells why one was not taken', async () => {
      const { resident, path } = await followed();
      const receipt = await resident.downloadsReceipt();
      const pdf = { name: 'Intyg från läkare.pdf', mimeType: 'application/pdf', buffer: receipt.bytes };
      await resident.page.setInputFiles('[name="_files"]', { ...pdf, buffer: Buffer.from('MZ\0\x01\x02') });
      await sends(resident, 'Här är intyget');
      expect(await resident.problems()).toHaveLength(1);
      expect(await resident.page.inputValue('[name="_message"]')).toBe('Här är intyget');
      await resident.page.setInputFiles('[name="_files"]', [pdf]);
      await sends(resident, 'Här är intyget');
      await resident.visits(path);
      expect(await resident.page.locator('.messages .files').innerText()).toContain('Intyg från läkare.pdf');
      await resident.page.setInputFiles('[name="_files"]', Array<typeof pdf>(6).fill(pdf));
      await sends(resident, 'Sex filer');
      expect(await resident.problems()).toEqual(['Välj högst 5 filer.']);
    });

    it('keeps a message that was written while the code was forgotten', async () => {
      const { resident, path, code } = await followed();
      await resident.page.context().clearCookies();
      await sends(resident, 'Det här vill jag inte skriva igen');
      expect(await main(resident)).not.toContain('Ludde');
      await typesCode(resident, code);
      expect(await resident.page.inputValue('[name="_message"]')).toBe('Det här vill jag inte skriva igen');
      await resident.page.getByRole('button', { name: 'Skicka meddelande' }).click();
      await resident.visits(path);
      expect(await told(resident)).toEqual(['Det här vill jag inte skriva igen']);
    });

    it('shows a stranger with the link neither messages nor answers, and lets them do nothing', async () => {
      const { resident, path, number } = await followed(true);
      await sends(resident, 'Hemligt');
      await write(number, 'Också hemligt');
      const other = await stranger(true);
      await other.visits(`${path}?visa=arende`);
      expect(await main(other)).not.toMatch(/hemligt|Ludde|meddelande från oss/i);
      for (const part of ['aterta', 'ny-ansokan']) {
        await other.visits(`${path}/${part}`);
        expect(other.path).toBe(path);
        await other.page.request.post(`${site.url}${path}/${part}`);
      }
      const wrong = `/arenden/${number}/${'A'.repeat(22)}`;
      for (const part of ['', '/meddelanden', '/aterta', '/ny-ansokan']) {
        const answer = await other.page.request.post(`${site.url}${wrong}${part}`, { form: {} });
        expect([part, answer.status()]).toEqual([part, 404]);
      }
      expect(await site.get(CaseReader).byNumber(number)).toMatchObject({
        status: 'submitted',
      });
      expect(await axeFindings(other.page)).toEqual([]);
    });

    it('is taken back on a page that says what it means, once, and keeps its receipt', async () => {
      const { resident, path } = await followed(true);
      await resident.follows('Ta tillbaka ärendet');
      expect(await main(resident)).toContain('Det du har skickat in tas inte bort.');
      expect(await axeFindings(resident.page)).toEqual([]);
      await resident.page.getByRole('button', { name: 'Ja, ta tillbaka ärendet' }).click();
      expect(await main(resident)).toContain('Du har tagit tillbaka ärendet.');
      expect((await steps(resident)).slice(-2)).toEqual(['Du tog tillbaka ärendet', 'Återtaget']);
      expect(await resident.page.getByRole('link', { name: 'Ta tillbaka ärendet' }).count()).toBe(0);
      expect((await resident.downloadsReceipt()).bytes.length).toBeGreaterThan(1000);
      await resident.visits(`${path}/aterta`);
      expect(resident.path).toBe(path);
    });

    it('is not taken back once it is decided, and says so', async () => {
      const { resident, path, number } = await followed();
      await resident.follows('Ta tillbaka ärendet');
      await become(number, 'decided');
      await resident.page.getByRole('button', { name: 'Ja, ta tillbaka ärendet' }).click();
      expect(await resident.heading()).toBe('Det går inte att ta tillbaka ärendet');
      await resident.visits(path);
      expect(await resident.page.getByRole('link', { name: 'Ta tillbaka ärendet' }).count()).toBe(0);
    });

    it('is the beginning of a new application, with what fits the form as it is now', async () => {
      const { resident, path } = await followed(true);
      const before = await resident.toldAnswers();
      const changed = JSON.parse(JSON.stringify(trialForm['schema.json']));
      delete changed.properties.petName;
      delete changed.allOf;
      const ui = JSON.parse(JSON.stringify(trialForm['ui.json']));
      ui.elements[0].elements = ui.elements[0].elements.filter(
        ({ scope }: { scope: string }) => scope !== '#/properties/petName',
      );
      await site.folder.write('prov', { ...trialForm, 'schema.json': changed, 'ui.json': ui });
      await site.restart();

      const again = new Resident(resident.page, site.url);
      await again.visits(`${path}/ny-ansokan`);
      expect(await main(again)).toContain('Det här följer inte med');
      expect(await again.toldAnswers()).toEqual([['Djurets namn', 'Ludde']]);
      expect(await axeFindings(again.page)).toEqual([]);
      await again.page.getByRole('button', { name: 'Börja den nya ansökan' }).click();
      await again.visits(again.path.replace(/[^/]*$/, 'granska'));
      const now = await again.toldAnswers();
      expect(now.map(([, answer]) => answer)).toEqual(
        before.filter(([question]) => question !== 'Djurets namn').map(([, answer]) => answer),
      );
    });

    it('is told in English to those who read that', async () => {
      const { resident, path } = await followed();
      await resident.visits(`/sprak/en?till=/`);
      await resident.visits(`${path}?visa=arende`);
      expect(await main(resident)).toContain('How far the case has come');
      expect(await main(resident)).toContain('There are no messages yet.');
      expect(await resident.page.locator('html').getAttribute('lang')).toBe('en');
    });
  });
});
