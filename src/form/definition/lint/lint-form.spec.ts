import type { Json, JsonObject } from '../../json';
import { readFolder } from '../read-folder';
import serviceSchema from '../../../../forms/service.schema.json';
import { LINT_RULES } from './lint-rules';

const NOTICE = {
  controller: 'Kommunstyrelsen.',
  data: 'Namn.',
  purpose: 'Svara.',
  basis: 'Allmänt intresse.',
  retention: 'Två år.',
};

const read = (
  properties: JsonObject,
  more: { ui?: JsonObject; service?: JsonObject; en?: JsonObject } = {},
) =>
  readFolder({
    id: 'a-form',
    files: {
      'schema.json': JSON.stringify({ title: 'Tält', type: 'object', properties }, undefined, 2),
      'service.json': JSON.stringify({ privacy: NOTICE, ...more.service }),
      ...(more.ui && { 'ui.json': JSON.stringify(more.ui) }),
      ...(more.en && { 'texts.en.json': JSON.stringify(more.en) }),
    },
  });

/** What the lint says: rule and place. That these small forms lack English is told elsewhere. */
const said = (...given: Parameters<typeof read>) =>
  read(...given).findings.flatMap(({ rule, file, pointer }) =>
    rule && rule !== 'language-without-texts' ? [`${rule} ${file}#${pointer}`] : [],
  );

const text = (title: string, more: JsonObject = {}): JsonObject => ({ type: 'string', title, ...more });
const personal = { 'x-privacy': { level: 'personal', purpose: 'Svara' } };

describe('the lint of a form', () => {
  it('says nothing of a form that is well, and names line and column of what is not', () => {
    expect(said({ colour: text('Färg') })).toEqual([]);
    const { findings } = read({ colour: text('Färg', { pattern: '^[A-Z]+$' }) });
    expect(findings.find(({ rule }) => rule === 'pattern-without-error')).toMatchObject({
      level: 'warning',
      pointer: '/properties/colour',
      line: 5,
      column: 5,
    });
  });

  it('finds the same label twice under one legend, and not where groups or variants tell them apart', () => {
    const twice = { a: text('Namn på båten'), b: text('Namn på båten') };
    expect(said(twice)).toEqual(['duplicate-label schema.json#/properties/b']);
    const control = (scope: string) => ({ type: 'Control', scope: `#/properties/${scope}` });
    const group = (label: string, scope: string) => ({ type: 'Group', label, elements: [control(scope)] });
    const ui = { type: 'VerticalLayout', elements: [group('Din båt', 'a'), group('Grannens båt', 'b')] };
    expect(said(twice, { ui })).toEqual([]);
    const number = { type: 'number' };
    const named = { type: 'object', title: 'Värden', patternProperties: { '^n': number, '^m': number } };
    expect(said({ named })).toEqual([]);
    const alike = { type: 'VerticalLayout', elements: [group('Båt', 'a'), group('Båt', 'b')] };
    expect(said(twice, { ui: alike }).map((one) => one.split(' ')[0])).toEqual(['duplicate-label']);
  });

  it('finds questions and pages without a title, and titles of blanks, at their place', () => {
    expect(said({ dateOfBirth: { type: 'string' }, b: text('Färg') })).toEqual([
      'question-without-title schema.json#/properties/dateOfBirth',
    ]);
    expect(said({ a: text(' ') })).toEqual(['question-without-title schema.json#/properties/a']);
    const page = { type: 'Category', elements: [{ type: 'Control', scope: '#/properties/a' }] };
    const ui = { type: 'Categorization', elements: [page] };
    expect(said({ a: text('Färg') }, { ui })).toEqual(['group-without-legend ui.json#/elements/0']);
  });

  it('finds what a language lacks, texts that reach nobody, and languages that have no texts', () => {
    const en = { '/title': 'Tent', '/properties/b/title': 'Lost' };
    expect(said({ a: text('Färg') }, { en })).toEqual([
      'text-without-place texts.en.json#/~1properties~1b~1title',
      'text-missing texts.en.json#',
    ]);
    const lack = (properties: JsonObject, more: Parameters<typeof read>[1] = {}) =>
      read(properties, more).findings.filter(({ rule }) => rule === 'language-without-texts');
    expect(lack({ a: text('Färg') })).toMatchObject([{ level: 'notice', file: 'service.json' }]);
    expect(lack({ a: text('Färg') }, { en })).toEqual([]);
    const sentence = { required: { sv: 'Skriv en färg.', en: 'Write a colour.', fi: 'Kirjoita väri.' } };
    expect(lack({ a: text('Färg', { 'x-error': sentence }) }, { en })).toMatchObject([
      { file: 'schema.json', pointer: '/properties/a/x-error/required/fi' },
    ]);
  });

  it('finds a pattern without a sentence of its own; that asks for an answer at all needs none', () => {
    const pattern = '^[A-Z]{3}$';
    expect(said({ a: text('Kod', { pattern }) })).toEqual([
      'pattern-without-error schema.json#/properties/a',
    ]);
    expect(said({ a: text('Kod', { pattern, 'x-error': { pattern: 'Skriv koden som ABC.' } }) })).toEqual([]);
    expect(said({ a: text('Kod', { pattern: '\\S' }) })).toEqual([]);
  });

  it('finds personal data without a class, a purpose or a notice, wherever the class is said', () => {
    const email = text('E-post', { format: 'email' });
    expect(said({ email })).toEqual(['personal-without-class schema.json#/properties/email']);
    expect(said({ email: { ...email, 'x-privacy': 'sensitive' } })).toEqual([
      'personal-without-purpose schema.json#/properties/email',
    ]);
    expect(said({ email: { ...email, ...personal } })).toEqual([]);
    expect(said({ me: { title: 'Du', type: 'object', properties: { email }, ...personal } })).toEqual([]);
    expect(said({ email: { ...email, 'x-privacy': 'none' } })).toEqual([]);
    const { findings } = readFolder({
      id: 'a-form',
      files: {
        'schema.json': JSON.stringify({ type: 'object', properties: { email: { ...email, ...personal } } }),
      },
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['personal-without-notice']);
  });

  it('finds questions of health, faith and the like that have no class, and is still where one is said', () => {
    for (const title of ['Vilken sjukdom har du?', 'Är du med i en fackförening?', 'Din religion'])
      expect(said({ a: text(title) })).toEqual(['personal-without-class schema.json#/properties/a']);
    const why = { 'x-privacy': { level: 'sensitive', purpose: 'Bedöma rätten till plats' } };
    expect(said({ a: text('Vilken sjukdom har du?', why) })).toEqual([]);
    expect(said({ a: text('Vilken färg har sjukhuset?') })).toEqual([]);
  });

  it('finds a consent that cannot be refused', () => {
    expect(
      said({ yes: { title: 'Jag godkänner att kommunen behandlar mina uppgifter', const: true } }),
    ).toEqual(['consent-as-condition schema.json#/properties/yes']);
    expect(said({ yes: { title: 'Jag samtycker', const: true } })).toEqual([
      'consent-as-condition schema.json#/properties/yes',
    ]);
    expect(said({ yes: { title: 'Jag samtycker', type: 'boolean' } })).toEqual([]);
  });

  it('finds groups without a legend', () => {
    const bare = { type: 'Group', elements: [{ type: 'Control', scope: '#/properties/a' }] };
    const ui = { type: 'VerticalLayout', elements: [bare] };
    expect(said({ a: text('Färg') }, { ui })).toEqual(['group-without-legend ui.json#/elements/0']);
    const boats = {
      type: 'array',
      title: 'Båtar',
      items: { type: 'object', title: 'Båt', properties: { a: text('Färg') } },
    };
    const list = { type: 'Control', scope: '#/properties/boats', options: { detail: bare } };
    expect(said({ boats }, { ui: { type: 'VerticalLayout', elements: [list] } })).toEqual([]);
  });

  it('finds links that do not tell where they lead, in every language, and headings in texts', () => {
    const at = (description: string) => said({ a: text('Färg', { description }) });
    expect(at('[Klicka här](https://a.se) för mer.')).toEqual([
      'vague-link schema.json#/properties/a/description',
    ]);
    expect(at('Läs [reglerna för färg](https://a.se).')).toEqual([]);
    for (const words of ['Läs mer »', 'Klicka här för att läsa mer', 'här', 'Mer information', 'Read more…'])
      expect(at(`[${words}](https://a.se)`)).toEqual(['vague-link schema.json#/properties/a/description']);
    expect(at('[Härnösands taxa](https://a.se)')).toEqual([]);
    expect(at('![En karta](https://a.se/karta.png)')).toEqual([
      'image-in-text schema.json#/properties/a/description',
    ]);
    expect(at('# Färg')).toEqual(['heading-in-text schema.json#/properties/a/description']);
    expect(
      said({ a: text('Färg') }, { en: { '/title': 'Tent', '/properties/a/title': '[here](https://a.se)' } }),
    ).toContain('vague-link texts.en.json#/~1properties~1a~1title');
  });

  it('finds long sentences, passives without a doer and words of offices; law and deponents it lets be', () => {
    const at = (description: string) =>
      said({ a: text('Färg', { description }) }).map((one) => one.split(' ')[0]);
    expect(at(`${'ord '.repeat(20)}ord.`)).toEqual(['long-sentence']);
    expect(at(`${'ord '.repeat(19)}ord. ${'Ord '.repeat(19)}ord.`)).toEqual([]);
    expect(at('Ansökan ska skickas in.')).toEqual(['passive-form']);
    expect(at('Platsen som tillhandahålls av kommunen.')).toEqual(['passive-form']);
    expect(at('Vi tar bort ansökningar som lämnas för sent.')).toEqual(['passive-form']);
    expect(at('Uppgifter som behandlas av oss.')).toEqual(['passive-form']);
    expect(at('Det kan finnas mer, och vi får hoppas.')).toEqual([]);
    expect(at('Skriv elevernas namn och som Tomas sade.')).toEqual([]);
    expect(at('Handlingen ska inkomma senast i maj.')).toEqual(['difficult-word']);
  });

  describe('as service.json weighs it', () => {
    const bad = { a: text('Kod', { pattern: '^[A-Z]{3}$' }), b: text('Annan kod', { pattern: '^\\d$' }) };
    const rule = 'pattern-without-error';
    const reason = 'The sentence of the engine is enough.';

    it('refuses the form where a rule is an error', () => {
      const { definition, findings } = read(bad, { service: { lint: { levels: { [rule]: 'error' } } } });
      expect(definition).toBeUndefined();
      const weighed = findings.filter((one) => one.rule === rule);
      expect(weighed.map(({ level }) => level)).toEqual(['error', 'error']);
    });

    it('leaves out what an exception is made for: a place, a file, or the whole form', () => {
      const lint = (exception: JsonObject) => ({
        service: { lint: { exceptions: [{ rule, reason, ...exception }] } },
      });
      expect(said(bad, lint({ at: '/properties/a' }))).toEqual([`${rule} schema.json#/properties/b`]);
      expect(said(bad, lint({ file: 'schema.json' }))).toEqual([]);
      expect(said(bad, lint({}))).toEqual([]);
    });

    it('weighs and excepts titles and texts that are missing as it does all else', () => {
      const bare = { a: { type: 'string' } };
      const lint = { levels: { 'question-without-title': 'error' } };
      expect(read(bare, { service: { lint } }).definition).toBeUndefined();
      const exceptions = ['question-without-title', 'text-missing', 'language-without-texts'].map((one) => ({
        rule: one,
        reason,
      }));
      expect(
        read(bare, { en: {}, service: { lint: { exceptions: exceptions.slice(0, 2) } } }).findings,
      ).toEqual([]);
      expect(
        read(bare, { service: { lint: { exceptions: [exceptions[0], exceptions[2]] as Json[] } } }).findings,
      ).toEqual([]);
    });

    it('tells of an exception that nothing needs, and refuses one without a reason or for no rule', () => {
      const good = { a: text('Färg') };
      expect(said(good, { service: { lint: { exceptions: [{ rule, reason }] } } })).toEqual([
        'unused-exception service.json#/lint/exceptions/0',
      ]);
      expect(read(good, { service: { lint: { exceptions: [{ rule }] } } }).definition).toBeUndefined();
      expect(
        read(good, { service: { lint: { exceptions: [{ rule: 'no-rule', reason }] } } }).definition,
      ).toBeUndefined();
    });

    it('knows the rules that forms/service.schema.json lists', () => {
      const { levels, exceptions } = serviceSchema.properties.lint.properties;
      expect(levels.propertyNames.enum).toEqual(Object.keys(LINT_RULES));
      expect(exceptions.items.properties.rule.enum).toEqual(Object.keys(LINT_RULES));
    });
  });

  it('tells twenty of one rule, and counts the rest', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, place) => [`q${place}`, text(`Kod ${place}`, { pattern: '^[A-Z]$' })]),
    );
    const told = read(many).findings.filter(({ rule }) => rule === 'pattern-without-error');
    expect(told).toHaveLength(21);
    expect(told.at(-1)?.reason).toMatch(/^280 more of the same\./);
  });
});
