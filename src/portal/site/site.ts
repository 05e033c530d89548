import { engineLanguage, ownName, type Language, type Municipality } from '../../form';
import { texts, themeFile, type Listening, type SiteLink, type Texts, type ToldNow } from '../../views';
import type { Resident } from '../../identity';
import { addresses } from '../addresses';
import { toldPage } from '../feedback/told-page';

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
  /** The same of a page with a secret in its address: it may be posted, and stands in no link. */
  readonly secretHere?: string;
  /** How its pages are read aloud; none where they are not. */
  readonly listening?: Listening;
  /** Who is signed in, by name where one is known; none where nobody is; undefined where one cannot sign in, or it is not known. */
  readonly signedIn?: SignedInAs | 'nobody';
  /** What is so for a while, on this page. */
  readonly told?: readonly ToldNow[];
  /** The form takes no answers just now. */
  readonly isClosed?: boolean;
  /** On a step of a form: the language is changed by a button of the form, which saves what is typed first. */
  readonly inForm?: true;
}

/** Whoever is signed in, as pages show it. */
export interface SignedInAs {
  readonly name?: string;
  readonly person: Pick<Resident, 'signedInAt' | 'endsAt'>;
  /** As the page is drawn. */
  readonly now: Date;
  /** The script that warns before it is over. */
  readonly script?: string;
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
  ...signInLinks(site),
];

/** The way in; or who is in, and the way out. On a step what is typed is saved first. */
const signInLinks = ({
  signedIn,
  here = addresses.start,
  inForm,
  texts: { login, mine },
}: Site): SiteLink[] => {
  if (signedIn === undefined) return [];
  if (signedIn === 'nobody')
    return [{ words: login.signIn, href: addresses.signIn(here), ...(inForm && { does: 'login' }) }];
  const out = { words: login.signOut, href: addresses.signOutFrom(here), ...(inForm && { does: 'logout' }) };
  const whose = signedIn.name === undefined ? out : { ...out, before: login.signedInAs(signedIn.name) };
  // A link of a step would leave behind what is typed there.
  if (inForm) return [whose];
  return [{ words: mine.title, href: addresses.mine, current: here === addresses.mine }, whose];
};

/** The links at the foot of each page. */
export const siteFooterLinks = (site: Site): SiteLink[] => [
  { words: site.texts.page.contact, href: addresses.contact },
  { words: site.texts.page.accessibility, href: addresses.accessibility },
  {
    words: site.texts.report.link,
    href: site.here === undefined ? addresses.report : addresses.reportOn(toldPage(site.here)),
  },
  { words: site.texts.verify.title, href: addresses.verify },
  { words: site.texts.page.privacy, href: addresses.privacy },
  { words: site.texts.page.cookies, href: addresses.cookies },
  { words: site.texts.apiReference.forDevelopers, href: addresses.api },
  ...languageLinks(site, false),
];

/** To this page in each language that it is in: by the language's own name, or in a sentence. */
const languageLinks = (site: Site, wide: boolean): SiteLink[] => {
  const { here, secretHere, textLanguage, otherLanguages = [] } = site;
  if (here === undefined && secretHere === undefined) return [];
  return ['sv', 'en', ...otherLanguages]
    .filter((language) => language !== textLanguage)
    .map((language) => ({
      words: wide ? ownName(language) : inLanguageWords(language),
      href: addresses.language(language, here),
      comeBackTo: secretHere,
      does: site.inForm === true ? `language ${language}` : undefined,
      language,
      wide,
    }));
};

const inLanguageWords = (language: string): string =>
  language === 'sv' || language === 'en' ? texts(language).page.inThisLanguage : ownName(language);
