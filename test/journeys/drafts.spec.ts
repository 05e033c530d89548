import { DataSource } from 'typeorm';
import type { Page } from 'playwright-core';
import { DraftLinks } from '../../src/drafts';
import { describeInBrowser } from '../support/browser';
import { named } from './lib/fill-page';
import { Looker } from './lib/looks';
import type { FormFiles } from './lib/forms-folder';
import { Resident } from './lib/resident';
import { aSite } from './lib/site';
import { trialForm, trialPairs } from './lib/trial-form';

/** A form with one question to each step, in two versions. */
const small = (service: Record<string, unknown>, properties: Record<string, unknown>): FormFiles => ({
  'schema.json': { title: 'Liten', type: 'object', properties } as never,
  'service.json': { title: 'Liten', ...service },
});
const FIRST = { name: { type: 'string', title: 'Namn' }, shoe: { type: 'string', title: 'Skostorlek' } };
const SECOND = { name: { type: 'string', title: 'Ditt namn' }, phone: { type: 'string', title: 'Telefon' } };

const EVA = 'eva.ek@exempel.se';

describeInBrowser('what one has begun', (browser) => {
  const site = aSite({
    forms: {
      prov: trialForm,
      tyst: small({ draftDays: 0 }, FIRST),
      foljer: small({ newVersion: 'carry', draftDays: 90 }, FIRST),
      stannar: small({}, FIRST),
      flyttar: small({ newVersion: 'carry' }, FIRST),
    },
  });

  const someone = async (javaScriptEnabled = false): Promise<Resident> =>
    Resident.in(await browser.visitor({ javaScriptEnabled }), site.url);
  const begun = async (form = 'prov'): Promise<Resident> => {
    const resident = await someone();
    await resident.begins(form);
    return resident;
  };
  const main = ({ page }: Resident): Promise<string> => page.locator('main').innerText();
  const button = ({ page }: Resident, name: string) => page.getByRole('button', { name });
  const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    site.get(DataSource).query(sql, values);
  const draftIdOf = ({ path }: Resident): string => path.split('/')[2] ?? '';

  /** Where the newest link to a draft leads, as the mail tells it. */
  const linkTo = async (draftId: string): Promise<string> => {
    const [link] = await query<{ id: string }>(
      'SELECT id FROM draft_links WHERE draft_id = $1 ORDER BY created_at DESC LIMIT 1',
      [draftId],
    );
    return site.get(DraftLinks).path(link?.id ?? '');
  };
  const asksForLink = async (resident: Resident, email = EVA): Promise<void> => {
    await resident.presses('save');
    await resident.page.fill('[name="_email"]', email);
    await resident.presses('send');
  };

  describe('is told of', () => {
    it('with the time it was saved and the day it goes, on every step and the review', async () => {
      const resident = await begun();
      const words = /Sparat kl\. \d{1,2}\.\d{2}\. Inte inskickad\. Vi sparar den till \d{1,2} \S+ \d{4}\./;
      expect(await resident.page.locator('.saved').innerText()).toMatch(words);
      await resident.visits(resident.path.replace(/[^/]*$/, 'granska'));
      expect(await resident.page.locator('.saved').innerText()).toMatch(words);
      await query(`UPDATE drafts SET saved_at = now() - interval '2 days' WHERE id = $1`, [
        draftIdOf(resident),
      ]);
      await resident.page.reload();
      expect(await resident.page.locator('.saved').innerText()).toMatch(/^Sparat \d{1,2} \S+ \d{4} kl\./);
    });

    it('on the page of its service, with ways to go on, to begin anew and to throw it away', async () => {
      const resident = await begun();
      await resident.page.fill(named('/age'), '34');
      await resident.presses('save');
      await resident.visits('/tjanster/prov');
      expect(await main(resident)).toMatch(/Du har redan börjat[\s\S]*steg 1 av \d[\s\S]*Sparat kl\./);
      await resident.page.getByRole('link', { name: /^Fortsätt utkastet/ }).click();
      expect(await resident.holds('/age')).toBe('34');

      await resident.visits('/tjanster/prov');
      await button(resident, 'Börja om').click();
      await resident.page.waitForURL(/utkast/);
      expect(await resident.holds('/age')).toBe('');
      await resident.visits('/');
      expect(await resident.page.getByRole('link', { name: /^Fortsätt utkastet/ }).count()).toBe(2);
      const newcomer = await someone();
      await newcomer.visits('/tjanster/prov');
      expect(await main(newcomer)).not.toContain('Du har redan börjat');
    });
  });

  describe('is thrown away', () => {
    it('when its owner says so twice, and is gone then', async () => {
      const resident = await begun();
      const { path } = resident;
      await resident.visits('/');
      await resident.page.getByRole('link', { name: /^Ta bort/ }).click();
      expect(await resident.heading()).toBe('Vill du ta bort det du har fyllt i?');
      await resident.page.getByRole('link', { name: 'Behåll' }).click();
      expect((await resident.visits(path)).status()).toBe(200);
      await resident.visits(path.replace(/[^/]*$/, 'ta-bort'));
      await button(resident, 'Ta bort allt').click();
      await resident.page.waitForURL(/borttaget/);
      expect(await resident.heading()).toBe('Det är borttaget');
      expect((await resident.visits(path)).status()).toBe(404);
      await resident.visits('/');
      expect(await main(resident)).not.toContain('Fortsätt där du var');
    });
  });

  describe('is gone on with by a link', () => {
    it('in another browser, where one was, once somebody presses the button', async () => {
      const resident = await begun();
      await resident.page.fill(named('/age'), '34');
      await asksForLink(resident);
      expect(await main(resident)).toMatch(/Vi skickar en länk till dig[\s\S]*eva\.ek@exempel\.se/);
      const link = await linkTo(draftIdOf(resident));

      const phone = await someone();
      for (let look = 0; look < 3; look++) expect((await phone.visits(link)).status()).toBe(200);
      expect(await main(phone)).not.toContain(EVA);
      await button(phone, 'Fortsätt').click();
      await phone.page.waitForURL(/utkast/);
      expect(await phone.holds('/age')).toBe('34');
      await phone.page.fill(named('/age'), '35');
      await phone.savesAndGoesOn();
      await resident.visits(phone.path);
      expect(await resident.holds('/age')).toBe('35');

      // Whoever used it goes right in; anybody else is told, and can have another sent to the same address.
      await phone.visits(link);
      expect(phone.path).toMatch(/^\/utkast\//);
      const stranger = await someone();
      expect((await stranger.visits(link)).status()).toBe(410);
      expect(await stranger.heading()).toBe('Länken är redan använd');
      expect(await main(stranger)).not.toContain('exempel.se');
      await stranger.presses('again');
      await stranger.page.waitForURL(/skickad/);
      expect(await stranger.heading()).toBe('En ny länk är på väg');
      expect((await stranger.visits(await linkTo(draftIdOf(resident)))).status()).toBe(200);
      expect(site.log.join('\n')).not.toContain(link.split('/')[2]);
      expect(site.log.join('\n')).not.toContain(EVA);
    });

    it('that is void when it is taken back', async () => {
      const resident = await begun();
      await asksForLink(resident);
      const link = await linkTo(draftIdOf(resident));
      await resident.presses('take-back');
      expect(await main(resident)).toContain('Länken gäller inte längre');
      const phone = await someone();
      expect((await phone.visits(link)).status()).toBe(410);
      expect(await button(phone, 'Skicka en ny länk').count()).toBe(0);
    });

    it.each([
      ['', 'Skriv din e-postadress.'],
      ['eva', 'Skriv en e-postadress'],
      ['eva@exempel.se, adam@exempel.se', 'Skriv en e-postadress'],
    ])('that is sent to no %j, which stays in its box', async (typed, sentence) => {
      const resident = await begun();
      await asksForLink(resident, typed);
      expect((await resident.problems()).join()).toContain(sentence);
      expect(await resident.page.inputValue('[name="_email"]')).toBe(typed);
      expect(await resident.page.title()).toMatch(/^Fel: /);
    });

    it('as often as is needed, and not so that a mailbox is flooded', async () => {
      const resident = await begun();
      for (const name of ['a', 'b', 'c'])
        await asksForLink(resident, `${name}@exempel.se`).then(() => back(resident));
      await asksForLink(resident, 'd@exempel.se');
      expect((await resident.problems()).join()).toContain('vänta en timme');
    });
    const back = async ({ page }: Resident): Promise<void> => {
      await page.getByRole('link', { name: 'Fortsätt fylla i' }).click();
    };

    it.each(['x', 'A'.repeat(43), '%00', '..%2F..%2Fetc', 'å'.repeat(200)])(
      'that nobody was sent leads nowhere, in words: %s',
      async (token) => {
        const stranger = await someone();
        expect((await stranger.visits(`/fortsatt/${token}`)).status()).toBe(404);
        expect(await stranger.heading()).not.toBe('');
        const post = await stranger.page.request.post(`${site.url}/fortsatt/${token}`, {
          form: { _do: 'again' },
          headers: { 'sec-fetch-site': 'same-origin' },
        });
        expect(post.status()).toBe(404);
      },
    );
  });

  describe('leaves nothing behind where its form says so', () => {
    const cookies = async ({ page }: Resident) =>
      (await page.context().cookies()).filter(({ name }) => name !== 'blankett_sprak');

    it('not in the browser, once that is closed, and not here for more than a day', async () => {
      const resident = await begun('tyst');
      expect((await cookies(resident)).map(({ expires }) => expires)).toEqual([-1]);
      expect(await resident.page.locator('.saved').innerText()).toContain('när du stänger webbläsaren');
      expect(await resident.page.locator('button[value=save]').count()).toBe(0);
      await resident.visits(resident.path.replace(/[^/]*$/, 'spara'));
      expect(await resident.page.locator('[name="_email"]').count()).toBe(0);
      const [row] = await query<{ hours: number }>(
        'SELECT extract(epoch FROM expires_at - now()) / 3600 AS hours FROM drafts WHERE id = $1',
        [draftIdOf(resident)],
      );
      expect(Number(row?.hours)).toBeLessThanOrEqual(24);
      await resident.page.context().clearCookies();
      expect((await resident.visits(resident.path)).status()).toBe(404);
    });

    it('not by saving in the background', async () => {
      const resident = await someone(true);
      await resident.begins('tyst');
      await resident.page.locator('form[data-live]').waitFor();
      const posts: string[] = [];
      resident.page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(request.postData() ?? '');
      });
      await resident.page.fill(named('/name'), 'Eva');
      await resident.goesOn();
      await resident.page.waitForURL(/granska/);
      expect(posts.map((body) => new URLSearchParams(body).get('_do'))).toEqual(['next']);
    });
  });

  describe('in two tabs', () => {
    const clash = async (): Promise<{ first: Resident; second: Resident }> => {
      const first = await begun();
      await first.page.fill(named('/age'), '34');
      const second = await first.inAnotherTab();
      await second.page.fill(named('/age'), '35');
      await second.page.fill(named('/distance'), '7,5');
      await first.savesAndGoesOn();
      await second.presses('next');
      await second.page.getByRole('heading', { name: 'Vilket svar ska gälla?' }).waitFor();
      return { first, second };
    };
    const told = async (resident: Resident): Promise<string[]> =>
      resident.page.locator('.choice label').allInnerTexts();

    it('shows both answers to a question, and keeps the one that is chosen', async () => {
      const { first, second } = await clash();
      expect((await told(second)).map((text) => text.replace(/\s+/g, ' '))).toEqual([
        'Det här skrev du i den andra fliken 34',
        'Det här skrev du här 35',
      ]);
      // What nobody else had changed is saved already.
      await first.page.reload();
      expect([await first.holds('/age'), await first.holds('/distance')]).toEqual(['34', '7,5']);
      await button(second, 'Spara och fortsätt').click();
      await second.page.locator('#fel').waitFor();
      expect(await second.problems()).toEqual(['Ålder: Välj vilket svar som ska gälla.']);
      await second.page.getByLabel('Det här skrev du här').check();
      await button(second, 'Spara och fortsätt').click();
      await second.page.waitForURL((url) => !url.pathname.endsWith('granska'));
      await first.page.reload();
      expect(await first.holds('/age')).toBe('35');
    });

    it('keeps the other tab’s answer when that is chosen', async () => {
      const { first, second } = await clash();
      await second.page.getByLabel('Det här skrev du i den andra fliken').check();
      await button(second, 'Spara och fortsätt').click();
      await second.page.getByRole('heading', { name: 'Vilket svar' }).waitFor({ state: 'detached' });
      await first.page.reload();
      expect([await first.holds('/age'), await first.holds('/distance')]).toEqual(['34', '7,5']);
    });

    it('is told of while it is saved in the background, and overwrites nothing', async () => {
      const live = async (page: Page): Promise<void> => page.locator('form[data-live]').waitFor();
      const first = await someone(true);
      await first.begins('prov');
      await live(first.page);
      const second = await first.inAnotherTab();
      await live(second.page);
      const kept = first.page.waitForResponse((answer) => answer.request().method() === 'POST');
      await first.page.fill(named('/age'), '34');
      await kept;
      await second.page.fill(named('/age'), '35');
      await second.page.locator('.saved', { hasText: '”Ålder” har också ändrats i en annan flik' }).waitFor();
      const more = second.page.waitForResponse((answer) => answer.request().method() === 'POST');
      await second.page.fill(named('/distance'), '7,5');
      await more;
      await first.page.reload();
      expect([await first.holds('/age'), await first.holds('/distance')]).toEqual(['34', '7,5']);
      await second.presses('save');
      await second.page.getByLabel('Det här skrev du här').check();
      await button(second, 'Spara och fortsätt').click();
      await second.page.waitForURL(/spara\?/);
      await first.page.reload();
      expect(await first.holds('/age')).toBe('35');
    });
  });

  describe('without a server', () => {
    it('stays on its page with all that was written, and goes on when the server is there again', async () => {
      const resident = await someone(true);
      const { page } = resident;
      await resident.begins('stannar');
      await page.locator('form[data-live]').waitFor();
      // Its words are fetched when somebody begins to write.
      await page.fill(named('/name'), 'E');
      await page.locator('.saved', { hasText: 'Sparat kl.' }).waitFor();
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.fill(named('/name'), 'Eva');
      await resident.presses('next');
      await page.getByRole('alert').filter({ hasText: 'Vi når inte servern just nu' }).waitFor();
      expect(await resident.holds('/name')).toBe('Eva');
      await page.context().setOffline(false);
      await resident.presses('next');
      await page.waitForURL(/granska/);
      expect(await main(resident)).toContain('Eva');
    });
  });

  describe('meets a new version of its form', () => {
    it('is carried over and told what changed, or stays, as the form says', async () => {
      const follows = await begun('foljer');
      await follows.page.fill(named('/name'), 'Eva');
      await follows.page.fill(named('/shoe'), '38');
      await follows.presses('save');
      const stays = await begun('stannar');
      await site.folder.write('foljer', small({ newVersion: 'carry', draftDays: 90 }, SECOND));
      await site.folder.write('stannar', small({}, SECOND));
      await site.restart();

      await stays.page.goto(`${site.url}${stays.path}`);
      expect(await main(stays)).toContain('Skostorlek');

      const resident = new Resident(follows.page, site.url);
      await resident.visits('/tjanster/foljer');
      await resident.page.getByRole('link', { name: /^Fortsätt utkastet/ }).click();
      expect(await resident.heading()).toBe('Formuläret har ändrats');
      const words = await main(resident);
      expect(words).toMatch(/Nya frågor\s+Telefon/);
      expect(words).toContain('”Namn” heter nu ”Ditt namn”');
      expect(words).toMatch(/Frågor som är borta\s+Skostorlek[\s\S]*Skostorlek\s+38/);
      const draftId = draftIdOf(resident);
      const answer = async (): Promise<unknown> =>
        (await query<{ answer: unknown }>('SELECT answer FROM drafts WHERE id = $1', [draftId]))[0]?.answer;
      // Nothing is changed by looking.
      expect(await answer()).toEqual({ name: 'Eva', shoe: '38' });
      await button(resident, 'Fortsätt i det nya formuläret').click();
      await resident.page.waitForURL((url) => !url.pathname.endsWith('ny-version'));
      expect(await answer()).toEqual({ name: 'Eva' });
      await resident.visits(`/utkast/${draftId}/granska`);
      expect(await resident.toldAnswers()).toEqual([
        ['Ditt namn', 'Eva'],
        ['Telefon', 'Inget svar'],
      ]);
    });

    it('takes its answers along to where the form’s migrations say, and tells of no question that merely moved', async () => {
      const begins = await begun('flyttar');
      await begins.page.fill(named('/name'), 'Eva Ek');
      await begins.page.fill(named('/shoe'), '38');
      await begins.presses('save');
      const { name, shoe } = FIRST;
      await site.folder.write('flyttar', {
        ...small({ newVersion: 'carry' }, { first: name, last: { ...name, title: 'Efternamn' }, size: shoe }),
        'migrations.json': {
          migrations: [
            {
              from: 1,
              steps: [
                { split: '/name', at: ' ', to: ['/first', '/last'] },
                { rename: '/shoe', to: '/size' },
              ],
            },
          ],
        },
      });
      await site.restart();
      const resident = new Resident(begins.page, site.url);
      const draftId = draftIdOf(begins);
      await resident.visits(`/utkast/${draftId}/ny-version`);
      expect(await main(resident)).not.toContain('Skostorlek');
      await button(resident, 'Fortsätt i det nya formuläret').click();
      await resident.page.waitForURL((url) => !url.pathname.endsWith('ny-version'));
      await resident.visits(`/utkast/${draftId}/granska`);
      expect(await resident.toldAnswers()).toEqual([
        ['Namn', 'Eva'],
        ['Efternamn', 'Ek'],
        ['Skostorlek', '38'],
      ]);
    });
  });

  it('is shown on pages that axe finds nothing wrong on, narrow and wide, light and dark', async () => {
    const looker = new Looker();
    const resident = await someone(true);
    await resident.begins('prov');
    const { page, path } = resident;
    await asksForLink(resident, 'eva');
    await looker.at(page, 'saved, no address');
    await page.fill('[name="_email"]', 'axe@exempel.se');
    await resident.presses('send');
    await page.getByText('Vi skickar en länk till dig').waitFor();
    await looker.at(page, 'saved, link sent');
    for (const address of [
      await linkTo(draftIdOf(resident)),
      path.replace(/[^/]*$/, 'ta-bort'),
      '/utkast/borttaget',
      '/fortsatt/x',
      '/tjanster/prov',
    ]) {
      await resident.visits(address);
      await looker.at(page, await resident.heading());
    }
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('of a whole form is one draft, and one case', async () => {
    const resident = await someone();
    await resident.beginsWith('prov', trialPairs);
    const draftId = draftIdOf(resident);
    await resident.sendsIn();
    await resident.page.waitForURL(/arenden/);
    await resident.visits(`/utkast/${draftId}/ta-bort`).then((answer) => expect(answer.status()).toBe(410));
    await resident.visits('/tjanster/prov');
    expect(await main(resident)).not.toContain('Du har redan börjat');
  });
});
