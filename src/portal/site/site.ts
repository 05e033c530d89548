import type { Language, Municipality } from '../../form';
import { texts, themeFile, type SiteLink, type Texts } from '../../views';
import { addresses } from '../addresses';

/** What every resident's page needs to know: who offers it, in which language, and where one is. */
export interface Site {
  readonly municipality: Municipality;
  readonly language: Language;
  readonly texts: Texts;
  /** The coat of arms' address, where the municipality has one. */
  readonly mark?: string;
  /** This page's address, to come back to in another language. Never that of a page with a secret in it. */
  readonly here?: string;
  /** On a step of a form: the language is changed by a button of the form, which saves what is typed first. */
  readonly inForm?: true;
}

export const siteOf = (municipality: Municipality, language: Language, here?: string): Site => ({
  municipality,
  language,
  texts: texts(language),
  mark: municipality.theme?.logo && themeFile(municipality.theme.logo),
  here,
});

/** The links on top of each page. */
export const siteLinks = (site: Site): SiteLink[] => [
  { words: site.texts.page.contact, href: '#hjalp', wide: true },
  ...languageLink(site, site.texts.page.otherLanguage, true),
];

/** The links at the foot of each page. */
export const siteFooterLinks = (site: Site): SiteLink[] => [
  { words: site.texts.page.privacy, href: addresses.privacy },
  { words: site.texts.page.cookies, href: addresses.cookies },
  ...languageLink(site, site.texts.page.inOtherLanguage, false),
];

const languageLink = (site: Site, words: string, wide: boolean): SiteLink[] => {
  if (site.here === undefined) return [];
  const language = site.language === 'sv' ? 'en' : 'sv';
  const does = site.inForm === true ? `language ${language}` : undefined;
  return [{ words, href: addresses.language(language, site.here), does, language, wide }];
};
