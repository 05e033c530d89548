import { shippedDefinition, shippedIds } from '../../../test/support/shipped-definitions';
import { compiled } from '../../../test/support/compiled-form';
import { formAjv } from '../validation/form-ajv';
import { faultInTelling, faultInVerdict, faultOnPages, randomFrom, trialForm, trialAnswers } from '.';

it.each(shippedIds)('%s', (id) => {
  const definition = shippedDefinition(id);
  const form = trialForm(definition, compiled(definition), '2026-11-28');
  const { judge } = formAjv(definition.schema);
  const faults: string[] = [];
  for (const one of trialAnswers(form, randomFrom(1), 30)) {
    if (one.kind === 'untried') continue;
    const fault = one.kind === 'broken' ? faultInTelling(form, one) : faultOnPages(form, one.answer);
    if (fault)
      faults.push(`${one.what}: ${fault.reason} ${JSON.stringify(one.answer)} ${JSON.stringify(fault.seen)}`);
    const verdict = faultInVerdict(form, one.answer, (answer) => judge(answer).length);
    if (verdict) faults.push(`${one.what}: ${verdict.reason} ${JSON.stringify(one.answer)}`);
  }
  expect(faults).toEqual([]);
});
