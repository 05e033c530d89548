import type { ComponentChildren, JSX } from 'preact';
import { Layout, type PageScripts } from '../../views';
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
    contentLanguage={site.otherLanguages?.find((language) => language === site.textLanguage)}
    links={siteLinks(site)}
    footerLinks={siteFooterLinks(site)}
  >
    {children}
  </Layout>
);
