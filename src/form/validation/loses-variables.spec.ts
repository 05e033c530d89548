import { aDefinition, compiled } from '../../../test/support/compiled-form';
import { losesVariables } from './loses-variables';

describe('compiled code', () => {
  it('is known by a variable that it uses and does not declare, in each of its functions', () => {
    const whole = 'function validate1(data){var items0 = 1;return items0}';
    expect(losesVariables(whole)).toBe(false);
    expect(losesVariables(`${whole}function validate2(data){return items0}`)).toBe(true);
    expect(losesVariables('function validate1(data){if(a){items0 = true}}')).toBe(true);
  });

  it('judges where the compiler takes away what is still used', () => {
    const { validate } = compiled(
      aDefinition({ allOf: [{ if: { oneOf: [{ prefixItems: [false] }], not: true }, else: false }] }),
    );
    expect(validate([null]).map(({ keyword }) => keyword)).toContain('false schema');
    expect(validate([null]).map(({ keyword }) => keyword)).not.toContain('tooMuch');
  });
});
