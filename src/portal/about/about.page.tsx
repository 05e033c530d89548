import type { JSX } from 'preact';
import type { PrivacyNotice } from '../../form';
import { CaseTable, Crumbs, PageWrap, ProseSheet } from '../../views';
import { addresses } from '../addresses';
import { PrivacyFacts } from '../service/service.page';
import { ResidentPage } from '../site/resident-page';
import type { Site } from '../site/site';
import type { CookieTold } from './cookies-told';

/** Which cookies there are, why and for how long (lag 2022:482, 9 kap. 28 §). */
export const CookiesPage = ({
  site,
  cookies,
}: {
  readonly site: Site;
  readonly cookies: readonly CookieTold[];
}): JSX.Element => {
  const { about, page } = site.texts;
  return (
    <ResidentPage site={site} title={`${page.cookies} – ${site.municipality.portal}`}>
      <PageWrap stack>
        <Crumbs
          above={[{ words: page.start, href: addresses.start }]}
          here={page.cookies}
          texts={site.texts}
        />
        <h1>{page.cookies}</h1>
        <p class="lead">{about.cookiesLead}</p>
        <CaseTable
          caption={page.cookies}
          columns={[
            { heading: about.cookieName },
            { heading: about.cookiePurpose },
            { heading: about.cookieLifetime },
          ]}
          rows={cookies.map(({ name, purpose, lifetime }) => ({
            key: name,
            cells: [name, purpose, lifetime],
          }))}
        />
      </PageWrap>
    </ResidentPage>
  );
};

export interface PrivacyPageProps {
  readonly site: Site;
  readonly notices: readonly {
    readonly id: string;
    readonly title: string;
    readonly privacy: PrivacyNotice;
  }[];
}

/** Every service's privacy notice in one place. */
export const PrivacyPage = ({ site, notices }: PrivacyPageProps): JSX.Element => {
  const { about, page } = site.texts;
  return (
    <ResidentPage site={site} title={`${page.privacy} – ${site.municipality.portal}`}>
      <PageWrap>
        <Crumbs
          above={[{ words: page.start, href: addresses.start }]}
          here={page.privacy}
          texts={site.texts}
        />
        <ProseSheet flush>
          <h1>{page.privacy}</h1>
          <p class="lead">{about.privacyLead}</p>
          {notices.map(({ id, title, privacy }) => (
            <section key={id}>
              <h2>{title}</h2>
              <PrivacyFacts privacy={privacy} texts={site.texts} />
            </section>
          ))}
          <h2>{about.rights}</h2>
          <p>{about.rightsText}</p>
        </ProseSheet>
      </PageWrap>
    </ResidentPage>
  );
};
