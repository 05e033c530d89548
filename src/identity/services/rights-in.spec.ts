import { rightsIn } from './rights-in';

const provider = {
  grants: [
    { claim: 'groups', value: 'läsare', role: 'reader' },
    { claim: 'groups', value: 'bygg', role: 'handler', authority: 'Byggnadsnämnden' },
    { claim: 'department', value: 'Skola', role: 'handler', form: 'skolskjuts' },
  ],
  secrecy: [{ claim: 'groups', value: 'sekretess' }],
};

describe('what claims give', () => {
  it('is a role for all, for an authority, or for a form', () => {
    const claims = { groups: ['läsare', 'bygg'], department: 'Skola' };
    expect(rightsIn(provider, claims)).toEqual({
      given: [
        { role: 'reader', scope: { of: 'all' } },
        { role: 'handler', scope: { of: 'authority', name: 'Byggnadsnämnden' } },
        { role: 'handler', scope: { of: 'form', name: 'skolskjuts' } },
      ],
      mayReadSecret: false,
    });
  });

  it('is the right to secrecy apart', () =>
    expect(rightsIn(provider, { groups: ['sekretess'] })).toEqual({ given: [], mayReadSecret: true }));

  it.each<[string, Record<string, unknown>]>([
    ['no claims', {}],
    ['a group that is only part of the name', { groups: ['läsare2', 'bygg '] }],
    ['groups as one text', { groups: 'läsare,bygg' }],
    ['groups that are no texts', { groups: [{ läsare: true }, null, 1] }],
    ['a claim that every object has', { constructor: 'läsare' }],
    ['the claim in other letters', { Groups: ['läsare'] }],
  ])('is nothing for %s', (_what, claims) => expect(rightsIn(provider, claims)?.given).toEqual([]));

  it('is nobody’s matter where the operator has not said what they mean: an administrator gives rights then', () =>
    expect(rightsIn({ grants: undefined, secrecy: [] }, { groups: ['läsare'] })).toBeUndefined());
});
