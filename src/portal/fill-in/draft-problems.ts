import type { Checked } from '../../cases';
import { checkAnswer, dayOf, problemsOnPage, type Problem } from '../../form';
import { fileProblems } from '../files/file-problems';
import type { OpenDraft } from './open-draft';
import { stopPage } from './walk';

/** Whether one cannot go on with it: a remark stops nothing. */
export const stops = ({ soft }: Problem): boolean => soft !== true;

/** A draft held against the whole of its form. */
export const checkDraft = (open: OpenDraft): Checked => {
  const { version, draft, files = [], amending } = open;
  const { model, shown } = amending?.whole ?? open;
  const today = dayOf(new Date());
  const { answer, chosen } = draft;
  const checked = checkAnswer(model, version.compiled, answer, { hidden: 'strip', today, chosen });
  const problems = [...checked.problems, ...fileProblems(shown, files, model.language)];
  // A page's answer is always something: one with nothing in it is an empty object.
  return { answer: checked.answer ?? {}, problems: notExcused(problems, amending?.excused) };
};

/** All that is wrong in an open draft, in page order. */
export const allProblems = (open: OpenDraft): readonly Problem[] => checkDraft(open).problems;

/** What is wrong on one page of it. */
export const problemsOf = (open: OpenDraft, key: string): readonly Problem[] =>
  problemsOnPage(open.shown, allProblems(open), key);

/** What is sent in: remarks do not hinder it, and whoever came to a page that stops cannot send it. */
export const readyToFile = (open: OpenDraft): Checked => {
  const { answer, problems } = checkDraft(open);
  const stop = stopPage(open.amending?.whole.shown ?? open.shown);
  const stopped =
    stop === undefined ? [] : [{ pointer: '', keyword: 'stop', params: {}, message: stop.page.title }];
  return { answer, problems: [...stopped, ...problems.filter(stops)] };
};

/** What was wrong before stays so: a day that was to come has gone by since. */
export const notExcused = (
  problems: readonly Problem[],
  excused: readonly Problem[] = [],
): readonly Problem[] =>
  problems.filter(
    (one) =>
      !excused.some(
        ({ pointer, keyword, message }) =>
          pointer === one.pointer && keyword === one.keyword && message === one.message,
      ),
  );
