import { isScore, LONGEST_OPINION, type PageReport, type SurveyAnswer } from '../../feedback';
import { isMailAddress, type Pairs } from '../../form';
import { TRAP, type Texts } from '../../views';
import { toldPage } from './told-page';

/** What was posted: the value where all is well, else what is wrong by the control's id. With both, nothing is lost. */
export interface Read<T> {
  readonly value?: T;
  readonly problems: readonly { readonly id: string; readonly message: string }[];
  /** A box is filled in that nobody sees: whoever sent it is thanked, and nothing is kept. */
  readonly isTrapped: boolean;
}

export const SCORE = '_score';
export const COMMENT = '_comment';
/** Where one came from, to go back to. */
export const BACK = '_back';
export const PAGE = '_page';
export const WHAT = '_what';
export const EMAIL = '_email';

export const textIn = (posted: Pairs, name: string): string => (posted.get(name)?.[0] ?? '').trim();

const isTrapped = (posted: Pairs): boolean => textIn(posted, TRAP) !== '';

export const readSurvey = (posted: Pairs, formId: string, { survey }: Texts): Read<SurveyAnswer> => {
  const score = Number(textIn(posted, SCORE));
  const comment = textIn(posted, COMMENT);
  const problems = [
    ...(isScore(score) ? [] : [{ id: 'betyg', message: survey.choose }]),
    ...(comment.length > LONGEST_OPINION
      ? [{ id: 'kommentar', message: survey.tooLong(LONGEST_OPINION) }]
      : []),
  ];
  const value =
    problems.length === 0 && isScore(score)
      ? { formId, score, ...(comment !== '' && { comment }) }
      : undefined;
  return { value, problems, isTrapped: isTrapped(posted) };
};

export const readReport = (posted: Pairs, { report }: Texts): Read<PageReport> => {
  const [what, email] = [textIn(posted, WHAT), textIn(posted, EMAIL)];
  const problems = [
    ...(what === '' ? [{ id: 'problem', message: report.whatMissing }] : []),
    ...(what.length > LONGEST_OPINION
      ? [{ id: 'problem', message: report.whatTooLong(LONGEST_OPINION) }]
      : []),
    ...(email === '' || isMailAddress(email) ? [] : [{ id: 'epost', message: report.emailWrong }]),
  ];
  const value = { page: toldPage(textIn(posted, PAGE)), what, ...(email !== '' && { email }) };
  return { value: problems.length === 0 ? value : undefined, problems, isTrapped: isTrapped(posted) };
};

/** The page of a case, on this site; undefined for every other address. */
export const caseToGoBackTo = (posted: Pairs): string | undefined => {
  const path = textIn(posted, BACK);
  return /^\/arenden\/[\w-]+(?:\/[\w-]+)?$/.test(path) ? path : undefined;
};
