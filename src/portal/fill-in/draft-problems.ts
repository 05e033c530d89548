import type { Checked } from '../../cases';
import { checkAnswer, dayOf, problemsOnPage, type Problem } from '../../form';
import { fileProblems } from '../files/file-problems';
import type { OpenDraft } from './open-draft';
import { stopPage } from './walk';

/** All that is wrong in an open draft, in page order. */
export const allProblems = (open: OpenDraft): readonly Problem[] => check(open).problems;

/** What is wrong on one page of it. */
export const problemsOf = (open: OpenDraft, key: string): readonly Problem[] =>
  problemsOnPage(open.shown, allProblems(open), key);

/** Whether one cannot go on with it: a remark stops nothing. */
export const stops = ({ soft }: Problem): boolean => soft !== true;

/** What is sent in: remarks do not hinder it, and whoever came to a page that stops cannot send it. */
export const readyToFile = (open: OpenDraft): Checked => {
  const { answer, problems } = check(open);
  const stop = stopPage(open.shown);
  const stopped =
    stop === undefined ? [] : [{ pointer: '', keyword: 'stop', params: {}, message: stop.page.title }];
  return { answer, problems: [...stopped, ...problems.filter(stops)] };
};

const check = ({ model, version, draft, shown, files = [] }: OpenDraft): Checked => {
  const today = dayOf(new Date());
  const { answer, chosen } = draft;
  const checked = checkAnswer(model, version.compiled, answer, { hidden: 'strip', today, chosen });
  // A page's answer is always something: one with nothing in it is an empty object.
  return {
    answer: checked.answer ?? {},
    problems: [...checked.problems, ...fileProblems(shown, files, model.language)],
  };
};
