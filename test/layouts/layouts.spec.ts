import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import uiSchema from '../../forms/ui.schema.json';
import {
  buildModel,
  checkAnswer,
  type FormDefinition,
  type FormModel,
  type Json,
  type JsonObject,
  type JsonSchema,
  type Node,
} from '../../src/form';
import { pathText } from '../../src/form/model/building';
import { DRAFTS } from '../../src/form/validation/drafts';
import { makeAjv } from '../../src/form/validation/make-ajv';
import { readFolder } from '../../src/form/workshop';
import { compiled } from '../support/compiled-form';
import { walkThrough } from '../support/filled-in';

/** A layout as the documentation of JSON Forms has them, and what comes of it. */
interface Layout {
  readonly about: string;
  readonly schema: JsonSchema;
  readonly ui: JsonObject;
  /** What the form takes. */
  readonly answers: readonly Json[];
  /** What is told of ui.json: place, and reason. */
  readonly remarks: readonly string[];
  /** Where an editor underlines it. */
  readonly underlined: readonly string[];
}

const layouts = readdirSync(__dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Layout] => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Layout,
  ]);

const validate = makeAjv(DRAFTS[0]).compile(uiSchema);
const WRAPPERS = new Set(['if', 'allOf']);
const underlinedIn = (ui: JsonObject): string[] => {
  validate(ui);
  const places = (validate.errors ?? [])
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    .map(({ instancePath }) => instancePath);
  return [...new Set(places)].sort();
};

/** Every value that is asked for, as often as it is. */
const askedIn = (model: FormModel): string[] =>
  model.pages.flatMap(({ nodes }) => nodes.flatMap(askedBy)).sort();

const askedBy = (node: Node): string[] => {
  switch (node.kind) {
    case 'note':
      return [];
    case 'group':
      return node.nodes.flatMap(askedBy);
    case 'list':
      return [pathText(node.path), ...node.nodes.flatMap(askedBy)];
    default:
      return [pathText(node.path)];
  }
};

const folder = (schema: JsonSchema, ui?: JsonObject) =>
  readFolder({
    id: 'layout',
    files: {
      'schema.json': JSON.stringify(schema),
      ...(ui !== undefined && { 'ui.json': JSON.stringify(ui) }),
    },
  });

describe.each(layouts)('the layout %s', (_, { schema, ui, answers, remarks, underlined }) => {
  const { definition, findings } = folder(schema, ui);
  const given = definition as FormDefinition;
  const modelOf = (answer: Json | undefined) => buildModel(given, 'sv', answer);

  it('is served, and what does nothing in it is told', () => {
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    const told = findings.filter(({ file }) => file === 'ui.json');
    expect(told.map(({ pointer, reason }) => `${pointer}: ${reason}`).sort()).toEqual([...remarks].sort());
    for (const { mend } of told) expect(mend).toMatch(/\S/);
  });

  it('is underlined in an editor where it does nothing', () =>
    expect(underlinedIn(ui)).toEqual([...underlined].sort()));

  it('asks for everything, once', () => {
    const plain = folder(schema).definition as FormDefinition;
    expect(askedIn(modelOf(undefined))).toEqual(askedIn(buildModel(plain, 'sv')));
  });

  it('draws pages that everyone can use, filled in or not', () => {
    const judge = compiled(given);
    expect(walkThrough(modelOf, judge, undefined).faults).toEqual([]);
    for (const answer of answers) {
      expect(checkAnswer(modelOf(answer), judge, answer, { hidden: 'refuse' })).toEqual({
        answer,
        problems: [],
      });
      const { filled, faults } = walkThrough(modelOf, judge, answer);
      expect(faults).toEqual([]);
      expect(filled.answer).toEqual(answer);
    }
  });
});

describe('the layout of each shipped form', () => {
  const forms = join(__dirname, '../../forms');
  const shipped = readdirSync(forms, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  it.each(shipped.map(({ name }) => name))('%s is underlined nowhere', (name) =>
    expect(
      underlinedIn(JSON.parse(readFileSync(join(forms, name, 'ui.json'), 'utf8')) as JsonObject),
    ).toEqual([]),
  );
});
