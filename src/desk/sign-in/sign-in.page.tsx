import type { JSX } from 'preact';
import type { StaffProvider } from '../../platform/configuration';
import { Actions, Button, ButtonLink, ErrorSummary, Notice, PasswordBox, TextBox } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

/** Why somebody stands here: told first. */
export type Why = 'needed' | 'cancelled' | 'failed' | 'unknown' | 'noRight';

export interface SignInPageProps {
  readonly site: DeskSite;
  readonly providers: readonly Pick<StaffProvider, 'id' | 'name'>[];
  /** The link for whoever runs the server waits to be used: it is told where that is. */
  readonly isFirstOpen: boolean;
  /** A path of the desk. */
  readonly returnTo: string;
  readonly why?: Why;
  /** What was typed as the address, where it did not let one in. */
  readonly login?: string;
  /** What went wrong: all of it together, or seconds to wait. */
  readonly refused?: 'wrong' | { readonly seconds: number };
}

const LOGIN = 'adress';

/** The way in: by the municipality's own service where there is one, or by password and code. */
export const SignInPage = (props: SignInPageProps): JSX.Element => {
  const { site, providers, isFirstOpen, returnTo, refused } = props;
  const { signIn, entrance } = site.texts;
  const isWrong = refused === 'wrong';
  return (
    <DeskPage site={site} title={signIn.heading}>
      <Desk>
        <div class="sheet sorry prose">
          <h1>{signIn.heading}</h1>
          <ErrorSummary
            problems={isWrong ? [{ href: `#${LOGIN}`, message: entrance.wrong }] : []}
            texts={site.texts}
          />
          <Told {...props} />
          {providers.length > 0 && (
            <Actions>
              {providers.map(({ id, name }, place) => (
                <ButtonLink
                  key={id}
                  kind={place === 0 ? 'primary' : undefined}
                  icon="lock"
                  href={addresses.signInBy(id, returnTo)}
                >
                  {entrance.with(name[site.language])}
                </ButtonLink>
              ))}
            </Actions>
          )}
          <Local {...props} />
          <h2>{entrance.link}</h2>
          <p>{entrance.linkText}</p>
          {isFirstOpen && <p>{signIn.text}</p>}
        </div>
      </Desk>
    </DeskPage>
  );
};

const Told = ({ site, why, refused }: SignInPageProps): JSX.Element | null => {
  const { entrance } = site.texts;
  if (typeof refused === 'object')
    return (
      <Notice tone="warn" heading={entrance.lockedHeading} level={2}>
        <p>{entrance.locked(Math.ceil(refused.seconds / 60))}</p>
      </Notice>
    );
  return why === undefined ? null : (
    <Notice tone={why === 'needed' ? 'info' : 'warn'} heading={entrance[why]} level={2}>
      <p>{entrance[`${why}Text`]}</p>
    </Notice>
  );
};

const Local = ({ site, providers, returnTo, login = '', refused }: SignInPageProps): JSX.Element => {
  const { texts } = site;
  const { entrance } = texts;
  return (
    <form method="post" action={addresses.signIn} novalidate>
      {providers.length > 0 && <h2>{entrance.local}</h2>}
      <input type="hidden" name="till" value={returnTo} />
      <TextBox
        id={LOGIN}
        name={LOGIN}
        label={entrance.login}
        error={refused === 'wrong' ? entrance.wrong : undefined}
        texts={texts}
        value={login}
        inputMode="email"
        autocomplete="username"
        width="w24"
      />
      <PasswordBox
        id="losenord"
        name="losenord"
        label={entrance.password}
        texts={texts}
        autocomplete="current-password"
      />
      <TextBox
        id="kod"
        name="kod"
        label={entrance.code}
        hint={entrance.codeHint}
        texts={texts}
        value=""
        autocomplete="one-time-code"
        width="w14"
      />
      <Actions>
        <Button kind={providers.length > 0 ? undefined : 'primary'} icon="lock">
          {entrance.enter}
        </Button>
      </Actions>
    </form>
  );
};
