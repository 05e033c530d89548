import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compiled } from '../../../test/support/compiled-form';
import type { FormDefinition } from '../definition/form-definition';
import { readFolder } from '../definition/read-folder';
import type { Json } from '../json';
import { buildModel } from '../model/build-model';
import { showForm } from '../model/show-form';
import { checkAnswer } from '../validation/check-answer';
import { decodePairs } from './decode-pairs';
import { encodeAnswer } from './encode-answer';

const FORMS = resolve(__dirname, '../../../forms');

const definitionOf = (id: string): FormDefinition => {
  const names = readdirSync(join(FORMS, id), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(FORMS, id, name), 'utf8')]),
  );
  const { definition, findings } = readFolder({ id, files });
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
};

const ids = readdirSync(FORMS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

jest.setTimeout(60_000);

describe.each(ids)('the examples of %s', (id) => {
  const definition = definitionOf(id);
  const functions = compiled(definition);
  it.each(Object.keys(definition.examples))('%s can be typed in, and has nothing wrong with it', (name) => {
    const example = definition.examples[name] as Json;
    for (const language of ['sv', 'en'] as const) {
      const model = buildModel(definition, language);
      const pairs = encodeAnswer(showForm(model, functions, example));
      const typed = decodePairs(model, functions, pairs, { answer: {}, chosen: {} });
      expect(checkAnswer(model, functions, typed.answer, { hidden: 'strip' })).toEqual({
        answer: example,
        problems: [],
      });
      expect(checkAnswer(model, functions, example, { hidden: 'refuse' })).toEqual({
        answer: example,
        problems: [],
      });
    }
  });
});
