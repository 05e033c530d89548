import { AUDIT_ACTIONS } from '../../audit';
import { texts } from '../../views';

describe('the words of the log', () => {
  it.each(['sv', 'en'] as const)(
    'tell of everything that is recorded and of nothing else, in %s',
    (language) => {
      expect(Object.keys(texts(language).audit.actions).toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
    },
  );
});
