import type { JSX } from 'preact';
import { showInstant } from '../../form';
import type { Account, Given } from '../../identity';
import { ButtonLink, CaseTable, DeskHead, RowLink } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface AccountsPageProps {
  readonly site: DeskSite;
  readonly accounts: readonly Account[];
  /** A right in words. */
  readonly right: (given: Given) => string;
  /** What a sign-in service is called. */
  readonly provider: (id: string) => string;
}

/** Who may do what. */
export const AccountsPage = ({ site, accounts, right, provider }: AccountsPageProps): JSX.Element => {
  const words = site.texts.accounts;
  const headings = [words.person, words.signsIn, words.rights, words.lastIn, words.state];
  return (
    <DeskPage site={site} title={words.heading} part="accounts">
      <Desk>
        <DeskHead heading={words.heading}>
          <ButtonLink kind="primary" icon="add" href={addresses.newAccount}>
            {words.invite}
          </ButtonLink>
        </DeskHead>
        <CaseTable
          caption={words.count(accounts.length)}
          columns={headings.map((heading) => ({ heading }))}
          rows={accounts.map((account) => ({
            key: account.id,
            cells: [
              <RowLink key="name" href={addresses.account(account.id)} words={account.name} />,
              account.provider === null ? (account.login ?? words.byLinkOnly) : provider(account.provider),
              [...account.given.map(right), ...(account.mayReadSecret ? [words.secrecy] : [])].join('; ') ||
                words.none,
              account.signedInAt === null ? words.never : showInstant(account.signedInAt, site.language),
              account.closedAt === null ? words.open : words.closed,
            ],
          }))}
        />
      </Desk>
    </DeskPage>
  );
};
