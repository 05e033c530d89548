import { DataSource } from 'typeorm';
import { CaseReader } from '../../src/cases';
import { RemindOfSupplements } from '../../src/cases/supplements/remind-of-supplements.job';
import { TellMissedSupplements } from '../../src/cases/supplements/tell-missed-supplements.job';
import type { JsonObject } from '../../src/form';
import { named } from '../journeys/lib/fill-page';
import type { FormFiles } from '../journeys/lib/forms-folder';
import { aSite, PUBLIC_URL } from '../journeys/lib/site';
import { Resident } from '../journeys/lib/resident';
import { axeFindings, describeInBrowser } from '../support/browser';
import { decodedHeader } from '../support/mail-server';
import { staffIn, type StaffMember } from '../support/staff';
import { plotForm, plotPairs } from './plot-form';

jest.setTimeout(120_000);

/** The same form behind a page with a text, and a question that comes up by a later answer. */
const withPageBefore: FormFiles = {
  ...plotForm,
  'ui.json': {
    type: 'Categorization',
    elements: [
      {
        type: 'Category',
        label: 'Läs först',
        elements: [
          { type: 'Label', text: 'Föreningen fördelar lotterna i mars.' },
          {
            type: 'Control',
            scope: '#/properties/height',
            rule: { effect: 'SHOW', condition: { scope: '#/properties/shed', schema: { const: true } } },
          },
        ],
      },
      {
        type: 'Category',
        label: 'Resten',
        elements: ['name', 'email', 'plot', 'shed', 'helpers', 'proof'].map((name) => ({
          type: 'Control',
          scope: `#/properties/${name}`,
        })),
      },
    ],
  },
};

describeInBrowser('a supplement', (browser) => {
  const site = aSite({ forms: { odling: plotForm, fore: withPageBefore }, mail: true });
  const db = (): DataSource => site.get(DataSource);

  /** Someone of the staff, at a browser without script. */
  const handler = async (who: StaffMember = { name: 'Karin Nilsson', roles: ['handler'] }) => {
    const context = await browser.visitor({ javaScriptEnabled: false });
    const { id, token } = await staffIn(db(), who);
    await context.addCookies([{ name: 'blankett_personal', value: token, url: site.url }]);
    return { id, page: await context.newPage() };
  };
  const someone = async (hasScript = false): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled: hasScript }), site.url);

  /** A case that somebody sent in from their browser. */
  const sentIn = async (hasScript = false, email = 'selma@example.se', form = 'odling') => {
    const resident = await someone(hasScript);
    const pairs = plotPairs.map(([name, value]): [string, string] => [
      name,
      name === '/email' ? email : value,
    ]);
    await resident.beginsWith(form, pairs);
    await resident.sendsIn();
    return { resident, path: resident.path, number: await resident.caseNumber() };
  };

  const asks = async (number: string, questions: readonly string[], text = 'Skriv vilken lott du menar.') => {
    const { page, id } = await handler();
    await page.goto(`${site.url}/personal/arenden/${number}`);
    await page.getByRole('link', { name: 'Begär komplettering' }).click();
    for (const question of questions) await page.getByLabel(question).check();
    await page.fill('[name="_text"]', text);
    await page.getByRole('button', { name: 'Skicka begäran' }).click();
    await page.getByText('Begäran om komplettering är skickad.').waitFor();
    return { page, id };
  };

  const lastDeed = async () => {
    const [deed] = await db().query<Record<string, unknown>[]>(
      'SELECT action, form_id, case_id, details FROM audit_log ORDER BY id DESC LIMIT 1',
    );
    return deed;
  };

  it.each([false, true])(
    'opens just what is asked for, is told before and after, and keeps what first came in (script: %s)',
    async (hasScript) => {
      const email = `selma-${hasScript}@example.se`;
      const { resident, path, number } = await sentIn(hasScript, email);
      const receipt = await resident.downloadsReceipt();
      const { page } = await asks(number, ['Vilken lott?', 'Intyg (bilaga)']);
      expect(await page.locator('.case-head .tag').innerText()).toBe('Väntar på komplettering');
      expect(await page.locator('#komplettering').locator('..').locator('..').innerText()).toContain('Intyg');

      // The notice says that something is wanted, and not what.
      const told = await site.mail.to(email);
      expect(decodedHeader(told.headers.get('subject') ?? '')).toContain(number);

      expect(told.text).toContain(PUBLIC_URL + path);

      await resident.visits(path);
      const asked = resident.page.locator('.notice', { hasText: 'Vi behöver en komplettering' });
      expect(await asked.innerText()).toMatch(/Svara senast \d+ \p{L}+ \d{4}/u);
      expect(await asked.innerText()).toContain('Skriv vilken lott du menar.');
      expect(await asked.locator('li').allInnerTexts()).toEqual(['Vilken lott?', 'Intyg']);
      if (hasScript) expect(await axeFindings(resident.page)).toEqual([]);
      await resident.page.getByRole('button', { name: 'Komplettera ärendet' }).click();
      await resident.page.waitForURL(/\/utkast\//);

      const names = (): Promise<string[]> =>
        resident.page
          .locator('main form [name^="/"]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
      expect(await names()).toEqual(['/plot']);
      if (hasScript) {
        await resident.page.locator('form[data-live]').waitFor();
        expect(await names()).toEqual(['/plot']);
        expect(await axeFindings(resident.page)).toEqual([]);
      }
      expect(await resident.page.locator('#fran-blankett').innerText()).toContain(number);
      await resident.page.fill(named('/plot'), 'Sju, vid bäcken');
      await resident.goesOn();
      await resident.page.waitForURL(/papper/);
      expect(await resident.page.locator('h1').innerText()).toBe('Papper');
      await resident.page.setInputFiles('input[type=file]', {
        name: 'intyg.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\n1 0 obj\nintyg'),
      });
      if (hasScript) await resident.page.getByText('intyg.pdf').first().waitFor();
      await resident.goesOn();
      await resident.page.waitForURL(/granska/);
      const changes = (where: Resident['page']): Promise<string[]> =>
        where
          .locator('dl.changes > div')
          .evaluateAll((rows) => rows.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()));
      expect(await changes(resident.page)).toEqual([
        'Vilken lott?Före SexNu Sju, vid bäcken',
        expect.stringMatching(/^IntygFöre Inget svarNu intyg\.pdf/),
      ]);
      await resident.sendsIn();
      await resident.page.waitForURL(/\/arenden\//);
      expect(resident.path).toBe(path);
      expect(await resident.page.locator('main').innerText()).toContain('Komplettering inkommen');
      expect(await changes(resident.page)).toHaveLength(2);

      // After the notices that the case was received, and that it waits.
      const confirmed = await site.mail.to(email, 3);
      expect(decodedHeader(confirmed.headers.get('subject') ?? '')).toBe(
        `Vi har tagit emot din komplettering i ärende ${number}`,
      );
      expect(confirmed.text).toContain(PUBLIC_URL + path);
      expect(confirmed.text).not.toContain('bäcken');

      await page.goto(`${site.url}/personal/arenden/${number}`);
      expect(await page.locator('.case-head .tag').innerText()).toBe('Komplettering inkommen');
      expect(await changes(page)).toEqual([
        'Vilken lott?Före SexNu Sju, vid bäcken',
        expect.stringMatching(/^IntygFöre Inget svarNu intyg\.pdf/),
      ]);
      const found = await site.get(CaseReader).byNumber(number);
      expect(found).toMatchObject({
        revision: 2,
        answer: { name: 'Selma Testsson', email, plot: 'Sju, vid bäcken', helpers: [{ called: 'Nils' }] },
      });
      const first = await db().query<{ answer: JsonObject }[]>(
        'SELECT answer FROM case_revisions WHERE case_id = $1 AND number = 1',
        [found?.id],
      );
      expect(first[0]?.answer).toMatchObject({ plot: 'Sex' });
      await resident.visits(path);
      expect((await resident.downloadsReceipt()).bytes.equals(receipt.bytes)).toBe(true);
    },
  );

  /** A request as it stands when time has passed. @param due days from now */
  const askedLongAgo = (number: string, due: number): Promise<unknown> =>
    db().query(
      `INSERT INTO supplement_requests (case_id, post_key, revision, questions, text, due_on, by, signature, asked_at)
       SELECT id, gen_random_uuid(), 1, '["/plot"]', 'Skriv vilken lott du menar.',
              (now() AT TIME ZONE 'Europe/Stockholm')::date + $2::int, 'x', 'Karin Nilsson', now() - interval '10 days'
         FROM cases WHERE number = $1`,
      [number, due],
    );

  it('is reminded of by mail some days before the day, without a word of what it is about', async () => {
    const email = 'paminnelse@example.se';
    const { number, path } = await sentIn(false, email);
    await site.mail.to(email);
    await askedLongAgo(number, 2);
    await site.get(RemindOfSupplements).run();
    const reminder = await site.mail.to(email, 2);
    expect(decodedHeader(reminder.headers.get('subject') ?? '')).toBe(
      `Vi väntar på din komplettering i ärende ${number}`,
    );
    expect(reminder.text).toMatch(/senast \d+ \p{L}+ \d{4}/u);
    expect(reminder.text).toContain(PUBLIC_URL + path);
    expect(reminder.text).not.toContain('lott');
  });

  it('is told to the staff when the day went by without it', async () => {
    const { number } = await sentIn();
    await askedLongAgo(number, -1);
    await site.get(TellMissedSupplements).run();
    const { page } = await handler();
    await page.goto(`${site.url}/personal/arenden/${number}`);
    expect(await page.locator('main').innerText()).toContain('Kompletteringen kom inte i tid');
  });

  it.each([false, true])(
    'opens on the first step where something is asked, and steps over the others (script: %s)',
    async (hasScript) => {
      const { resident, path, number } = await sentIn(hasScript, 'selma@example.se', 'fore');
      await asks(number, ['Vilken lott?']);
      await resident.visits(path);
      await resident.page.getByRole('button', { name: 'Komplettera ärendet' }).click();
      await resident.page.waitForURL(/\/utkast\//);
      if (hasScript) await resident.page.locator('form[data-live]').waitFor();
      expect(await resident.page.locator('h1').innerText()).toBe('Resten');
      await resident.page.fill(named('/plot'), 'Sju');
      await resident.goesOn();
      await resident.page.waitForURL(/granska/);
      expect(await resident.page.locator('main').innerText()).not.toContain('Läs först');
    },
  );

  it('tells whoever has the link alone that something is wanted, by when, and where it is read', async () => {
    const { path, number } = await sentIn();
    await asks(number, ['Vilken lott?']);
    const other = await someone();
    await other.visits(path);
    const told = other.page.locator('.notice', { hasText: 'Vi behöver en komplettering' });
    expect(await told.innerText()).toMatch(/Svara senast \d+ \p{L}+ \d{4}/u);
    const html = await other.page.content();
    for (const secret of ['Skriv vilken lott', 'Vilken lott?', 'meddelandena'])
      expect(html).not.toContain(secret);
    await told.getByRole('link', { name: 'Skriv koden' }).click();
    expect(await other.page.locator(':target').getAttribute('name')).toBe('_code');
  });

  it('takes nothing but what is open, whatever is posted', async () => {
    const { resident, path, number } = await sentIn();
    await asks(number, ['Vilken lott?']);
    await resident.visits(path);
    await resident.page.getByRole('button', { name: 'Komplettera ärendet' }).click();
    const step = resident.path;
    const answer = await resident.page.request.post(site.url + step, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams([
        ['/name', 'En annan'],
        ['/plot', 'Nio'],
        ['/helpers/0/called', 'En annan'],
        ['_do', 'remove /helpers/0'],
      ]).toString(),
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    await resident.visits(step.replace(/[^/]*$/, 'granska'));
    await resident.sendsIn();
    expect((await site.get(CaseReader).byNumber(number))?.answer).toMatchObject({
      name: 'Selma Testsson',
      plot: 'Nio',
      helpers: [{ called: 'Nils' }],
    });
  });

  it('opens what comes up by what is changed', async () => {
    const { resident, path, number } = await sentIn();
    await asks(number, ['Ska du ha en bod?']);
    await resident.visits(path);
    await resident.page.getByRole('button', { name: 'Komplettera ärendet' }).click();
    await resident.page.getByLabel('Ja', { exact: true }).check();
    await resident.goesOn();
    await resident.page.fill(named('/height'), '3');
    await resident.goesOn();
    await resident.page.waitForURL(/granska/);
    await resident.sendsIn();
    expect((await site.get(CaseReader).byNumber(number))?.answer).toMatchObject({ shed: true, height: 3 });
  });

  it('is one revision, sent twice; and no more is taken when it has come', async () => {
    const { resident, path, number } = await sentIn();
    await asks(number, ['Vilken lott?']);
    await resident.visits(path);
    await resident.page.getByRole('button', { name: 'Komplettera ärendet' }).click();
    const review = resident.path.replace(/[^/]*$/, 'granska');
    await resident.visits(review);
    const token = await resident.page.locator('[name="_token"]').getAttribute('value');
    const send = () =>
      resident.page.request.post(site.url + review, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        data: new URLSearchParams([
          ['_do', 'submit'],
          ...(token === null ? [] : [['_token', token]]),
        ]).toString(),
        maxRedirects: 0,
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303]));
    await send();
    expect((await site.get(CaseReader).byNumber(number))?.revision).toBe(2);
    await resident.visits(review);
    expect(resident.path).toBe(path);
  });

  it('is not asked for any more when the staff take it back, and an open page leads to the case', async () => {
    const { resident, path, number } = await sentIn();
    const { page } = await asks(number, ['Vilken lott?']);
    await resident.visits(path);
    await resident.page.getByRole('button', { name: 'Komplettera ärendet' }).click();
    const step = resident.path;
    await page.getByRole('button', { name: 'Ta tillbaka begäran' }).click();
    await page.getByText('Begäran är återtagen.').waitFor();
    expect(await lastDeed()).toMatchObject({ action: 'case.viewed' });
    await resident.visits(step);
    expect(resident.path).toBe(path);
    expect(await resident.page.getByText('Vi behöver en komplettering').count()).toBe(0);
  });

  it('tells whoever asks what is missing in the request, and keeps what they wrote', async () => {
    const { number } = await sentIn();
    const { page } = await handler();
    await page.goto(`${site.url}/personal/arenden/${number}/komplettering`);
    await page.fill('[name="_due#y"]', '2001');
    await page.getByRole('button', { name: 'Skicka begäran' }).click();
    expect(await page.locator('#fel li').allInnerTexts()).toEqual([
      'Välj minst en fråga eller bilaga.',
      'Skriv vad som ska kompletteras.',
      'Skriv en dag som finns, från och med i dag och högst ett år fram.',
    ]);
    expect(await page.inputValue('[name="_due#y"]')).toBe('2001');
  });

  it('covers what is personal on the page where it is picked', async () => {
    const { number } = await sentIn();
    const { page } = await handler();
    await page.goto(`${site.url}/personal/arenden/${number}/komplettering`);
    expect(await page.locator('main').innerText()).toContain('Nu: Sex');
    expect(await page.locator('main').innerText()).not.toContain('Selma');
  });

  it('is asked for by nobody who reaches other forms alone', async () => {
    const { number } = await sentIn();
    const { page } = await handler({ grants: [{ role: 'handler', form: 'annat' }] });
    for (const way of ['komplettering', 'rattelse'])
      expect((await page.goto(`${site.url}/personal/arenden/${number}/${way}`))?.status()).toBe(404);
  });
});
