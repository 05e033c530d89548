import type { JSX } from 'preact';
import { SignIn } from '../../views';
import { DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface LinkPageProps {
  readonly site: DeskSite;
  /** Where a link that works is posted to. */
  readonly action: string;
}

/** A link that was opened, and is used by a button. */
export const LinkPage = ({ site, action }: LinkPageProps): JSX.Element => (
  <DeskPage site={site} title={site.texts.signIn.heading}>
    <SignIn texts={site.texts} action={action} />
  </DeskPage>
);
