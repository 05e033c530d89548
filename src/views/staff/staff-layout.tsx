import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icon/icon';
import { Document } from '../layout/document';
import type { SiteLink } from '../layout/layout';
import { SiteAnchor } from '../masthead/site-anchor';
import type { Texts } from '../text/texts';

export interface StaffLayoutProps {
  readonly texts: Texts;
  /** The municipality's name. */
  readonly municipality: string;
  readonly title: string;
  readonly mark?: string;
  readonly links: readonly SiteLink[];
  /** Those gone to less often: behind one word, so that the bar is one row. */
  readonly moreLinks?: readonly SiteLink[];
  /** The search in cases, on every page of those who may read them. */
  readonly search?: { readonly action: string; readonly words: string };
  /** A script of the page's own. */
  readonly script?: string;
  /** Who is signed in, and how to sign out by a post. */
  readonly person?: {
    readonly name: string;
    /** Their own page. */
    readonly href?: string;
    readonly signOutAction: string;
    readonly hidden?: Readonly<Record<string, string>>;
  };
  readonly children: ComponentChildren;
}

/** A page of the staff's: the same parts, denser, under a bar in the municipality's deep colour. Never indexed. */
export const StaffLayout = (props: StaffLayoutProps): JSX.Element => {
  const { texts, person } = props;
  return (
    <Document
      language={texts.language}
      title={`${props.title} – ${texts.staff.bar} – ${props.municipality}`}
      indexed={false}
      mark={props.mark}
      bodyClass="staff"
      scripts={props.script === undefined ? undefined : { run: props.script, preload: [] }}
    >
      <a class="skip" href="#innehall">
        {texts.page.skip}
      </a>
      <header class="bar">
        <div>
          <a class="brand" href="/personal">
            {props.mark !== undefined && <span class="brand-mark" aria-hidden="true" />}
            {texts.staff.bar}
          </a>
          {props.links.length > 0 && (
            <nav aria-label={texts.staff.menu}>
              {props.links.map((link) => (
                <SiteAnchor key={link.href} {...link} />
              ))}
              <MoreLinks texts={texts} links={props.moreLinks ?? []} />
            </nav>
          )}
          {props.search !== undefined && <BarSearch texts={texts} {...props.search} />}
          {person !== undefined && (
            <form class="bar-person" method="post" action={person.signOutAction}>
              {Object.entries(person.hidden ?? {}).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Who name={person.name} href={person.href} />
              <button>{texts.page.signOut}</button>
            </form>
          )}
        </div>
      </header>
      <main id="innehall" tabindex={-1}>
        {props.children}
      </main>
    </Document>
  );
};

/** Opened and closed by the browser itself. The way that one has gone is told on the word that it lies behind. */
const MoreLinks = ({
  texts,
  links,
}: {
  readonly texts: Texts;
  readonly links: readonly SiteLink[];
}): JSX.Element | null => {
  const now = links.find(({ current }) => current === true);
  return links.length === 0 ? null : (
    <details class="bar-more">
      <summary class={now === undefined ? undefined : 'now'}>
        {now === undefined ? texts.staff.more : `${texts.staff.more}: ${now.words}`}
        <Icon name="down" />
      </summary>
      <div>
        {links.map((link) => (
          <SiteAnchor key={link.href} {...link} />
        ))}
      </div>
    </details>
  );
};

/** Posted, so that what must not stand in an address never does. */
const BarSearch = ({
  texts,
  action,
  words,
}: {
  readonly texts: Texts;
  readonly action: string;
  readonly words: string;
}): JSX.Element => (
  <form class="bar-search" role="search" method="post" action={action}>
    <label class="hidden-text" for="sok">
      {texts.inbox.search}
    </label>
    <Icon name="search" />
    <input
      class="control"
      id="sok"
      name="q"
      type="search"
      autocomplete="off"
      placeholder={texts.inbox.searchPlaceholder}
      value={words}
    />
    <button>{texts.inbox.searchButton}</button>
  </form>
);

const Who = ({ name, href }: { readonly name: string; readonly href?: string }): JSX.Element =>
  href === undefined ? (
    <span class="who">
      <Icon name="person" />
      {name}
    </span>
  ) : (
    <a class="who" href={href}>
      <Icon name="person" />
      {name}
    </a>
  );

export interface DeskHeadProps {
  readonly heading: string;
  readonly children?: ComponentChildren;
}

/** The heading of a staff page and what can be done there. */
export const DeskHead = ({ heading, children }: DeskHeadProps): JSX.Element => (
  <div class="desk-head">
    <h1>{heading}</h1>
    {children !== undefined && <div class="row">{children}</div>}
  </div>
);
