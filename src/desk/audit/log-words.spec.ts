import { AUDIT_ACTIONS } from '../../audit';
import { texts } from '../../views';

describe('the words of the log', () => {
  it.each(['sv', 'en'] as const)('tell of everything that is recorded, in %s', (language) => {
    const { actions } = texts(language).audit;
    expect(AUDIT_ACTIONS.filter((action) => actions[action] === undefined)).toEqual([]);
  });
});
