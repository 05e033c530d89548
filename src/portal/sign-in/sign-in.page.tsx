import type { JSX } from 'preact';
import { showPersonId } from '../../form/identifiers/person-id';
import type { Level, TestPerson } from '../../identity';
import type { OidcProvider } from '../../platform/configuration';
import { Actions, Button, ButtonLink, ErrorSummary, Notice, PageWrap, ProseSheet, Radios } from '../../views';
import { addresses } from '../addresses';
import { draftIn } from '../site/own-path';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

/** Why somebody stands here: told first. */
export type Why = 'level' | 'number' | 'ended' | 'needed' | 'cancelled' | 'failed' | 'unknown';

export interface SignInPageProps {
  readonly site: Site;
  /** A path of ours. */
  readonly returnTo: string;
  readonly level?: Level;
  readonly why?: Why;
  /** Whoever is signed in already, and not well enough. */
  readonly isSignedIn: boolean;
  readonly providers: readonly OidcProvider[];
  readonly testPersons: readonly TestPerson[];
  /** The test identity was asked for without saying whose. */
  readonly isPersonMissing?: boolean;
}

const FIRST_PERSON = 'person';

/** Where one chooses how to sign in. Nothing happens before one does. */
export const SignInPage = (props: SignInPageProps): JSX.Element => {
  const { site, returnTo, providers, testPersons, isPersonMissing } = props;
  const { login, page } = site.texts;
  const isOffered = providers.length > 0 || testPersons.length > 0;
  const problems = isPersonMissing === true ? [{ href: `#${FIRST_PERSON}`, message: login.testMissing }] : [];
  return (
    <ResidentPage site={site} title={login.title} indexed={false} hasErrors={problems.length > 0}>
      <PageWrap>
        <ProseSheet flush>
          <h1>{isOffered ? login.title : login.notOffered}</h1>
          <ErrorSummary problems={problems} texts={site.texts} />
          <Told {...props} />
          {isOffered ? (
            <p>{draftIn(returnTo) === undefined ? login.comeBack : login.goesOn}</p>
          ) : (
            <p>{login.notOfferedText(site.municipality.contact.phone)}</p>
          )}
          {providers.length > 0 && <Providers {...props} />}
          {testPersons.length > 0 && <TestPersons {...props} />}
          <p>
            <a href={returnTo}>{isOffered ? login.without : page.start}</a>
          </p>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

const Told = ({ site, why, isSignedIn, returnTo }: SignInPageProps): JSX.Element | null => {
  const { login } = site.texts;
  if (why === undefined) return null;
  const told: Readonly<Record<Why, readonly [string, string]>> = {
    level: isSignedIn ? [login.level, login.levelText] : [login.needed, login.levelTextOut],
    number: [login.number, login.numberText],
    ended: [login.ended, login.endedText],
    needed: [login.needed, login.neededText],
    cancelled: [login.cancelled, login.cancelledText],
    failed: [login.failed, login.failedText],
    unknown: [login.unknown, login.unknownText],
  };
  const [heading, text] = told[why];
  const isTrouble = why === 'cancelled' || why === 'failed' || why === 'unknown';
  return (
    <Notice tone={isTrouble ? 'warn' : 'info'} heading={heading} level={2}>
      <p>{text}</p>
      {isTrouble && draftIn(returnTo) !== undefined && <p>{login.saved}</p>}
    </Notice>
  );
};

const Providers = ({ site, providers, returnTo, level }: SignInPageProps): JSX.Element => (
  <Actions>
    {providers.map(({ id, name }, place) => (
      <ButtonLink
        key={id}
        kind={place === 0 ? 'primary' : undefined}
        icon="lock"
        href={addresses.signInWith(id, returnTo, level)}
      >
        {site.texts.login.with(name[site.language])}
      </ButtonLink>
    ))}
  </Actions>
);

const TestPersons = ({
  site,
  testPersons,
  returnTo,
  level,
  isPersonMissing,
}: SignInPageProps): JSX.Element => {
  const { texts } = site;
  const { login } = texts;
  return (
    <>
      <Notice tone="warn" heading={login.test} level={2}>
        <p>{login.testText}</p>
      </Notice>
      <form method="post" action={addresses.signInPost} novalidate>
        <input type="hidden" name="till" value={returnTo} />
        {level !== undefined && <input type="hidden" name="niva" value={level} />}
        <Radios
          id={FIRST_PERSON}
          name="person"
          label={login.testPerson}
          error={isPersonMissing === true ? login.testMissing : undefined}
          texts={texts}
          value={undefined}
          options={testPersons.map(({ personalNumber, givenName, familyName }) => ({
            value: personalNumber,
            label: `${givenName} ${familyName}`,
            hint: showPersonId(personalNumber),
          }))}
        />
        <Actions>
          <Button kind="primary" icon="lock">
            {login.testEnter}
          </Button>
        </Actions>
      </form>
    </>
  );
};
