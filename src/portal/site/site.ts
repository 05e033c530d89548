import { engineLanguage, ownName, type Language, type Municipality } from '../../form';
import { texts, themeFile, type SiteLink, type Texts } from '../../views';
import { addresses } from '../addresses';

/** What every resident's page needs to know: who offers it, in which language, and where one is. */
export interface Site {
  readonly municipality: Municipality;
  readonly language: Language;
  /** The language that forms' texts are wanted in (BCP 47). */
  readonly textLanguage: string;
  /** The languages that the form here has, beside Swedish and English. */
  readonly otherLanguages?: readonly string[];
  readonly texts: Texts;
  /** The coat of arms' address, where the municipality has one. */
  readonly mark?: string;
  /** This page's address, to come back to in another language. Never that of a page with a secret in it. */
  readonly here?: string;
  /** On a step of a form: the language is changed by a button of the form, which saves what is typed first. */
  readonly inForm?: true;
}

export const siteOf = (municipality: Municipality, textLanguage: string, here?: string): Site => {
  const language = engineLanguage(textLanguage);
  return {
    municipality,
    language,
    textLanguage,
    texts: texts(language),
    mark: municipality.theme?.logo && themeFile(municipality.theme.logo),
    here,
  };
};

/** The links on top of each page. */
export const siteLinks = (site: Site): SiteLink[] => [
  { words: site.texts.page.contact, href: '#hjalp', wide: true },
  ...languageLinks(site, true),
];

/** The links at the foot of each page. */
export const siteFooterLinks = (site: Site): SiteLink[] => [
  { words: site.texts.verify.title, href: addresses.verify },
  { words: site.texts.page.privacy, href: addresses.privacy },
  { words: site.texts.page.cookies, href: addresses.cookies },
  ...languageLinks(site, false),
];

/** To this page in each language that it is in: by the language's own name, or in a sentence. */
const languageLinks = (site: Site, wide: boolean): SiteLink[] => {
  const { here, textLanguage, otherLanguages = [] } = site;
  if (here === undefined) return [];
  return ['sv', 'en', ...otherLanguages]
    .filter((language) => language !== textLanguage)
    .map((language) => ({
      words: wide ? ownName(language) : inLanguageWords(language),
      href: addresses.language(language, here),
      does: site.inForm === true ? `language ${language}` : undefined,
      language,
      wide,
    }));
};

const inLanguageWords = (language: string): string =>
  language === 'sv' || language === 'en' ? texts(language).page.inThisLanguage : ownName(language);
