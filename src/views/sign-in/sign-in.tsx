import type { JSX } from 'preact';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import type { Texts } from '../text/texts';

export interface SignInProps {
  readonly texts: Texts;
  /** Where a link's code is posted; without it there is nothing to press, only what to do. */
  readonly action?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** The link that was followed is spent. */
  readonly isSpent?: boolean;
  /** The link for whoever runs the server waits to be used. */
  readonly isFirstOpen?: boolean;
}

/** The staff's way in. A link alone signs no one in: it may be opened by a machine that looks through mail. */
export const SignIn = ({ texts, action, hidden, isSpent, isFirstOpen }: SignInProps): JSX.Element => (
  <div class="wrap page">
    <div class="sheet sorry prose">
      <h1>{texts.signIn.heading}</h1>
      {isSpent === true && (
        <Notice tone="warn" heading={texts.signIn.used} level={2}>
          <p>{texts.signIn.usedText}</p>
        </Notice>
      )}
      {action === undefined ? (
        isFirstOpen === true && <p>{texts.signIn.text}</p>
      ) : (
        <form method="post" action={action}>
          {Object.entries(hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div class="logins">
            <Button kind="primary" icon="lock">
              {texts.signIn.button}
            </Button>
          </div>
        </form>
      )}
    </div>
  </div>
);
