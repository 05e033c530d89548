import type { JSX } from 'preact';
import type { Account } from '../../identity';
import { Actions, Block, Button, ButtonLink, DeskHead, Notice, Terms } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface MyAccountPageProps {
  readonly site: DeskSite;
  readonly account: Account;
  /** In words. */
  readonly rights: readonly string[];
  /** Whom one signs in with, by name. */
  readonly provider?: string;
  /** The other sessions were ended just now. */
  readonly isDone: boolean;
}

/** One's own account: what one may do, and how one signs in. */
export const MyAccountPage = (props: MyAccountPageProps): JSX.Element => {
  const { site, account, rights, isDone } = props;
  const { texts } = site;
  const words = texts.myAccount;
  const others = Math.max(0, account.sessions - 1);
  return (
    <DeskPage site={site} title={words.heading}>
      <Desk>
        <DeskHead heading={words.heading} />
        <div class="stack">
          {isDone && (
            <Notice tone="ok" said={texts.page.done}>
              <p>{words.othersEnded}</p>
            </Notice>
          )}
          {account.provider === null && !account.isSetUp && (
            <Notice tone="warn" heading={words.notSetUp} level={2}>
              <p>{words.notSetUpText}</p>
            </Notice>
          )}
          <Block id="jag" heading={account.name}>
            <Terms
              rows={[
                { term: words.signsIn, text: signsIn(props) },
                {
                  term: words.rights,
                  text: rights.length === 0 ? words.noRights : <Rights rights={rights} />,
                },
                { term: words.secrecy, text: account.mayReadSecret ? words.maySee : words.mayNotSee },
              ]}
            />
            {account.provider === null && (
              <Actions>
                <ButtonLink kind={account.isSetUp ? undefined : 'primary'} icon="lock" href={addresses.setUp}>
                  {account.isSetUp ? words.setUpAgain : words.setUp}
                </ButtonLink>
              </Actions>
            )}
          </Block>
          <Block id="inloggningar" heading={words.sessions}>
            <p>{others === 0 ? words.noOthers : words.others(others)}</p>
            {others > 0 && (
              <form method="post" action={`${addresses.myAccount}/sessioner`}>
                <Actions>
                  <Button>{words.endOthers}</Button>
                </Actions>
              </form>
            )}
          </Block>
        </div>
      </Desk>
    </DeskPage>
  );
};

const signsIn = ({ site, account, provider }: MyAccountPageProps): string => {
  const words = site.texts.myAccount;
  if (account.provider !== null) return provider ?? account.provider;
  return account.isSetUp ? words.withPassword(account.login ?? '') : words.notYet;
};

const Rights = ({ rights }: { readonly rights: readonly string[] }): JSX.Element => (
  <ul class="plain">
    {rights.map((right) => (
      <li key={right}>{right}</li>
    ))}
  </ul>
);
