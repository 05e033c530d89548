import type { ComponentChildren, JSX } from 'preact';
import { Layout, Told, type PageScripts } from '../../views';
import { sessionEndOf } from './session-end-of';
import { siteFooterLinks, siteLinks, type Site } from './site';

export interface ResidentPageProps {
  readonly site: Site;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly description?: string;
  readonly indexed?: boolean;
  readonly scripts?: PageScripts;
  readonly children: ComponentChildren;
}

/** The frame that all of a resident's pages stand in. */
export const ResidentPage = ({ site, children, ...page }: ResidentPageProps): JSX.Element => (
  <Layout
    {...page}
    texts={site.texts}
    municipality={site.municipality}
    mark={site.mark}
    listening={site.listening}
    sessionEnd={sessionEndOf(site)}
    contentLanguage={site.otherLanguages?.find((language) => language === site.textLanguage)}
    links={siteLinks(site)}
    footerLinks={siteFooterLinks(site)}
  >
    {site.above}
    <Told told={site.told ?? []} />
    {children}
  </Layout>
);
