import type { JSX } from 'preact';
import { Actions, ButtonLink, Crumbs, PageWrap, Phone, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';

/** For one who is not signed in: the two ways to one's own cases. */
export const SignedOutPage = ({ site }: { readonly site: Site }): JSX.Element => {
  const { texts, municipality } = site;
  const { mine } = texts;
  return (
    <ResidentPage site={site} title={mine.title} indexed={false}>
      <PageWrap>
        <Crumbs
          above={[{ words: texts.page.start, href: addresses.start }]}
          here={mine.title}
          texts={texts}
        />
        <ProseSheet flush>
          <h1>{mine.title}</h1>
          <h2>{mine.signInHeading}</h2>
          <p>{mine.signInText}</p>
          <Actions>
            <ButtonLink kind="primary" href={addresses.signIn(addresses.mine)}>
              {mine.signIn}
            </ButtonLink>
          </Actions>
          <h2>{mine.linkHeading}</h2>
          <p>{mine.linkText}</p>
          <p>
            {mine.callText} <Phone number={municipality.contact.phone} />
          </p>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};
