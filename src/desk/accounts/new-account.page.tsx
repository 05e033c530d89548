import type { JSX } from 'preact';
import type { AccountFaults } from '../../identity';
import { Actions, Button, DeskHead, ErrorSummary } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { NamedBoxes, namedProblems, type NamedTyped } from './named-boxes';

export interface NewAccountPageProps {
  readonly site: DeskSite;
  readonly typed: NamedTyped;
  readonly faults: AccountFaults;
  /** The link goes to the address by mail. */
  readonly isMailed: boolean;
}

/** Where somebody new is let in. */
export const NewAccountPage = ({ site, typed, faults, isMailed }: NewAccountPageProps): JSX.Element => {
  const words = site.texts.accounts;
  return (
    <DeskPage site={site} title={words.newHeading} part="accounts">
      <Desk>
        <DeskHead heading={words.newHeading} />
        <form class="sheet" method="post" action={addresses.accounts} novalidate>
          <ErrorSummary problems={namedProblems(faults, site)} texts={site.texts} />
          <p>{isMailed ? words.newLeadMailed : words.newLead}</p>
          <NamedBoxes site={site} typed={typed} faults={faults} />
          <Actions>
            <Button kind="primary">{words.make}</Button>
          </Actions>
        </form>
      </Desk>
    </DeskPage>
  );
};
