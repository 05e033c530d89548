import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { CasesService } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import type { Json } from '../../src/form';
import { STAFF_COOKIE, StaffTokens } from '../../src/identity';
import { CHUNK_BYTES, ExportChunks, NotWantedAnyMore } from '../../src/exports/orders/chunks';
import { MakeExport } from '../../src/exports/orders/make-export.job';
import { OrderStore } from '../../src/exports/orders/order-store';
import { axeFindings, describeInBrowser } from '../support/browser';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn, type StaffMember } from '../support/staff';

let server: TestServer;
let db: DataSource;
let numbers: string[];

const FORM = 'synpunkter';

beforeAll(async () => {
  server = await aServer();
  db = server.app.get(DataSource);
  const example = join(__dirname, '../../forms', FORM, 'examples/water-leak-reply-by-phone.json');
  const answer = JSON.parse(await readFile(example, 'utf8')) as Json;
  const { version } = server.app.get(CatalogueService, { strict: false }).offered(FORM);
  const cases = server.app.get(CasesService, { strict: false });
  numbers = [];
  for (let count = 0; count < 3; count++) {
    const filed = await cases.fileAlone({
      formId: FORM,
      formVersionId: version.id,
      language: 'sv',
      answer,
      source: 'web',
    });
    numbers.push(filed.number);
  }
}, 120_000);

afterAll(() => server.close(), TO_STOP);

const asOwner = async (sql: string): Promise<void> => {
  const owner = new Client({ connectionString: server.database.ownerUrl });
  await owner.connect();
  await owner.query(sql).finally(() => owner.end());
};

interface Hand {
  readonly id: string;
  readonly cookie: string;
  readonly go: (
    path: string,
    init?: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<{ status: number; headers: Headers; bytes: Buffer; text: string }>;
}

/** Somebody of the staff who has just signed in. */
const aHand = async (roles: readonly string[] = ['handler']): Promise<Hand> => {
  const token = randomBytes(32).toString('base64url');
  const [account] = await db.query<{ id: string }[]>(
    `INSERT INTO staff_accounts (name, roles) VALUES ('Hanna', $1) RETURNING id`,
    [roles],
  );
  await db.query(
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), account!.id],
  );
  const cookie = `${STAFF_COOKIE}=${token}`;
  return {
    id: account!.id,
    cookie,
    go: async (path, init = {}) => {
      const answer = await fetch(new URL(path, server.url), {
        redirect: 'manual',
        ...init,
        headers: { cookie, 'accept-encoding': 'identity', ...init.headers },
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8') };
    },
  };
};

const post = (pairs: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(
    Object.entries(pairs).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  ).toString(),
});

const KEYS = ['@number', '@received', '@status', '@handler', '@form', '@version'];

const wanted = (more: Readonly<Record<string, string | readonly string[]>> = {}) =>
  post({
    _do: 'order',
    formular: FORM,
    format: 'xlsx',
    syfte: 'handling',
    personuppgifter: 'with',
    rubriker: 'labels',
    kolumn: KEYS,
    ...more,
  });

/** Orders an export on the page, and waits for it to be over. Gives its address. */
const ordered = async (hand: Hand, more: Parameters<typeof wanted>[0] = {}): Promise<string> => {
  const answer = await hand.go('/personal/exporter/ny', wanted(more));
  expect(answer.status).toBe(303);
  const address = answer.headers.get('location') ?? '';
  await over(address);
  return address;
};

const over = async (address: string): Promise<void> => {
  const id = address.split('/').at(-1);
  for (;;) {
    const [row] = await db.query<{ state: string }[]>('SELECT state FROM exports WHERE id = $1', [id]);
    if (row?.state !== 'waiting' && row?.state !== 'running') return;
    await pause(50);
  }
};

const filesOn = (text: string): string[] =>
  [...text.matchAll(/href="(\/personal\/exporter\/[^"]+\/filer\/[^"]+)"/g)].map(([, path = '']) => path);

const deeds = async (actor: string): Promise<string[]> =>
  (
    await db.query<{ action: string }[]>(
      `SELECT action FROM audit_log WHERE actor = $1 AND action LIKE 'export.%' ORDER BY id`,
      [actor],
    )
  ).map(({ action }) => action);

/** A row as an order leaves it, without a job that makes it. */
const waiting = async (hand: Hand): Promise<string> => {
  const wish = {
    formId: FORM,
    format: 'jsonl',
    purpose: 'other',
    names: 'labels',
    personal: true,
    secretToo: false,
  };
  const [row] = await db.query<{ id: string }[]>(
    `INSERT INTO exports (account_id, form_id, wish, expires_at) VALUES ($1, $2, $3, now() + interval '1 day') RETURNING id`,
    [hand.id, FORM, JSON.stringify(wish)],
  );
  return row!.id;
};

/** Than a server has to the database: were one lost each time, nobody would be answered at last. */
const MORE_THAN_CONNECTIONS = 25;

/** So that the server is in the middle of it when the reader leaves. */
const MORE_THAN_SOCKETS_HOLD = 16 * 1024 * 1024;

/** An export's only file, made as large. */
const enlarged = async (id: string): Promise<number> => {
  const chunks = MORE_THAN_SOCKETS_HOLD / CHUNK_BYTES;
  await db.query(
    `UPDATE export_chunks SET bytes = convert_to(repeat('x', $2), 'UTF8') WHERE export_id = $1`,
    [id, CHUNK_BYTES],
  );
  await db.query(
    `INSERT INTO export_chunks (export_id, file, place, bytes)
       SELECT export_id, file, more, bytes FROM export_chunks, generate_series(1, $2) more WHERE export_id = $1`,
    [id, chunks - 1],
  );
  await db.query('UPDATE export_files SET size = $2 WHERE export_id = $1', [id, MORE_THAN_SOCKETS_HOLD]);
  return MORE_THAN_SOCKETS_HOLD;
};

/** Cases of a form whose export is as large. */
const manyCases = async (form: string): Promise<void> => {
  await asOwner(`
    WITH made AS (
      INSERT INTO cases (number, form_id, form_version_id, received_at, status, language, source)
        SELECT '2025-' || lpad(n::text, 6, '0') || '-0', '${form}', c.form_version_id, now(), 'submitted', 'sv', 'web'
          FROM (SELECT form_version_id FROM cases LIMIT 1) c, generate_series(1, 4000) n
      RETURNING id, form_version_id
    )
    INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
      SELECT id, 1, form_version_id, jsonb_build_object('description', repeat('Lampan lyser inte. ', 300)), 'web',
             'resident', now()
        FROM made`);
};

const leavesInTheMiddle = async ({ cookie }: Hand, path: string): Promise<void> => {
  const leaving = new AbortController();
  const headers = { cookie, 'accept-encoding': 'identity' };
  const answer = await fetch(new URL(path, server.url), { headers, signal: leaving.signal });
  await answer.body!.getReader().read();
  leaving.abort();
};

/** Lines of the log that tell of a fault. */
const faultsTold = (): string[] =>
  server.log.filter((line) => /"level":(?:50|60|"error"|"fatal")/.test(line));

describe('an export', () => {
  it('is ordered on a page that needs no script, made by itself, and fetched as a workbook', async () => {
    const hand = await aHand();
    const page = await hand.go(`/personal/exporter/ny?formular=${FORM}`);
    for (const words of ['Excel (XLSX)', 'Ärendenummer', 'Utan personuppgifter', 'Personuppgift'])
      expect(page.text).toContain(words);
    const address = await ordered(hand, {
      'namn @number': 'Nummer',
      'plats @status': '1',
      fran: '2020-01-01',
      status: ['', 'submitted'],
    });
    const shown = await hand.go(address);
    const [file = ''] = filesOn(shown.text);
    const fetched = await hand.go(file);
    expect(fetched.headers.get('content-disposition')).toMatch(/filename="arenden_synpunkter_[\d-]+\.xlsx"/);
    expect(fetched.headers.get('cache-control')).toBe('no-store');
    const book = new Workbook();
    await book.xlsx.load(fetched.bytes as never);
    const sheet = book.getWorksheet('Ärenden')!;
    expect(sheet.getRow(1).values).toEqual([
      ...[undefined, 'Status', 'Nummer', 'Inkom', 'Handläggare', 'Formulär', 'Version'],
    ]);
    expect([2, 3, 4].map((row) => sheet.getCell(row, 2).value)).toEqual(numbers);
    expect(await deeds(hand.id)).toEqual(['export.ordered', 'export.made', 'export.fetched']);
  }, 60_000);

  it('can be fetched in parts, and goes on where it broke off', async () => {
    const hand = await aHand();
    const [path = ''] = filesOn((await hand.go(await ordered(hand, { format: 'csv' }))).text);
    const whole = await hand.go(path);
    const size = whole.bytes.length;
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    const etag = whole.headers.get('etag') ?? '';
    expect(etag).toBe(`"${createHash('sha256').update(whole.bytes).digest('hex')}"`);
    const rest = await hand.go(path, { headers: { range: 'bytes=10-', 'if-range': etag } });
    expect([rest.status, rest.headers.get('content-range')]).toEqual([206, `bytes 10-${size - 1}/${size}`]);
    expect(rest.bytes).toEqual(whole.bytes.subarray(10));
    const other = await hand.go(path, { headers: { range: 'bytes=10-', 'if-range': '"other"' } });
    expect([other.status, other.bytes.length]).toEqual([200, size]);
    expect((await hand.go(path, { headers: { range: `bytes=${size}-` } })).status).toBe(416);
    expect(parse(whole.text, { delimiter: ';', bom: true })).toHaveLength(4);
  }, 60_000);

  it('holds receipts and files, each case in its folder, with a list of what is there', async () => {
    const hand = await aHand();
    while ((await db.query<unknown[]>('SELECT 1 FROM receipts')).length < 3) await pause(100);
    const [path = ''] = filesOn((await hand.go(await ordered(hand, { format: 'zip' }))).text);
    const files = unzipSync((await hand.go(path)).bytes);
    expect(Object.keys(files).sort()).toEqual(
      [...numbers.map((number) => `${number}/kvittens-${number}.pdf`), 'innehall.csv'].sort(),
    );
    expect(parse(strFromU8(files['innehall.csv']!), { delimiter: ';', bom: true })).toHaveLength(4);
  }, 120_000);

  it.each<[string, Parameters<typeof wanted>[0], string]>([
    ['an unknown format', { format: 'pdf' }, 'Välj ett format.'],
    ['no purpose', { syfte: '' }, 'Välj vad exporten ska användas till.'],
    ['a day that is none', { fran: "2026-02-30'; DROP TABLE cases; --" }, 'Skriv dagen som 2026-01-31.'],
    ['days turned around', { fran: '2026-02-01', till: '2026-01-01' }, 'Den sista dagen är före den första.'],
    ['a status that is none', { status: 'x' }, 'Välj bland de statusar som finns.'],
    ['no column', { kolumn: [] }, 'Välj minst en kolumn.'],
    ['a place that is none', { 'plats @status': 'först' }, 'Skriv platser som hela tal'],
    ['papers without persons', { format: 'zip', personuppgifter: 'without' }, 'utan personuppgifter'],
    ['a case that is none', { arenden: '1 OR 1=1' }, 'Ett av ärendenumren går inte att läsa.'],
  ])('is not ordered with %s, and what was typed stays', async (_, more, sentence) => {
    const hand = await aHand();
    const answer = await hand.go('/personal/exporter/ny', wanted({ 'namn @number': 'Mitt nummer', ...more }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('value="Mitt nummer"');
    expect(await deeds(hand.id)).toEqual([]);
  });

  it('is for nobody else, nor for whoever has lost the right to the form', async () => {
    const [hand, other] = [await aHand(), await aHand(['administrator'])];
    const address = await ordered(hand);
    const [path = ''] = filesOn((await hand.go(address)).text);
    expect([(await other.go(address)).status, (await other.go(path)).status]).toEqual([404, 404]);
    await db.query(`UPDATE staff_accounts SET roles = '{reader}' WHERE id = $1`, [hand.id]);
    expect([(await hand.go(address)).status, (await hand.go(path)).status]).toEqual([403, 403]);
    const grant = `INSERT INTO staff_grants (account_id, role, form_id) VALUES ($1, 'handler', 'parkeringstillstand')`;
    await db.query(grant, [hand.id]);
    expect([(await hand.go(address)).status, (await hand.go(path)).status]).toEqual([404, 404]);
    expect((await hand.go('/personal/exporter')).text).not.toContain(address);
    expect((await hand.go('/personal/exporter/ny', wanted())).status).toBe(404);
    expect((await hand.go(`/personal/exporter/ny?formular=${FORM}`)).status).toBe(404);
  }, 60_000);

  it('leaves out cases with protected identity, but for whoever has the right and asks for them', async () => {
    const hand = await aHand();
    await db.query('UPDATE cases SET protected_at = now() WHERE number = $1', [numbers[1]]);
    try {
      const rowsOf = async (more: Parameters<typeof wanted>[0]): Promise<number> => {
        const [path = ''] = filesOn((await hand.go(await ordered(hand, { format: 'csv', ...more }))).text);
        return parse((await hand.go(path)).text, { delimiter: ';', bom: true }).length - 1;
      };
      expect(await rowsOf({ skyddade: 'ja' })).toBe(2);
      await db.query('UPDATE staff_accounts SET may_read_secret = true WHERE id = $1', [hand.id]);
      expect(await rowsOf({})).toBe(2);
      expect(await rowsOf({ skyddade: 'ja' })).toBe(3);
      await db.query('UPDATE staff_accounts SET may_read_secret = false WHERE id = $1', [hand.id]);
      expect((await hand.go('/personal/exporter')).text.match(/<a class="case"/g)).toHaveLength(2);
    } finally {
      await db.query('UPDATE cases SET protected_at = NULL');
    }
  }, 60_000);

  it('is handed out no more once a case of its form has been protected, but to whoever has the right', async () => {
    const hand = await aHand();
    const before = await ordered(hand, { format: 'csv' });
    const [file = ''] = filesOn((await hand.go(before)).text);
    expect((await hand.go(file)).status).toBe(200);
    await db.query('UPDATE cases SET protected_at = now() WHERE number = $1', [numbers[0]]);
    try {
      for (const path of [before, file]) expect((await hand.go(path)).status).toBe(404);
      expect((await hand.go('/personal/exporter')).text).not.toContain(before);
      await db.query('UPDATE staff_accounts SET may_read_secret = true WHERE id = $1', [hand.id]);
      expect((await hand.go(file)).status).toBe(200);
    } finally {
      await db.query('UPDATE cases SET protected_at = NULL');
    }
  }, 60_000);

  it('can be fetched when many have gone away in the middle of it', async () => {
    const hand = await aHand();
    const id = await waiting(hand);
    await server.app.get(MakeExport, { strict: false }).run({ exportId: id });
    const size = await enlarged(id);
    const [path = ''] = filesOn((await hand.go(`/personal/exporter/${id}`)).text);
    for (let times = 0; times < MORE_THAN_CONNECTIONS; times += 1) await leavesInTheMiddle(hand, path);
    const whole = await hand.go(path);
    expect([whole.status, whole.bytes.length]).toEqual([200, size]);
    expect(faultsTold()).toEqual([]);
  }, 60_000);

  it('as CSV at once gives its connection back when whoever fetches it goes away in the middle', async () => {
    const hand = await aHand();
    await manyCases('parkeringstillstand');
    const path = '/personal/formular/parkeringstillstand/arenden.csv';
    for (let times = 0; times < MORE_THAN_CONNECTIONS; times += 1) await leavesInTheMiddle(hand, path);
    const whole = await hand.go(path);
    expect([whole.status, whole.bytes.length > MORE_THAN_SOCKETS_HOLD]).toEqual([200, true]);
    expect(faultsTold()).toEqual([]);
  }, 120_000);

  it('can be cancelled while it waits, and removed when it is over', async () => {
    const hand = await aHand();
    const id = await waiting(hand);
    expect((await hand.go(`/personal/exporter/${id}`)).text).toContain('<progress');
    await hand.go(`/personal/exporter/${id}/avbryt`, post());
    expect((await hand.go(`/personal/exporter/${id}`)).text).toContain('Avbruten');
    await hand.go(`/personal/exporter/${id}/ta-bort`, post());
    expect((await hand.go(`/personal/exporter/${id}`)).status).toBe(404);
    expect(await deeds(hand.id)).toEqual(['export.cancelled', 'export.removed']);
  });

  it('can be cancelled in the middle of being made, and leaves nothing behind', async () => {
    const hand = await aHand();
    const id = await waiting(hand);
    const store = server.app.get(OrderStore, { strict: false });
    let shown = '';
    // The first word of how far it has come: some of it is written, and the snapshot is open.
    jest.spyOn(store, 'progress').mockImplementationOnce(async (...told) => {
      shown = (await hand.go(`/personal/exporter/${id}`)).text;
      await hand.go(`/personal/exporter/${id}/avbryt`, post());
      return store.progress(...told);
    });
    await server.app.get(MakeExport, { strict: false }).run({ exportId: id });
    expect(shown).toContain('Avbryt exporten');
    expect((await hand.go(`/personal/exporter/${id}`)).text).toContain('Avbruten');
    const left = await db.query<unknown[]>('SELECT 1 FROM export_files WHERE export_id = $1', [id]);
    expect(left).toEqual([]);
    expect(await deeds(hand.id)).toEqual(['export.made', 'export.cancelled']);
  });

  it('is not ordered when one waits for as many as one may', async () => {
    const hand = await aHand();
    for (let count = 0; count < 5; count += 1) await waiting(hand);
    const answer = await hand.go('/personal/exporter/ny', wanted());
    expect(answer.status).toBe(429);
    expect(answer.text).toContain('Du väntar redan på så många exporter som går.');
  });

  it('begins anew when its server was killed in the middle, and whoever was at it writes no more', async () => {
    const hand = await aHand();
    const id = await waiting(hand);
    const store = server.app.get(OrderStore, { strict: false });
    const killed = randomUUID();
    await store.begin(id, killed);
    const left = server.app.get(ExportChunks, { strict: false }).writer(id, killed);
    const piece = { part: '', name: 'half.jsonl', type: 'application/jsonl', bytes: Buffer.alloc(600_000) };
    await left.append(piece);
    const make = server.app.get(MakeExport, { strict: false });
    await make.run({ exportId: id });
    await expect(left.append(piece)).rejects.toBeInstanceOf(NotWantedAnyMore);
    expect(await store.files(id)).toMatchObject([{ name: expect.stringMatching(/^arenden_.*\.jsonl$/) }]);
    const bytes = await db.query<{ sum: string }[]>(
      'SELECT sum(length(bytes)) FROM export_chunks WHERE export_id = $1',
      [id],
    );
    expect(Number(bytes[0]?.sum)).toBe((await store.files(id))[0]?.size);
    await make.run({ exportId: id });
    expect(await deeds(hand.id)).toEqual(['export.made']);
  });

  it('leaves nothing, and says what to do, when the disk is full', async () => {
    const hand = await aHand();
    await asOwner(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT ON export_chunks FOR EACH ROW EXECUTE FUNCTION no_room();`);
    try {
      const shown = await hand.go(await ordered(hand));
      expect(shown.text).toContain('Databasens disk är full.');
      expect(
        await db.query(
          `SELECT 1 FROM export_files f JOIN exports e ON e.id = f.export_id
                              WHERE e.account_id = $1`,
          [hand.id],
        ),
      ).toEqual([]);
    } finally {
      await asOwner('DROP TRIGGER no_room ON export_chunks; DROP FUNCTION no_room()');
    }
  }, 60_000);

  it('is not made when it cannot be written down who has it', async () => {
    const hand = await aHand();
    const id = await waiting(hand);
    await asOwner('REVOKE INSERT ON audit_log FROM blankett');
    try {
      await expect(server.app.get(MakeExport, { strict: false }).run({ exportId: id })).rejects.toThrow();
      expect(await db.query('SELECT 1 FROM export_files WHERE export_id = $1', [id])).toEqual([]);
    } finally {
      await asOwner('GRANT INSERT ON audit_log TO blankett');
    }
  });
});

describe('a template', () => {
  it('keeps a choice of columns for all who may export the form, and can be removed', async () => {
    const [hand, other] = [await aHand(), await aHand()];
    const saved = await hand.go(
      '/personal/exporter/ny',
      wanted({ _do: 'save', syfte: '', mall: 'Veckolista', kolumn: ['@number'], 'namn @number': 'Nr' }),
    );
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('gjort=sparad'),
    ]);
    const page = await other.go(`/personal/exporter/ny?formular=${FORM}`);
    const [, id = ''] = /mall=([\w-]+)"[^>]*>Använd Veckolista/.exec(page.text) ?? [];
    const used = await other.go(`/personal/exporter/ny?formular=${FORM}&mall=${id}`);
    expect(used.text).toContain('value="Nr"');
    expect(used.text.match(/name="kolumn"[^>]* checked/g)).toHaveLength(1);
    await other.go(`/personal/exporter/mallar/${id}/ta-bort`, post({ formular: FORM }));
    expect((await hand.go(`/personal/exporter/ny?formular=${FORM}`)).text).not.toContain('Veckolista');
  });
});

describe('a program', () => {
  it('orders and fetches by a key that is shown once, with the rights of its account', async () => {
    const hand = await aHand();
    const made = await hand.go('/personal/exporter/nycklar', post({ namn: 'Systemet', dagar: '90' }));
    const [, key = ''] = /value="([\w-]{43})"/.exec(made.text) ?? [];
    expect((await hand.go('/personal/exporter/nycklar')).text).not.toContain(key);
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(new URL(path, server.url), {
        ...init,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      });
    const wish = { form: FORM, format: 'jsonl', purpose: 'transfer' };
    const order = await ask('/api/exports', { method: 'POST', body: JSON.stringify(wish) });
    expect(order.status).toBe(202);
    const self = order.headers.get('location') ?? '';
    await over(self);
    const told = (await (await ask(self)).json()) as { state: string; files: { href: string }[] };
    expect(told).toMatchObject({
      state: 'done',
      cases: 3,
      files: [{ name: expect.stringContaining('.jsonl') }],
    });
    const lines = (await (await ask(told.files[0]!.href)).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(3);

    const odd = await ask('/api/exports', {
      method: 'POST',
      body: JSON.stringify({ ...wish, status: 'closed' }),
    });
    expect([odd.status, await odd.json()]).toEqual([
      422,
      expect.objectContaining({
        code: 'export-wish-invalid',
        errors: [expect.objectContaining({ pointer: '/status', keyword: 'unknown' })],
      }),
    ]);
    expect((await ask('/personal/exporter')).status).toBe(401);
    expect((await ask(self, { method: 'DELETE', body: '{}' })).status).toBe(204);
    expect((await ask(self)).status).toBe(404);
    await db.query('UPDATE staff_accounts SET disabled_at = now() WHERE id = $1', [hand.id]);
    expect((await ask('/api/exports', { method: 'POST', body: JSON.stringify(wish) })).status).toBe(401);
    expect(server.log.filter((line) => line.includes(key))).toEqual([]);
  }, 60_000);

  it('reads a case of a form within its reach, and each look is written down', async () => {
    const [number = '', hidden = ''] = numbers;
    const reads = async (typed: string, who: StaffMember) => {
      const { id } = await staffIn(db, who);
      const key = await server.app.get(StaffTokens, { strict: false }).make(id, 'Systemet', 30);
      const answer = await fetch(new URL(`/api/cases/${typed}`, server.url), {
        headers: { authorization: `Bearer ${key}`, 'accept-language': 'en' },
      });
      const looks = await db.query<{ what: string }[]>(
        `SELECT action || ' ' || details::text AS what FROM audit_log WHERE actor = $1 AND action LIKE 'case.%'`,
        [id],
      );
      return { status: answer.status, body: await answer.json(), looks: looks.map(({ what }) => what) };
    };
    const ofForm: StaffMember = { grants: [{ role: 'handler', form: FORM }] };
    const found = await reads(number.replaceAll('-', ' '), ofForm);
    expect(found).toMatchObject({
      status: 200,
      body: { caseNumber: number, form: FORM, formVersion: 1, revision: 1, answer: expect.any(Object) },
      looks: ['case.viewed {"by": "api"}'],
    });
    const none = { status: 404, body: expect.objectContaining({ code: 'case-not-found' }), looks: [] };
    expect(await reads(number, { grants: [{ role: 'handler', form: 'naringslivstraff' }] })).toEqual(none);
    expect(await reads('2026-000127-5', ofForm)).toEqual(none);
    expect(await reads(number, { roles: ['reader'] })).toMatchObject({ status: 403, looks: [] });
    await asOwner(`UPDATE cases SET protected_at = now() WHERE number = '${hidden}'`);
    expect(await reads(hidden, ofForm)).toEqual(none);
    expect((await reads(hidden, { ...ofForm, mayReadSecret: true })).status).toBe(200);
    await asOwner(`UPDATE cases SET protected_at = NULL WHERE number = '${hidden}'`);
  });

  it('has no way in by a key that is ended', async () => {
    const hand = await aHand();
    const made = await hand.go('/personal/exporter/nycklar', post({ namn: 'Systemet', dagar: '30' }));
    const [, key = ''] = /value="([\w-]{43})"/.exec(made.text) ?? [];
    const [, id = ''] = /nycklar\/([\w-]{36})\/avsluta/.exec(made.text) ?? [];
    await hand.go(`/personal/exporter/nycklar/${id}/avsluta`, post());
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(new URL('/api/exports', server.url), { method: 'POST', headers, body: '{}' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      401,
      'sign-in-needed',
    ]);
    const faulty = await hand.go('/personal/exporter/nycklar', post({ namn: '', dagar: '5' }));
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('Välj hur länge nyckeln ska gälla.');
  });
});

describeInBrowser('exports in a browser', (browser) => {
  it('tells how far it has come without anybody asking, and shows its files by itself when it is made', async () => {
    const hand = await aHand();
    const id = await waiting(hand);
    const visitor = await browser.visitor();
    const [name = '', value = ''] = hand.cookie.split('=');
    await visitor.addCookies([{ name, value, url: server.url }]);
    const page = await visitor.newPage();
    await page.goto(`${server.url}/personal/exporter/${id}`);
    await page.getByText('Exporten börjar strax.').waitFor();
    const cancel = page.getByRole('button', { name: 'Avbryt exporten' });
    await cancel.focus();
    await db.query(`UPDATE exports SET cases = 3, done = 1 WHERE id = $1`, [id]);
    await page.getByText('1 av 3 ärenden').waitFor();
    expect(await cancel.evaluate((button) => button === document.activeElement)).toBe(true);
    await server.app.get(MakeExport, { strict: false }).run({ exportId: id });
    await page.getByRole('link', { name: /Hämta .*\.jsonl/ }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  }, 60_000);

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'are usable by all, %i pixels wide, in %s',
    async (width, colorScheme) => {
      const hand = await aHand();
      const done = await ordered(hand);
      const going = await waiting(hand);
      const visitor = await browser.visitor({ colorScheme, viewport: { width, height: 900 } });
      const [name = '', value = ''] = hand.cookie.split('=');
      await visitor.addCookies([{ name, value, url: server.url }]);
      const page = await visitor.newPage();
      for (const path of [
        '/personal/exporter',
        `/personal/exporter/ny?formular=${FORM}`,
        done,
        `/personal/exporter/${going}`,
        '/personal/exporter/nycklar',
      ]) {
        await page.goto(server.url + path);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, await axeFindings(page), sideways]).toEqual([path, [], 0]);
        const { LOOK } = process.env;
        if (LOOK !== undefined)
          await page.screenshot({
            path: `${LOOK}/${width}-${path.replace(/\W+/g, '_').slice(0, 30)}.png`,
            fullPage: true,
          });
      }
    },
    120_000,
  );
});
