import { render } from 'preact-render-to-string';
import { texts } from '../text/texts';
import { SessionEnd, shownAfter, type SessionEndProps } from './session-end';

const drawn = (props: Partial<SessionEndProps> = {}): string =>
  render(
    <SessionEnd
      texts={texts('sv')}
      time="15.32"
      minutes={12}
      isFinal={false}
      action="/logga-in/forlang"
      returnTo="/tjanster"
      {...props}
    />,
  );

describe('the warning that a session is soon over', () => {
  it.each([
    [30, 25],
    [28, 25],
    [27, 25],
    [26.9, 20],
    [7, 5],
    [6, 0],
    [2, 0],
    [0, 0],
  ])('with %d minutes left is shown after %d, so at least two minutes before', (minutes, after) => {
    expect(shownAfter(minutes)).toBe(after);
    expect(minutes - after >= 2 || after === 0).toBe(true);
  });

  it('tells when, that nothing is lost, and how one stays', () => {
    const page = drawn();
    expect(page).toContain('class="session-end after-10"');
    expect(page).toContain('Du loggas ut kl. 15.32 om du inte fortsätter.');
    expect(page).toContain('Det du har skrivit försvinner inte.');
    expect(page).toContain('Fortsätt vara inloggad');
  });

  it('comes back to the page that one is on, and saves the step that one is in', () => {
    expect(drawn()).toContain(
      '<form method="post" action="/logga-in/forlang"><input type="hidden" name="till"',
    );
    const inForm = drawn({ inForm: true });
    expect(inForm).toMatch(/<button [^>]*form="[^"]+" name="_do" value="stay"/);
    expect(inForm).not.toContain('<form');
  });

  it('offers no way to stay where there is none', () =>
    expect(drawn({ isFinal: true })).not.toContain('<button'));
});
