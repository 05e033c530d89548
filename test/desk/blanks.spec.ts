import { createHash, randomBytes } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { DataSource } from 'typeorm';
import { CatalogueService, fingerprint } from '../../src/catalogue';
import { versionContent, type JsonObject } from '../../src/form';
import { STAFF_COOKIE } from '../../src/identity';
import { axeFindings, describeInBrowser } from '../support/browser';
import { filledBlank } from '../support/fill-blank';
import { aServer, TO_STOP, type TestServer } from '../support/server';

let server: TestServer;
let db: DataSource;

const FORM = 'synpunkter';
const ANSWER: JsonObject = {
  kind: 'faultReport',
  fault: 'water',
  description: 'Det rinner vatten ur asfalten vid korsningen.',
  place: 'Korsningen Köpmansgatan och Stockholmsvägen',
  danger: true,
  wantsReply: true,
  name: 'Erik Åkesson',
  phone: '+46701740605',
};

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  server = await aServer();
  db = server.app.get(DataSource);
}, 120_000);
afterAll(() => server.close(), TO_STOP);

/** Someone of the staff in a browser without script: keeps cookies, follows nothing. */
const signedIn = async (role: string) => browser(`${STAFF_COOKIE}=${await tokenOf(role)}`);

const tokenOf = async (role: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const [account] = await db.query<{ id: string }[]>(
    `INSERT INTO staff_accounts (name, roles) VALUES ('Kim', ARRAY[$1]) RETURNING id`,
    [role],
  );
  await db.query(
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), account!.id],
  );
  return token;
};
const browser = (cookie: string) => async (path: string, body?: FormData | URLSearchParams) => {
  const url = new URL(path, server.url);
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await fetch(url, { method, body, redirect: 'manual', headers: { cookie } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    headers: answer.headers,
    to: answer.headers.get('location') ?? '',
    bytes,
    text: bytes.toString('utf8'),
  };
};

const fileOf = (bytes: Uint8Array): FormData => {
  const form = new FormData();
  form.append(
    'blankett',
    new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }),
    'Erik Åkesson.pdf',
  );
  return form;
};

const served = () => server.app.get(CatalogueService, { strict: false }).offered(FORM).version;

const filledIn = (answer: JsonObject): Promise<Uint8Array> => {
  const { definition, compiled } = served();
  return filledBlank(definition, compiled, answer);
};

const deeds = async (): Promise<string[]> =>
  (await db.query<{ action: string }[]>(`SELECT action FROM audit_log ORDER BY id`)).map(
    ({ action }) => action,
  );

describe('handing in a filled-in blank', () => {
  it('becomes a case with the PDF as it came, once what was wrong is put right in the form', async () => {
    const go = await signedIn('handler');
    const page = await go('/personal/blanketter');
    expect(page.text).toMatch(/<form[^>]*enctype="multipart\/form-data"/);

    const withoutPlace = Object.fromEntries(Object.entries(ANSWER).filter(([name]) => name !== 'place'));
    const bytes = await filledIn({ ...withoutPlace, phone: '12' });
    const taken = await go('/personal/blanketter', fileOf(bytes));
    expect([taken.status, taken.to]).toEqual([
      303,
      expect.stringMatching(/^\/personal\/blanketter\/[0-9a-f-]{36}$/),
    ]);

    const read = await go(taken.to);
    expect(read.status).toBe(200);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(read.text).toContain('2 saker behöver rättas');
    expect(read.text).toContain('Skriv var felet är');
    expect(read.text).toContain('Erik Åkesson');
    expect(read.text).toContain(createHash('sha256').update(bytes).digest('hex'));
    const file = await go(`${taken.to}/blankett.pdf`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="blankett.pdf"');
    expect(file.bytes.equals(bytes)).toBe(true);

    const draft = taken.to.replace('/personal/blanketter', '/utkast');
    const review = await go(`${draft}/granska`);
    expect(review.text).toContain('Ifylld blankett');
    expect(review.text).toContain('id="fel"');
    expect((await go(`${draft}/granska`, new URLSearchParams({ _do: 'submit' }))).to).toContain('#fel');

    for (const href of new Set(
      [...review.text.matchAll(/href="(\/utkast\/[^"?]+)\?andra=1&amp;fel=1#fel"/g)].map(([, to]) => to!),
    )) {
      const step = await go(`${href}?fel=1`);
      expect(step.text).toContain('error-summary');
      const right = new URLSearchParams({ _do: 'next' });
      if (step.text.includes('name="/place"')) right.set('/place', ANSWER['place'] as string);
      if (step.text.includes('name="/phone"')) right.set('/phone', '070-174 06 05');
      await go(href, right);
    }
    const sent = await go(`${draft}/granska`, new URLSearchParams({ _do: 'submit' }));
    expect([sent.status, sent.to]).toEqual([
      303,
      expect.stringMatching(/^\/personal\/arenden\/[\d-]+\?gjort=registrerat$/),
    ]);

    const casePath = sent.to.split('?')[0]!;
    const number = /arenden\/([\d-]+)/.exec(sent.to)![1]!;
    const [filed] = await db.query<Record<string, unknown>[]>(
      `SELECT c.source, r.source AS "revisionSource", r.answer FROM cases c JOIN case_revisions r ON r.case_id = c.id
        WHERE c.number = $1`,
      [number],
    );
    expect(filed).toEqual({ source: 'blankett', revisionSource: 'blankett', answer: ANSWER });
    const shown = await go(sent.to);
    expect(shown.text).toContain('På blankett');
    const archived = await (await signedIn('reader'))(`${casePath}/blankett.pdf`);
    expect(archived.bytes.equals(bytes)).toBe(true);
    expect(archived.headers.get('content-disposition')).toBe(`attachment; filename="blankett-${number}.pdf"`);
    expect((await go(taken.to)).to).toBe(casePath);
    expect((await go(`${draft}/granska`)).to).toBe(taken.to);
    expect(await deeds()).toEqual(
      expect.arrayContaining([
        'blank.received',
        'blank.viewed',
        'blank.corrected',
        'blank.filed',
        'blank.fetched',
      ]),
    );

    const again = await go('/personal/blanketter', fileOf(bytes));
    expect((await go(again.to)).text).toContain(`Samma fil har redan blivit ärende ${number}`);
  });

  it('is for whoever handed it in, and for nobody else', async () => {
    const go = await signedIn('administrator');
    const { to } = await go('/personal/blanketter', fileOf(await filledIn(ANSWER)));
    const draft = to.replace('/personal/blanketter', '/utkast');
    expect((await go(to)).text).toContain('inget fattas');
    for (const other of [await signedIn('administrator'), browser('')]) {
      expect([404, 401]).toContain((await other(to)).status);
      expect([404, 401]).toContain((await other(`${to}/blankett.pdf`)).status);
      expect((await other(`${draft}/granska`)).status).toBe(404);
    }
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string, number]>([
    ['something else than a PDF', () => Buffer.from('hej'), 'Filen är ingen PDF.', 422],
    ['a PDF from elsewhere', async () => (await anyPdf()).save(), 'ingen blankett härifrån', 422],
    ['an empty blank', () => filledIn({}), 'Blanketten är inte ifylld.', 422],
    ['more than a blank can be', () => new Uint8Array(11 * 1024 * 1024), 'större än 10 MB', 413],
    [
      'a blank of a form from elsewhere',
      () => ofAnother('partytalt'),
      'ett formulär som inte finns här',
      422,
    ],
    [
      'a blank of a version from elsewhere',
      () => ofAnother(FORM),
      'en version av formuläret som inte finns',
      422,
    ],
  ])('is refused in words with %s', async (_what, make, sentence, status) => {
    const answer = await (await signedIn('handler'))('/personal/blanketter', fileOf(await make()));
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('id="fel"');
  });

  it('is read by the version that the blank was made of, and says that there is a newer one', async () => {
    const { definition, compiled } = served();
    const schema = { ...(definition.schema as JsonObject), title: 'Synpunkter förr' };
    const earlier = { ...definition, schema };
    const content = versionContent(earlier);
    await db.query(
      `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 7, $2, $3::json)`,
      [FORM, fingerprint(content), JSON.stringify(content)],
    );
    const go = await signedIn('handler');
    const { to } = await go('/personal/blanketter', fileOf(await filledBlank(earlier, compiled, ANSWER)));
    const page = await go(to);
    expect(page.text).toContain('Synpunkter förr');
    expect(page.text).toContain('Blanketten är av version 7 av formuläret; nu gäller version 1');
  });

  it('tells what is written at questions that do not apply, which does not come along', async () => {
    const document = await PDFDocument.load(await filledIn(ANSWER));
    document.getForm().getRadioGroup('/wantsReply').select('false');
    const go = await signedIn('handler');
    const bytes = await document.save({ updateFieldAppearances: false });
    const page = await go((await go('/personal/blanketter', fileOf(bytes))).to);
    expect(page.text).toContain('På blanketten står också svar på frågor som inte gäller');
    expect(page.text).toMatch(/<li>Telefonnummer: 070-174 06 05<\/li>/);
  });

  it('is refused in words without a file', async () => {
    const go = await signedIn('handler');
    expect((await go('/personal/blanketter', new FormData())).text).toContain('Ingen fil är vald');
  });

  it('leaves neither a name of a file nor what stands in it in the log', async () => {
    await (
      await signedIn('handler')
    )('/personal/blanketter', fileOf(await filledIn(ANSWER)));
    expect(server.log.join('\n')).not.toMatch(/Åkesson|Köpmansgatan/);
  });
});

describeInBrowser('the pages of blanks in a browser', (browser) => {
  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)('are usable by all, %i pixels wide, in %s', async (width, colorScheme) => {
    const visitor = await browser.visitor({
      colorScheme,
      viewport: { width, height: 900 },
    });
    await visitor.addCookies([{ name: STAFF_COOKIE, value: await tokenOf('handler'), url: server.url }]);
    const page = await visitor.newPage();
    const look = async (name: string): Promise<void> => {
      expect([name, await axeFindings(page)]).toEqual([name, []]);
    };
    const handIn = async (buffer: Buffer): Promise<void> => {
      await page.getByLabel('Den ifyllda blanketten').setInputFiles({
        name: 'blankett.pdf',
        mimeType: 'application/pdf',
        buffer,
      });
      await page.getByRole('button', { name: 'Läs blanketten' }).click();
    };
    await page.goto(`${server.url}/personal/blanketter`);
    await look('handing in');
    await handIn(Buffer.from('hej'));
    await look('not taken');
    await handIn(Buffer.from(await filledIn({ ...ANSWER, phone: '12' })));
    await look('taken');
    await page.getByRole('link', { name: 'Rätta i formuläret' }).click();
    await page.locator('#fel a').first().click();
    await look('a step of the form');
    await page.getByLabel('Telefonnummer').fill('070-174 06 05');
    await page
      .getByRole('button', { name: /Spara|Fortsätt|Nästa|Tillbaka till/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Skicka in' }).click();
    await page.getByRole('heading', { name: 'Blankett', exact: true }).waitFor();
    await look('the case');
  });
});

const anyPdf = async (): Promise<PDFDocument> => {
  const document = await PDFDocument.create();
  document.addPage();
  document.getForm().createTextField('/name').setText('x');
  return document;
};

const ofAnother = async (form: string): Promise<Uint8Array> => {
  const document = await anyPdf();
  document.setKeywords([`blankett form=${form} version=${'0'.repeat(64)}`]);
  return document.save();
};
