import {
  RESIDENT_COOKIE,
  RESIDENT_HOURS,
  STAFF_COOKIE,
  STAFF_HOURS,
  STAFF_SIGN_IN_COOKIE,
} from '../../identity';
import type { Texts } from '../../views';
import { CASE_COOKIE, CASE_COOKIE_DAYS } from '../case/case-access';
import { LINK_COOKIE } from '../fill-in/by-link';
import { SEARCH_COOKIE } from '../fill-in/searches';
import { FAULTS_COOKIE } from '../files/told-faults';
import { BROWSER_COOKIE } from '../sign-in/sign-in.controller';
import { DRAFT_COOKIE, LANGUAGE_COOKIE, LANGUAGE_DAYS, PASSING_COOKIE } from '../site/visitor';

/** A cookie of ours in words (lag 2022:482, 9 kap. 28 §). */
export interface CookieTold {
  readonly name: string;
  readonly purpose: string;
  readonly lifetime: string;
}

/** Every cookie that we set. A test holds the list against the code. */
export const cookiesTold = ({ about, drafts, cookieUses }: Texts): readonly CookieTold[] => [
  { name: DRAFT_COOKIE, purpose: about.cookieDraft, lifetime: drafts.cookieLife },
  { name: PASSING_COOKIE, purpose: drafts.cookiePassing, lifetime: about.session },
  { name: RESIDENT_COOKIE, purpose: cookieUses.signedIn, lifetime: about.hours(RESIDENT_HOURS) },
  { name: BROWSER_COOKIE, purpose: cookieUses.signingIn, lifetime: about.session },
  { name: FAULTS_COOKIE, purpose: cookieUses.fileFaults, lifetime: about.session },
  { name: SEARCH_COOKIE, purpose: about.cookieSearch, lifetime: about.session },
  { name: LINK_COOKIE, purpose: about.cookieLink, lifetime: about.session },
  { name: LANGUAGE_COOKIE, purpose: about.cookieLanguage, lifetime: about.days(LANGUAGE_DAYS) },
  { name: CASE_COOKIE, purpose: about.cookieCase, lifetime: about.days(CASE_COOKIE_DAYS) },
  { name: STAFF_COOKIE, purpose: about.cookieStaff, lifetime: about.hours(STAFF_HOURS) },
  { name: STAFF_SIGN_IN_COOKIE, purpose: cookieUses.signingIn, lifetime: about.session },
];
