import type { ComponentChildren, JSX } from 'preact';
import type { Municipality } from '../../form/definition/municipality';
import { Footer } from '../footer/footer';
import { Masthead } from '../masthead/masthead';
import type { Listening } from '../listen/listen';
import { SessionEnd, type SessionEndProps } from '../session-end/session-end';
import type { Texts } from '../text/texts';
import { Document, type PageScripts } from './document';

/** A link at the top or the foot of every page. */
export interface SiteLink {
  readonly words: string;
  readonly href: string;
  /** Said before it: who is signed in. */
  readonly before?: string;
  /** On a step of a form: what a button in the link's place tells the server, so that what is typed is saved first. */
  readonly does?: string;
  /** The page to come back to, where no address may tell of it: a button in the link's place posts it along. */
  readonly comeBackTo?: string;
  /** The language of the page it leads to, where that is another one. */
  readonly language?: string;
  /** Where we are now. */
  readonly current?: boolean;
  /** Left out at the top of narrow pages; must then stand at the foot as well. */
  readonly wide?: boolean;
}

export interface LayoutProps {
  readonly texts: Texts;
  readonly municipality: Municipality;
  /** What the page is about; the municipality's name is put after it. */
  readonly title: string;
  /** Marks the title of a page that has something to put right (WCAG 3.3.1). */
  readonly hasErrors?: boolean;
  readonly description?: string;
  readonly indexed?: boolean;
  readonly reloadAfter?: number;
  /** The address of the municipality's coat of arms, where it has one. */
  readonly mark?: string;
  readonly scripts?: PageScripts;
  readonly listening?: Listening;
  /** When whoever is signed in will be signed out. */
  readonly sessionEnd?: SessionEndProps;
  /** The language of what it is about, where that decides which way the page is written. */
  readonly contentLanguage?: string;
  readonly links: readonly SiteLink[];
  readonly footerLinks: readonly SiteLink[];
  readonly children: ComponentChildren;
}

export const wholeTitle = ({ texts, title, hasErrors, municipality }: LayoutProps): string => {
  const whole = `${title} – ${municipality.name}`;
  return hasErrors === true ? texts.page.errorTitle(whole) : whole;
};

/** A resident's page: skip link, masthead, content, foot. */
export const Layout = (props: LayoutProps): JSX.Element => (
  <Document
    language={props.texts.language}
    contentLanguage={props.contentLanguage}
    title={wholeTitle(props)}
    description={props.description}
    indexed={props.indexed}
    reloadAfter={props.reloadAfter}
    mark={props.mark}
    scripts={props.scripts}
    readAloudBy={props.listening && 'script' in props.listening ? props.listening.script : undefined}
  >
    <a class="skip" href="#innehall">
      {props.texts.page.skip}
    </a>
    {props.sessionEnd !== undefined && <SessionEnd {...props.sessionEnd} texts={props.texts} />}
    <Masthead
      municipality={props.municipality}
      hasMark={props.mark !== undefined}
      links={props.links}
      listening={props.listening}
      texts={props.texts}
    />
    <main id="innehall" tabindex={-1}>
      {props.children}
    </main>
    <Footer municipality={props.municipality} links={props.footerLinks} texts={props.texts} />
  </Document>
);

/** The page's column. `stack`: even distances between what it holds. */
export const PageWrap = ({
  children,
  stack,
}: {
  readonly children: ComponentChildren;
  readonly stack?: boolean;
}): JSX.Element => <div class={stack === true ? 'wrap page stack' : 'wrap page'}>{children}</div>;

export interface WithRailProps {
  readonly children: ComponentChildren;
  /** Saved state, steps, help: always in that order. */
  readonly rail: ComponentChildren;
  readonly label: string;
}

/** A sheet and, where there is room, a rail to the right of it. */
export const WithRail = ({ children, rail, label }: WithRailProps): JSX.Element => (
  <div class="with-rail">
    {children}
    <aside class="rail" aria-label={label}>
      {rail}
    </aside>
  </div>
);

export interface RailPartProps {
  readonly heading: string;
  readonly children: ComponentChildren;
}

export const RailPart = ({ heading, children }: RailPartProps): JSX.Element => (
  <div>
    <h2>{heading}</h2>
    {children}
  </div>
);
