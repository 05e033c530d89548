import type { ComponentChildren, JSX } from 'preact';
import { StaffLayout, type SiteLink } from '../../views';
import { addresses } from '../addresses';
import { blankWords } from '../blanks/words';
import { isOneOf, MAY_FILE_BLANKS, MAY_READ_CASES } from '../rights';
import type { DeskSite } from './desk-site';

/** Which of the parts of the desk a page belongs to. */
export type Part = 'cases' | 'blanks' | 'forms';

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
const linksOf = ({ user, language, texts: { staff } }: DeskSite, part: Part | undefined): SiteLink[] => {
  if (user === undefined) return [];
  const forms = { words: staff.forms, href: addresses.forms, current: part === 'forms' };
  if (!isOneOf(user.roles, MAY_READ_CASES)) return [forms];
  const cases = { words: staff.cases, href: addresses.cases, current: part === 'cases' };
  if (!isOneOf(user.roles, MAY_FILE_BLANKS)) return [cases, forms];
  const blanks = { words: blankWords(language).part, href: addresses.blanks, current: part === 'blanks' };
  return [cases, blanks, forms];
};

/** Below the bar, as wide as the window. */
export const Desk = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="wrap page">{children}</div>
);
