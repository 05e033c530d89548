import { aForm, object } from '../../../test/support/a-form';
import { foundIn, isApplicantOpen } from './case-document';

const named = (privacy?: string) =>
  aForm({
    applicant: object(
      { name: { type: 'string', title: 'Namn', ...(privacy && { 'x-privacy': privacy }) } },
      { title: 'Sökande' },
    ),
    matter: { type: 'string', title: 'Ärende' },
  }).model;

describe('what an applicant is called', () => {
  it('is known from the answers', () =>
    expect(foundIn(named(), { applicant: { name: ' Åsa Ek ' } }).applicant).toBe('Åsa Ek'));

  it('is open in lists where the form says so, and not where it says nothing', () => {
    expect(isApplicantOpen(named('none'))).toBe(true);
    expect(isApplicantOpen(named('personal'))).toBe(false);
    expect(isApplicantOpen(named())).toBe(false);
  });
});
