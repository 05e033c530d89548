import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formats, isPersonId, normaliseByFormat, OFFICIAL_TEST_NUMBERS } from './identifiers';
import { isObject, member, type Json, type JsonObject } from './json';
import { pointerTokens, toPointer, valueAt } from './pointer';

/**
 * The forms that come with the product, judged by a plain Ajv and nothing of ours but the formats: a foreign validator
 * must agree with the engine.
 */
const FORMS = resolve(__dirname, '../../forms');

const membersAt = (at: string, members: readonly string[]): string[] => [
  at,
  ...members.map((member) => `${at}/${member}`),
];
const fileAt = (at: string): string[] => membersAt(at, ['name', 'mediaType', 'size', 'sha256']);
const personAt = (at: string): string[] =>
  membersAt(at, ['personId', 'firstName', 'lastName', 'address', 'postalCode', 'city']);

/** What every application for a parking permit must have. */
const PERMIT = [
  ...['type', 'capacity', 'applicantIs', 'registered', 'reason', 'aids', 'walking', 'duration'],
  ...['consentDoctor', 'consentTransport', 'canSign', 'applicant/email', 'applicant/notify'],
  ...personAt('applicant'),
  ...fileAt('photo'),
];

/** For each example, what it cannot do without; all else in it may be left out. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  synpunkter: {
    'anonymous-fault-report': ['kind', 'fault', 'description', 'place', 'danger', 'wantsReply'],
    'complaint-reply-by-email': ['kind', 'area', 'description', 'wantsReply', 'name', 'email'],
    'water-leak-reply-by-phone': [
      'kind',
      'fault',
      'description',
      'place',
      'danger',
      'wantsReply',
      'name',
      'phone',
    ],
  },
  naringslivstraff: {
    'only-the-mandatory': ['event', 'workshop', 'name', 'email'],
    'company-with-special-diet': ['event', 'workshop', 'name', 'email'],
    'sole-trader-with-hearing-loop': ['event', 'workshop', 'name', 'email'],
  },
  'allman-handling': {
    'anonymous-on-site': ['what', 'how'],
    'by-email': ['what', 'how', 'email'],
    'by-post': ['what', 'how', 'address', 'address/street', 'address/postalCode', 'address/city'],
  },
  'bristande-tillganglighet': {
    anonymous: ['where', 'problem', 'wantsReply'],
    'both-ways': ['where', 'problem', 'wantsReply'],
    'with-reply': ['where', 'problem', 'wantsReply', 'phone'],
  },
  parkeringstillstand: {
    'driver-new': [
      ...PERMIT,
      'distanceBeforeRest',
      'distanceMax',
      ...fileAt('doctorCert'),
      ...fileAt('signature'),
    ],
    'child-passenger-renewal': [
      ...PERMIT,
      'applicant/phone',
      'expires',
      'changed',
      ...fileAt('authorisation'),
      ...personAt('holder'),
      'canBeAlone',
      'aloneNeed',
      'doctorSends',
    ],
    'stolen-permit': [...PERMIT, 'applicant/phone', 'policeReport', 'doctorSends', ...fileAt('signature')],
  },
};

const readJson = (...path: string[]): Json => JSON.parse(readFileSync(join(FORMS, ...path), 'utf8')) as Json;
const readObject = (...path: string[]): JsonObject => {
  const value = readJson(...path);
  if (!isObject(value)) throw new Error(`${path.join('/')} is no object`);
  return value;
};

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const compile = (form: string): ValidateFunction => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, $data: true, formats });
  ajv.addVocabulary(['x-privacy', 'x-error', 'x-autocomplete', 'x-prefill']);
  ajv.addSchema(readObject('file.schema.json'), '../file.schema.json');
  addFormats.default(ajv);
  return ajv.compile(readObject(form, 'schema.json'));
};

const without = (answer: JsonObject, path: readonly string[]): JsonObject => {
  const [name = '', ...rest] = path;
  const inner = member(answer, name);
  const others = Object.fromEntries(Object.entries(answer).filter(([key]) => key !== name));
  return rest.length > 0 && isObject(inner) ? { ...answer, [name]: without(inner, rest) } : others;
};

const membersOf = (value: Json, path: readonly string[] = []): string[][] =>
  isObject(value)
    ? Object.entries(value).flatMap(([name, inner]) => [
        [...path, name],
        ...membersOf(inner, [...path, name]),
      ])
    : [];

const formNames = readdirSync(FORMS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const examples = formNames.flatMap((form) =>
  readdirSync(join(FORMS, form, 'examples')).map((file) => ({
    form,
    example: file.replace(/\.json$/, ''),
    answer: readObject(form, 'examples', file),
  })),
);

it('every form and example is looked at here', () =>
  expect(examples.map(({ form, example }) => `${form}/${example}`).sort()).toEqual(
    Object.entries(NEEDED)
      .flatMap(([form, ofForm]) => Object.keys(ofForm).map((example) => `${form}/${example}`))
      .sort(),
  ));

describe.each(examples)('the example $form/$example', ({ form, example, answer }) => {
  const validate = compile(form);

  it('is valid', () => expect([validate(answer), validate.errors]).toEqual([true, null]));

  it('needs just what it must', () =>
    expect(
      membersOf(answer)
        .filter((path) => !validate(without(answer, path)))
        .map((path) => path.join('/'))
        .sort(),
    ).toEqual([...(NEEDED[form]?.[example] ?? [])].sort()));

  it('holds what is stored, not another spelling of it', () => {
    const schema = readObject(form, 'schema.json');
    membersOf(answer).forEach((path) => {
      const value = valueAt(answer, path);
      const format = valueAt(schema, [...path.flatMap((name) => ['properties', name]), 'format']);
      if (typeof value === 'string' && typeof format === 'string')
        expect(normaliseByFormat(format, value)).toBe(value);
    });
  });

  it("holds nobody's personal number", () =>
    (JSON.stringify(answer).match(/\d[\d+-]{8,}\d/g) ?? []).forEach((digits) =>
      expect(isPersonId(digits) && !OFFICIAL_TEST_NUMBERS.includes(digits)).toBe(false),
    ));
});

/** Condition by condition, what the schema alone says. */
describe('the schema alone', () => {
  const judge = (form: string, answer: JsonObject) => compile(form)(answer);
  const feedback = { kind: 'feedback', area: 'other', description: 'Tack för snöröjningen.' };
  const record = { what: 'Alla protokoll' };

  it.each<[string, boolean, string, JsonObject]>([
    ['an anonymous word of praise', true, 'synpunkter', { ...feedback, kind: 'praise', wantsReply: false }],
    ['a reply to nobody', false, 'synpunkter', { ...feedback, wantsReply: true }],
    ['a reply to a name only', false, 'synpunkter', { ...feedback, wantsReply: true, name: 'Bo' }],
    [
      'a reply by telephone',
      true,
      'synpunkter',
      { ...feedback, wantsReply: true, name: 'Bo', phone: '070-174 06 05' },
    ],
    ['a fault without a place', false, 'synpunkter', { ...feedback, kind: 'faultReport', wantsReply: false }],
    ['a member nobody asked for', false, 'synpunkter', { ...feedback, wantsReply: false, photos: [] }],
    ['a word too short', false, 'synpunkter', { ...feedback, description: 'Hej', wantsReply: false }],
    ['records by e-mail to nowhere', false, 'allman-handling', { ...record, how: 'email' }],
    ['records by post to nowhere', false, 'allman-handling', { ...record, how: 'post', address: {} }],
    ['records picked up by nobody in particular', true, 'allman-handling', { ...record, how: 'pickUp' }],
    [
      'a registration with a wrong organisation number',
      false,
      'naringslivstraff',
      {
        event: 'strategy-2027-02-10',
        workshop: 'skills',
        name: 'Bo',
        email: 'bo@example.se',
        orgNo: '556000-4616',
      },
    ],
  ])('judges %s: %p', (_what, valid, form, answer) => expect(judge(form, answer)).toBe(valid));
});

/** Every text that a person reads, by the key under which a translation stands. */
const TEXT_MEMBERS = new Set([
  'title',
  'description',
  'label',
  'text',
  'entryName',
  'shown',
  'spoken',
  'purpose',
]);
const NO_TEXT = new Set(['$schema', 'category', 'phone', 'email', 'login', 'trigger', 'from', 'id', 'icon']);

const stringsIn = (
  value: Json,
  path: readonly string[] = [],
): { path: readonly string[]; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, [...path, name]));
};

const textKeys = (form: string): string[] => {
  const marked = (file: string, prefix: string, isText: (path: readonly string[]) => boolean) =>
    stringsIn(readJson(form, file))
      .filter(({ path }) => isText(path))
      .map(({ path }) => prefix + toPointer(path));
  const named = (path: readonly string[]) => TEXT_MEMBERS.has(path.at(-1) ?? '') || path.includes('x-error');
  return [
    ...marked('schema.json', '', named),
    ...marked('ui.json', 'ui#', named),
    ...marked('service.json', 'service#', (path) => !NO_TEXT.has(path.at(-1) ?? '')),
  ];
};

describe.each(formNames)('the texts of %s', (form) => {
  const { $schema, ...english } = readObject(form, 'texts.en.json');

  it('have English beside every Swedish one, and none too many', () => {
    expect($schema).toBe('../texts.schema.json');
    expect(Object.keys(english).sort()).toEqual(textKeys(form).sort());
  });

  it('are not left empty or in Swedish', () =>
    stringsIn(english).forEach(({ text }) => expect(text).toMatch(/^(?=.)(?!.* (och|inte|eller) )/)));
});

describe.each(formNames)('the pages of %s', (form) => {
  const scopes = (key: string) =>
    stringsIn(readJson(form, 'ui.json'))
      .filter(({ path }) => path.at(-1) === 'scope' && path.includes('condition') === (key === 'condition'))
      .map(({ text }) => text.slice(1));
  const schema = readObject(form, 'schema.json');

  it('ask each question of the schema once', () => {
    const leaves = (node: Json | undefined, pointer: string): string[] =>
      Object.entries(
        isObject(member(node, 'properties')) ? (member(node, 'properties') as JsonObject) : {},
      ).flatMap(([name, inner]) => {
        const at = `${pointer}/properties/${name}`;
        return member(inner, 'properties') === undefined ? [at] : leaves(inner, at);
      });
    expect(scopes('control').sort()).toEqual(leaves(schema, '').sort());
  });

  it('say why they ask for what is personal', () => {
    const fields = membersOf(schema).filter((path) => path.at(-1) === 'x-privacy');
    expect(fields.length).toBeGreaterThan(0);
    fields.forEach((path) => expect(textOf(member(valueAt(schema, path), 'purpose'))).not.toBe(''));
  });

  it('hang their conditions on questions that are there', () =>
    scopes('condition').forEach((scope) => expect(valueAt(schema, pointerTokens(scope))).toBeDefined()));
});

describe('the municipality', () => {
  const { categories, contact, organisationNumber, texts, theme } = readObject('municipality.json');

  it('has a valid organisation number and telephone', () => {
    expect(formats['se-organisationsnummer']?.validate(textOf(organisationNumber))).toBe(true);
    expect(formats['se-phone']?.validate(textOf(member(contact, 'phone')))).toBe(true);
  });

  it('has a category for every form', () => {
    const ids = Object.values(categories ?? {}).map((category) => member(category, 'id'));
    formNames.forEach((form) => expect(ids).toContain(readObject(form, 'service.json')['category']));
  });

  it('has English for all it says of itself', () =>
    Object.keys(Object(member(texts, 'en')) as object).forEach((pointer) =>
      expect(typeof valueAt(readObject('municipality.json'), pointerTokens(pointer))).toBe('string'),
    ));

  it('has its pictures', () =>
    ['logo', 'pattern'].forEach((name) =>
      expect(readFileSync(join(FORMS, textOf(member(theme, name))), 'utf8')).toMatch(/^<svg /),
    ));
});
