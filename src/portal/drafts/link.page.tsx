import type { JSX } from 'preact';
import type { Opened } from '../../drafts';
import { Actions, Button, ButtonLink, PageWrap, ProseSheet, type Texts } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

/** What a page that a link leads to tells. `unknown`: a token that we did not give. */
export type LinkTold = Exclude<Opened['state'], 'mine'> | 'unknown' | 'sent-again' | 'often';

export interface LinkPageProps {
  readonly site: Site;
  readonly told: LinkTold;
  /** Where the link is; the page's forms are posted there. */
  readonly action: string;
  /** Whether a new link can be sent to the address that this one went to. */
  readonly again: boolean;
}

/** Where a link to go on with a draft leads: nothing happens until a button is pressed. */
export const LinkPage = ({ site, told, action, again }: LinkPageProps): JSX.Element => {
  const { texts } = site;
  const { drafts } = texts;
  const { heading, text } = wordsOf(told, texts);
  return (
    <ResidentPage site={site} title={heading} indexed={false}>
      <PageWrap>
        <ProseSheet flush>
          <h1>{heading}</h1>
          <p class="lead">{text}</p>
          {told === 'good' && <p>{drafts.openShared}</p>}
          <form method="post" action={action}>
            <Actions>
              {told === 'good' && (
                <Button kind="primary" icon="forward" does="open">
                  {drafts.open}
                </Button>
              )}
              {again && (
                <Button kind="primary" does="again">
                  {drafts.sendAgain}
                </Button>
              )}
              <ButtonLink kind={told === 'good' || again ? 'plain' : undefined} href={addresses.start}>
                {drafts.toStart}
              </ButtonLink>
            </Actions>
          </form>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};

const wordsOf = (told: LinkTold, { drafts }: Texts): { readonly heading: string; readonly text: string } => {
  switch (told) {
    case 'good':
      return { heading: drafts.openHeading, text: drafts.openText };
    case 'used':
      return { heading: drafts.usedHeading, text: drafts.usedText };
    case 'expired':
      return { heading: drafts.expiredHeading, text: drafts.expiredText };
    case 'revoked':
      return { heading: drafts.revokedHeading, text: drafts.revokedText };
    case 'sent':
      return { heading: drafts.isSentHeading, text: drafts.isSentText };
    case 'sent-again':
      return { heading: drafts.sentAgainHeading, text: drafts.sentAgainText };
    case 'often':
      return { heading: drafts.oftenHeading, text: drafts.often };
    case 'gone':
    case 'unknown':
      return { heading: drafts.goneHeading, text: drafts.goneText };
  }
};
