import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { withPlace } from '../../src/attachments/pictures/samples';
import { tokenIn, Visitor } from '../support/visitor';
import { aSite } from './lib/site';

const FORM = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Bilagor',
  type: 'object',
  required: ['why'],
  properties: {
    why: { type: 'string', title: 'Varför?', minLength: 1 },
    paper: { title: 'Intyg', $ref: '../file.schema.json' },
    photos: { title: 'Bilder', type: 'array', maxItems: 3, items: { $ref: '../file.schema.json' } },
  },
};

// A server, a database and a thread on a busy machine: slow is no fault here.
jest.setTimeout(120_000);

const site = aSite({ forms: { bilagor: { 'schema.json': FORM } } });
const visitor = (): Visitor => new Visitor(site.url);
/** Begins the form. Gives the address of its step. */
const begin = async (who: Visitor): Promise<string> =>
  (await who.go('/tjanster/bilagor', new URLSearchParams())).headers.get('location') ?? '';

const pdf = (text = 'x') =>
  new File([`%PDF-1.7\n1 0 obj\n${text}`], 'intyg.pdf', { type: 'application/pdf' });
const parts = (...pairs: [string, string | File][]): FormData => {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
};
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const plain = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  site.get(DataSource).query(sql, values);
const draftPath = (step: string): string => step.split('/').slice(0, 3).join('/');
const draftIdOf = (step: string): string | undefined => step.split('/')[2];
/** Names of the files that are kept for a draft. */
const storedNames = async (step: string): Promise<unknown[]> => {
  const kept = await rows(`SELECT name FROM attachments WHERE draft_id = $1 ORDER BY name`, [
    draftIdOf(step),
  ]);
  return kept.map(({ name }) => name);
};

describe('files without script', () => {
  it('come with the answers of their step, several at once, and stand there afterwards', async () => {
    const who = visitor();
    const step = await begin(who);
    const photo = new File([new Uint8Array(await withPlace().jpeg().toBuffer())], '../../foto.jpg');
    const form = parts(
      ['/why', 'För att'],
      ['/paper', pdf()],
      ['/photos', photo],
      ['/photos', new File([], '')],
      ['_do', 'upload /paper'],
    );
    const answer = await who.go(step, form);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringContaining(step)]);
    const page = plain(await who.page(step));
    expect(page).toContain('intyg.pdf');
    expect(page).toContain('foto.jpg');
    expect(page).not.toContain('..');
    const [draft] = await rows(`SELECT answer FROM drafts ORDER BY created_at DESC LIMIT 1`);
    expect(draft?.['answer']).toMatchObject({
      why: 'För att',
      paper: { name: 'intyg.pdf', mediaType: 'application/pdf', sha256: sha256('%PDF-1.7\n1 0 obj\nx') },
      photos: [{ name: 'foto.jpg', mediaType: 'image/jpeg' }],
    });
  });

  it('that are not taken are told at the question, and what was typed is kept with the others', async () => {
    const who = visitor();
    const step = await begin(who);
    const answer = await who.go(
      step,
      parts(
        ['/photos', new File(['MZ\u0000\u0001'], 'bild.jpg')],
        ['/paper', pdf()],
        ['/why', 'Skrivet efter filerna'],
        ['_do', 'next'],
      ),
    );
    const location = answer.headers.get('location') ?? '';
    expect(location).toContain('filfel=1#fel');
    const page = await who.page(location);
    expect(plain(page)).toContain('Filen ”bild.jpg” är');
    expect(page).toContain('Skrivet efter filerna');
    expect(plain(page)).toContain('intyg.pdf');
    await who.go(step, parts(['/why', 'Skrivet efter filerna'], ['_do', 'save']));
    expect(plain(await who.page(location))).not.toContain('bild.jpg');
  });

  it('are taken in the order they were chosen, and no more of them than are asked for', async () => {
    const who = visitor();
    const step = await begin(who);
    const chosen = [600_000, 10, 300_000, 1].map((bytes, place): [string, File] => [
      '/photos',
      new File([`%PDF-1.7\n1 0 obj\n${'x'.repeat(bytes)}`], `bild${place}.pdf`),
    ]);
    const answer = await who.go(step, parts(...chosen, ['_do', 'upload /photos']));
    const page = plain(await who.page(answer.headers.get('location') ?? ''));
    expect(page).toContain('Filen ”bild3.pdf” togs inte med. Du kan lämna högst 3 filer till ”Bilder”.');
    const [draft] = await rows(`SELECT answer FROM drafts WHERE id = $1`, [draftIdOf(step)]);
    const { photos } = draft?.['answer'] as { photos: { name: string }[] };
    expect(photos.map(({ name }) => name)).toEqual(['bild0.pdf', 'bild1.pdf', 'bild2.pdf']);
    expect(await storedNames(step)).toEqual(['bild0.pdf', 'bild1.pdf', 'bild2.pdf']);
  });

  it('with the same content as one that is there are told of, and kept once', async () => {
    const who = visitor();
    const step = await begin(who);
    const [one, again] = ['ett.pdf', 'kopia.pdf'].map((name) => new File(['%PDF-1.7\n1 0 obj\nett'], name));
    const answer = await who.go(
      step,
      parts(['/photos', one!], ['/photos', again!], ['_do', 'upload /photos']),
    );
    const page = plain(await who.page(answer.headers.get('location') ?? ''));
    expect(page).toContain(
      'Filen ”kopia.pdf” har samma innehåll som en fil som du redan har laddat upp till ”Bilder”.',
    );
    expect(await storedNames(step)).toHaveLength(1);
    expect(plain(await who.page(step))).toContain('ett.pdf');
  });

  it('may come among hundreds of long answers', async () => {
    const who = visitor();
    const step = await begin(who);
    const many = Array.from({ length: 800 }, (_, n): [string, string] => [`/x${n}`, 'x']);
    const why = 'y'.repeat(300_000);
    await who.go(step, parts(...many, ['/why', why], ['/paper', pdf()], ['_do', 'upload /paper']));
    expect((await who.page(step)).includes(why)).toBe(true);
  });

  it('go away by a button, and their bytes with them', async () => {
    const who = visitor();
    const step = await begin(who);
    await who.go(step, parts(['/paper', pdf('gå')], ['_do', 'upload /paper']));
    const draftId = draftIdOf(step);
    const count = async () =>
      (await rows(`SELECT count(*)::integer AS n FROM attachments WHERE draft_id = $1`, [draftId]))[0]?.['n'];
    expect(await count()).toBe(1);
    await who.go(step, new URLSearchParams({ _do: 'remove /paper' }));
    expect(plain(await who.page(step))).not.toContain('intyg.pdf');
    expect(await count()).toBe(0);
  });

  it('in the place of one that is there leave one', async () => {
    const who = visitor();
    const step = await begin(who);
    for (const text of ['ett', 'två', 'två'])
      await who.go(step, parts(['/paper', pdf(text)], ['_do', 'upload /paper']));
    const [draft] = await rows(`SELECT answer FROM drafts WHERE id = $1`, [draftIdOf(step)]);
    expect(draft?.['answer']).toMatchObject({ paper: { sha256: sha256('%PDF-1.7\n1 0 obj\ntvå') } });
  });

  it('cannot be said to be there by text', async () => {
    const who = visitor();
    const step = await begin(who);
    const value = JSON.stringify({ name: 'a', mediaType: 'a/b', size: 1, sha256: 'a'.repeat(64) });
    await who.go(
      step,
      new URLSearchParams({ '/why': 'x', '/paper': value, '/paper/sha256': 'a'.repeat(64) }),
    );
    const [draft] = await rows(`SELECT answer FROM drafts WHERE id = $1`, [draftIdOf(step)]);
    expect(draft?.['answer']).toEqual({ why: 'x' });
  });
});

describe('files by script', () => {
  const send = (who: Visitor, step: string, name: string, file: File) =>
    who.go(`${draftPath(step)}/filer`, parts([name, file]), {
      accept: 'application/json',
    });

  it('are taken one by one, and put into the answer', async () => {
    const who = visitor();
    const step = await begin(who);
    const answer = await send(who, step, '/paper', pdf());
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        file: {
          name: 'intyg.pdf',
          mediaType: 'application/pdf',
          size: 18,
          sha256: sha256('%PDF-1.7\n1 0 obj\nx'),
          scan: 'unchecked',
        },
        saved: expect.stringMatching(/^\d\d\.\d\d$/) as string,
      },
    ]);
    expect(plain(await who.page(step))).toContain('intyg.pdf');
  });

  it.each<[string, string, File, string]>([
    ['empty', '/paper', new File([''], 'tom.pdf'), 'är tom'],
    ['too large', '/paper', pdf('x'.repeat(30_000_000)), 'för stor'],
    ['another kind than its name says', '/paper', new File(['MZ\u0000'], 'a.pdf'), 'Filen ”a.pdf” är'],
    ['for no question', '/nothing', pdf(), ''],
  ])('that are %s are told about in a sentence', async (_what, name, file, sentence) => {
    const who = visitor();
    const answer = await send(who, await begin(who), name, file);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { message: string }).message).toContain(sentence);
  });

  it('that are more than their question takes, or there already, are told of at once and not kept', async () => {
    const who = visitor();
    const step = await begin(who);
    const photo = (name: string, text: string) => new File([`%PDF-1.7\n1 0 obj\n${text}`], name);
    const told = async (file: File) => {
      const answer = await send(who, step, '/photos', file);
      return [answer.status, ((await answer.json()) as { message?: string }).message];
    };
    expect(await told(photo('ett.pdf', 'ett'))).toEqual([200, undefined]);
    expect(await told(photo('kopia.pdf', 'ett'))).toEqual([
      200,
      expect.stringContaining('Filen ”kopia.pdf” har samma innehåll') as string,
    ]);
    for (const name of ['tva.pdf', 'tre.pdf']) expect((await told(photo(name, name)))[0]).toBe(200);
    expect(await told(photo('fyra.pdf', 'fyra'))).toEqual([
      422,
      expect.stringContaining('Filen ”fyra.pdf” togs inte med. Du kan lämna högst 3 filer') as string,
    ]);
    expect(await storedNames(step)).toEqual([expect.any(String), 'tre.pdf', 'tva.pdf']);
  });

  it('are taken for nobody else’s draft', async () => {
    const step = await begin(visitor());
    const answer = await send(visitor(), step, '/paper', pdf());
    expect([answer.status, await answer.json()]).toEqual([404, { message: expect.any(String) as string }]);
  });
});

describe('a file that is handed out', () => {
  it('is a download in a box, for whoever sent it alone', async () => {
    const who = visitor();
    const step = await begin(who);
    await who.go(step, parts(['/paper', pdf('å')], ['_do', 'upload /paper']));
    const address = `${draftPath(step)}/filer/${sha256('%PDF-1.7\n1 0 obj\nå')}`;
    const answer = await who.go(address);
    expect(await answer.text()).toBe('%PDF-1.7\n1 0 obj\nå');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="intyg.pdf"; filename*=UTF-8''intyg.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await visitor().go(address)).status).toBe(404);
    expect((await who.go(`${address}?bild=1`)).status).toBe(404);
    expect((await who.go(address.slice(0, -1))).status).toBe(404);
  });

  it('is shown as a picture that was made anew, and goes with the case', async () => {
    const who = visitor();
    const step = await begin(who);
    const photo = new File([new Uint8Array(await withPlace().png().toBuffer())], 'foto.png');
    await who.go(step, parts(['/why', 'x'], ['/photos', photo], ['_do', 'next']));
    const [file] = await rows(`SELECT sha256 FROM attachments ORDER BY received_at DESC LIMIT 1`);
    const hash = String(file?.['sha256']);
    const draft = draftPath(step);
    const picture = await who.go(`${draft}/filer/${hash}?bild=1`);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('ffd8ff');

    const review = await who.page(`${draft}/granska`);
    const token = tokenIn(review);
    let sent = await who.go(`${draft}/granska`, new URLSearchParams({ _token: token }));
    for (let n = 0; n < 2 && sent.headers.get('location')?.startsWith('/utkast') === true; n += 1) {
      const again = await who.page(sent.headers.get('location') ?? '');
      const next = tokenIn(again);
      sent = await who.go(`${draft}/granska`, new URLSearchParams({ _token: next }));
    }
    const casePath = sent.headers.get('location') ?? '';
    expect(casePath).toMatch(/^\/arenden\//);
    expect((await who.go(`${casePath}/filer/${hash}`)).status).toBe(200);
    expect((await visitor().go(`${casePath}/filer/${hash}`)).status).toBe(404);
    expect(
      await rows(`SELECT name FROM attachments WHERE case_id IS NOT NULL AND sha256 = $1`, [hash]),
    ).toEqual([{ name: 'foto.png' }]);
  });
});
