import { shippedDefinition, shippedIds } from '../../../../test/support/shipped-definitions';
import { aDefinition, compiled } from '../../../../test/support/compiled-form';
import { buildForm } from '../../model/build-form';
import type { JsonObject } from '../../json';
import type { FormDefinition } from '../form-definition';
import { proveForm } from './prove-form';

const TODAY = '2026-11-28';

const proved = (definition: FormDefinition) =>
  proveForm(definition, buildForm(definition, 'sv'), { compiled: compiled(definition), today: TODAY });

describe.each(shippedIds)('the proof of %s', (id) => {
  it('shows by an answer that it can be sent in', () => {
    const definition = shippedDefinition(id);
    const { proof, findings } = proved(definition);
    const t = performance.now();
    proved(definition);
    console.log(
      id,
      performance.now() - t,
      JSON.stringify(proof.undecided),
      proof.asked,
      proof.shown,
      JSON.stringify(findings, null, 1),
    );
    expect(proof.canBeSent).toBe('yes');
    expect(compiled(definition).validate(proof.witness)).toEqual([]);
  });
});
