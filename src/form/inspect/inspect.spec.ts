import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspector, type Inspector, type ToInspect } from './inspect';
import type { Located } from './located';
import { runModule } from '../../catalogue';
import type { FormDefinition } from '../definition/form-definition';
import type { Json, JsonObject } from '../json';
import { compileForm, readFolder } from '../workshop';
import { loadCompiledForm } from '../validation/load-compiled-form';

const FORMS = resolve(__dirname, '../../../forms');

const shipped = readdirSync(FORMS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const filesOf = (id: string): Record<string, string> => {
  const names = readdirSync(join(FORMS, id), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(FORMS, id, name), 'utf8')]),
  );
};

const ofFolder = (id: string, example?: string): Inspector => {
  const files = filesOf(id);
  const { definition, findings } = readFolder({ id, files });
  if (definition === undefined) throw new Error(`${id} is refused`);
  return withExample(
    definition,
    { files, findings },
    example === undefined ? undefined : definition.examples[example],
  );
};

const withExample = (
  definition: FormDefinition,
  more: Partial<ToInspect>,
  example: Json | undefined,
): Inspector => {
  const compiled = loadCompiledForm(compileForm(definition), runModule);
  return inspector({
    definition,
    language: 'sv',
    compiled,
    ...more,
    ...(example !== undefined && { example }),
  });
};

const ofSchema = (schema: JsonObject, more: Partial<FormDefinition> = {}, example?: Json): Inspector =>
  withExample(
    { id: 'f', schema: { type: 'object', ...schema }, service: {}, texts: {}, examples: {}, ...more },
    {},
    example,
  );

const every = (all: readonly Located[]): Located[] => all.flatMap((one) => [one, ...every(one.inner)]);

const at = (form: Inspector, id: string) => {
  const found = form.inspect(id);
  if (found === undefined) throw new Error(`nothing at ${id}`);
  return found;
};

describe.each(shipped)('the form %s', (id) => {
  const form = ofFolder(id);
  const questions = every(form.pages.flat());

  it('tells of every question where it comes from, with a line, and what it is called', () => {
    expect(questions.length).toBeGreaterThan(2);
    for (const one of questions) {
      const found = at(form, one.id);
      expect(found.label).toBe(one.node.label);
      expect(found.from.length).toBeGreaterThan(0);
      for (const { line } of found.from) expect(line).toBeGreaterThan(0);
    }
  });

  it('tells of every answer its column, its class of privacy, and what judges it', () => {
    for (const one of questions.filter(({ node }) => 'privacy' in node)) {
      const found = at(form, one.id);
      expect(found.column?.label).toBeTruthy();
      expect(found.privacy?.level).toMatch(/^(none|personal|sensitive|secret)$/);
      expect([one.id, found.judges.length]).not.toEqual([one.id, 0]);
    }
  });

  it('tells of every example what is shown, as its pages do', () => {
    const { definition } = readFolder({ id, files: filesOf(id) });
    for (const name of Object.keys(definition?.examples ?? {})) {
      const filled = ofFolder(id, name);
      for (const one of every(filled.pages.flat())) {
        const { now, shown } = at(filled, one.id);
        expect(now).toBeDefined();
        if (Array.isArray(shown)) for (const { holds } of shown) expect(typeof holds).toBe('boolean');
        // What the example answers was asked for.
        if (now?.value !== undefined) expect(now.visible).toBe(true);
      }
    }
  });
});

describe('why a question is shown', () => {
  it('is told in the words of the page, with the place of the rule and whether it holds', () => {
    const form = ofFolder('synpunkter', 'anonymous-fault-report');
    const { shown, now } = at(form, '/place');
    expect(shown).toEqual([
      expect.objectContaining({
        of: 'question',
        words: '”Vad vill du göra?” är Göra en felanmälan',
        holds: true,
        places: [{ file: 'ui.json', pointer: '/elements/1/elements/1/rule/condition', line: 52 }],
      }),
    ]);
    expect(now).toMatchObject({ visible: true, required: true });
    expect(at(form, '/area')).toMatchObject({ now: { visible: false } });
  });

  const choose = {
    kind: {
      title: 'Sort',
      oneOf: [
        { const: 'a', title: 'Äpple' },
        { const: 'b', title: 'Bär' },
      ],
    },
  };

  it('tells what depends on an answer, on several, and on what must not be', () => {
    const form = ofSchema({
      properties: { ...choose, phone: { title: 'Telefon', type: 'string' } },
      dependentSchemas: { phone: { properties: { hours: { title: 'Tid', type: 'string' } } } },
      if: { properties: { kind: { const: 'a' }, phone: { const: '1' } }, required: ['kind', 'phone'] },
      then: { properties: { both: { title: 'Båda', type: 'string' } } },
      else: { properties: { other: { title: 'Annars', type: 'string' } } },
    });
    const words = (id: string) => {
      const { shown } = at(form, id);
      return typeof shown === 'string' ? shown : shown.map((reason) => reason.words);
    };
    expect(words('/kind')).toBe('always');
    expect(words('/hours')).toEqual(['”Telefon” är besvarad']);
    expect(words('/both')).toEqual(['”Sort” är Äpple och ”Telefon” är 1']);
    expect(words('/other')).toEqual(['inte (”Sort” är Äpple och ”Telefon” är 1)']);
  });

  it('points at a condition that has no words of its own', () => {
    const form = ofSchema({
      properties: choose,
      if: { unevaluatedProperties: { 'x-strange': true }, minProperties: 1 },
      then: { properties: { more: { type: 'string' } } },
    });
    expect(at(form, '/more').shown).toEqual([
      expect.objectContaining({ words: 'villkoret på schema.json/if är uppfyllt' }),
    ]);
  });

  it('tells the page, the group and the shape that it stands in', () => {
    const form = ofSchema(
      {
        properties: {
          ...choose,
          way: {
            title: 'Svar',
            oneOf: [
              { title: 'Brev', type: 'object', properties: { street: { title: 'Gata', type: 'string' } } },
              { title: 'E-post', type: 'object', properties: { mail: { title: 'Adress', type: 'string' } } },
            ],
          },
        },
      },
      {
        ui: {
          type: 'Categorization',
          elements: [
            { type: 'Category', label: 'Ett', elements: [{ type: 'Control', scope: '#/properties/kind' }] },
            {
              type: 'Category',
              label: 'Två',
              elements: [{ type: 'Control', scope: '#/properties/way' }],
              rule: {
                effect: 'SHOW',
                condition: { scope: '#/properties/kind', schema: { enum: ['a', 'b'] } },
              },
            },
          ],
        },
      },
      { kind: 'b', way: { street: 'Storgatan 1' } },
    );
    const { shown, now, from } = at(form, '/way/street');
    expect(shown).toEqual([
      expect.objectContaining({ of: 'page', words: '”Sort” är Äpple eller Bär', holds: true }),
      expect.objectContaining({ of: 'shape', words: '”Brev” är valt under ”Svar”', holds: true }),
    ]);
    expect(now).toMatchObject({ visible: true, shown: 'Storgatan 1' });
    expect(from.map(({ pointer }) => pointer)).toEqual(['/properties/way/oneOf/0/properties/street']);
    expect(at(form, '/way/mail').now?.visible).toBe(false);
  });
});

describe('what judges an answer', () => {
  it('is told keyword by keyword, with the length that a dangerous pattern is held to', () => {
    const form = ofSchema({
      properties: {
        a: { title: 'A', type: 'string', minLength: 2, pattern: '^(a|b|ab)*c$', maxLength: 12000 },
        b: { title: 'B', type: 'string', pattern: '(x+y?)+z?x+$|.*?,.*?,$' },
      },
    });
    const words = at(form, '/a').judges.map(({ words: said }) => said);
    expect(words).toContain('Minst 2 tecken');
    expect(words).toContain('Högst 12\u00a0000 tecken');
    expect(words).toContain('Typ: text');
  });

  it('tells the cap of a pattern whose work grows with the text', () => {
    const form = ofSchema({ properties: { a: { title: 'A', type: 'string', pattern: '^a*a*b?a*$' } } });
    const pattern = at(form, '/a').judges.find(({ keyword }) => keyword === 'pattern');
    expect(pattern?.cap).toBeGreaterThan(100);
  });

  it('tells what is only in force at times', () => {
    const form = ofSchema({
      properties: { a: { title: 'A', type: 'string' }, n: { title: 'N', type: 'number' } },
      if: { properties: { n: { minimum: 5 } }, required: ['n'] },
      then: { properties: { a: { minLength: 3 } } },
    });
    expect(at(form, '/a').judges).toContainEqual(
      expect.objectContaining({ keyword: 'minLength', onlySometimes: true }),
    );
    // A condition about it is no demand on it.
    expect(at(form, '/n').judges.map(({ keyword }) => keyword)).toEqual(['type']);
  });
});

describe('names, columns, privacy and texts', () => {
  const person = {
    title: 'Barn',
    type: 'array',
    'x-privacy': 'sensitive',
    items: { type: 'object', properties: { name: { title: 'Namn', type: 'string' } } },
  };

  it('tells the control of the first entry, the column in the table of the group, and the class from around', () => {
    expect(at(ofSchema({ properties: { children: person } }), '/children/*/name')).toMatchObject({
      control: '/children/0/name',
      pointer: '/children/*/name',
      column: { label: 'Namn', table: 'Barn' },
      privacy: { level: 'sensitive', said: 'around' },
    });
  });

  it('tells a class that was guessed, and one that nobody said', () => {
    const form = ofSchema({
      properties: {
        mail: { type: 'string', format: 'email' },
        n: { type: 'number' },
        s: { type: 'string', 'x-privacy': 'secret' },
      },
    });
    expect(at(form, '/mail').privacy).toEqual({ level: 'personal', said: 'guessed' });
    expect(at(form, '/n').privacy).toEqual({ level: 'none', said: 'nowhere' });
    expect(at(form, '/s').privacy).toEqual({ level: 'secret', said: 'here' });
  });

  it('tells which texts are missing in which language', () => {
    const form = ofSchema(
      {
        properties: {
          a: { title: 'Namn', description: 'Hela', type: 'string', 'x-error': { required: 'Skriv.' } },
        },
      },
      { texts: { en: { '/properties/a/title': 'Name' }, uk: {} } },
    );
    const told = at(form, '/a').texts.map(({ key, others }) => [key, others]);
    expect(told).toEqual([
      ['/properties/a/title', { en: 'Name', uk: undefined }],
      ['/properties/a/description', { en: undefined, uk: undefined }],
      ['/properties/a/x-error/required', { en: undefined, uk: undefined }],
    ]);
  });

  it('knows nothing of a question that is not there, whatever it is called', () => {
    const form = ofSchema({ properties: { a: { type: 'string' } } });
    for (const id of ['', '/b', '/a#2', '__proto__', '/a/constructor'])
      expect(form.inspect(id)).toBeUndefined();
  });

  it('tells of a group that only ui.json makes where it stands there', () => {
    const form = ofSchema(
      { properties: { a: { type: 'string' } } },
      {
        ui: {
          type: 'VerticalLayout',
          elements: [
            { type: 'Group', label: 'Sökande', elements: [{ type: 'Control', scope: '#/properties/a' }] },
          ],
        },
      },
      { a: 'x' },
    );
    const group = at(form, '/');
    expect(group).toMatchObject({ label: 'Sökande', from: [{ file: 'ui.json', pointer: '/elements/0' }] });
    expect(group.now).toMatchObject({ visible: true, shown: '' });
    expect(group.judges).toEqual([]);
  });

  it('tells apart questions that edit one value', () => {
    const form = ofSchema({ properties: { v: { title: 'V', type: ['string', 'number'] } } });
    expect(every(form.pages.flat()).map(({ id }) => id)).toEqual(['/v', '/v#2', '/v#3']);
  });
});

describe('what is wrong', () => {
  it('is told at the question it is about, translations too', () => {
    const files = {
      'schema.json': JSON.stringify({
        type: 'object',
        properties: { a: { title: 'Namn', type: 'string' }, b: { type: 'string', pattern: '^\\d{5}$' } },
      }),
      'texts.en.json': JSON.stringify({ '/properties/a/title': '' }),
    };
    const finding = (file: string, pointer: string) =>
      ({ level: 'warning', file, pointer, reason: 'R', mend: 'M' }) as const;
    const findings = [
      finding('schema.json', '/properties/b/pattern'),
      finding('texts.en.json', '/~1properties~1a~1title'),
      finding('schema.json', ''),
    ];
    const { definition } = readFolder({ id: 'f', files });
    const form = inspector({
      definition: definition ?? {
        id: 'f',
        schema: JSON.parse(files['schema.json']) as JsonObject,
        service: {},
        texts: {},
        examples: {},
      },
      language: 'en',
      files,
      findings,
    });
    expect(form.findingsOf('/b')).toEqual([findings[0]]);
    expect(form.findingsOf('/a')).toEqual([findings[1]]);
  });
});
