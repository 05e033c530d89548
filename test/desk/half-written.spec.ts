import { DataSource } from 'typeorm';
import { PRESENT_MINUTES } from '../../src/cases';
import { aSite } from '../journeys/lib/site';
import { Looker } from '../journeys/lib/looks';
import { Resident } from '../journeys/lib/resident';
import { describeInBrowser } from '../support/browser';
import { staffIn, type StaffMember } from '../support/staff';
import { until } from '../support/until';
import { plotForm, plotPairs } from './plot-form';

jest.setTimeout(240_000);

const MESSAGE = 'Hej!\n\nVi har fått dina uppgifter & ser på dem <i>nu</i>.';
const NOTE = 'Ring i morgon.';

describeInBrowser('what one of the staff is writing in a case', (browser) => {
  const site = aSite({ forms: { odling: plotForm } });
  const db = (): DataSource => site.get(DataSource);

  const aCase = async (): Promise<string> => {
    const resident = await Resident.in(await browser.visitor({ javaScriptEnabled: false }), site.url);
    await resident.beginsWith('odling', plotPairs);
    await resident.sendsIn();
    return resident.caseNumber();
  };
  const handler = async (hasScript = false, who: StaffMember = { name: 'Karin Ek', roles: ['handler'] }) => {
    const context = await browser.visitor({ javaScriptEnabled: hasScript });
    const signIn = async (id?: string): Promise<string> => {
      const staff = await staffIn(db(), who);
      if (id !== undefined)
        await db().query('UPDATE staff_sessions SET account_id = $1 WHERE account_id = $2', [id, staff.id]);
      await context.addCookies([{ name: 'blankett_personal', value: staff.token, url: site.url }]);
      return id ?? staff.id;
    };
    const id = await signIn();
    return { id, page: await context.newPage(), signInAgain: () => signIn(id) };
  };
  const begins = async (hasScript = false) => {
    const number = await aCase();
    const hired = await handler(hasScript);
    await hired.page.goto(`${site.url}/personal/arenden/${number}`);
    await hired.page.fill('[name="_message"]', MESSAGE);
    await hired.page.fill('[name="_note"]', NOTE);
    return { number, ...hired };
  };
  const written = async (number: string) => {
    const [row] = await db().query<{ messages: string; notes: string }[]>(
      `SELECT (SELECT count(*) FROM case_messages m WHERE m.case_id = c.id) AS messages,
              (SELECT count(*) FROM case_notes n WHERE n.case_id = c.id) AS notes FROM cases c WHERE number = $1`,
      [number],
    );
    return { messages: Number(row!.messages), notes: Number(row!.notes) };
  };

  it.each([false, true])(
    'stays in its boxes whichever other button is pressed, and is written once (script: %s)',
    async (hasScript) => {
      const { number, page } = await begins(hasScript);
      const standsThere = async (): Promise<void> => {
        expect(await page.inputValue('[name="_message"]')).toBe(MESSAGE);
        expect(await page.inputValue('[name="_note"]')).toBe(NOTE);
      };
      await page.getByRole('button', { name: 'Ta ärendet' }).click();
      await page.getByText('Ansvarig är nu Karin Ek.').waitFor();
      await standsThere();
      await page.getByLabel('Ändra status till').selectOption('in_progress');
      await page.getByRole('button', { name: 'Ändra status' }).click();
      await page.getByText('Klart').first().waitFor();
      await standsThere();
      await page.getByRole('button', { name: 'Byt ansvarig', exact: true }).click();
      await page.getByRole('link', { name: 'Välj vem som ska vara ansvarig.' }).waitFor();
      expect(await page.title()).toMatch(/^Fel: /);
      await standsThere();

      await page.getByRole('button', { name: 'Spara anteckning' }).click();
      await page.getByText('Anteckningen är sparad.').waitFor();
      expect(await page.inputValue('[name="_message"]')).toBe(MESSAGE);
      expect(await page.inputValue('[name="_note"]')).toBe('');
      await page.getByRole('button', { name: 'Skicka', exact: false }).last().click();
      await page.waitForURL(/gjort=meddelande/);
      expect(await page.inputValue('[name="_message"]')).toBe('');
      expect(await written(number)).toEqual({ messages: 1, notes: 1 });
    },
  );

  it('goes along past somebody else’s change', async () => {
    const { number, page } = await begins();
    await db().query('UPDATE cases SET changes = changes + 1 WHERE number = $1', [number]);
    await page.getByRole('button', { name: 'Ta ärendet' }).click();
    await page.getByRole('button', { name: 'Gå till ärendet utan att ändra' }).click();
    expect(await page.inputValue('[name="_message"]')).toBe(MESSAGE);
    expect(await page.inputValue('[name="_note"]')).toBe(NOTE);
  });

  it.each(['Spara anteckning', 'Skicka'])(
    'is brought back to the case after a session that ended (pressed: %s)',
    async (button) => {
      const { id, number, page, signInAgain } = await begins();
      await db().query('DELETE FROM staff_sessions WHERE account_id = $1', [id]);
      await page.getByRole('button', { name: button }).last().click();
      await page.getByRole('heading', { name: 'Du har loggats ut', level: 1 }).waitFor();
      expect(await page.inputValue('[name="_message"]')).toBe(MESSAGE);
      const signIn = page.getByRole('link', { name: 'Logga in (öppnas i en ny flik)' });
      expect(await signIn.getAttribute('href')).toBe(
        `/personal/logga-in?till=${encodeURIComponent(`/personal/arenden/${number}`)}`,
      );
      // Pressed before one has signed in, nothing is lost either.
      await page.getByRole('button', { name: 'Gå till ärendet med texten' }).click();
      await page.getByRole('heading', { name: 'Du har loggats ut', level: 1 }).waitFor();
      await signInAgain();
      await page.getByRole('button', { name: 'Gå till ärendet med texten' }).click();
      await page.locator('#handlagg').waitFor();
      expect(await page.inputValue('[name="_message"]')).toBe(MESSAGE);
      expect(await page.inputValue('[name="_note"]')).toBe(NOTE);
      expect(await written(number)).toEqual({ messages: 0, notes: 0 });
    },
  );

  it.each([
    ['all rights', `roles = '{}'`, 'Ditt konto har ingen behörighet'],
    ['the right to its form', `roles = ARRAY['designer']`, 'Du har inte behörighet till sidan'],
  ])('is shown to be copied when %s are taken while it is written', async (_, taken, heading) => {
    const { id, number, page } = await begins();
    await db().query(`UPDATE staff_accounts SET ${taken} WHERE id = $1`, [id]);
    await page.getByRole('button', { name: 'Spara anteckning' }).click();
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    expect(await page.inputValue('[name="_message"]')).toBe(MESSAGE);
    expect(await page.inputValue('[name="_note"]')).toBe(NOTE);
    expect(await written(number)).toEqual({ messages: 0, notes: 0 });
  });

  it('is told first on the page when it is wrong, and in the title', async () => {
    const number = await aCase();
    const { page } = await handler();
    await page.goto(`${site.url}/personal/arenden/${number}`);
    await page.getByRole('button', { name: 'Spara anteckning' }).click();
    expect(await page.locator('#fel li').allInnerTexts()).toEqual(['Skriv din anteckning.']);
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await page.locator('#fel a').getAttribute('href')).toBe('#anteckning');
  });

  it('is not sent to a case that was closed meanwhile, until one has been told', async () => {
    const { number, page } = await begins();
    await db().query(`UPDATE cases SET status = 'closed' WHERE number = $1`, [number]);
    await page.getByRole('button', { name: 'Skicka' }).last().click();
    await page.getByRole('link', { name: /Ärendet avslutades medan du skrev/ }).waitFor();
    expect(await written(number)).toEqual({ messages: 0, notes: 0 });
    expect(await page.inputValue('[name="_message"]')).toBe(MESSAGE);
    expect(await page.inputValue('[name="_note"]')).toBe(NOTE);
    await page.getByRole('button', { name: 'Skicka' }).last().click();
    await page.getByText('Ett meddelande öppnar det inte igen.').waitFor();
    expect(await written(number)).toEqual({ messages: 1, notes: 0 });
  });

  it('is not seen by colleagues once the page is closed', async () => {
    const { id, number, page } = await begins(true);
    const other = await handler(false, { name: 'Sam Alm', roles: ['handler'] });
    const isTold = async (): Promise<boolean> => {
      await other.page.goto(`${site.url}/personal/arenden/${number}`);
      return other.page.getByText('Karin Ek har ärendet öppet').isVisible();
    };
    expect(await isTold()).toBe(true);
    await page.goto(`${site.url}/personal`);
    await until(async () => {
      const [row] = await db().query<{ soon: boolean }[]>(
        `SELECT p.seen_at < now() - make_interval(mins => ${PRESENT_MINUTES}, secs => -30) AS soon
           FROM case_presence p JOIN cases c ON c.id = p.case_id WHERE c.number = $1 AND p.account_id = $2`,
        [number, id],
      );
      return row?.soon === true;
    });
  });

  it('may be in a case that nobody could open if it was protected: that is told before', async () => {
    const { number, page } = await begins();
    await page.goto(`${site.url}/personal/arenden/${number}/skydd`);
    await page.getByText('Ingen skulle kunna öppna ärendet.').waitFor();
    await staffIn(db(), { name: 'Vera', roles: ['handler'], mayReadSecret: true });
    await page.reload();
    expect(await page.getByText('Ingen skulle kunna öppna ärendet.').count()).toBe(0);
  });

  it('has pages that are accessible and fit every width, in light and dark', async () => {
    const looker = new Looker();
    const { id, page } = await begins(true);
    await page.getByRole('button', { name: 'Byt ansvarig', exact: true }).click();
    await page.locator('#fel').waitFor();
    await looker.at(page, 'case with an error');
    await db().query('DELETE FROM staff_sessions WHERE account_id = $1', [id]);
    await page.getByRole('button', { name: 'Spara anteckning' }).click();
    await page.getByRole('heading', { name: 'Du har loggats ut', level: 1 }).waitFor();
    await looker.at(page, 'signed out');
    expect(looker.seen.flatMap(({ state, findings }) => findings.map((one) => `${state}: ${one}`))).toEqual(
      [],
    );
  });
});
