import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AttachmentsService } from '../../src/attachments';
import { CaseLinks, CasesService } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import type { Json, JsonObject } from '../../src/form';
import { STAFF_COOKIE } from '../../src/identity';
import { aPicture } from '../../src/attachments/pictures/samples';
import { axeFindings, describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { until } from '../support/until';
import { Visitor } from '../support/visitor';

let server: TestServer;
let formsDir: string;
let db: DataSource;

const FORM = 'synpunkter';
/** A form with a workflow of its own. */
const SHORT = 'tillstand';

const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
);

beforeAll(async () => {
  formsDir = await mkdtemp(join(tmpdir(), 'blankett-forms-'));
  await cp(join(__dirname, '../../forms'), formsDir, { recursive: true });
  await cp(join(formsDir, FORM), join(formsDir, SHORT), { recursive: true });
  const file = join(formsDir, SHORT, 'service.json');
  const service = JSON.parse(await readFile(file, 'utf8')) as JsonObject;
  const workflow = {
    submitted: { name: 'Att granska' },
    in_progress: { name: 'Granskas', resident: 'Vi granskar det du skrev', next: ['closed'] },
    closed: {},
  };
  await writeFile(file, JSON.stringify({ ...service, workflow }));
  const texts = join(formsDir, SHORT, 'texts.en.json');
  const english = JSON.parse(await readFile(texts, 'utf8')) as JsonObject;
  const words = {
    'service#/workflow/submitted/name': 'To be reviewed',
    'service#/workflow/in_progress/name': 'Being reviewed',
    'service#/workflow/in_progress/resident': 'We are reviewing it',
  };
  await writeFile(texts, JSON.stringify({ ...english, ...words }));
  server = await aServer({ FORMS_DIR: formsDir });
  db = server.app.get(DataSource);
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(formsDir, { recursive: true, force: true });
}, TO_STOP);

const service = <T>(type: abstract new (...given: never[]) => T): T =>
  server.app.get<T>(type, { strict: false });

interface Filed {
  readonly id: string;
  readonly number: string;
  readonly path: string;
}

const aCase = async (formId = FORM): Promise<Filed> => {
  const example = join(formsDir, FORM, 'examples/water-leak-reply-by-phone.json');
  const answer = JSON.parse(await readFile(example, 'utf8')) as Json;
  const { version } = service(CatalogueService).offered(formId);
  const { caseId, number } = await service(CasesService).fileAlone({
    formId,
    formVersionId: version.id,
    language: 'sv',
    answer,
    source: 'web',
  });
  return { id: caseId, number, path: `/personal/arenden/${number}` };
};

interface Hired {
  readonly roles?: readonly string[];
  readonly maySeeSecret?: boolean;
  /** A form that they handle, and no other. */
  readonly formId?: string;
}

/** One of the staff, signed in. */
const hire = async (name: string, { roles = ['handler'], maySeeSecret = false, formId }: Hired = {}) => {
  const [row] = await db.query<{ id: string }[]>(
    'INSERT INTO staff_accounts (name, roles, may_read_secret) VALUES ($1, $2, $3) RETURNING id',
    [name, formId === undefined ? roles : [], maySeeSecret],
  );
  const id = row!.id;
  if (formId !== undefined)
    await db.query(`INSERT INTO staff_grants (account_id, role, form_id) SELECT $1, unnest($2::text[]), $3`, [
      id,
      roles,
      formId,
    ]);
  const token = randomBytes(32).toString('base64url');
  await db.query(
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), id],
  );
  const visitor = new Visitor(server.url, { cookie: `${STAFF_COOKIE}=${token}` });
  const go = async (path: string, pairs?: Readonly<Record<string, string>>) => {
    const body = pairs && new URLSearchParams(pairs);
    const answer = await visitor.go(path, body, { cookie: `${STAFF_COOKIE}=${token}` });
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      headers: answer.headers,
      text: await answer.text(),
    };
  };
  return { id, token, go };
};

const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

const deeds = async (caseId: string): Promise<unknown[]> =>
  (
    await db.query<{ action: string; details: object }[]>(
      `SELECT action, details FROM audit_log WHERE case_id = $1 AND action <> 'case.viewed' ORDER BY id`,
      [caseId],
    )
  ).map(({ action, details }) => [action, details]);

describe('who handles a case', () => {
  it('takes it with one button, and gives it away to one of those who may', async () => {
    const { path, id, number } = await aCase();
    const [kim, sam] = [await hire('Kim Ek'), await hire('Sam Alm')];
    const [reader, other] = [
      await hire('Rut Läsare', { roles: ['reader'] }),
      await hire('Ove Annan', { formId: SHORT }),
    ];
    const page = await kim.go(path);
    expect(page.text).toContain('Ta ärendet');
    expect(page.text).toMatch(/<option value="[^"]+">Kim Ek \(du\)<\/option>/);
    expect(page.text).not.toMatch(/<option[^>]*>(Rut|Ove)/);

    const taken = await kim.go(`${path}/ansvarig`, { _seen: '0', _handler: kim.id });
    expect([taken.status, taken.to]).toEqual([303, `${path}?gjort=ansvarig`]);
    const after = await kim.go(`${path}?gjort=ansvarig`);
    expect(after.text).toContain('Ansvarig är nu Kim Ek.');
    expect(after.text).toContain('Tog ärendet – Kim Ek');
    expect(after.text).toContain('Status ändrad: Inskickat → Tilldelat – Kim Ek');
    expect(after.text).not.toContain('Ta ärendet');

    const seen = hidden(after.text, '_seen');
    await kim.go(`${path}/ansvarig`, { _seen: seen, _handler: sam.id });
    for (const wrong of [reader.id, other.id, randomUUID(), '', "' OR 1=1"]) {
      const refused = await kim.go(`${path}/ansvarig`, { _seen: '3', _handler: wrong });
      expect([wrong, refused.status]).toEqual([wrong, 422]);
      expect(refused.text).toContain('Välj vem som ska vara ansvarig.');
    }
    const [row] = await db.query<{ handler_id: string }[]>('SELECT handler_id FROM cases WHERE number = $1', [
      number,
    ]);
    expect(row?.handler_id).toBe(sam.id);
    await kim.go(`${path}/ansvarig`, { _seen: '3', _handler: '-' });
    expect((await kim.go(path)).text).toContain('Ingen ansvarig längre – Kim Ek');
    expect(await deeds(id)).toEqual([
      ['case.assigned', { to: kim.id }],
      ['case.assigned', { to: sam.id }],
      ['case.assigned', { to: '' }],
    ]);
  });

  it('is seen, and not changed, by those who only read', async () => {
    const { path } = await aCase();
    const { go } = await hire('Rut', { roles: ['reader'] });
    const { text } = await go(path);
    expect(text).toContain('Ansvarig');
    expect(text).not.toMatch(/\/(ansvarig|anteckningar|skydd|status|meddelanden)"/);
    expect((await go(`${path}/ansvarig`, { _handler: '-' })).status).toBe(403);
  });

  it('is found by nobody whose forms are others', async () => {
    const { path } = await aCase();
    const { go } = await hire('Ove', { formId: SHORT });
    for (const address of [path, `${path}/skydd`]) expect((await go(address)).status).toBe(404);
    for (const post of ['status', 'ansvarig', 'anteckningar', 'visa', 'skydd', 'komplett'])
      expect([post, (await go(`${path}/${post}`, { _do: 'all' })).status]).toEqual([post, 404]);
  });
});

describe('two with the same case open', () => {
  it('are told of each other', async () => {
    const { path } = await aCase();
    const [kim, sam] = [await hire('Kim'), await hire('Sam')];
    expect((await kim.go(path)).text).not.toContain('har ärendet öppet');
    expect((await sam.go(path)).text).toMatch(/Kim har ärendet öppet sedan \d\d\.\d\d/);
    expect((await kim.go(path)).text).toContain('Sam har ärendet öppet');
  });

  it('never change over each other: the later sees both values and who did what, and chooses', async () => {
    const { path, id } = await aCase();
    const [kim, sam] = [await hire('Kim Ek'), await hire('Sam Alm')];
    await kim.go(path);
    const theirs = await sam.go(path);
    const seen = hidden(theirs.text, '_seen');
    await kim.go(`${path}/status`, { _seen: seen, _from: 'submitted', _to: 'in_progress' });

    const wish = { _seen: seen, _from: 'submitted', _to: 'closed' };
    const late = await sam.go(`${path}/status`, wish);
    expect(late.status).toBe(409);
    expect(late.text).toContain('Ärendet har ändrats sedan du öppnade sidan');
    expect(late.text).toMatch(/Så är det nu<\/dt><dd>Under handläggning/);
    expect(late.text).toMatch(/Det du ville<\/dt><dd>Avslutat/);
    expect(late.text).toContain('Status ändrad: Inskickat → Under handläggning – Kim Ek');
    expect(late.text).not.toContain('Ärendet kom in');
    expect((await sam.go(`${path}/ansvarig`, { _seen: seen, _handler: sam.id })).status).toBe(409);
    expect(await deeds(id)).toHaveLength(1);

    const anyway = await sam.go(`${path}/status`, {
      _seen: hidden(late.text, '_seen'),
      _from: hidden(late.text, '_from'),
      _to: hidden(late.text, '_to'),
    });
    expect(anyway.to).toBe(`${path}?gjort=status`);
    expect((await sam.go(path)).text).toContain('Status ändrad: Under handläggning → Avslutat – Sam Alm');
  });

  it('do not mark as complete what has changed: the later is told first', async () => {
    const { path, id } = await aCase();
    const { go } = await hire('Kim Ek');
    const seen = hidden((await go(path)).text, '_seen');
    await go(`${path}/status`, { _seen: seen, _from: 'submitted', _to: 'in_progress' });
    const late = await go(`${path}/komplett`, { _seen: seen });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/Så är det nu<\/dt><dd>Inte än/);
    expect(late.text).toContain('Status ändrad: Inskickat → Under handläggning – Kim Ek');
    expect((await go(`${path}/komplett`, {})).status).toBe(409);
    expect(await deeds(id)).toHaveLength(1);

    const anyway = await go(`${path}/komplett`, { _seen: hidden(late.text, '_seen') });
    expect([anyway.status, anyway.to]).toEqual([303, path]);
    expect((await go(path)).text).toContain('Komplett från');
    // Pressed twice, it is done once, and nobody is told of a change that is their own.
    expect((await go(`${path}/komplett`, { _seen: hidden(late.text, '_seen') })).status).toBe(303);
    expect(await deeds(id)).toHaveLength(2);
  });

  it('are told when a wish cannot be granted any more', async () => {
    const { path } = await aCase();
    const { go } = await hire('Kim');
    await go(`${path}/status`, { _seen: '0', _from: 'submitted', _to: 'closed' });
    const late = await go(`${path}/status`, { _seen: '0', _from: 'submitted', _to: 'decided' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Det går inte att göra din ändring');
    expect(late.text).not.toContain('Gör min ändring ändå');
  });

  it.each(['', 'x', '-1', '1e9', '99999999999999'])(
    'are not fooled by a page that has seen %j',
    async (seen) => {
      const { path } = await aCase();
      const { go } = await hire('Kim');
      const { status } = await go(`${path}/status`, { _seen: seen, _from: 'submitted', _to: 'closed' });
      expect(status).toBe(409);
    },
  );
});

describe('the workflow of a form', () => {
  it('offers what the form uses, in its own words, to the staff and to residents', async () => {
    const { path, id, number } = await aCase(SHORT);
    const { go } = await hire('Kim');
    const page = await go(path);
    expect(page.text).toContain('Att granska');
    const offered = [...page.text.matchAll(/<option value="([a-z_]+)"/g)].map(([, status]) => status);
    expect(offered).toEqual(['in_progress', 'closed']);
    await go(`${path}/status`, { _seen: '0', _from: 'submitted', _to: 'in_progress' });
    const after = await go(`${path}?gjort=status`);
    expect(after.text).toContain('Status är nu Granskas.');
    expect(after.text).toContain('Status ändrad: Att granska → Granskas');
    const own = service(CaseLinks).path(id, number);
    expect(await new Visitor(server.url).page(own)).toContain('Vi granskar det du skrev');
    const english = new Visitor(server.url);
    await english.go('/sprak/en');
    expect(await english.page(own)).toContain('We are reviewing it');
    const skip = await go(`${path}/status`, { _seen: '1', _from: 'in_progress', _to: 'decided' });
    expect(skip.status).toBe(409);
  });
});

describe('notes', () => {
  it('are for colleagues: written once, kept with a name, never shown to the resident', async () => {
    const { path, id } = await aCase();
    const { go } = await hire('Kim Ek');
    const key = hidden((await go(path)).text, '_key');
    for (let times = 0; times < 2; times++) {
      const saved = await go(`${path}/anteckningar`, { _key: key, _note: 'Ringt <b>igår</b>\r\nInget svar' });
      expect(saved.to).toBe(`${path}?gjort=anteckning`);
    }
    const page = await go(`${path}?gjort=anteckning`);
    expect(page.text).toContain('Anteckningen är sparad.');
    expect(page.text.match(/Ringt &lt;b>igår&lt;\/b>\nInget svar/g)).toHaveLength(1);
    expect(page.text).toContain('Anteckning skriven – Kim Ek');
    expect(await deeds(id)).toEqual([['case.note-written', { note: expect.any(String) }]]);
  });

  it('are told what is wrong with them, and what was typed stays', async () => {
    const { path } = await aCase();
    const { go } = await hire('Kim');
    const empty = await go(`${path}/anteckningar`, { _note: ' \n ' });
    expect([empty.status, empty.text.includes('Skriv din anteckning.')]).toEqual([422, true]);
    const long = await go(`${path}/anteckningar`, { _note: 'å'.repeat(4001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('Korta anteckningen.');
    expect(long.text).toContain('å'.repeat(4001));
  });
});

describe('answers that the schema marks', () => {
  it('are masked until they are asked for, one or all, for whoever asked; and that is written down', async () => {
    const { path, id } = await aCase();
    const [kim, sam] = [await hire('Kim'), await hire('Sam')];
    const page = await kim.go(path);
    expect(page.text).not.toContain('Erik Åkesson');
    expect(page.text).toMatch(/\d+ svar är dolda/);

    const one = await kim.go(`${path}/visa`, { _pointer: '/name' });
    expect([one.status, one.to]).toEqual([303, `${path}#svar`]);
    const shown = await kim.go(path);
    expect(shown.text).toContain('Erik Åkesson');
    expect(shown.text).not.toContain('070-174 06 05');
    expect((await sam.go(path)).text).not.toContain('Erik Åkesson');

    await kim.go(`${path}/visa`, { _do: 'all' });
    const all = await kim.go(path);
    expect(all.text).toContain('070-174 06 05');
    expect(all.text).toContain('Dolda svar visas för dig i 30 minuter.');
    await kim.go(`${path}/visa`, { _do: 'hide' });
    expect((await kim.go(path)).text).not.toContain('Erik Åkesson');
    expect(await deeds(id)).toEqual([
      ['case.revealed', { question: '/name' }],
      ['case.revealed', { all: true }],
    ]);
    expect(
      JSON.stringify(await db.query('SELECT * FROM case_events WHERE case_id = $1', [id])),
    ).not.toContain('Erik');
  });

  it('have no address where they are not masked', async () => {
    const { path, id } = await aCase();
    const { go } = await hire('Kim');
    for (const pointer of ['/kind', '', '/__proto__', 'x'])
      expect([pointer, (await go(`${path}/visa`, { _pointer: pointer })).status]).toEqual([pointer, 404]);
    expect(await db.query('SELECT FROM case_reveals WHERE case_id = $1', [id])).toEqual([]);
  });
});

describe('protected identity', () => {
  it('is known of by nobody without the right to secrecy: no address of the case is there', async () => {
    const { path, id, number } = await aCase();
    const [kim, vera] = [await hire('Kim'), await hire('Vera', { maySeeSecret: true })];
    const asked = await kim.go(`${path}/skydd`);
    expect(asked.text).toContain('När du har skyddat ärendet ser du det inte längre.');
    const done = await kim.go(`${path}/skydd`, { _seen: hidden(asked.text, '_seen'), _do: 'protect' });
    expect(done.text).toContain('Ärendet är skyddat, och du ser det inte längre.');
    for (const address of [
      '',
      '/kvittens.pdf',
      '/kvittens-arkiv.pdf',
      '/blankett.pdf',
      '/skydd',
      '/filer/x',
      '/filer/x/visning',
    ])
      expect([address, (await kim.go(path + address)).status]).toEqual([address, 404]);
    for (const post of [
      'status',
      'ansvarig',
      'anteckningar',
      'visa',
      'skydd',
      'komplett',
      'meddelanden',
      'kvittens',
    ])
      expect([post, (await kim.go(`${path}/${post}`, { _do: 'all' })).status]).toEqual([post, 404]);
    expect((await kim.go(path)).text).toBe((await kim.go('/personal/arenden/2026-000001-0')).text);

    const seen = await vera.go(path);
    expect(seen.text).toContain('Skyddade personuppgifter');
    expect(seen.text).not.toMatch(/<option[^>]*>Kim/);
    expect(seen.text).not.toContain('Det rinner');
    expect((await vera.go(`${path}/ansvarig`, { _seen: '1', _handler: kim.id })).status).toBe(422);
    const open = await vera.go(`${path}/skydd`);
    await vera.go(`${path}/skydd`, { _seen: hidden(open.text, '_seen'), _do: 'unprotect' });
    expect((await kim.go(path)).status).toBe(200);
    expect(await deeds(id)).toEqual([
      ['case.protected', {}],
      ['case.unprotected', {}],
    ]);
    expect(server.log.join('\n')).not.toContain(`${number} Erik`);
  });
});

describe('texts that messages are written from', () => {
  it('are written, used, changed and removed; nobody changes over another', async () => {
    const { path, number } = await aCase();
    const [kim, sam] = [await hire('Kim Ek'), await hire('Sam')];
    const text = 'Hej\n\nTack för ärende {ärendenummer} ({formulär}).\n{handläggare}, {kommun}';
    const added = await kim.go('/personal/mallar', { _name: 'Tack', _form: '*', _text: text });
    expect(added.to).toBe('/personal/mallar?gjort=sparad');
    const list = await kim.go(added.to!);
    expect(list.text).toContain('Mallen är sparad.');
    const id = /\/personal\/mallar\/([0-9a-f-]{36})"/.exec(list.text)![1]!;

    const chosen = await kim.go(`${path}?mall=${id}`);
    expect(chosen.text).toContain(`Tack för ärende ${number} (Synpunkter och felanmälan).`);
    expect(chosen.text).toContain('Kim Ek, Perstorps kommun');

    const edit = `/personal/mallar/${id}`;
    const change = { _seen: '0', _name: 'Tack', _form: '*', _text: 'Hej då' };
    expect((await sam.go(edit, change)).status).toBe(303);
    const late = await kim.go(edit, { ...change, _text: 'Tjänare' });
    expect(late.status).toBe(409);
    for (const words of ['ändrats av någon annan', 'Hej då', 'Tjänare']) expect(late.text).toContain(words);
    const removed = await kim.go(`${edit}/ta-bort`, { _seen: '1' });
    expect(removed.to).toBe('/personal/mallar?gjort=borttagen');
    expect((await kim.go(edit)).status).toBe(404);
    expect((await kim.go(`${path}?mall=${id}`)).text).toContain('name="_message"');
  });

  it.each([
    [{ _name: '', _form: '*', _text: 'x' }, 'Ge mallen ett namn.'],
    [{ _name: 'å'.repeat(81), _form: '*', _text: 'x' }, 'Korta namnet.'],
    [{ _name: 'A', _form: '*', _text: ' ' }, 'Skriv mallens text.'],
    [{ _name: 'A', _form: 'finns-inte', _text: 'x' }, 'Välj vilka formulär mallen gäller för.'],
    [{ _name: 'A', _form: '*', _text: 'Hej {namn}' }, '{namn} byts inte ut.'],
  ])('are told what is wrong with them: %j', async (pairs, sentence) => {
    const answer = await (await hire('Kim')).go('/personal/mallar', pairs);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  it('are changed by those who handle the forms that they are for', async () => {
    const kim = await hire('Kim');
    await kim.go('/personal/mallar', { _name: 'Alla', _form: '*', _text: 'x' });
    await kim.go('/personal/mallar', { _name: 'Bara', _form: SHORT, _text: 'x' });
    const again = await kim.go('/personal/mallar', { _name: 'alla', _form: '*', _text: 'x' });
    expect([again.status, again.text.includes('Det finns redan en mall')]).toEqual([422, true]);
    const idOf = async (name: string): Promise<string> =>
      (await db.query<{ id: string }[]>('SELECT id FROM message_templates WHERE name = $1', [name]))[0]!.id;
    const ove = await hire('Ove', { formId: FORM });
    expect((await ove.go('/personal/mallar')).text).not.toContain('Bara');
    expect((await ove.go(`/personal/mallar/${await idOf('Bara')}`)).status).toBe(404);
    const all = `/personal/mallar/${await idOf('Alla')}`;
    expect((await ove.go(all)).text).not.toContain('name="_text"');
    expect((await ove.go(`${all}/ta-bort`, { _seen: '0' })).status).toBe(404);
    const forAll = await ove.go('/personal/mallar', { _name: 'Ny', _form: '*', _text: 'x' });
    expect(forAll.status).toBe(422);
  });
});

/** Looks through a case's files that are still to come: one would say that a file waits no more. */
const SCANS = `
  SELECT FROM graphile_worker._private_jobs j JOIN attachments a ON a.id::text = j.payload->>'attachmentId'
   WHERE a.case_id = $1`;

const withFile = async (caseId: string, name: string, mediaType: string, bytes: Buffer): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const files = service(AttachmentsService);
  const prepared = await files.prepare({ accept: [], mostBytes: 1_000_000, keepsPlace: true }, name, bytes);
  if ('kind' in prepared) throw new Error(`${name}, ${mediaType}: ${prepared.kind}`);
  await db.transaction((tx) => files.keep(tx, caseId, [prepared]));
  return sha256;
};

describe('files', () => {
  it('are looked at without being fetched: pictures made anew, texts as texts, PDFs in the viewer', async () => {
    const { path, id } = await aCase();
    const { go } = await hire('Kim');
    const text = await withFile(id, 'a.txt', 'text/plain', Buffer.from('Lampan vid nr 7 är trasig.\n'));
    const picture = await withFile(id, 'Karta.png', 'image/png', await aPicture().png().toBuffer());
    const page = await go(path);
    expect(page.text).toContain('alt="Förhandsvisning av Karta.png"');
    expect(page.text).toContain('loading="lazy"');

    const looks = [
      [text, 'text/plain; charset=utf-8'],
      [picture, 'image/jpeg'],
    ] as const;
    for (const [sha256, type] of looks) {
      const look = await go(`${path}/filer/${sha256}/visning`);
      expect([look.status, look.headers.get('content-type')]).toEqual([200, type]);
      expect(look.headers.get('content-disposition')).toBe('inline');
      expect(look.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(look.headers.get('x-content-type-options')).toBe('nosniff');
      expect(look.headers.get('cache-control')).toBe('no-store');
    }
    expect(await deeds(id)).toEqual([
      ['file.previewed', { file: expect.any(String) }],
      ['file.previewed', { file: expect.any(String) }],
    ]);
    expect((await go(`${path}/filer/${'0'.repeat(64)}/visning`)).status).toBe(404);
  });

  it('that wait or are harmful are not shown', async () => {
    const { path, id } = await aCase();
    const { go } = await hire('Kim');
    const pdf = await withFile(id, 'a.pdf', 'application/pdf', PDF);
    const look = await go(`${path}/filer/${pdf}/visning`);
    expect([look.status, look.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(look.headers.get('content-security-policy')).toContain("default-src 'none'");
    await until(async () => (await db.query<unknown[]>(SCANS, [id])).length === 0);
    for (const scan of ['waiting', 'harmful']) {
      await db.query('UPDATE attachments SET scan = $2 WHERE case_id = $1', [id, scan]);
      expect([scan, (await go(`${path}/filer/${pdf}/visning`)).status]).toEqual([scan, 404]);
      expect((await go(path)).text).not.toContain('/visning');
    }
  });
});

describeInBrowser('handling a case in a browser', (browser) => {
  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'is usable by all, %i pixels wide, in %s',
    async (width, colorScheme) => {
      const { path, id } = await aCase();
      const [kim, sam] = [await hire('Kim Ek', { maySeeSecret: true }), await hire('Sam Alm')];
      await withFile(id, 'Karta.png', 'image/png', await aPicture().png().toBuffer());
      await kim.go('/personal/mallar', { _name: `Tack ${width}`, _form: '*', _text: 'Hej' });
      await sam.go(path);
      const visitor = await browser.visitor({ colorScheme, viewport: { width, height: 900 } });
      await visitor.addCookies([{ name: STAFF_COOKIE, value: kim.token, url: server.url }]);
      const page = await visitor.newPage();
      const look = async (name: string): Promise<void> => {
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([name, await axeFindings(page), sideways]).toEqual([name, [], 0]);
      };
      await page.goto(server.url + path);
      await look('a case that somebody else has open');
      await page.getByText('Visa här').click();
      await page.waitForFunction(() => [...document.images].every((image) => image.naturalWidth > 0));
      await page.getByRole('button', { name: 'Ta ärendet' }).click();
      await page.getByText('Ansvarig är nu Kim Ek.').waitFor();
      await page.getByRole('button', { name: 'Visa alla dolda svar' }).click();
      await page.getByText('Erik Åkesson').waitFor();
      await page.getByLabel('Ny anteckning').fill('Ringt, inget svar.\nFörsöker igen i morgon.');
      await page.getByRole('button', { name: 'Spara anteckning' }).click();
      await page.getByText('Anteckningen är sparad.').waitFor();
      await look('notes, and answers that are shown');
      await page.getByLabel('Börja från en mall').selectOption(`Tack ${width}`);
      await page.getByRole('button', { name: 'Hämta texten' }).click();
      await page.waitForFunction(
        () => document.querySelector<HTMLTextAreaElement>('#meddelande')?.value === 'Hej',
      );
      await sam.go(`${path}/status`, { _seen: '2', _from: 'assigned', _to: 'in_progress' });
      await page.getByLabel('Ändra status till').selectOption('Avslutat');
      await page.getByRole('button', { name: 'Ändra status' }).click();
      await page.getByRole('button', { name: 'Gör min ändring ändå' }).waitFor();
      await look('a case that has changed');
      await page.getByRole('button', { name: 'Gör min ändring ändå' }).click();
      await page.getByRole('link', { name: 'Skydda ärendet' }).click();
      await look('protecting it');
      await page.getByRole('button', { name: 'Ja, skydda ärendet' }).click();
      await page.getByText('Ärendet är skyddat.').waitFor();
      await look('protected');
      await page.locator('.bar-more summary').click();
      await page.getByRole('link', { name: 'Mallar' }).click();
      await look('templates');
      await page.getByRole('link', { name: 'Ny mall' }).click();
      await page.getByRole('button', { name: 'Spara mallen' }).click();
      await page.locator('#fel').waitFor();
      await look('a template with faults');
    },
    120_000,
  );
});
