import { DataSource } from 'typeorm';
import { CaseHandling, CaseReader } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import { contactIn, showForm, type Json } from '../../src/form';
import { JobsService } from '../../src/platform/jobs';
import { axeFindings, describeInBrowser } from '../support/browser';
import { decodedHeader, type ReceivedMail, said } from '../support/mail-server';
import { signsInOnDesk, staffIn } from '../support/staff';
import { until } from '../support/until';
import { asText } from '../journeys/lib/as-text';
import { postCase } from '../journeys/lib/api';
import { Resident } from '../journeys/lib/resident';
import { shippedForms } from '../journeys/lib/shipped-forms';
import { aSite, PUBLIC_URL } from '../journeys/lib/site';

jest.setTimeout(60_000);

/** A form that wants to know that one can be reached. */
const PROVES = {
  'schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bevisad adress',
    type: 'object',
    properties: {
      email: { title: 'E-post', type: 'string', format: 'email' },
      text: { title: 'Vad gäller det?', type: 'string', minLength: 1 },
    },
    required: ['text'],
    additionalProperties: false,
  },
  'service.json': { category: 'civic', provesContact: true, contactAt: { email: '/email' } },
};

const site = aSite({ forms: { bevis: PROVES }, shipped: shippedForms.map(({ id }) => id), mail: true });
const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  site.get(DataSource).query(sql, values);
beforeEach(() => site.mail.say({}));

const stateOf = async (caseId: string): Promise<string | undefined> => {
  const [notice] = await query<{ state: string }>('SELECT state FROM notices WHERE case_id = $1', [caseId]);
  return notice?.state;
};

const addressIn = async (formId: string, answer: Json): Promise<string | undefined> => {
  const { version } = site.get(CatalogueService).offered(formId);
  const shown = showForm(version.model('sv', answer), version.compiled, answer);
  return Promise.resolve(contactIn(shown, version.definition.service.contactAt).email);
};

const filed = async (formId: string, body: Json) => {
  const posted = await postCase(site.url, formId, { body });
  expect(posted.status).toBe(201);
  return (await site.get(CaseReader).byNumber(asText(posted.body.caseNumber)))!;
};

/** What a person wrote, piece by piece. */
const texts = (value: Json): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

const by = (email: string): Json => ({ text: 'Hej', email });

describe('a case that was sent in', () => {
  it('is confirmed by a mail that leads to it, and holds nothing of what was written, whichever form it is', async () => {
    for (const { id, examples } of shippedForms)
      for (const { answer } of examples) {
        const address = await addressIn(id, answer);
        const place =
          site.mail.mails.filter(({ to }) => address !== undefined && to.includes(address)).length + 1;
        const found = await filed(id, answer);
        if (address === undefined) continue;
        const { to, headers, text, html } = await site.mail.to(address, place);
        expect(to).toEqual([address]);
        const subject = decodedHeader(headers.get('subject')!);
        expect(subject).toContain(found.number);
        const link = /http:\/\/sjalvservice\.test(\S+)/.exec(text)![1]!;
        expect((await fetch(site.url + link)).status).toBe(200);
        const words = [subject, text, html].join('\n').replaceAll(PUBLIC_URL + link, '');
        expect(words).not.toMatch(/(?:\d{2})?\d{6}[-+ ]?\d{4}/);
        for (const written of texts(answer)) if (written.length > 5) expect(words).not.toContain(written);
      }
    const unsent = async () =>
      (await query<unknown>(`SELECT FROM notices WHERE state <> 'sent'`)).length === 0;
    await until(unsent);
  });

  it('tells nobody where no address was given', async () => {
    const { id } = await filed('bevis', { text: 'Hej' });
    const jobs = `SELECT FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
                   WHERE t.identifier LIKE 'notices.write%' AND j.payload->>'caseId' = $1`;
    await until(async () => (await query<unknown>(jobs, [id])).length === 0);
    expect(await stateOf(id)).toBeUndefined();
  });

  it('tells of a new status and of a message, without saying what', async () => {
    const address = 'status@example.se';
    const { id, status } = await filed('bevis', by(address));
    await site.mail.to(address);
    await site.get(CaseHandling).changeStatus(id, { from: status, to: 'in_progress', by: 'system' });
    site.get(JobsService).wakeSoon();
    const changed = await site.mail.to(address, 2);
    expect(decodedHeader(changed.headers.get('subject')!)).toMatch(/^Det har hänt något i ditt ärende 20/);
    await site
      .get(DataSource)
      .transaction((tx) =>
        site
          .get(JobsService)
          .announce(tx, 'case.message-sent', { caseId: id, messageId: crypto.randomUUID() }),
      );
    site.get(JobsService).wakeSoon();
    const written = await site.mail.to(address, 3);
    expect(decodedHeader(written.headers.get('subject')!)).toMatch(/^Nytt meddelande i ditt ärende 20/);
  });

  it('is told of later, with a line in the log for now, where the mail server is busy', async () => {
    site.mail.say({ recipient: () => said(451, 'Try later') });
    await filed('bevis', by('senare@example.se'));
    const told = () => site.log.filter((line) => line.includes('is put off after try'));
    await until(() => told().length > 0);
    expect(told()[0]).toContain('"level":"warn"');
    expect(told()[0]).toContain('A notice was not taken: away.');
    expect(site.log.join('')).not.toMatch(/SendFault|senare@example\.se/);
    site.mail.say({});
    await site.mail.to('senare@example.se');
  });
});

describeInBrowser('a resident who cannot be reached', (browser) => {
  it('is told of on the case and on the desk, and reached when somebody tries again', async () => {
    site.mail.say({ recipient: () => said(550, 'No such user') });
    const { id, number } = await filed('bevis', by('anna@example.se'));
    await until(async () => (await stateOf(id)) === 'given-up');

    const page = await (await browser.visitor()).newPage();
    await signsInOnDesk(page, site);
    await page.getByRole('link', { name: 'Se vilka' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${site.url}/personal/arenden/${number}`);
    const told = page.getByText('Det gick inte att nå a•••@example.se');
    await told.waitFor();
    expect(await axeFindings(page)).toEqual([]);

    site.mail.say({});
    await page.getByRole('button', { name: 'Försök igen' }).first().click();
    await site.mail.to('anna@example.se');
    await until(async () => (await stateOf(id)) === 'sent');
    await page.goto(`${site.url}/personal/arenden/${number}`);
    expect(await told.count()).toBe(0);
    const deeds = await query('SELECT actor, action, details FROM audit_log WHERE case_id = $1 ORDER BY id', [
      id,
    ]);
    const [notice] = await query<{ id: string }>('SELECT id FROM notices WHERE case_id = $1', [id]);
    const [account] = await query<{ id: string }>('SELECT id FROM staff_accounts');
    expect(deeds).toContainEqual({
      actor: account?.id,
      action: 'notice.retried',
      details: { notice: notice?.id },
    });
  });
});

describeInBrowser('a form that wants an address proven', (browser) => {
  const stranger = async (javaScriptEnabled = false) =>
    Resident.in(await browser.visitor({ javaScriptEnabled }), site.url);
  const atCode = async (email: string, hasScript = false): Promise<{ resident: Resident; code: string }> => {
    const resident = await stranger(hasScript);
    await resident.beginsWith('bevis', [
      ['/email', email],
      ['/text', 'Hej'],
    ]);
    await resident.sendsIn();
    await resident.page.locator('[name="_code"]').waitFor();
    return { resident, code: codeIn(await site.mail.to(email)) };
  };
  const codeIn = ({ text }: ReceivedMail): string => /^(\d{6})\r?$/m.exec(text)![1]!;

  it('is sent in once the code is typed, and not before', async () => {
    const { resident, code } = await atCode('bevis@example.se', true);
    expect(await resident.page.locator('main').innerText()).toContain(
      'Vi har skickat en kod till b•••@example.se.',
    );
    expect(await resident.page.locator('main').innerText()).not.toContain('bevis@example.se');
    expect(await axeFindings(resident.page)).toEqual([]);
    await resident.page.fill('[name="_code"]', code === '000000' ? '000001' : '000000');
    await resident.presses('check');
    await resident.page.locator('#fel').waitFor();
    expect(await resident.problems()).toEqual(['Skriv koden som vi skickade. Den har sex siffror.']);
    expect(await axeFindings(resident.page)).toEqual([]);
    await resident.page.fill('[name="_code"]', ` ${code.slice(0, 3)} ${code.slice(3)} `);
    await resident.presses('check');
    await resident.page.locator('.case-number').waitFor();
    expect(await resident.caseNumber()).toMatch(/^20\d\d-/);
  });

  it('asks anew when the address is changed', async () => {
    const { resident, code } = await atCode('fel@example.se');
    await resident.follows('Ändra adressen');
    await resident.page.fill('[name="/email"]', 'ratt@example.se');
    await resident.presses('next');
    await resident.sendsIn();
    expect(await resident.page.locator('main').innerText()).toContain('r•••@example.se');
    await resident.page.fill('[name="_code"]', code);
    await resident.presses('check');
    await resident.page.locator('[name="_code"]').waitFor();
    await resident.page.fill('[name="_code"]', codeIn(await site.mail.to('ratt@example.se')));
    await resident.presses('check');
    await resident.page.locator('.case-number').waitFor();
    expect(await resident.caseNumber()).toMatch(/^20\d\d-/);
  });

  it('sends a new code, which is the one that counts', async () => {
    const { resident } = await atCode('ny@example.se');
    await resident.presses('new');
    await resident.page.getByText('En ny kod är på väg.').waitFor();
    await resident.page.fill('[name="_code"]', codeIn(await site.mail.to('ny@example.se', 2)));
    await resident.presses('check');
    await resident.page.locator('.case-number').waitFor();
    expect(await resident.caseNumber()).toMatch(/^20\d\d-/);
  });

  it('asks nothing of somebody who leaves no address', async () => {
    const resident = await stranger();
    await resident.beginsWith('bevis', [['/text', 'Hej']]);
    await resident.sendsIn();
    expect(await resident.caseNumber()).toMatch(/^20\d\d-/);
  });

  it('is nobody else’s to prove', async () => {
    const { resident } = await atCode('min@example.se');
    const other = await stranger();
    expect((await other.visits(resident.path)).status()).toBe(404);
    const posted = await other.page.request.post(site.url + resident.path, { form: { _code: '000000' } });
    expect(posted.status()).toBe(404);
  });
});

describe('an invitation to an account', () => {
  const invited = async (address: string) => {
    const { cookie } = await staffIn(site.get(DataSource), { name: 'Ada', roles: ['administrator'] });
    const answer = await fetch(`${site.url}/personal/konton`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ namn: 'Ny Kollega', adress: address }).toString(),
    });
    return { cookie, status: answer.status, text: await answer.text() };
  };
  const LINK = /\/personal\/logga-in\/[\w-]{43}/;

  it('is mailed to whoever is invited, and its link shown to nobody else', async () => {
    const { status, text } = await invited('ny@perstorp.se');
    expect(status).toBe(200);
    expect(text).toContain('Länken är skickad till ny@perstorp.se.');
    expect(text).not.toMatch(LINK);
    const mail = await site.mail.to('ny@perstorp.se');
    expect(decodedHeader(mail.headers.get('subject') ?? '')).toMatch(/^Du har fått ett konto hos /);
    const [path = ''] = LINK.exec(mail.text) ?? [];
    expect(mail.text).toContain(PUBLIC_URL + path);
    expect(mail.html).toContain(PUBLIC_URL + path);
    const opened = await fetch(site.url + path, { method: 'POST', redirect: 'manual' });
    expect(opened.headers.get('location')).toBe('/personal/mitt-konto/inloggning');
  });

  it('is handed over where the mail server does not take it, which is said', async () => {
    site.mail.say({ recipient: () => said(550, 'No such user') });
    const { status, text } = await invited('borta@perstorp.se');
    expect(status).toBe(200);
    expect(text).toContain('Det gick inte att mejla länken. Lämna över den själv.');
    expect(text).toMatch(LINK);
  });
});
