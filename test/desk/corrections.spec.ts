import { DataSource } from 'typeorm';
import { CaseReader } from '../../src/cases';
import { dayOf, showDate } from '../../src/form';
import { named } from '../journeys/lib/fill-page';
import { aSite } from '../journeys/lib/site';
import { Resident } from '../journeys/lib/resident';
import { axeFindings, describeInBrowser } from '../support/browser';
import { staffIn, type StaffMember } from '../support/staff';
import { plotForm, plotPairs } from './plot-form';

jest.setTimeout(120_000);

const KARIN: StaffMember = { name: 'Karin Nilsson', roles: ['handler'] };
const DAY = 24 * 60 * 60 * 1000;

describeInBrowser('what the staff do with answers', (browser) => {
  const site = aSite({ forms: { odling: plotForm } });
  const db = (): DataSource => site.get(DataSource);

  const handler = async (who: StaffMember = KARIN, hasScript = false) => {
    const context = await browser.visitor({ javaScriptEnabled: hasScript });
    const { id, token } = await staffIn(db(), who);
    await context.addCookies([{ name: 'blankett_personal', value: token, url: site.url }]);
    const desk = await Resident.in(context, site.url);
    return { id, desk, page: desk.page };
  };

  const sentIn = async () => {
    const resident = await Resident.in(await browser.visitor({ javaScriptEnabled: false }), site.url);
    await resident.beginsWith('odling', plotPairs);
    await resident.sendsIn();
    return { resident, path: resident.path, number: await resident.caseNumber() };
  };

  /** From the case's page into the form, with a reason. */
  const corrects = async (desk: Resident, number: string, reason = 'Sökanden ringde.'): Promise<void> => {
    await desk.visits(`/personal/arenden/${number}`);
    await desk.page.getByRole('link', { name: 'Rätta uppgifter' }).click();
    await desk.page.fill('[name="_reason"]', reason);
    await desk.page.getByRole('button', { name: 'Öppna formuläret' }).click();
    await desk.page.waitForURL(/granska/);
  };
  const change = async (desk: Resident, page: string, name: string, text: string): Promise<void> => {
    await desk.visits(desk.path.replace(/[^/]*$/, `${page}?andra=1`));
    await desk.page.fill(named(name), text);
    await desk.goesOn();
    await desk.page.waitForURL(/granska/);
  };
  const deeds = async (caseNumber: string): Promise<string[]> => {
    const rows = await db().query<{ action: string }[]>(
      `SELECT l.action FROM audit_log l JOIN cases c ON c.id = l.case_id WHERE c.number = $1 ORDER BY l.id`,
      [caseNumber],
    );
    return rows.map(({ action }) => action);
  };

  it.each([false, true])(
    'is kept beside what came in: a correction, with who and why for both sides (script: %s)',
    async (hasScript) => {
      const { resident, path, number } = await sentIn();
      const receipt = await resident.downloadsReceipt();
      const { desk, page } = await handler(KARIN, hasScript);
      await corrects(desk, number);
      expect(await page.locator('main').innerText()).toContain(`Du rättar ärende ${number}`);
      expect(await page.locator('main').innerText()).toContain('Du har inte ändrat något än.');
      expect(await page.locator('main').innerText()).toContain('Rättelsen är inte gjord än.');
      expect(await page.locator('main').innerText()).not.toContain('Inte inskickad');
      await change(desk, 'lotten', '/plot', 'Sju');
      if (hasScript) expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Spara rättelsen' }).click();
      await page.waitForURL(new RegExp(`/personal/arenden/${number}`));
      expect(await page.locator('main').innerText()).toContain('Rättelsen är sparad.');
      const told = await page.locator('#andringar').locator('../..').innerText();
      expect(told).toContain('Rättelse av Karin Nilsson');
      expect(told).toContain('Skäl: Sökanden ringde.');
      expect(told).toMatch(/Före\s+Sex/);
      expect(told).toMatch(/Nu\s+Sju/);
      expect(await deeds(number)).toEqual(
        expect.arrayContaining(['case.viewed', 'case.correction-opened', 'case.corrected']),
      );

      await resident.visits(path);
      const theirs = await resident.page.locator('#andringar').locator('..').innerText();
      expect(theirs).toContain('Karin Nilsson rättade');
      expect(theirs).toContain('Skäl: Sökanden ringde.');
      expect((await resident.downloadsReceipt()).bytes.equals(receipt.bytes)).toBe(true);
      const found = await site.get(CaseReader).byNumber(number);
      expect(found).toMatchObject({ revision: 2, answer: { plot: 'Sju' }, status: 'submitted' });
    },
  );

  it('needs a reason, and something that is changed', async () => {
    const { number } = await sentIn();
    const { desk, page } = await handler();
    await desk.visits(`/personal/arenden/${number}/rattelse`);
    await page.getByRole('button', { name: 'Öppna formuläret' }).click();
    expect(await page.locator('#fel li').allInnerTexts()).toEqual(['Skriv varför uppgifterna rättas.']);
    await corrects(desk, number);
    await page.getByRole('button', { name: 'Spara rättelsen' }).click();
    await page.locator('#fel li').waitFor();
    expect(await page.title()).toMatch(/^Fel: .*Granska och spara rättelsen/);
    expect(await page.locator('#fel li').innerText()).toContain('Du har inte ändrat något.');
    expect(await page.locator('main').innerText()).not.toMatch(/Skicka in|skickar in/);
    expect((await deeds(number)).filter((deed) => deed === 'case.correction-opened')).toHaveLength(1);
    expect((await site.get(CaseReader).byNumber(number))?.revision).toBe(1);
  });

  it('of two at once is both, where they change different things, and one where they change the same', async () => {
    const { number } = await sentIn();
    const [first, second, third] = [await handler(), await handler(), await handler()];
    for (const { desk } of [first, second, third]) await corrects(desk, number);
    await change(first.desk, 'lotten', '/plot', 'Sju');
    await change(second.desk, 'lotten', '/helpers/0/called', 'Akka');
    await change(third.desk, 'lotten', '/plot', 'Nio');
    for (const { page } of [first, second]) {
      await page.getByRole('button', { name: 'Spara rättelsen' }).click();
      await page.waitForURL(/personal/);
    }
    await third.page.getByRole('button', { name: 'Spara rättelsen' }).click();
    expect(await third.page.locator('main').innerText()).toContain('Någon annan har ändrat samma uppgifter');
    expect(await site.get(CaseReader).byNumber(number)).toMatchObject({
      revision: 3,
      answer: { plot: 'Sju', helpers: [{ called: 'Akka' }] },
    });
  });

  it('is nobody’s but whose it is, and not theirs either once they have lost the right', async () => {
    const { number } = await sentIn();
    const { desk, id } = await handler();
    await corrects(desk, number);
    const other = await handler();
    expect((await other.desk.visits(desk.path)).status()).toBe(404);
    await db().query(`UPDATE cases SET protected_at = now() WHERE number = $1`, [number]);
    expect((await desk.visits(desk.path)).status()).toBe(404);
    await db().query(`UPDATE cases SET protected_at = NULL WHERE number = $1`, [number]);
    expect((await desk.visits(desk.path)).status()).toBe(200);
    await db().query(`UPDATE staff_accounts SET roles = '{reader}' WHERE id = $1`, [id]);
    expect((await desk.visits(desk.path)).status()).toBe(404);
  });

  it.each([false, true])(
    'is a case like any other: what came by letter, on the day that it came (script: %s)',
    async (hasScript) => {
      const { desk, page } = await handler(KARIN, hasScript);
      await desk.visits('/personal');
      await page.getByRole('link', { name: 'Registrera' }).click();
      if (hasScript) expect(await axeFindings(page)).toEqual([]);
      const came = dayOf(new Date(Date.now() - 3 * DAY));
      const [year = '', month = '', day = ''] = came.split('-');
      await page.selectOption('[name="_form"]', 'odling');
      await page.getByLabel('Brev').check();
      await page.fill('[name="_day#d"]', day);
      await page.fill('[name="_day#m"]', month);
      await page.fill('[name="_day#y"]', year);
      await page.getByRole('button', { name: 'Öppna formuläret' }).click();
      await page.waitForURL(/\/utkast\//);
      expect(await page.locator('#fran-blankett').innerText()).toContain('Du registrerar en ansökan');
      await desk.fillsIn({ name: 'Nils Testsson', plot: 'Två', shed: false });
      await page.getByRole('button', { name: 'Registrera ärendet' }).click();
      await page.waitForURL(/\/personal\/arenden\//);
      const told = await page.locator('main').innerText();
      expect(told).toContain('Brev');
      expect(told).toContain('Ärendet är registrerat.');
      expect(told).toContain('Registrerat åt den som sökte');
      expect(told).toContain(showDate(came, 'sv'));
      const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const found = await site.get(CaseReader).byNumber(number);
      expect(found).toMatchObject({ source: 'letter', status: 'submitted', answer: { plot: 'Två' } });
      expect(dayOf(found!.receivedAt)).toBe(came);
      expect(await deeds(number)).toEqual(expect.arrayContaining(['case.registered', 'case.viewed']));
    },
  );

  it('tells what is missing before the form is opened', async () => {
    const { desk, page } = await handler();
    await desk.visits('/personal/registrera');
    await page.fill('[name="_day#y"]', '2999');
    await page.getByRole('button', { name: 'Öppna formuläret' }).click();
    expect(await page.locator('#fel li').allInnerTexts()).toEqual([
      'Välj e-tjänst.',
      'Välj hur ansökan kom in.',
      'Skriv dagen som ansökan kom in: i dag eller tidigare, högst ett år bakåt.',
    ]);
  });

  it('waits for whoever began it, and is thrown away by them alone', async () => {
    const { desk, page } = await handler();
    await desk.visits('/personal/registrera');
    await page.selectOption('[name="_form"]', 'odling');
    await page.getByLabel('Telefon').check();
    await page.getByRole('button', { name: 'Öppna formuläret' }).click();
    await page.waitForURL(/\/utkast\//);
    const draft = desk.path.split('/')[2] ?? '';
    const other = await handler();
    const taken = await other.page.request.post(`${site.url}/personal/registrera/${draft}/ta-bort`);
    expect(taken.status()).toBe(404);
    await desk.visits('/personal/registrera');
    expect(await page.locator('main').innerText()).toContain('Telefon, kom in');
    await page.getByRole('button', { name: /^Ta bort/ }).click();
    await page.getByText('Du har inget påbörjat.').waitFor();
    expect((await desk.visits(`/utkast/${draft}/granska`)).status()).toBe(404);
  });

  it('is registered in no form that is out of reach', async () => {
    const { desk, page } = await handler({ grants: [{ role: 'handler', form: 'annat' }] });
    await desk.visits('/personal/registrera');
    expect(await page.locator('main').innerText()).toContain(
      'Du har inte rätt att registrera ärenden i någon e-tjänst.',
    );
    const body = 'form=1&_form=odling&_source=letter&_day%23d=1&_day%23m=11&_day%23y=2026';
    const answer = await page.request.post(`${site.url}/personal/registrera`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      data: body,
    });
    expect(answer.status()).toBe(422);
  });
});
