import type { JSX } from 'preact';
import { SignIn } from '../../views';
import { DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';

export interface SignInPageProps {
  readonly site: DeskSite;
  /** Where a link that works is posted to; without it the page says how to get one. */
  readonly action?: string;
}

/** The way in. */
export const SignInPage = ({ site, action }: SignInPageProps): JSX.Element => (
  <DeskPage site={site} title={site.texts.signIn.heading}>
    <SignIn texts={site.texts} action={action} />
  </DeskPage>
);
