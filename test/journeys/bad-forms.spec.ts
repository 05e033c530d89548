import { CatalogueService } from '../../src/catalogue';
import { IdentityService } from '../../src/identity';
import { describeInBrowser } from '../support/browser';
import { aServer, type TestServer } from '../support/server';
import { getApi } from './lib/api';
import { aFormsFolder, type FormsFolder } from './lib/forms-folder';
import { Resident } from './lib/resident';
import { trialForm } from './lib/trial-form';

const schema = (rest: object) => ({
  'schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Trasigt',
    type: 'object',
    ...rest,
  },
  'service.json': { category: 'civic' },
});

/** What is wrong, by folder, with the file that must be named. */
const BAD = {
  'bruten-json': { files: { 'schema.json': '{ "type": "object",' }, file: 'schema.json' },
  'ej-kompilerar': {
    files: schema({ properties: { a: { title: 'A', type: 'strang' } } }),
    file: 'schema.json',
  },
  'utan-schema': { files: { 'service.json': { category: 'civic' } }, file: 'schema.json' },
  'fjarran-ref': {
    files: schema({ properties: { a: { title: 'A', $ref: 'https://evil.example/schema.json' } } }),
    file: 'schema.json',
  },
  'fel-ui': {
    files: { ...trialForm, 'ui.json': '{"type": "Categorization", "elements": [}' },
    file: 'ui.json',
  },
} as const;

describeInBrowser('forms that are wrong', (browser) => {
  let folder: FormsFolder;
  let server: TestServer;
  const ids = Object.keys(BAD) as (keyof typeof BAD)[];

  beforeAll(async () => {
    const bad = Object.fromEntries(ids.map((id) => [id, BAD[id].files]));
    folder = await aFormsFolder({ ...bad, prov: trialForm });
    server = await aServer({ FORMS_DIR: folder.path });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  it('leave the others served', async () => {
    const { body } = await getApi(server.url, '/api/forms');
    expect((body.forms as { id: string }[]).map(({ id }) => id)).toEqual(['prov']);
    expect((await fetch(`${server.url}/tjanster/prov`)).status).toBe(200);
  });

  it.each(ids)('are refused: %s', async (id) => {
    expect((await fetch(`${server.url}/tjanster/${id}`)).status).toBe(404);
    const found = server.app
      .get(CatalogueService, { strict: false })
      .refused()
      .find((form) => form.id === id);
    const errors = found?.findings ?? [];
    expect(errors.length).toBeGreaterThan(0);
    // A file that is not there is told of the folder.
    expect(`${errors[0]?.file ?? ''} ${errors[0]?.reason ?? ''}`).toContain(BAD[id].file);
    expect(errors[0]?.reason).toMatch(/\w+ \w+/);
    expect(errors[0]?.mend).toMatch(/\w+ \w+/);
  });

  it.each(ids)('are told in the log with file and reason: %s', (id) => {
    const lines = server.log.filter((line) => line.includes(id));
    expect(lines.join('')).toContain(BAD[id].file);
  });

  it('are shown to the staff with what to do', async () => {
    const link = await server.app.get(IdentityService, { strict: false }).firstSignInLink(server.url);
    const staff = await Resident.in(await browser.visitor({ javaScriptEnabled: false }), server.url);
    await staff.visits(link ?? '');
    await staff.page.locator('main form button').click();
    await staff.visits('/personal/formular');
    const text = await staff.page.locator('main').innerText();
    for (const id of ids) expect(text).toContain(id);
    expect(text).toContain('Provformulär');
  });
});
