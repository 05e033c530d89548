import type { ComponentChildren, JSX } from 'preact';
import { StaffLayout, type SiteLink } from '../../views';
import { addresses } from '../addresses';
import { blankWords } from '../blanks/words';
import { noticeWords } from '../notices/words';
import { isOneOf, MAY_FILE_BLANKS, MAY_READ_CASES, MAY_READ_OPINIONS, MAY_SEE_NOTICES } from '../rights';
import type { DeskSite } from './desk-site';

/** Which of the parts of the desk a page belongs to. */
export type Part = 'cases' | 'blanks' | 'notices' | 'opinions' | 'forms';

export interface DeskPageProps {
  readonly site: DeskSite;
  readonly title: string;
  readonly part?: Part;
  readonly children: ComponentChildren;
}

/** The frame that all of the staff's pages stand in. */
export const DeskPage = ({ site, title, part, children }: DeskPageProps): JSX.Element => (
  <StaffLayout
    texts={site.texts}
    municipality={site.municipality.name}
    title={title}
    mark={site.mark}
    links={linksOf(site, part)}
    person={site.user && { name: site.user.name, signOutAction: addresses.signOut }}
  >
    {children}
  </StaffLayout>
);

/** Only where one may go. */
const linksOf = ({ user, language, texts }: DeskSite, part: Part | undefined): SiteLink[] => {
  if (user === undefined) return [];
  const { staff } = texts;
  const forms = { words: staff.forms, href: addresses.forms, current: part === 'forms' };
  const opinions = {
    words: texts.pagesOpinion.part,
    href: addresses.opinions,
    current: part === 'opinions',
  };
  const last = isOneOf(user.roles, MAY_READ_OPINIONS) ? [opinions, forms] : [forms];
  if (!isOneOf(user.roles, MAY_READ_CASES)) return last;
  const cases = { words: staff.cases, href: addresses.cases, current: part === 'cases' };
  if (!isOneOf(user.roles, MAY_FILE_BLANKS)) return [cases, ...last];
  const blanks = { words: blankWords(language).part, href: addresses.blanks, current: part === 'blanks' };
  if (!isOneOf(user.roles, MAY_SEE_NOTICES)) return [cases, blanks, ...last];
  const notices = { words: noticeWords(language).part, href: addresses.notices, current: part === 'notices' };
  return [cases, blanks, notices, ...last];
};

/** Below the bar, as wide as the window. */
export const Desk = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="wrap page">{children}</div>
);
