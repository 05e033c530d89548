import type { Problem } from '../form';
import type { Refusal } from '../platform/refusal';
import type { ProblemJson } from './schemas';
import type { ApiTexts } from './text';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export const refusalJson = (refusal: Refusal, status: number, texts: ApiTexts): ProblemJson => {
  const words = texts.refusals[refusal.code];
  return {
    type: 'about:blank',
    title: words?.title ?? texts.refused,
    status,
    detail: typeof words?.detail === 'function' ? words.detail(refusal.facts) : words?.detail,
    code: refusal.code,
  };
};

export const invalidJson = (problems: readonly Problem[], texts: ApiTexts): ProblemJson => ({
  type: 'about:blank',
  title: texts.invalid(problems.length),
  status: 422,
  code: 'answer-invalid',
  errors: problems.map(({ pointer, keyword, message }) => ({ pointer, keyword, message })),
});
