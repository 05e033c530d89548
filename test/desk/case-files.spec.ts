import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { CaseLinks, CaseReader } from '../../src/cases';
import { postCase } from '../journeys/lib/api';
import { asText } from '../journeys/lib/as-text';
import { aSite } from '../journeys/lib/site';
import { pdf } from '../support/attachments-room';
import { axeFindings, describeInBrowser } from '../support/browser';
import { signsInOnDesk } from '../support/staff';

jest.setTimeout(60_000);

const FORM = {
  title: 'Bilagor',
  type: 'object',
  properties: {
    paper: { title: 'Intyg', type: 'string', format: 'data-url' },
    plan: { title: 'Ritning', type: 'string', format: 'data-url' },
  },
};
/** The same, where one of the files says something about somebody's health. */
const MARKED = {
  ...FORM,
  properties: { ...FORM.properties, paper: { ...FORM.properties.paper, 'x-privacy': 'sensitive' } },
};
const inAnswer = (name: string, size: number): string =>
  `data:application/pdf;name=${name};base64,${pdf(size).toString('base64')}`;

describeInBrowser('the files of a case on the desk', (browser) => {
  const site = aSite({
    forms: { bilagor: { 'schema.json': FORM }, 'dolda-bilagor': { 'schema.json': MARKED } },
  });
  const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    site.get(DataSource).query(sql, values);

  let page: Page;
  let id: string;
  let number: string;
  beforeAll(async () => {
    const body = { paper: inAnswer('intyg.pdf', 1000), plan: inAnswer('ritning.pdf', 2000) };
    const posted = await postCase(site.url, 'bilagor', { body });
    number = asText(posted.body.caseNumber);
    ({ id } = (await site.get(CaseReader).byNumber(number))!);
    page = await (await browser.visitor()).newPage();
    await signsInOnDesk(page, site);
  }, 60_000);

  const opensCase = () => page.goto(`${site.url}/personal/arenden/${number}`);
  const sends = async (text: string, files: { name: string; buffer: Buffer }[]): Promise<void> => {
    await page.fill('[name="_message"]', text);
    await page.setInputFiles(
      '[name="_files"]',
      files.map((file) => ({ mimeType: 'application/pdf', ...file })),
    );
    await page.getByRole('button', { name: 'Skicka meddelande' }).click();
  };
  const listed = (name: string) => page.locator('[aria-labelledby="filer"] li', { hasText: name });
  const link = (name: string) => listed(name).getByRole('link', { name, exact: true });
  const lastDeed = async () =>
    (
      await query<{ action: string; actor: string; case_id: string; details: object }>(
        'SELECT action, actor, case_id, details FROM audit_log ORDER BY id DESC LIMIT 1',
      )
    )[0];
  const me = async () => (await query<{ id: string }>('SELECT id FROM staff_accounts'))[0]?.id;
  const fetches = (address: string) => page.request.get(new URL(address, site.url).href);

  it('are told with the question that each answers', async () => {
    await opensCase();
    expect(await listed('intyg.pdf').innerText()).toContain('Svar på ”Intyg”');
    expect(await listed('ritning.pdf').innerText()).toContain('Svar på ”Ritning”');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('go along with what the staff write, and whoever sent the case in opens them', async () => {
    await opensCase();
    await sends('Här är blanketten.', [{ name: 'blankett.pdf', buffer: pdf(3000) }]);
    await page.getByText('Meddelandet är skickat').first().waitFor();
    const [message] = await query<{ id: string }>('SELECT id FROM case_messages WHERE case_id = $1', [id]);
    const [deed] = await query(
      `SELECT actor, case_id, details FROM audit_log WHERE action = 'case.message-sent'`,
    );
    expect(deed).toEqual({ actor: await me(), case_id: id, details: { message: message?.id, files: 1 } });
    expect(await listed('blankett.pdf').innerText()).toContain('Med ett meddelande ');
    expect(await page.locator('[aria-labelledby="meddelanden"] .files a').allInnerTexts()).toEqual([
      'blankett.pdf',
    ]);
    expect(await axeFindings(page)).toEqual([]);

    const links = site.get(CaseLinks);
    const resident = await (await browser.visitor({ javaScriptEnabled: false })).newPage();
    await resident.goto(site.url + links.path(id, number));
    await resident.fill('[name="_code"]', links.code(id));
    await resident.locator('main form button').click();
    const file = resident.locator('.messages .files a');
    await file.waitFor();
    const href = (await file.getAttribute('href')) ?? '';
    const had = await resident.request.get(new URL(href, site.url).href);
    expect([had.status(), (await had.body()).equals(pdf(3000))]).toEqual([200, true]);
  });

  it('are told of where one was not taken, and what was typed is kept', async () => {
    await opensCase();
    await sends('Två filer', [
      { name: 'program.pdf', buffer: Buffer.from('MZ\0\x01\x02') },
      { name: 'a.pdf', buffer: pdf() },
    ]);
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary a').allInnerTexts()).toEqual([
      expect.stringContaining('program.pdf'),
    ]);
    expect(await page.inputValue('[name="_message"]')).toBe('Två filer');
    expect(await listed('a.pdf').count()).toBe(0);
    expect(await lastDeed()).toMatchObject({ action: 'case.viewed', case_id: id });
  });

  it('are handed out with the look written down', async () => {
    await opensCase();
    const href = (await link('intyg.pdf').getAttribute('href')) ?? '';
    const answer = await fetches(href);
    expect([answer.status(), (await answer.body()).equals(pdf(1000))]).toEqual([200, true]);
    expect(answer.headers()).toMatchObject({
      'cache-control': 'no-store',
      'content-length': String(pdf(1000).length),
    });
    expect(answer.headers()['content-disposition']).toContain('attachment; filename="intyg.pdf"');
    const [file] = await query<{ id: string }>(`SELECT id FROM attachments WHERE name = 'intyg.pdf'`);
    expect(await lastDeed()).toEqual({
      action: 'file.fetched',
      actor: await me(),
      case_id: id,
      details: { file: file?.id },
    });
  });

  it('are neither named nor opened where their question is masked, until its answer is shown', async () => {
    const body = { paper: inAnswer('utredning.pdf', 1500), plan: inAnswer('ritning.pdf', 2500) };
    const posted = await postCase(site.url, 'dolda-bilagor', { body });
    await page.goto(`${site.url}/personal/arenden/${asText(posted.body.caseNumber)}`);
    expect(await page.content()).not.toContain('utredning.pdf');
    expect(await listed('Dold fil').innerText()).toContain('Svar på ”Intyg”');
    expect(await listed('Dold fil').locator('a').count()).toBe(0);
    expect(await listed('ritning.pdf').locator('a').count()).toBe(2);

    await page.getByRole('button', { name: 'Visa Intyg', exact: true }).click();
    await listed('utredning.pdf').waitFor();
    expect(await listed('utredning.pdf').locator('a').count()).toBe(2);
    expect(await listed('Dold fil').count()).toBe(0);

    await page.getByRole('button', { name: 'Dölj igen' }).click();
    await listed('Dold fil').waitFor();
    expect(await page.content()).not.toContain('utredning.pdf');
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each([
    ['waiting', 'intyg.pdf', 'väntar på kontroll'],
    ['harmful', 'blankett.pdf', 'skadlig och borttagen'],
  ])('are handed out to nobody while %s', async (scan, name, words) => {
    await opensCase();
    const href = (await link(name).getAttribute('href')) ?? '';
    await query('UPDATE attachments SET scan = $1 WHERE name = $2', [scan, name]);
    await opensCase();
    expect(await listed(name).innerText()).toContain(words);
    expect(await page.locator(`a[href="${href}"]`).count()).toBe(0);
    expect((await fetches(href)).status()).toBe(404);
    expect(await lastDeed()).toMatchObject({ action: 'case.viewed' });
  });
});
