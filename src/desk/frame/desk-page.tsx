import type { ComponentChildren, JSX } from 'preact';
import { reachOf, type Role, type StaffUser } from '../../identity';
import { StaffLayout, type SiteLink } from '../../views';
import { addresses } from '../addresses';
import { blankWords } from '../blanks/words';
import { noticeWords } from '../notices/words';
import {
  isOneOf,
  MAY_ENTER,
  MAY_EXPORT,
  MAY_FILE_BLANKS,
  MAY_MANAGE_ACCOUNTS,
  MAY_READ_AUDIT,
  MAY_READ_CASES,
  MAY_REGISTER,
  MAY_READ_OPINIONS,
  MAY_SEE_NOTICES,
  MAY_WRITE_TEMPLATES,
} from '../rights';
import type { DeskSite } from './desk-site';

/** Which of the parts of the desk a page belongs to. */
export type Part =
  | 'cases'
  | 'registration'
  | 'templates'
  | 'blanks'
  | 'notices'
  | 'opinions'
  | 'exports'
  | 'forms'
  | 'accounts'
  | 'audit';

export interface DeskPageProps {
  readonly site: DeskSite;
  readonly title: string;
  readonly part?: Part;
  /** What was searched for. */
  readonly words?: string;
  /** The address of a script of the page's own. */
  readonly script?: string;
  readonly children: ComponentChildren;
}

/** The frame that all of the staff's pages stand in. */
export const DeskPage = ({ site, title, part, words = '', script, children }: DeskPageProps): JSX.Element => (
  <StaffLayout
    texts={site.texts}
    municipality={site.municipality.name}
    title={title}
    mark={site.mark}
    {...linksOf(site, part)}
    search={
      site.user !== undefined && isOneOf(site.user.roles, MAY_READ_CASES)
        ? { action: addresses.search, words }
        : undefined
    }
    script={script}
    person={
      site.user && {
        name: site.user.name,
        href: addresses.myAccount,
        signOutAction: addresses.signOut,
      }
    }
  >
    {children}
  </StaffLayout>
);

interface Way {
  readonly part: Part;
  readonly words: string;
  readonly href: string;
  readonly may: boolean;
}

/** In the bar at once; whoever has few more than that has them there too. */
const AT_ONCE = 5;

/** Only where one may go. */
const linksOf = (
  site: DeskSite,
  now: Part | undefined,
): { readonly links: readonly SiteLink[]; readonly moreLinks: readonly SiteLink[] } => {
  const all = (site.user === undefined ? [] : waysOf(site, site.user))
    .filter(({ may }) => may)
    .map(({ part, words, href }): SiteLink => ({ words, href, current: part === now }));
  const atOnce = all.length <= AT_ONCE + 1 ? all.length : AT_ONCE;
  return { links: all.slice(0, atOnce), moreLinks: all.slice(atOnce) };
};

/** Every part of the desk, in the order of the bar: those gone to most first. */
const waysOf = ({ language, texts }: DeskSite, user: StaffUser): readonly Way[] => {
  const may = (allowed: readonly Role[]): boolean => isOneOf(user.roles, allowed);
  return [
    { part: 'cases', words: texts.staff.cases, href: addresses.cases, may: may(MAY_READ_CASES) },
    {
      part: 'registration',
      words: texts.registration.part,
      href: addresses.registration,
      may: may(MAY_REGISTER),
    },
    {
      part: 'blanks',
      words: blankWords(language).part,
      href: addresses.blanks,
      may: may(MAY_FILE_BLANKS),
    },
    {
      part: 'notices',
      words: noticeWords(language).part,
      href: addresses.notices,
      may: may(MAY_SEE_NOTICES),
    },
    { part: 'exports', words: texts.exports.part, href: addresses.exports, may: may(MAY_EXPORT) },
    {
      part: 'templates',
      words: texts.handling.templatesPart,
      href: addresses.templates,
      may: may(MAY_WRITE_TEMPLATES),
    },
    {
      part: 'opinions',
      words: texts.pagesOpinion.part,
      href: addresses.opinions,
      may: may(MAY_READ_OPINIONS),
    },
    { part: 'forms', words: texts.staff.forms, href: addresses.forms, may: may(MAY_ENTER) },
    {
      part: 'accounts',
      words: texts.accounts.part,
      href: addresses.accounts,
      may: reachOf(user, MAY_MANAGE_ACCOUNTS) === 'all',
    },
    { part: 'audit', words: texts.audit.part, href: addresses.audit, may: may(MAY_READ_AUDIT) },
  ];
};

/** Below the bar, as wide as the window. */
export const Desk = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="wrap page">{children}</div>
);
