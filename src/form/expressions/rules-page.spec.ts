import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDefinition, compiled } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import { buildModel } from '../model/build-model';
import { settle } from '../model/round';
import { showForm } from '../model/show-form';
import { calculate } from './calculate';
import { evaluate } from './evaluate';
import { expressionFault, RULE_NAMES } from './expression-fault';
import { ruleErrors } from './rule-errors';

const page = readFileSync(join(__dirname, '../../../docs/designers/rules-and-calculations.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(.+?)` +\| `(\{.*?\})` +\| (?:`(.+?)`|nothing) +\|$/gm)];
const blocks = [...page.matchAll(/^```json\n(.+?)^```/gms)].map(
  ([, text = '']) => JSON.parse(text) as JsonObject,
);

describe('the page of checks and calculated values', () => {
  it('has examples', () => expect([rows.length, blocks.length]).toEqual([14, 3]));

  it.each(rows.map(([, expression = '', answer = '', value]) => [expression, answer, value]))(
    'is right that %s of %s gives %s',
    (expression, answer, value) => {
      expect(expressionFault(expression, RULE_NAMES)).toBeUndefined();
      const given = evaluate(expression, { answer: JSON.parse(answer) as Json });
      expect(given).toEqual(value === undefined ? undefined : JSON.parse(value));
    },
  );

  const [bounded, check, value] = blocks as [JsonObject, JsonObject, JsonObject];

  it('has a check that is told where it stands', () => {
    const number = { type: 'integer', title: 'Antal' };
    const definition = aDefinition(
      { type: 'object', properties: { seats: number, guests: number, fee: number } },
      {
        ui: {
          type: 'VerticalLayout',
          elements: [{ type: 'Control', scope: '#/properties/seats' }, check, value],
        },
      },
    );
    const [model, functions] = [buildModel(definition, 'sv'), compiled(definition)];
    const told = (answer: Json) =>
      ruleErrors(showForm(model, functions, answer), answer, settle(model, functions, answer).holds).map(
        ({ pointer, message, soft }) => [pointer, message, soft],
      );
    expect(told({ seats: 3, guests: 3 })).toEqual([]);
    expect(told({ guests: 100 })).toEqual([]);
    expect(told({ seats: 3, guests: 4 })).toEqual([
      ['/guests', 'Det finns inte så många platser.', undefined],
    ]);
    expect(told({ seats: 300, guests: 250 })).toEqual([['/guests', 'Är det verkligen så många?', true]]);
    expect(calculate(model, { seats: 3, fee: 1 })).toEqual({ seats: 3, fee: 375 });
  });

  it('has a bound in the schema that works without any check', () => {
    const { validate } = compiled(aDefinition(bounded));
    expect(validate({ from: 2020, to: 2021 })).toEqual([]);
    expect(validate({ from: 2020, to: 2019 })).toMatchObject([{ keyword: 'minimum' }]);
  });
});
