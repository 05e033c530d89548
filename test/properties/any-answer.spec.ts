import fc from 'fast-check';
import { anyJson, damaged } from '../support/arbitrary-answer';
import { arbitraryForm } from '../support/arbitrary-form';
import { aGeneratedForm, fill, holds } from './generated';

const formAndAnswer = arbitraryForm().chain(({ schema, answer }) =>
  fc.record({
    schema: fc.constant(schema),
    answer: fc.oneof(
      { weight: 4, arbitrary: damaged(answer) },
      { weight: 2, arbitrary: anyJson },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
  }),
);

describe('whatever stands in an answer', () => {
  it('is drawn, on pages that everyone can use, with all that is wrong told on them', () => {
    holds(formAndAnswer, 80, ({ schema, answer }) => {
      const form = aGeneratedForm(schema);
      const { problems } = form.check(answer);
      expect(form.walk(fill(answer)).faults).toEqual([]);
      expect(form.walk(fill(answer), { problems }).faults).toEqual([]);
    });
  }, 60_000);
});
