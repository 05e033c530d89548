import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { runCommandLine } from '../../src/cli/command-line';
import { StaffTokens } from '../../src/identity';
import { captureIo } from '../support/captured-io';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';
import { exampleOf } from '../journeys/lib/shipped-forms';
import { DataSource } from 'typeorm';

// A server, a database, threads and a compiler on a busy machine: slow is no fault here.
jest.setTimeout(120_000);

/** A program as somebody writes it who uses the client: what it may not do is marked, and the compiler holds it to that. */
const PROGRAM = `
import { BlankettClient, type Given, type Refused } from './blankett.client.js';
import type { Answers } from './index.js';

declare const process: { readonly argv: readonly string[] };
const [, , baseUrl = '', key = ''] = process.argv;
const client = new BlankettClient({ baseUrl, key, language: 'en' });
const good: Answers['synpunkter'] = ${JSON.stringify(exampleOf('synpunkter', 'anonymous-fault-report'))};

/** What would not compile, and is never run. */
export const wrong = async (): Promise<void> => {
  // @ts-expect-error there is no such form
  await client.submitCase('none', good, { 'Idempotency-Key': 'a' });
  // @ts-expect-error an answer to another form
  await client.submitCase('naringslivstraff', good, { 'Idempotency-Key': 'a' });
  // @ts-expect-error without a key that makes it safe to try again
  await client.submitCase('synpunkter', good);
  // @ts-expect-error a format that there is not
  await client.orderExport({ form: 'synpunkter', format: 'doc', purpose: 'other' });
  const sent = await client.submitCase('synpunkter', good, { 'Idempotency-Key': 'a' });
  // @ts-expect-error it may have been refused
  sent.body;
  // @ts-expect-error no operation of cases has this code
  if (!sent.ok && sent.problem.code === 'export-not-found') return;
};

const told = (result: Given<unknown> | Refused<string>) =>
  result.ok
    ? { status: result.status, body: result.body }
    : { status: result.status, code: result.problem.code, errors: result.problem.errors, title: result.problem.title };

const main = async () => {
  const list = await client.listForms();
  const forms = list.ok ? list.body.forms.map(({ id }) => id) : [];
  const sent = await client.submitCase('synpunkter', good, { 'Idempotency-Key': 'one' });
  const again = await client.submitCase('synpunkter', good, { 'Idempotency-Key': 'one' });
  const bad = await client.submitCase('synpunkter', { ...good, description: 'x' }, { 'Idempotency-Key': 'two' });
  const fields = !bad.ok && bad.problem.code === 'answer-invalid' ? bad.problem.errors?.map(({ pointer }) => pointer) : [];
  const reused = await client.submitCase('synpunkter', { ...good, place: 'Torget' }, { 'Idempotency-Key': 'one' });
  const types = await client.getTypes('synpunkter');
  const none = await client.getTypesOfVersion('synpunkter', 9);
  const read = sent.ok ? await client.getCase(sent.body.caseNumber) : sent;
  const unread = await client.getCase('2026-000127-4');
  const order = await client.orderExport({ form: 'synpunkter', format: 'jsonl', purpose: 'transfer' });
  let found = order.ok ? await client.getExport(order.body.id) : order;
  while (found.ok && (found.body.state === 'waiting' || found.body.state === 'running'))
    found = await client.getExport(found.body.id);
  const file = found.ok ? found.body.files[0] : undefined;
  const fetched = found.ok && file ? await client.getExportFile(found.body.id, file.name) : undefined;
  const lines = fetched?.ok === true ? await new Response(fetched.body).text() : '';
  const removed = found.ok ? await client.removeExport(found.body.id) : found;
  const stranger = await new BlankettClient({ baseUrl }).orderExport({ form: 'synpunkter', format: 'csv', purpose: 'other' });
  console.log(JSON.stringify({
    forms, sent: told(sent), again: told(again), bad: told(bad), fields, reused: told(reused),
    types: types.ok && types.body.includes('export interface SynpunkterAnswer'), none: told(none),
    read: told(read), unread: told(unread),
    state: found.ok ? found.body.state : '', lines: lines.trim().split('\\n').length,
    removed: told(removed), stranger: told(stranger),
  }));
};
void main();
`;

let server: TestServer;
let folder: string;
let key: string;
beforeAll(async () => {
  server = await aServer();
  folder = mkdtempSync(join(tmpdir(), 'blankett-client-'));
  const { id } = await staffIn(server.app.get(DataSource), { roles: ['handler'] });
  key = await server.app.get(StaffTokens, { strict: false }).make(id, 'A program', 30);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
}, TO_STOP);

const compile = (file: string): string[] => {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noUnusedLocals: false,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    types: [],
    outDir: join(folder, 'built'),
  });
  program.emit();
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

const run = (file: string, ...args: string[]): Promise<{ out: string; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args]);
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    child.on('close', () => resolve(said));
  });

describe('the client that is made of the API', () => {
  it('is one file beside the types of the forms', async () => {
    const io = captureIo({ cwd: folder, env: { FORMS_DIR: join(__dirname, '../../forms') } });
    expect(await runCommandLine(['forms', 'client', '--out', '.'], io)).toBe(0);
    expect(io.err()).toBe('');
    expect(io.out().trim().split('\n')).toEqual(
      expect.arrayContaining(['synpunkter.ts', 'index.ts', 'blankett.client.ts']),
    );
    expect(readFileSync(join(folder, 'blankett.client.ts'), 'utf8')).not.toMatch(/from '(?!\.\/index\.js')/);
  });

  it('compiles as strictly as can be, and holds a program to what the forms and the API are', () => {
    const file = join(folder, 'program.ts');
    writeFileSync(file, PROGRAM);
    expect(compile(file)).toEqual([]);
  });

  it('runs: a case is sent in, refusals come back as values, and an export is ordered and fetched', async () => {
    const { out, err } = await run(join(folder, 'built/program.js'), server.url, key);
    expect(err).toBe('');
    const told = JSON.parse(out) as Record<string, unknown>;
    expect(told).toEqual({
      forms: expect.arrayContaining(['synpunkter', 'naringslivstraff']),
      sent: {
        status: 201,
        body: expect.objectContaining({ caseNumber: expect.stringMatching(/^\d{4}-\d{6}-\d$/) }),
      },
      again: told['sent'],
      bad: {
        status: 422,
        code: 'answer-invalid',
        title: 'The answer has one error',
        errors: [{ pointer: '/description', keyword: 'minLength', message: expect.any(String) }],
      },
      fields: ['/description'],
      reused: expect.objectContaining({ status: 422, code: 'key-used-for-another' }),
      types: true,
      none: expect.objectContaining({ status: 404, code: 'version-not-found' }),
      read: {
        status: 200,
        body: expect.objectContaining({
          form: 'synpunkter',
          formVersion: 1,
          status: 'submitted',
          revision: 1,
          answer: exampleOf('synpunkter', 'anonymous-fault-report'),
        }),
      },
      unread: expect.objectContaining({ status: 404, code: 'case-not-found' }),
      state: 'done',
      lines: 1,
      removed: { status: 204 },
      stranger: expect.objectContaining({ status: 401, code: 'sign-in-needed' }),
    });
  });

  it('is written by the command alone: types that are made anew leave it where it is', async () => {
    const io = captureIo({ cwd: folder, env: { FORMS_DIR: join(__dirname, '../../forms') } });
    expect(await runCommandLine(['forms', 'types', '--out', '.'], io)).toBe(0);
    expect(readFileSync(join(folder, 'blankett.client.ts'), 'utf8')).toContain('class BlankettClient');
  });
});
