import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aForm } from '../../../test/support/a-form';
import { aDefinition, control } from '../../../test/support/compiled-form';
import type { FileValue } from '../answer/file-value';
import { removeEntry } from '../answer/entries';
import { chooserSlot } from '../answer/pairs';
import { putFile } from '../answer/put-file';
import { readFolder } from '../definition/read-folder';
import { isObject, type Json, type JsonObject } from '../json';
import { buildForm } from '../model/build-form';
import { fileQuestionAt, filesIn } from './files-in';
import { acceptAttribute } from './accept-attribute';
import { fileSentence, type FileRefusal } from './fault-sentence';
import { FILE_SCHEMA } from './file-schema';
import { typesInWords } from './types-in-words';

const FILE = { $ref: '../file.schema.json' };
const photo: FileValue = { name: 'Foto.jpg', mediaType: 'image/jpeg', size: 1200, sha256: 'a'.repeat(64) };
const map: FileValue = {
  name: 'Karta ä;,.png',
  mediaType: 'image/png',
  size: 312_000,
  sha256: 'b'.repeat(64),
};
const asJson = (file: FileValue): Json => ({ ...file });

const form = aForm(
  {
    photo: { ...FILE, title: 'Foto' },
    papers: { type: 'array', title: 'Intyg', items: FILE, minItems: 1, maxItems: 2 },
    scan: { type: 'string', format: 'data-url', title: 'Skiss' },
    raw: { type: 'string', contentEncoding: 'base64', contentMediaType: 'application/pdf', title: 'Kopia' },
    scans: { type: 'array', title: 'Skisser', items: { type: 'string', format: 'data-url' } },
    pets: {
      type: 'array',
      title: 'Djur',
      items: { type: 'object', title: 'Djur', properties: { picture: { ...FILE, title: 'Bild' } } },
    },
    name: { type: 'string', title: 'Namn' },
  },
  { required: ['photo', 'papers'] },
);
const field = (name: string) => {
  const node = form.model.pages.flatMap(({ nodes }) => nodes).find(({ path }) => path[0] === name);
  if (node?.kind !== 'file') throw new Error(`${name} is a ${node?.kind ?? 'nothing'}.`);
  return node;
};
const put = (pointer: string, file: FileValue, answer?: Json): Json | undefined =>
  putFile(form.model, { answer, chosen: {} }, pointer, file).answer;
const remove = (pointer: string, answer: Json): Json | undefined =>
  removeEntry(form.model, { answer, chosen: {} }, pointer).answer;

describe('a question that is answered by files', () => {
  it('is the one that is chosen, where one file and a list of files are two ways to answer', () => {
    const either = aForm({
      proof: {
        title: 'Intyg',
        oneOf: [
          { title: 'En fil', ...FILE },
          { title: 'Flera filer', type: 'array', items: FILE },
        ],
      },
    });
    const handedIn = (place: number) => {
      const chosen = { [chooserSlot('/proof', 0)]: place };
      const asked = fileQuestionAt(either.shown({}, chosen), '/proof')?.field;
      return putFile(either.model, { answer: {}, chosen }, '/proof', photo, asked).answer;
    };
    expect([handedIn(0), handedIn(1)]).toEqual([{ proof: photo }, { proof: [photo] }]);
  });

  it('is made of the published definition, of data URLs, of base64, and of lists of these', () => {
    expect(
      ['photo', 'papers', 'scan', 'raw', 'scans'].map((name) => [field(name).many, field(name).stored]),
    ).toEqual([
      [false, 'file'],
      [true, 'file'],
      [false, 'data-url'],
      [false, 'base64'],
      [true, 'data-url'],
    ]);
    expect(field('raw').accept).toEqual(['application/pdf']);
    expect([field('papers').minItems, field('papers').maxItems]).toEqual([1, 2]);
  });

  it.each([
    'http://json-schema.org/draft-07/schema#',
    'http://json-schema.org/draft-04/schema#',
    'https://json-schema.org/draft/2019-09/schema',
  ])('is known in %s too', ($schema) => {
    const old = aForm({ a: { $ref: 'https://example.se/file.schema.json', title: 'Foto' } }, { $schema });
    expect(old.model.pages[0]?.nodes).toMatchObject([{ kind: 'file', label: 'Foto' }]);
    expect(old.said({ a: asJson(photo) })).toEqual({});
    expect(old.said({ a: 'x' })).toEqual({
      '/a': 'Filen går inte att använda. Ta bort den och ladda upp den på nytt.',
    });
  });

  it('takes what the schema narrows it to', () => {
    const narrow = aForm({
      a: {
        ...FILE,
        title: 'Foto',
        properties: { mediaType: { enum: ['image/jpeg', 'image/png'] }, size: { maximum: 5_000_000 } },
      },
      b: { ...FILE, properties: { mediaType: { pattern: '^image/' } } },
      c: { ...FILE, properties: { mediaType: { const: 'application/pdf' } } },
    });
    const fields = narrow.model.pages[0]?.nodes;
    expect(fields).toMatchObject([
      { accept: ['image/jpeg', 'image/png'], mostBytes: 5_000_000 },
      { accept: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff'], mostBytes: 10_000_000 },
      { accept: ['application/pdf'] },
    ]);
    expect(narrow.said({ a: { ...(asJson(photo) as object), mediaType: 'application/pdf' } })).toEqual({
      '/a': 'Filen ”Foto.jpg” är av ett slag som vi inte kan ta emot här. Ta bort den och ladda upp JPG, PNG eller HEIC.',
    });
    expect(narrow.said({ a: { ...(asJson(photo) as object), size: 5_000_001 } })).toEqual({
      '/a': 'Filen ”Foto.jpg” är för stor. Ta bort den och ladda upp en fil på högst 5\u00a0MB.',
    });
  });

  it('keeps what is there when a page is posted, whatever text comes for it', () => {
    const before = { photo: asJson(photo), papers: [asJson(map)] };
    expect(
      form.post('%2Fphoto=x&%2Fpapers=y&%2Fpapers%2F0=z&%2Fphoto%2Fsha256=q&%2Fname=Anna', before),
    ).toEqual({
      ...before,
      name: 'Anna',
    });
    expect(form.post('%2Fphoto=%7B%7D')).toBeUndefined();
  });

  it('gets what was stored: in place of what was there, or at the end of a list, once', () => {
    expect(put('/photo', photo, { photo: asJson(map) })).toEqual({ photo: asJson(photo) });
    const one = put('/papers', photo);
    expect(one).toEqual({ papers: [asJson(photo)] });
    expect(put('/papers', map, put('/papers', photo, one))).toEqual({ papers: [asJson(photo), asJson(map)] });
    expect(put('/pets/0/picture', photo)).toEqual({ pets: [{ picture: asJson(photo) }] });
    expect(put('/name', photo, { name: 'x' })).toEqual({ name: 'x' });
    expect(put('/nothing', photo, {})).toEqual({});
  });

  it('keeps a file that a data URL stands for, without its bytes', () => {
    const answer = put('/scans', map, put('/scan', map));
    const url = `data:image/png;name=Karta%20%C3%A4%3B%2C.png;size=312000;sha256=${'b'.repeat(64)},`;
    expect(answer).toEqual({ scan: url, scans: [url] });
    expect(filesIn(form.shown(answer)).map(({ pointer, file }) => [pointer, file])).toEqual([
      ['/scan', map],
      ['/scans/0', map],
    ]);
    expect(
      form.said({ scan: 'data:image/png;base64,AAAA', photo: asJson(photo), papers: [asJson(photo)] }),
    ).toEqual({
      '/scan': 'Filen går inte att använda. Ta bort den och ladda upp den på nytt.',
    });
  });

  it('loses one file, an entry, and the list with its last', () => {
    expect(remove('/photo', { photo: asJson(photo), name: 'x' })).toEqual({ name: 'x' });
    expect(remove('/papers/0', { papers: [asJson(photo), asJson(map)] })).toEqual({ papers: [asJson(map)] });
    expect(remove('/papers/0', { papers: [asJson(map)], name: 'x' })).toEqual({ name: 'x' });
    expect(remove('/papers/7', { papers: [asJson(map)] })).toEqual({ papers: [asJson(map)] });
  });

  it('is told of in sentences', () => {
    expect(form.said({})).toEqual({ '/photo': 'Ladda upp foto.', '/papers': 'Ladda upp intyg.' });
    const three = [photo, map, { ...map, sha256: 'c'.repeat(64) }].map(asJson);
    expect(form.said({ photo: asJson(photo), papers: three })).toEqual({
      '/papers': 'Ta bort någon av filerna. Det får vara högst 2.',
    });
    expect(
      form.said({ photo: { name: 'x' }, papers: [{ ...(asJson(map) as object), sha256: 'x' }] }),
    ).toEqual({
      '/photo': 'Filen går inte att använda. Ta bort den och ladda upp den på nytt.',
      '/papers': 'Filen går inte att använda. Ta bort den och ladda upp den på nytt.',
    });
  });

  it('can be asked for by its pointer, while it is asked for', () => {
    expect(fileQuestionAt(form.shown({}), '/photo')?.field.label).toBe('Foto');
    expect(fileQuestionAt(form.shown({}), '/name')).toBeUndefined();
    expect(fileQuestionAt(form.shown({ pets: [{}] }), '/pets/0/picture')?.field.label).toBe('Bild');
  });
});

it('is defined the same in the published file', () => {
  const told = ['$schema', 'title', 'description'];
  const bare = (value: Json): Json =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([name, inner]) =>
            told.includes(name) ? [] : [[name, bare(inner)]],
          ),
        )
      : value;
  const published = JSON.parse(readFileSync(join('forms', 'file.schema.json'), 'utf8')) as Json;
  expect(bare(published)).toEqual(FILE_SCHEMA);
});

describe('the options of a question for files', () => {
  const uploads = (options: JsonObject) => {
    const { model, findings } = buildForm(
      aDefinition(
        {
          type: 'object',
          properties: { a: { ...FILE, title: 'A', properties: { size: { maximum: 8_000_000 } } } },
        },
        { ui: { type: 'VerticalLayout', elements: [control('#/properties/a', { options })] } },
      ),
      'sv',
    );
    return { field: model.pages[0]?.nodes[0], findings: findings.map(({ pointer }) => pointer) };
  };

  it('say which, how large, and whether the place is kept', () =>
    expect(uploads({ accept: 'image/*, .PDF, .heic', maxSize: '5 MB', keepsPlace: true })).toMatchObject({
      field: { accept: ['image/*', 'application/pdf', 'image/jpeg'], mostBytes: 5_000_000, keepsPlace: true },
      findings: [],
    }));

  it('count beside what the schema says: the stricter of the two', () =>
    expect(uploads({ maxSize: '20 MB' }).field).toMatchObject({ mostBytes: 8_000_000, keepsPlace: false }));

  it('have a remark where they say nothing', () => {
    expect(uploads({ accept: '.exe', maxSize: 'large', unit: 'kr', value: '1' })).toMatchObject({
      field: { kind: 'file', accept: [], mostBytes: 8_000_000 },
      findings: [
        '/elements/0/options/accept',
        '/elements/0/options/maxSize',
        '/elements/0/options/unit',
        '/elements/0/options/value',
      ],
    });
  });
});

describe('the files that are taken, in words', () => {
  it.each([
    [[], 'PDF, bilder, Word eller andra vanliga slag av filer'],
    [['application/pdf'], 'PDF'],
    [['image/*', 'application/pdf'], 'PDF eller bilder'],
    [['application/pdf', 'image/jpeg', 'image/png'], 'PDF, JPG, PNG eller HEIC'],
    [['application/msword', 'application/x-own'], 'Word 97 eller X-OWN'],
  ])('%j: %s', (accept, words) => expect(typesInWords(accept, 'sv')).toBe(words));

  it('are told to the file chooser by media types and endings', () => {
    expect(acceptAttribute([])).toBeUndefined();
    expect(acceptAttribute(['application/pdf', 'application/msword'])).toBe(
      'application/pdf,application/msword,.pdf,.doc',
    );
    expect(acceptAttribute(['image/jpeg'])).toBe('image/jpeg,.jpg,.jpeg,image/heic,image/heif,.heic,.heif');
  });
});

describe('why a file was not taken', () => {
  const label = { label: 'Intyg' };
  it.each<[FileRefusal, string]>([
    [{ kind: 'empty' }, 'Filen ”a.pdf” är tom. Välj en annan fil till ”Intyg”.'],
    [
      { kind: 'too-large', mostBytes: 10_000_000 },
      'Filen ”a.pdf” är för stor. Välj en fil på högst 10\u00a0MB till ”Intyg”.',
    ],
    [
      { kind: 'wrong-type', accept: ['application/pdf'], found: 'image/png' },
      'Filen ”a.pdf” är PNG. Välj PDF till ”Intyg”.',
    ],
    [
      { kind: 'wrong-type', accept: ['application/pdf'], found: 'application/x-msdownload' },
      'Filen ”a.pdf” är av ett slag som vi inte tar emot här. Välj PDF till ”Intyg”.',
    ],
    [
      { kind: 'broken' },
      'Filen ”a.pdf” går inte att läsa till slutet. Öppna den och spara den på nytt, eller välj en annan fil till ”Intyg”.',
    ],
    [
      { kind: 'draft-full', mostBytes: 100_000_000 },
      'Filen ”a.pdf” får inte plats: alla filer i ärendet får tillsammans vara högst 100\u00a0MB. Ta bort någon fil eller gör den här mindre.',
    ],
    [
      { kind: 'too-many', most: 5 },
      'Filen ”a.pdf” togs inte med. Du kan lämna högst 5 filer till ”Intyg”. Ta bort någon av dem först om du vill byta.',
    ],
  ])('%j', (fault, sentence) => {
    expect(fileSentence(fault, label, 'a.pdf', 'sv')).toBe(sentence);
    expect(fileSentence(fault, label, 'a.pdf', 'en')).toMatch(/^The file “a\.pdf” [^{]*\.$/);
  });
});

describe('the page for designers', () => {
  const page = readFileSync(join('docs', 'designers', 'ask-for-files.md'), 'utf8');
  const [schema, property, control] = [...page.matchAll(/```json\n([^]*?)```/g)].map(
    ([, text = '']) => JSON.parse(text) as JsonObject,
  );

  it('begins with a form that is served as it stands there', () => {
    const { definition, findings } = readFolder({
      id: 'altan',
      files: { 'schema.json': JSON.stringify(schema) },
    });
    expect(findings).toEqual([]);
    expect(buildForm(definition!, 'sv').model.pages[0]?.nodes).toMatchObject([
      { kind: 'file', many: false },
      { kind: 'file', many: true, minItems: 1, maxItems: 5 },
    ]);
  });

  it('tells how files are narrowed', () => {
    const { findings, model } = buildForm(
      aDefinition(
        { type: 'object', properties: property! },
        { ui: { type: 'VerticalLayout', elements: [control!] } },
      ),
      'sv',
    );
    expect(findings).toEqual([]);
    expect(model.pages[0]?.nodes).toMatchObject([
      { accept: ['image/jpeg', 'image/png'], mostBytes: 5_000_000, keepsPlace: true },
    ]);
  });
});
