import type { WrittenEntry } from '../../audit';
import { texts } from '../../views';
import { detailsIn } from './log-details';

const KIM = '6f1d9d2e-6d0e-4f6c-9c53-1f4b6a0e2f11';

const tell = (action: string, details: WrittenEntry['details'], more: Partial<WrittenEntry> = {}) =>
  detailsIn(
    {
      id: '1',
      at: new Date(0),
      actor: KIM,
      action,
      caseId: null,
      formId: null,
      details,
      personal: null,
      hadPersonal: false,
      ...more,
    },
    {
      texts: texts('sv'),
      language: 'sv',
      names: new Map([[KIM, 'Kim Ro']]),
      labelOf: (pointer) => (pointer === '/plot' ? 'Vilken lott?' : pointer),
    },
  );

describe('the details of a row in the log', () => {
  it('name whom a case was given to, and that nobody has it any more', () => {
    expect(tell('case.assigned', { to: KIM })).toEqual(['till: Kim Ro']);
    expect(tell('case.assigned', { to: '' })).toEqual(['till: ingen']);
  });

  it('call statuses, roles, formats, ways to sign in and days what people do', () => {
    expect(tell('case.status-changed', { from: 'submitted', to: 'in_progress' })).toEqual([
      'från: Inskickat',
      'till: Under handläggning',
    ]);
    expect(tell('account.granted', { account: KIM, role: 'handler' }, { formId: 'f' })).toEqual([
      'konto: Kim Ro',
      'roll: Handläggare',
    ]);
    expect(tell('export.token-made', { token: KIM, days: 30 })).toEqual(['gäller i antal dagar: 30']);
    expect(tell('staff.signed-in', { by: 'password' })).toEqual(['sätt: lösenord och kod']);
    expect(tell('case.supplement-requested', { request: KIM, questions: 2, due: '2026-12-15' })).toEqual([
      'antal frågor: 2',
      'svar senast: 15 december 2026',
    ]);
  });

  it('say what a right is for where the row names no form', () => {
    const given = { account: KIM, role: 'handler' };
    expect(tell('account.granted', given)).toContain('gäller: alla formulär');
    expect(tell('account.revoked', { ...given, authority: 'Byggnadsnämnden' })).toEqual([
      'konto: Kim Ro',
      'roll: Handläggare',
      'nämnd: Byggnadsnämnden',
    ]);
  });

  it('leave out what was not searched for', () =>
    expect(tell('cases.searched', { count: 0, words: 1, answers: 0 })).toEqual(['antal: 0', 'sökord: 1']));

  it('count files from one, and tell where a fetching went on', () => {
    expect(tell('export.fetched', { export: KIM, file: 0, from: 0 })).toEqual(['fil nummer: 1']);
    expect(tell('export.fetched', { file: 1, from: 4096 })[1]).toMatch(/^fortsatte från: byte 4\s096$/);
  });

  it('call a question what its form does, and by its pointer where no form is known', () => {
    expect(tell('case.revealed', { question: '/plot' })).toEqual(['fråga: Vilken lott?']);
    expect(tell('cases.listed', { columns: '/plot /gone' })).toEqual(['visade svar: Vilken lott?; /gone']);
    expect(tell('cases.searched', {}, { personal: { '/plot': 'Sex' }, hadPersonal: true })).toEqual([
      'Vilken lott?: Sex',
    ]);
  });

  it('tell that what was personal is erased', () =>
    expect(tell('cases.searched', { count: 2 }, { hadPersonal: true })).toEqual([
      'antal: 2',
      'Personuppgifter är raderade',
    ]));
});
