import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CasesService } from '../../src/cases';
import { CatalogueService } from '../../src/catalogue';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { staffIn } from '../support/staff';
import { until } from '../support/until';
import { tokenIn, Visitor } from '../support/visitor';

jest.setTimeout(120_000);

const FORM = 'synpunkter';

/** Sends in from the review, and once more where one is asked to. @returns where it leads */
const sendIn = async (resident: Visitor, review: URL): Promise<string> => {
  const page = await (await resident.go(review)).text();
  const sent = await resident.go(review, new URLSearchParams({ _do: 'submit', _token: tokenIn(page) }));
  const to = sent.headers.get('location') ?? '';
  return to.includes('igen=1') ? sendIn(resident, new URL(to, review)) : to;
};

describe('a form whose folder is taken away', () => {
  let formsDir: string;
  let server: TestServer;
  beforeAll(async () => {
    formsDir = await mkdtemp(join(tmpdir(), 'blankett-gone-'));
    await cp(join(__dirname, '../../forms'), formsDir, { recursive: true });
    server = await aServer({ FORMS_DIR: formsDir });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await rm(formsDir, { recursive: true, force: true });
  }, TO_STOP);

  const catalogue = (): CatalogueService => server.app.get(CatalogueService, { strict: false });
  const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
    (await fetch(server.url + path, { headers, redirect: 'manual' })).status;

  it('is offered until the next start, and then its cases and drafts are all there', async () => {
    const { version } = catalogue().offered(FORM);
    const { number } = await server.app.get(CasesService, { strict: false }).fileAlone({
      formId: FORM,
      formVersionId: version.id,
      language: 'sv',
      answer: { description: 'En trasig lampa' },
      source: 'web',
    });
    const resident = new Visitor(server.url);
    const answer = await readFile(join(formsDir, FORM, 'examples/anonymous-fault-report.json'), 'utf8');
    const body = new URLSearchParams({ _answer: answer });
    const begun = await resident.go(`/tjanster/${FORM}/borja`, body);
    const [draft = ''] = /^\/utkast\/[^/]+/.exec(begun.headers.get('location') ?? '') ?? [];
    expect(draft).not.toBe('');

    await rename(join(formsDir, FORM), join(formsDir, '..', `${FORM}-away-${process.pid}`));
    await until(() => catalogue().workingCopy(FORM) === undefined);
    expect(await statusOf(`/tjanster/${FORM}`)).toBe(200);
    const told = server.log.find((line) => line.includes(`The folder \\"${FORM}\\" is gone.`));
    expect(told).toContain('goes on being offered until the server starts again');

    await server.restart();
    expect(await statusOf(`/tjanster/${FORM}`)).toBe(404);
    const again = server.log.find((line) =>
      line.includes(`\\"${FORM}\\" is published, and its folder is gone`),
    );
    expect(again).toContain('Its cases are kept and can be handled, and drafts of it can be sent in.');
    const { cookie } = await staffIn(server.app.get(DataSource), { roles: ['handler'] });
    expect(await statusOf(`/personal/arenden/${number}`, { cookie })).toBe(200);
    expect(await sendIn(resident, new URL(`${draft}/granska`, server.url))).toMatch(/^\/arenden\//);
    await rm(join(formsDir, '..', `${FORM}-away-${process.pid}`), { recursive: true });
  });
});
