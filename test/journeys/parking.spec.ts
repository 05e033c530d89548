import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { withPlace } from '../../src/attachments/pictures/samples';
import { RESIDENT_COOKIE } from '../../src/identity';
import type { Json, JsonObject } from '../../src/form/json';
import { describeInBrowser } from '../support/browser';
import { signedIn } from '../support/signed-in';
import { asText } from './lib/as-text';
import { named } from './lib/fill-page';
import { aSite } from './lib/site';
import { chooses, named as namedBy, press, tabsTo, words } from './lib/keys';
import { Looker } from './lib/looks';
import { Resident } from './lib/resident';
import { exampleOf } from './lib/shipped-forms';
import { storedCase } from './lib/stored';

const FORM = 'parkeringstillstand';
const driver = exampleOf(FORM, 'driver-new');

interface AFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const PHOTO = 'foto.jpg';
const CERTIFICATE: AFile = {
  name: 'läkarintyg.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\nIntyg'),
};
const aPhoto = async (): Promise<AFile> => ({
  name: PHOTO,
  mimeType: 'image/jpeg',
  buffer: await withPlace().jpeg().toBuffer(),
});

/** The row of a file that is there. */
const fileRow = (page: Page, name: string) =>
  page.locator('.files > li', { hasText: new RegExp(`${name.replace('.', '[.]')}\\s*(?:PDF|JPG), \\d`) });

/** Bytes of the files of a case, as whoever sent them in gets them back. */
const sizesOf = async ({ page, url }: Resident): Promise<number[]> => {
  const files = page.locator('main a[href*="/filer/"]');
  const hrefs = await files.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return Promise.all(
    [...new Set(hrefs)].map(
      async (href) => (await (await page.request.get(new URL(href, url).href)).body()).length,
    ),
  );
};

const without = (answer: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)));

/** An answer as a link would bring it along. */
const pairsOf = (value: Json, pointer = ''): [string, string][] => {
  if (typeof value !== 'object' || value === null) return [[pointer, asText(value)]];
  if (Array.isArray(value)) return value.map((one) => [pointer, asText(one)]);
  return Object.entries(value).flatMap(([name, one]) => pairsOf(one, `${pointer}/${name}`));
};

describeInBrowser('somebody who applies for a parking permit', (browser) => {
  jest.setTimeout(180_000);
  const looker = new Looker();
  const site = aSite({ shipped: [FORM] });

  const visitor = async (javaScriptEnabled: boolean, isSignedIn = true): Promise<Resident> => {
    const context = await browser.visitor({ javaScriptEnabled });
    if (isSignedIn) {
      const { token } = await signedIn(site.app.get(DataSource));
      await context.addCookies([{ name: RESIDENT_COOKIE, value: token, url: site.url }]);
    }
    return Resident.in(context, site.url);
  };

  it('is told beforehand what it takes, and begins by signing in', async () => {
    const resident = await visitor(false, false);
    await resident.visits(`/tjanster/${FORM}`);
    const told = await resident.page.locator('main').innerText();
    for (const part of ['läkarintyg', 'kostnadsfritt', 'minst sex månader', 'skyddade personuppgifter'])
      expect(told).toContain(part);
    expect(await resident.page.getByRole('link', { name: 'Logga in för att börja' }).count()).toBe(1);
  });

  it.each([false, true])(
    'answers page after page, and is asked what the answers call for (script: %s)',
    async (hasScript) => {
      const resident = await visitor(hasScript);
      const { page } = resident;
      const look = (state: string) => (hasScript ? looker.at(page, state) : Promise.resolve());
      await resident.begins(FORM);
      await resident.goesOn();
      expect(await resident.problems()).toEqual([
        expect.stringContaining('Välj vad ansökan gäller.'),
        expect.stringContaining('Välj förare eller passagerare.'),
        expect.stringContaining('Välj vem du ansöker för.'),
      ]);
      await look('application, with errors');
      await resident.answers({ type: 'new', capacity: 'driver', applicantIs: 'self' });
      await resident.goesOn();

      expect(await page.locator('[name="/applicant/personId"]').first().inputValue()).toMatch(/19900101/);
      await look('person');
      // The number is the sign-in's, and cannot be changed.
      const applicant = without(driver['applicant'] as JsonObject, 'personId');
      await resident.answers({ applicant, registered: false });
      await resident.goesOn();
      expect(await page.locator('main').innerText()).toContain(
        'där den som tillståndet gäller är folkbokförd',
      );
      await look('another municipality');
      await page.goBack();
      await resident.answers({ registered: true });
      await resident.goesOn();

      const { reason = '', aids = [], walking = '', duration = '' } = driver as Record<string, Json>;
      await resident.answers({ reason, aids, walking, duration: 'under6Months' });
      await resident.answers({ distanceBeforeRest: 100, distanceMax: 40 });
      await resident.goesOn();
      if ((await resident.problems()).length === 0 || !hasScript) {
        // Without script the distances are asked for once walking is answered.
        await resident.answers({ distanceBeforeRest: 100, distanceMax: 40 });
        await resident.goesOn();
      }
      expect((await resident.problems()).join()).toContain('kan inte vara kortare än sträckan utan vila');
      expect(await page.locator('main').innerText()).toContain('minst sex månader');
      await look('disability, with an error and a warning');
      await resident.answers({ distanceMax: 120, duration });
      await page.locator('input[name="/aids"][value="none"]').check();
      await resident.goesOn();
      expect((await resident.problems()).join()).toContain('Välj antingen Inget eller de hjälpmedel');
      await page.locator('input[name="/aids"][value="none"]').uncheck();
      await resident.goesOn();

      await resident.answers({
        consentDoctor: true,
        consentTransport: false,
        doctorSends: true,
        canSign: false,
      });
      await look('consents and files');
      await resident.goesOn();
      expect((await resident.problems()).join()).toContain('Bifoga ett foto.');
      expect((await resident.problems()).join()).not.toContain('namnteckning');

      await page.setInputFiles(named('/doctorCert'), CERTIFICATE);
      await page.setInputFiles(named('/photo'), await aPhoto());
      // Without script they come along with the rest of the page.
      if (!hasScript) await resident.presses('upload /photo');
      await fileRow(page, CERTIFICATE.name).waitFor();
      await fileRow(page, PHOTO).waitFor();
      await look('files that are there');
      await resident.goesOn();
      await page.waitForURL(/granska/);
      for (const name of [CERTIFICATE.name, PHOTO])
        expect(await page.locator('main').innerText()).toContain(name);
      await resident.sendsIn();

      const number = await resident.caseNumber();
      for (const name of [CERTIFICATE.name, PHOTO])
        expect(await page.locator('main').innerText()).toContain(name);
      const receipt = await resident.downloadsReceipt();
      expect(receipt.name).toContain(number);
      expect(receipt.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      await resident.follows('Visa ärendet');
      await page.locator('main a[href*="/filer/"]').first().waitFor();
      await look('the case');
      const sizes = await sizesOf(resident);
      expect(sizes).toHaveLength(2);
      expect(sizes).toContain(CERTIFICATE.buffer.length);
      const { answer } = await storedCase(site.app, number);
      expect(answer).toMatchObject({ doctorCert: { name: CERTIFICATE.name }, photo: { name: PHOTO } });
    },
  );

  it('can bring the files and send in by keyboard alone', async () => {
    const resident = await visitor(true);
    const { page } = resident;
    // Chromium is told early that somebody answers its choosers: one that opens before it knows is closed at once.
    page.on('filechooser', () => undefined);
    const written = without(driver, 'doctorCert', 'photo', 'signature', 'canSign');
    await resident.beginsWith(FORM, pairsOf(written), 'samtycken-och-bilagor');
    const brings = async (pointer: string, file: AFile): Promise<void> => {
      await tabsTo(page, namedBy(pointer));
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
      await chooser.setFiles(file);
      await fileRow(page, file.name).waitFor();
    };
    await page.locator('[data-drop]').first().waitFor();
    await brings('/doctorCert', CERTIFICATE);
    await brings('/photo', await aPhoto());
    // One that was wrong is taken away, and brought anew.
    await press(page, 'Ta bort');
    await fileRow(page, PHOTO).waitFor({ state: 'detached' });
    await page.locator('[data-drop]').first().waitFor();
    await brings('/photo', await aPhoto());
    await chooses(page, '/canSign', 1);
    await tabsTo(page, words('Fortsätt'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/granska/);
    await tabsTo(page, words('Skicka in'));
    await page.keyboard.press('Enter');
    await page.locator('.case-number, [name="_do"][value=submit]').first().waitFor();
    if (page.url().includes('igen=1')) await press(page, 'Skicka in');
    expect(await resident.caseNumber()).toMatch(/^20\d\d-/);
  });

  it('finds nothing in the way: by axe, narrow and wide, light and dark', () => {
    expect(looker.seen.length).toBeGreaterThan(3);
    expect(looker.seen.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
