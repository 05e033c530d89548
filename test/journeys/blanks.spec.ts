import { PDFDocument } from 'pdf-lib';
import { aServer, TO_STOP, type TestServer } from '../support/server';
import { aFormsFolder, type FormsFolder } from './lib/forms-folder';

// A server, a database and threads on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

const questions = (count: number) => ({
  'schema.json': {
    type: 'object',
    title: 'Många frågor',
    properties: Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, { type: 'string' }])),
  },
});

describe('a service on paper', () => {
  let folder: FormsFolder;
  let server: TestServer;
  beforeAll(async () => {
    folder = await aFormsFolder({ stor: questions(1_500) });
    await folder.copy('synpunkter');
    server = await aServer({ FORMS_DIR: folder.path, PUBLIC_URL: 'https://e.exempel.se' });
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await folder.remove();
  }, TO_STOP);

  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

  it('is offered beside the e-service, and is a PDF to be filled in', async () => {
    const page = await (await get('/tjanster/synpunkter')).text();
    expect(page).toContain('href="/tjanster/synpunkter/blankett.pdf"');
    const answer = await get('/tjanster/synpunkter/blankett.pdf');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="blankett-synpunkter.pdf"');
    const bytes = await answer.arrayBuffer();
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    const document = await PDFDocument.load(bytes);
    expect(document.getForm().getFields().length).toBeGreaterThan(5);
    expect(document.getTitle()).toBe('Synpunkter och felanmälan – blankett');
    expect(document.getKeywords()).toMatch(/^blankett form=synpunkter version=[0-9a-f]{64}$/);
  });

  it('is the same file each time, and another one in English', async () => {
    const bytes = async (headers?: Record<string, string>) =>
      Buffer.from(await (await get('/tjanster/synpunkter/blankett.pdf', headers)).arrayBuffer());
    const [first, second] = await Promise.all([bytes(), bytes()]);
    expect(first.equals(second)).toBe(true);
    const chosen = await fetch(`${server.url}/sprak/en?till=/`, { redirect: 'manual' });
    const cookie = chosen.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const english = await PDFDocument.load(await bytes({ cookie }));
    expect(english.getTitle()).toMatch(/paper form$/);
  });

  it('is not offered where there are more questions than paper holds, and says why', async () => {
    expect(await (await get('/tjanster/stor')).text()).not.toContain('blankett.pdf');
    const answer = await get('/tjanster/stor/blankett.pdf');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Det finns ingen blankett för papper');
  });

  it('is not there for what is no service', async () => {
    expect((await get('/tjanster/finns-inte/blankett.pdf')).status).toBe(404);
  });
});
