import type { JSX } from 'preact';
import { INVITATION_HOURS, type Account, type AccountFaults, type Given } from '../../identity';
import {
  Actions,
  Block,
  Button,
  ButtonLink,
  DeskHead,
  ErrorSummary,
  Notice,
  TextBox,
  Tick,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { GivenRights, grantProblems, type GrantFaults } from './given-rights';
import { NamedBoxes, namedProblems } from './named-boxes';
import type { OfferedScope } from './scopes';

/** What was done just now. */
export type News = 'granted' | 'revoked' | 'secrecy' | 'details' | 'sessions' | 'closed' | 'opened';

export interface AccountPageProps {
  readonly site: DeskSite;
  readonly account: Account;
  readonly scopes: readonly OfferedScope[];
  readonly right: (given: Given) => string;
  /** The sign-in service that the rights come from, by name. */
  readonly rightsFrom?: string;
  readonly news?: News;
  /** A link that was made just now: shown this once. */
  readonly link?: string;
  /** It was mailed, and is shown to nobody else. */
  readonly mailedTo?: string;
  /** It was to be mailed, and the mail server did not take it. */
  readonly isMailRefused?: boolean;
  readonly isMailSetUp: boolean;
  readonly typed?: { readonly name: string; readonly login: string };
  readonly faults?: AccountFaults & GrantFaults;
}

/** Somebody's account: what they may do, how they get in, and how they are kept out. */
export const AccountPage = (props: AccountPageProps): JSX.Element => {
  const { site, account, news, link, faults = {} } = props;
  const { texts } = site;
  const words = texts.accounts;
  return (
    <DeskPage site={site} title={account.name} part="accounts">
      <Desk>
        <DeskHead heading={account.name}>
          <ButtonLink small href={addresses.auditOfAccount(account.id)}>
            {texts.audit.part}
          </ButtonLink>
        </DeskHead>
        <div class="stack">
          <ErrorSummary
            problems={[...namedProblems(faults, site), ...grantProblems(faults, site)]}
            texts={texts}
          />
          {news !== undefined && (
            <Notice tone="ok" said={texts.page.done}>
              <p>{words.done[news]}</p>
            </Notice>
          )}
          {props.mailedTo !== undefined && (
            <Notice tone="ok" heading={words.mailed} level={2} said={texts.page.done}>
              <p>{words.mailedText(props.mailedTo, INVITATION_HOURS)}</p>
            </Notice>
          )}
          {props.isMailRefused === true && (
            <Notice tone="warn" said={texts.page.important}>
              <p>{words.mailRefused}</p>
            </Notice>
          )}
          {link !== undefined && <Link site={site} link={link} />}
          <GivenRights {...props} faults={faults} />
          {props.rightsFrom === undefined && <Secrecy {...props} />}
          {account.provider === null && <Details {...props} />}
          <Access {...props} />
        </div>
      </Desk>
    </DeskPage>
  );
};

const Link = ({ site, link }: { readonly site: DeskSite; readonly link: string }): JSX.Element => {
  const { texts } = site;
  const words = texts.accounts;
  return (
    <Notice tone="ok" heading={words.linkMade} level={2} said={texts.page.done}>
      <p>{words.linkMadeText(INVITATION_HOURS)}</p>
      <TextBox id="lank" name="lank" label={words.linkLabel} texts={texts} value={link} locked />
    </Notice>
  );
};

const Secrecy = ({ site, account }: AccountPageProps): JSX.Element => {
  const words = site.texts.accounts;
  return (
    <Block id="sekretess" heading={words.secrecyHeading}>
      <p>{words.secrecyText}</p>
      <form method="post" action={addresses.account(account.id)}>
        <Tick
          id="far-se"
          name="far-se"
          label={words.maySee}
          texts={site.texts}
          value="1"
          ticked={account.mayReadSecret}
        />
        <Actions>
          <Button does="secrecy">{words.saveSecrecy}</Button>
        </Actions>
      </form>
    </Block>
  );
};

const Details = ({ site, account, typed, faults = {} }: AccountPageProps): JSX.Element => {
  const words = site.texts.accounts;
  return (
    <Block id="uppgifter" heading={words.details}>
      <form method="post" action={addresses.account(account.id)} novalidate>
        <NamedBoxes
          site={site}
          typed={typed ?? { name: account.name, login: account.login ?? '' }}
          faults={faults}
        />
        <Actions>
          <Button does="details">{words.saveDetails}</Button>
        </Actions>
      </form>
    </Block>
  );
};

const Access = ({ site, account, isMailSetUp }: AccountPageProps): JSX.Element => {
  const words = site.texts.accounts;
  const isOpen = account.closedAt === null;
  const mayBeInvited = isOpen && account.provider === null;
  return (
    <Block id="inloggning" heading={words.access}>
      <p>{words.sessions(account.sessions)}</p>
      {mayBeInvited && <p>{words.linkText}</p>}
      <p>{words.closeText}</p>
      <form method="post" action={addresses.account(account.id)}>
        <Actions>
          {mayBeInvited && isMailSetUp && account.login !== null && (
            <Button does="mail">{words.mailLink}</Button>
          )}
          {mayBeInvited && <Button does="link">{words.link}</Button>}
          {account.sessions > 0 && <Button does="sessions">{words.endSessions}</Button>}
          {isOpen ? (
            <Button kind="danger" does="close">
              {words.close}
            </Button>
          ) : (
            <Button does="open">{words.reopen}</Button>
          )}
        </Actions>
      </form>
    </Block>
  );
};
