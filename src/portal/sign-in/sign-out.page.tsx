import type { JSX } from 'preact';
import { Actions, Button, ButtonLink, PageWrap, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

export interface SignOutPageProps {
  readonly site: Site;
  /** Where one goes on if one stays. */
  readonly returnTo: string;
}

/** Asks before one is signed out: a link alone changes nothing. */
export const SignOutPage = ({ site, returnTo }: SignOutPageProps): JSX.Element => {
  const { login } = site.texts;
  return (
    <ResidentPage site={site} title={login.leave} indexed={false}>
      <PageWrap>
        <ProseSheet flush>
          <h1>{login.leave}</h1>
          <p>{login.leaveText}</p>
          <form method="post" action={addresses.signOut}>
            <Actions>
              <Button kind="primary">{login.signOut}</Button>
              <ButtonLink href={returnTo}>{login.stay}</ButtonLink>
            </Actions>
          </form>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

export interface SignedOutPageProps {
  readonly site: Site;
  /** The provider that one may still be signed in at, and where that ends. */
  readonly provider?: { readonly name: string; readonly href: string };
}

/** One is signed out here, and maybe not at the provider yet. */
export const SignedOutPage = ({ site, provider }: SignedOutPageProps): JSX.Element => {
  const { login, page } = site.texts;
  return (
    <ResidentPage site={site} title={login.left} indexed={false}>
      <PageWrap>
        <ProseSheet flush>
          <h1>{login.left}</h1>
          {provider !== undefined && (
            <>
              <p>{login.leaveProviderText(provider.name)}</p>
              <Actions>
                <ButtonLink kind="primary" href={provider.href}>
                  {login.leaveProvider(provider.name)}
                </ButtonLink>
              </Actions>
            </>
          )}
          <p>{login.leftText}</p>
          <p>
            <a href={addresses.start}>{page.start}</a>
          </p>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};
