import fc from 'fast-check';
import { controlName, isObject, type Json, type ShownForm, type ShownNode } from '../../src/form';
import { cloneJson, putAt } from '../../src/form/answer/edit';
import { pathTo } from '../../src/form/answer/strip-hidden';
import { shownChildren } from '../../src/form/model/shown-children';
import { anyJson, placesIn } from '../support/arbitrary-answer';
import { arbitraryForm } from '../support/arbitrary-form';
import { aGeneratedForm, fill, holds, type GeneratedForm } from './generated';

describe('an answer that any schema allows', () => {
  it('is drawn, posted back untouched, and the same', () => {
    holds(arbitraryForm(), 70, ({ schema, answer }) => {
      const form = aGeneratedForm(schema);
      expect(form.compiled.validate(answer)).toEqual([]);
      const { filled, faults } = form.walk(fill(answer));
      expect(filled.answer).toEqual(answer);
      expect(faults).toEqual([]);
      expect(form.check(filled.answer, { chosen: filled.chosen })).toEqual({ answer, problems: [] });
    });
  }, 60_000);
});

const withExtras = arbitraryForm().chain(({ schema, answer }) =>
  fc.record({
    schema: fc.constant(schema),
    answer: fc.constant(answer),
    extras: fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('extra', '__proto__', 'x/y', 'z'),
        fc.oneof(anyJson, fc.constantFrom<Json>(null, [], {})),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    which: fc.nat(),
  }),
);

/** With each of these members, where the schema allows it. */
const grown = (
  form: GeneratedForm,
  answer: Json,
  extras: readonly (readonly [number, string, Json])[],
): Json =>
  extras.reduce((now, [at, name, value]) => {
    const objects = placesIn(now).filter((path) =>
      isObject(path.reduce<Json | undefined>((one, token) => (one as never)[token], now)),
    );
    const place = objects[at % objects.length];
    if (place === undefined) return now;
    const more = putAt(cloneJson(now), [...place, name], value);
    return form.compiled.validate(more).length === 0 ? more : now;
  }, answer);

/** Questions for a text of any kind, that have one. */
const textsIn = (shown: ShownForm): string[] => {
  const look = (node: ShownNode): string[] => {
    if (!node.visible) return [];
    if (node.kind !== 'field') return shownChildren(node).flatMap(look);
    const { field, value, enabled } = node;
    return field.kind === 'text' && field.format === undefined && enabled && typeof value === 'string'
      ? [node.pointer]
      : [];
  };
  return shown.pages.flatMap(({ nodes, visible }) => (visible ? nodes.flatMap(look) : []));
};

describe('what a page does not ask for', () => {
  it('stays as it came when one text is changed', () => {
    holds(withExtras, 50, ({ schema, answer, extras, which }) => {
      const form = aGeneratedForm(schema);
      const whole = grown(form, answer, extras);
      const pointers = textsIn(form.shown(fill(whole)));
      const pointer = pointers[which % pointers.length];
      const { filled } = form.walk(fill(whole), {
        change: (pairs) =>
          pointer !== undefined && pairs.has(controlName(pointer))
            ? new Map([...pairs, [controlName(pointer), ['Ny text']]])
            : pairs,
      });
      expect(filled.answer).toEqual(
        pointer === undefined ? whole : putAt(cloneJson(whole), pathTo(whole, pointer), 'Ny text'),
      );
    });
  }, 60_000);
});
