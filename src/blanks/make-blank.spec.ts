import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { aDefinition } from '../../test/support/compiled-form';
import { shippedDefinition, shippedIds } from '../../test/support/shipped-definitions';
import { buildModel, localService, type FormDefinition, type JsonObject } from '../form';
import { readFolder } from '../form/workshop';
import { checkPdf } from '../pdf/check';
import { elements, readBack } from '../pdf/testing/read-back';
import { documentFonts } from '../platform/documents';
import { blankFields } from './blank-fields';
import { someFacts } from './blank.samples';
import { choiceFieldName } from './field-names';
import { makeBlank } from './make-blank';

const SCHEMAS = join(__dirname, '../../test/schemas');

type Named = [name: string, read: () => FormDefinition];

const shipped = shippedIds.map((id): Named => [id, () => shippedDefinition(id)]);

const wild = readdirSync(SCHEMAS)
  .filter((file) => file.endsWith('.json'))
  .map((file): Named => [
    file.replace('.json', ''),
    () => {
      const { schema } = JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')) as { schema: JsonObject };
      const id = file.replace('.json', '');
      const { definition, findings } = readFolder({ id, files: { 'schema.json': JSON.stringify(schema) } });
      if (definition === undefined) throw new Error(JSON.stringify(findings));
      return definition;
    },
  ]);

const blank = async (definition: FormDefinition, language = 'sv') => {
  const model = buildModel(definition, language);
  const facts = someFacts({ service: localService(definition, language) });
  const made = await makeBlank({ model, facts, files: definition }, documentFonts());
  if (made === undefined) throw new Error('too large');
  return { model, ...made };
};

jest.setTimeout(120_000);

describe.each([...shipped, ...wild])('the blank of %s', (_name, read) => {
  it('breaks no rule, and has just the fields that its reader looks for', async () => {
    const { bytes, model } = await blank(read());
    const { claims, findings } = await checkPdf(bytes);
    expect(findings).toEqual([]);
    expect(claims).toEqual(['PDF/A-3a', 'PDF/UA-1']);
    const form = (await PDFDocument.load(bytes)).getForm();
    expect(form.getFields().map((field) => field.getName())).toEqual(
      blankFields(model).flatMap(({ kind, name, choices }) =>
        kind === 'many' ? choices.map((_, place) => choiceFieldName(name, place)) : [name],
      ),
    );
  });
});

describe('a blank', () => {
  it('tells what it is of: in its properties, inside, and at the foot of every page', async () => {
    const { bytes, pages } = await blank(shippedDefinition('synpunkter'));
    const { document, pages: marks } = await readBack(bytes);
    const version = 'ab12'.repeat(16);
    expect(document.getKeywords()).toBe(`blankett form=synpunkter version=${version}`);
    const [file] = document.getAttachments();
    expect([file?.name, JSON.parse(new TextDecoder().decode(file?.data))]).toEqual([
      'blankett.json',
      { form: 'synpunkter', version },
    ]);
    expect(document.getPageCount()).toBe(pages);
    for (const page of marks)
      expect(page.some(({ text }) => text.includes('synpunkter · version ab12ab12ab12'))).toBe(true);
  });

  it('says how it is filled in, where it goes, what happens then, and what becomes of the data', async () => {
    const { tree } = await readBack((await blank(shippedDefinition('naringslivstraff'))).bytes);
    const headings = elements(tree, 'H2').map(({ text }) => text);
    for (const heading of [
      'Det här behöver du ha till hands',
      'Underskrift',
      'Skicka blanketten',
      'Det här händer sedan',
      'Har du frågor?',
      'Så behandlar vi dina uppgifter',
    ])
      expect(headings).toContain(heading);
    expect(tree.text).toContain('Torget 1, 123 45 Exempel');
    expect(elements(tree, 'H1')).toHaveLength(1);
  });

  it('is not signed where one need not say who one is', async () => {
    const { tree } = await readBack((await blank(shippedDefinition('allman-handling'))).bytes);
    expect(elements(tree, 'H2').map(({ text }) => text)).not.toContain('Underskrift');
  });

  it('is not sent by e-mail where it asks for what is sensitive', async () => {
    const answer = (privacy: string) =>
      aDefinition({ type: 'object', properties: { a: { type: 'string', 'x-privacy': privacy } } });
    const told = async (privacy: string) => (await readBack((await blank(answer(privacy))).bytes)).tree.text;
    expect(await told('personal')).toContain('kommun@exempel.se');
    expect(await told('sensitive')).not.toContain('kommun@exempel.se');
    expect(await told('sensitive')).toContain('Skicka inte blanketten med e-post.');
  });

  it('is there in English', async () => {
    const { bytes } = await blank(shippedDefinition('synpunkter'), 'en');
    const { tree, document } = await readBack(bytes);
    expect(elements(tree, 'H2').map(({ text }) => text)).toContain('How we use your data');
    expect(tree.text).not.toMatch(/Kryssa|Fyll i|valfritt/);
    expect(document.getLanguage()).toBe('en');
  });

  it('is the same bytes whenever it is made', async () => {
    const [first, second] = [
      await blank(shippedDefinition('synpunkter')),
      await blank(shippedDefinition('synpunkter')),
    ];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it('is none for a form that asks for too much', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`q${i}`, { type: 'string' }]),
    );
    const model = buildModel(aDefinition({ type: 'object', properties }), 'sv');
    const task = { model, facts: someFacts(), files: { schema: {} } };
    expect(await makeBlank(task, documentFonts())).toBeUndefined();
  });

  it('has texts that would be commands elsewhere as texts', async () => {
    const title = ')>> endobj (\\ <script> %%EOF \u0000\u202e';
    const { bytes } = await blank(
      aDefinition({
        type: 'object',
        title,
        properties: { [title]: { title, description: title, enum: [title, '#'] } },
      }),
    );
    const { findings } = await checkPdf(bytes);
    expect(findings).toEqual([]);
    const [field] = (await PDFDocument.load(bytes)).getForm().getFields();
    expect(field?.getName()).toContain('endobj');
  });
});
