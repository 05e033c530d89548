import type { JSX } from 'preact';
import { FORM_ID } from '../form-page/default-button';
import type { Texts } from '../text/texts';

/** When somebody's session is over, and what can be done about it. */
export interface SessionEndProps {
  /** "15.32": when one is signed out if one does nothing. */
  readonly time: string;
  /** Minutes until then, as the page is drawn. */
  readonly minutes: number;
  /** It cannot be put off any more: one signs in again then. */
  readonly isFinal: boolean;
  /** Where it is put off, and the page to come back to. */
  readonly action: string;
  readonly returnTo: string;
  /** On a step of a form: what is typed is saved with it. */
  readonly inForm?: boolean;
  /** The address of the script that tells it aloud, and puts it off without a new page. */
  readonly script?: string;
}

/** After how many minutes the styles can show it. */
const STEPS = [0, 5, 10, 15, 20, 25] as const;

/** Minutes before the end at which one is warned, at least (WCAG 2.2.1 asks for 20 seconds). */
export const WARNED_BEFORE = 2;

/** After how many minutes the styles show the warning: never less than two minutes before the end. */
export const shownAfter = (minutes: number): number =>
  STEPS.findLast((step) => step <= minutes - WARNED_BEFORE) ?? 0;

/**
 * Warns, two to seven minutes before, that one will be signed out. There from the start, and shown by style rules when the
 * time has come, so that it needs no script and no new page.
 */
export const SessionEnd = ({ texts, ...props }: SessionEndProps & { readonly texts: Texts }): JSX.Element => {
  const { time, minutes, isFinal, action, returnTo, inForm, script } = props;
  const { login } = texts;
  return (
    <div
      class={`session-end after-${shownAfter(minutes)}`}
      data-session-end={minutes}
      data-warn={WARNED_BEFORE}
      data-action={action}
      data-extended={login.extended}
    >
      <div class="wrap">
        <p role="status">
          <strong>{login.ending(time)}</strong> {login.endingText}
        </p>
        {!isFinal &&
          (inForm === true ? (
            <button class="button small-button" form={FORM_ID} name="_do" value="stay">
              {login.stay}
            </button>
          ) : (
            <form method="post" action={action}>
              <input type="hidden" name="till" value={returnTo} />
              <button class="button small-button">{login.stay}</button>
            </form>
          ))}
      </div>
      {script !== undefined && <script type="module" src={script} />}
    </div>
  );
};
