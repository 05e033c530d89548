import { buildModel } from '../../form';
import { compileForm } from '../../form/workshop';
import { aDefinition } from '../../../test/support/compiled-form';
import { MOST_CODE, versionScript } from './version-script';

const titled = aDefinition({
  type: 'object',
  properties: {
    note: { type: 'string' },
    place: {
      type: 'string',
      oneOf: Array.from({ length: 400 }, (_, at) => ({ const: `k${at}`, title: `Plats nummer ${at}` })),
    },
  },
});

describe('the script of a form version', () => {
  it('is there for a question of some hundred choices with titles', () =>
    expect(versionScript(buildModel(titled, 'sv'), compileForm(titled))).toContain('Plats nummer 399'));

  it('is left out where the validator is larger than a page is worth', () => {
    const model = buildModel(aDefinition({ type: 'string' }), 'sv');
    expect(versionScript(model, ' '.repeat(MOST_CODE))).toBeDefined();
    expect(versionScript(model, ' '.repeat(MOST_CODE + 1))).toBeUndefined();
  });
});
