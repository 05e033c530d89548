import { DataSource } from 'typeorm';
import { RemindOfDrafts } from '../../src/drafts/remind-of-drafts.job';
import { JobsService } from '../../src/platform/jobs';
import { named } from '../journeys/lib/fill-page';
import { aSite, PUBLIC_URL } from '../journeys/lib/site';
import { Resident } from '../journeys/lib/resident';
import { describeInBrowser } from '../support/browser';
import { decodedHeader, type ReceivedMail } from '../support/mail-server';

const BOOKS = {
  'schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Böckernas hus',
    type: 'object',
    properties: {
      name: { title: 'Namn', type: 'string' },
      wish: { title: 'Önskan', type: 'string' },
    },
    required: ['name', 'wish'],
  },
  'service.json': { category: 'civic' },
};

describeInBrowser('a link by mail, with which one goes on', (browser) => {
  const site = aSite({ forms: { bocker: BOOKS }, mail: true });

  const someone = async (hasScript: boolean): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled: hasScript }), site.url);

  /** Begins, writes, saves for later and leaves an address. */
  const savesForLater = async (email: string, hasScript: boolean): Promise<Resident> => {
    const resident = await someone(hasScript);
    await resident.begins('bocker');
    await resident.page.fill(named('/name'), 'Selma Testsson');
    await resident.page.getByRole('button', { name: 'Spara och fortsätt senare' }).click();
    await resident.page.fill('[name="_email"]', ` ${email} `);
    await resident.page.getByRole('button', { name: 'Skicka länken' }).click();
    await resident.page.getByText('Vi skickar en länk till dig').waitFor();
    return resident;
  };

  const linkIn = ({ text }: ReceivedMail): string => new RegExp(`${PUBLIC_URL}(/\\S+)`).exec(text)?.[1] ?? '';

  const goesOnBy = async (received: ReceivedMail): Promise<Resident> => {
    const elsewhere = await someone(false);
    await elsewhere.visits(linkIn(received));
    await elsewhere.page.getByRole('button', { name: 'Fortsätt' }).click();
    await elsewhere.page.waitForURL(/\/utkast\//);
    return elsewhere;
  };

  it.each([false, true])(
    'leads another browser to where one was, and to a case in the end (script: %s)',
    async (hasScript) => {
      const email = `lank-${hasScript}@example.se`;
      await savesForLater(email, hasScript);
      const received = await site.mail.to(email);
      expect(decodedHeader(received.headers.get('subject') ?? '')).toBe('Din länk för att fortsätta');
      for (const told of [received.text, received.html]) {
        expect(told).toContain(PUBLIC_URL + linkIn(received));
        for (const secret of ['Selma', 'Böckernas hus', email]) expect(told).not.toContain(secret);
      }

      const elsewhere = await goesOnBy(received);
      expect(await elsewhere.holds('/name')).toBe('Selma Testsson');
      await elsewhere.page.fill(named('/wish'), 'Fler böcker');
      await elsewhere.goesOn();
      await elsewhere.page.waitForURL(/granska/);
      await elsewhere.sendsIn();
      expect(await elsewhere.caseNumber()).toMatch(/^20\d\d-/);
      expect(site.log.join('\n')).not.toContain(linkIn(received).split('/').at(-1));
    },
  );

  it('comes anew before what was begun is thrown away, and works as the first did', async () => {
    const email = 'snart@example.se';
    await savesForLater(email, false);
    const first = await site.mail.to(email);
    await site.app
      .get(DataSource)
      .query(
        `UPDATE drafts SET saved_at = now() - interval '28 days', expires_at = now() + interval '2 days' WHERE email = $1`,
        [email],
      );
    // As the night's run does; twice, and one reminder goes out.
    for (let night = 0; night < 2; night++) await site.app.get(RemindOfDrafts, { strict: false }).run();
    site.app.get(JobsService, { strict: false }).wakeSoon();
    const reminder = await site.mail.to(email, 2);
    expect(decodedHeader(reminder.headers.get('subject') ?? '')).toBe('Det du har påbörjat tas snart bort');
    expect(linkIn(reminder)).not.toBe(linkIn(first));
    const elsewhere = await goesOnBy(reminder);
    expect(await elsewhere.holds('/name')).toBe('Selma Testsson');
    expect(site.mail.mails.filter(({ to }) => to.includes(email))).toHaveLength(2);
  });
});
