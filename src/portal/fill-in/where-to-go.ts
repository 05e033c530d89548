import { problemsOnPage } from '../../form';
import { addresses } from '../addresses';
import { levelFor } from '../sign-in/sign-in-gate';
import type { Action } from './action';
import { allProblems, problemsOf, stops } from './draft-problems';
import { waysOfDraft, type FillWays } from './fill-ways';
import type { OpenDraft } from './open-draft';
import { anchorAfter } from './place-after';
import { newQuestions, pageAfter, pageBefore, pageWithKey, visiblePages } from './walk';

/** Where a draft begins: its first step, or the review of one that asks nothing. */
export const firstStep = ({ draft: { id }, shown }: OpenDraft): string => {
  const first = visiblePages(shown)[0];
  return first === undefined ? addresses.review(id) : addresses.step(id, first.page.key);
};

/** Where one goes on in a draft: at the first step that is not done, at the one that stops, or at the review. */
export const whereToGoOn = (
  open: OpenDraft,
): { readonly href: string; readonly step: number; readonly of: number } => {
  const pages = visiblePages(open.shown);
  const problems = allProblems(open).filter(stops);
  const place = pages.findIndex(
    ({ page }) => page.stop === true || problemsOnPage(open.shown, problems, page.key).length > 0,
  );
  const page = pages[place];
  const { id } = open.draft;
  const of = pages.length + 1;
  return page === undefined
    ? { href: addresses.review(id), step: of, of }
    : { href: addresses.step(id, page.page.key), step: place + 1, of };
};

/**
 * Where a post from a step leads, once it is saved.
 * @param key of the step
 * @param isChange the step was chosen on the review, and leads back there
 * @param ways where the pages lie
 */
export const whereAfter = (
  before: OpenDraft,
  after: OpenDraft,
  key: string,
  action: Action,
  isChange: boolean,
  ways: FillWays = waysOfDraft(after.draft.id),
): string => {
  const here = isChange ? ways.change(key, '') : ways.step(key);
  const told = (what: string): string => `${here}${here.includes('?') ? '&' : '?'}${what}`;
  if (action.does === 'save')
    return after.draft.source === 'web' && after.draft.daysKept > 0
      ? addresses.saved(after.draft.id, key)
      : told('sparat=1#nytt');
  if (action.does === 'language' || action.does === 'keep' || action.does === 'stay') return here;
  if (action.does === 'login') return addresses.signIn(here, levelFor(after.version));
  if (action.does === 'logout') return addresses.signOutFrom(here);
  if (action.does === 'back') {
    const previous = pageBefore(after.shown, key);
    return ways.step(previous?.page.key ?? key);
  }
  const page = pageWithKey(after.shown, key);
  if ('pointer' in action) return `${here}#${anchorAfter(action, after.draft.answer, page)}`;

  if (page !== undefined) {
    const problems = problemsOf(after, key).filter(stops);
    const seen = pageWithKey(before.shown, key);
    const more = seen === undefined ? [] : newQuestions(seen, page, problems);
    if (problems.length > 0 && problems.length === more.length) return told('fler=1#nytt');
    if (problems.length > 0) return told('fel=1#fel');
    if (isChange) return ways.review;
  }
  const next = pageAfter(after.shown, key);
  return next === undefined ? ways.review : ways.step(next.page.key);
};
