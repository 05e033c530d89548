import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aDatabase } from '../test/support/a-database';
import { migrations } from './index';
import { schemaText } from './schema-text';

const SCHEMA = join(__dirname, 'schema.sql');
/** `WRITE_SCHEMA=1 npm test -- migrations` writes the text anew, after a migration that is meant. */
const HEAD = `-- The schema as text: what the migrations make, as PostgreSQL tells it. A test compares.
-- Written by: WRITE_SCHEMA=1 npm test -- migrations

`;

let server: DataSource;
let owner: DataSource;
let closeDatabase: () => Promise<void>;

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, ownerUrl, close } = await aDatabase();
  closeDatabase = close;
  server = await new DataSource({ type: 'postgres', url }).initialize();
  owner = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
});

afterAll(async () => {
  await server.destroy();
  await owner.destroy();
  await closeDatabase();
});

const schema = async () => HEAD + (await schemaText((sql) => owner.query(sql)));

/** A row in every table, as the server writes them. */
const FILL = `
  INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('f', 1, repeat('a', 64), '{"b": 1, "a": 2}');
  SELECT file_case('f', id, 'sv', '{"text": "å"}', 'api', '{receipt.make}', '\\x01', '\\x02') FROM form_versions;
  INSERT INTO drafts (owner_hash, form_id, form_version_id, language, expires_at, case_id)
    SELECT sha256('a'), 'f', form_version_id, 'sv', now(), id FROM cases;
  INSERT INTO attachments (draft_id, name) SELECT id, 'a.pdf' FROM drafts;
  INSERT INTO attachment_chunks (attachment_id, place, bytes) SELECT id, 0, 'a' FROM attachments;
  INSERT INTO draft_links (draft_id, address_hash, expires_at) SELECT id, sha256('d'), now() FROM drafts;
  INSERT INTO draft_holders (draft_id, owner_hash) SELECT id, sha256('e') FROM drafts;
  INSERT INTO receipts (case_id, sha256, bytes, pages, engine)
    SELECT id, repeat('b', 64), '\\x255044462d', 1, 'test' FROM cases;
  INSERT INTO receipt_revisions (case_id, revision, sha256, bytes, pages, engine)
    SELECT case_id, 2, repeat('e', 64), bytes, 1, 'test' FROM receipts;
  INSERT INTO receipt_failures (case_id, kind, detail) SELECT id, 'fault', 'Error (a.js:1)' FROM cases;
  INSERT INTO received_blanks (case_id, sha256, bytes, received_by)
    SELECT id, repeat('c', 64), '\\x255044462d', 'Kim' FROM cases;
  INSERT INTO case_messages (case_id, post_key, sender, by, text) SELECT id, id, 'resident', 'resident', 'Hej' FROM cases;
  INSERT INTO supplement_requests (case_id, post_key, revision, questions, text, due_on, by, signature)
    SELECT id, id, 1, '["/text"]', 'Skriv mer', current_date, 'Kim', 'Kim' FROM cases;
  INSERT INTO drafts (owner_hash, form_id, form_version_id, language, expires_at, source, amends_case_id, base_revision, request_id)
    SELECT sha256('m'), 'f', form_version_id, 'sv', now(), 'supplement', c.id, 1, r.id
      FROM cases c JOIN supplement_requests r ON r.case_id = c.id;
  INSERT INTO case_reads (case_id, read_to) SELECT case_id, place FROM case_messages;
  INSERT INTO contact_proofs (draft_id, channel, address, language, expires_at)
    SELECT id, 'e-mail', 'anna@example.se', 'sv', now() FROM drafts;
  INSERT INTO notices (event, source, channel, recipient, language, case_id, message_id)
    SELECT 'case.submitted', id, 'e-mail', 'anna@example.se', 'sv', id, '<a@example.se>' FROM cases;
  INSERT INTO staff_accounts (name, roles) VALUES ('Kim', '{handler}');
  INSERT INTO form_publications (form_id, version_id, from_at, made_as, made_by)
    SELECT 'f', v.id, now(), 'person', a.id FROM form_versions v, staff_accounts a;
  INSERT INTO gate_reports (form_id, judged_sha256, version_sha256, base_version_id, started_by)
    SELECT 'f', v.sha256, v.sha256, v.id, a.id FROM form_versions v, staff_accounts a;
  INSERT INTO case_notes (case_id, post_key, by, signature, text)
    SELECT c.id, c.id, a.id::text, a.name, 'Ring' FROM cases c, staff_accounts a;
  INSERT INTO case_presence (case_id, account_id) SELECT c.id, a.id FROM cases c, staff_accounts a;
  INSERT INTO case_reveals (case_id, account_id, pointer, until) SELECT c.id, a.id, '/name', now() FROM cases c, staff_accounts a;
  UPDATE cases SET handler_id = a.id, protected_at = now() FROM staff_accounts a;
  INSERT INTO message_templates (name, text, changed_by) SELECT 'Tack', 'Hej', id FROM staff_accounts;
  INSERT INTO case_index (case_id, form_id, place, due_on, status, is_open, document)
    SELECT id, form_id, case_place(number), now(), status, true, to_tsvector('swedish', 'lampa') FROM cases;
  INSERT INTO case_values (case_id, form_id, pointer, status, sorted) SELECT id, form_id, '/name', status, 'anna' FROM cases;
  INSERT INTO inbox_views (account_id, name, query, made_by) SELECT id, 'Mina', 'ansvarig=jag', id FROM staff_accounts;
  INSERT INTO staff_sign_in_links (token_hash, account_id, roles, expires_at)
    SELECT sha256('b'), id, roles, now() FROM staff_accounts;
  INSERT INTO staff_grants (account_id, role, form_id) SELECT id, 'reader', 'f' FROM staff_accounts;
  INSERT INTO staff_recovery_codes (account_id, code_hash) SELECT id, sha256('r') FROM staff_accounts;
  INSERT INTO staff_lockouts (login_hash, failures) VALUES (sha256('l'), 1);
  INSERT INTO staff_tokens (account_id, name, token_hash, expires_at)
    SELECT id, 'Statistik', sha256('n'), now() FROM staff_accounts;
  INSERT INTO exports (account_id, form_id, wish, expires_at) SELECT id, 'f', '{}', now() FROM staff_accounts;
  INSERT INTO export_files (export_id, place, name, media_type) SELECT id, 0, 'a.csv', 'text/csv' FROM exports;
  INSERT INTO export_chunks (export_id, file, place, bytes) SELECT id, 0, 0, 'a' FROM exports;
  INSERT INTO export_templates (form_id, name, shape, made_by) SELECT 'f', 'Kort', '{}', id FROM staff_accounts;
  INSERT INTO staff_sessions (token_hash, account_id, expires_at) SELECT sha256('c'), id, now() FROM staff_accounts;
  INSERT INTO resident_sessions (token_hash, provider, issuer, subject, level, expires_at)
    VALUES (sha256('f'), 'prov', 'https://id.example.se', 'anna', 3, now());
  INSERT INTO resident_sign_ins (state_hash, browser_hash, provider, return_to, expires_at)
    VALUES (sha256('g'), sha256('h'), 'prov', '/', now());
  INSERT INTO case_holders (case_id, owner_hash, issuer, subject, level, signed_in_at)
    SELECT id, sha256('i'), 'https://id.example.se', 'anna', 3, now() FROM cases;
  INSERT INTO audit_log (actor, action, case_id) SELECT 'Kim', 'case.seen', id FROM cases;
  INSERT INTO audit_personal (entry_id, salt, data) SELECT id, sha256('j'), '{"words": "Anna"}' FROM audit_log;
  INSERT INTO audit_chain (position, entry_id, entry_hash, hash) SELECT 1, id, sha256('k'), sha256('l') FROM audit_log;
  INSERT INTO form_search (form_id, language, made_of, config, document)
    VALUES ('f', 'sv', 'a', 'swedish', to_tsvector('swedish', 'hund'));
  INSERT INTO search_words (word, plain) VALUES ('hund', 'hund');
  INSERT INTO search_word_uses (word, form_id, language) VALUES ('hund', 'f', 'sv');
  INSERT INTO survey_answers (form_id, day, score) VALUES ('f', current_date, 4);
  INSERT INTO page_reports (day, page, what) VALUES (current_date, '/', 'Trasigt');
  SELECT take_try('send', '198.51.100.7', 60, 600);
  INSERT INTO job_workers (worker_id, instance) VALUES ('pool-1', gen_random_uuid());
`;

const emptyTables = async (): Promise<string[]> => {
  const tables = await owner.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'`,
  );
  const empty: string[] = [];
  for (const { name } of tables) {
    if ((await owner.query<unknown[]>(`SELECT FROM ${name} LIMIT 1`)).length === 0) empty.push(name);
  }
  return empty;
};

describe('the migrations', () => {
  it('make the schema that is kept as text', async () => {
    const made = await schema();
    if (process.env['WRITE_SCHEMA'] === '1') writeFileSync(SCHEMA, made);
    expect(made).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('bear names in the order of their times', () => {
    const times = migrations.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });
});

describe('the append-only tables', () => {
  beforeAll(() => server.query(FILL));

  it.each([
    `UPDATE form_versions SET content = '{}'`,
    `UPDATE form_versions SET number = 2`,
    `DELETE FROM form_versions`,
    `UPDATE form_publications SET version_id = NULL`,
    `UPDATE form_publications SET from_at = from_at - interval '1 day'`,
    `DELETE FROM form_publications`,
    `UPDATE case_revisions SET answer = '{}'`,
    `DELETE FROM case_revisions`,
    `UPDATE case_events SET details = '{}'`,
    `DELETE FROM case_events`,
    `UPDATE case_notes SET text = 'x'`,
    `DELETE FROM case_notes`,
    `UPDATE received_blanks SET bytes = ''`,
    `DELETE FROM received_blanks`,
  ])('refuse %s, even from their owner', async (sql) => {
    await expect(server.query(sql)).rejects.toThrow('never change');
    await expect(owner.query(sql)).rejects.toThrow('never change');
  });

  it.each([
    `UPDATE audit_log SET actor = 'nobody'`,
    `DELETE FROM audit_log`,
    `UPDATE audit_chain SET position = 2`,
    `DELETE FROM audit_chain`,
    `UPDATE audit_personal SET data = '{}'`,
  ])('of the audit log refuse %s from their owner, and the server has no right to ask', async (sql) => {
    await expect(server.query(sql)).rejects.toThrow('permission denied');
    await expect(owner.query(sql)).rejects.toThrow('never change');
  });

  it('keep the order of a form version’s properties', async () => {
    const [version] = await server.query<{ content: object }[]>('SELECT content FROM form_versions');
    expect(Object.keys(version!.content)).toEqual(['b', 'a']);
  });
});

describe('the server’s role', () => {
  it.each([
    'ALTER TABLE cases ADD COLUMN x integer',
    'ALTER TABLE audit_log DISABLE TRIGGER ALL',
    'DROP TABLE audit_log',
    'TRUNCATE audit_log',
    'DELETE FROM audit_personal',
    'DROP FUNCTION erase_audit_personal(text, uuid, bigint)',
    'DROP FUNCTION refuse_change() CASCADE',
    'CREATE TABLE x (y integer)',
    'CREATE SEQUENCE case_serial_2001',
    `CREATE OR REPLACE FUNCTION case_number(year integer) RETURNS text LANGUAGE sql RETURN 'x'`,
    'ALTER TABLE graphile_worker._private_jobs DISABLE ROW LEVEL SECURITY',
  ])('may not %s', async (sql) => {
    await expect(server.query(sql)).rejects.toThrow(/must be owner|permission denied/);
  });
});

describe('a case number', () => {
  const numbered = async (year: number): Promise<string> => {
    const [row] = await server.query<{ number: string }[]>('SELECT case_number($1) AS number', [year]);
    return row!.number;
  };
  const thisYear = new Date().getUTCFullYear();

  it.each([
    ['2026-12-31T22:59:59Z', 2026],
    ['2026-12-31T23:00:00Z', 2027],
    ['2027-01-01T00:00:00Z', 2027],
    ['2026-06-30T22:30:00Z', 2026],
  ])('bears the year it is in Sweden: at %s %s', async (instant, year) => {
    const [row] = await server.query<{ year: number }[]>('SELECT swedish_year($1) AS year', [instant]);
    expect(row!.year).toBe(year);
  });

  it('begins anew with a new year, though fifty ask for the first one at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 50 }, () => numbered(thisYear + 1)));
    const serials = numbers.map((number) => Number(number.split('-')[1])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });

  it('grows past six digits', async () => {
    await owner.query(`SELECT setval('case_serial_${thisYear + 1}', 1234566)`);
    expect(await numbered(thisYear + 1)).toMatch(/^\d{4}-1234567-\d$/);
  });

  it('is not to be had for any other year', async () => {
    await expect(numbered(thisYear + 3)).rejects.toThrow('no case is numbered in');
  });

  it.each([
    ['2026000127', 4],
    ['900101238', 5],
    ['7992739871', 3],
  ])('has the Luhn check digit: of %s it is %s', async (digits, digit) => {
    expect(await server.query('SELECT luhn_digit($1) AS digit', [digits])).toEqual([{ digit }]);
  });
});

// Last: it takes the database down.
describe('the way back', () => {
  it('leads from a full database to an empty one and forth again', async () => {
    expect(await emptyTables()).toEqual([]);
    const full = await schema();
    const runner = owner.createQueryRunner();
    for (const Migration of [...migrations].reverse()) await new Migration().down(runner);
    expect((await schema()).replace(HEAD, '')).not.toMatch(/\(|CREATE/);
    for (const Migration of migrations) await new Migration().up(runner);
    await runner.release();
    expect(await schema()).toBe(full);
  });
});
