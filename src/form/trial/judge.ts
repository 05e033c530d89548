import type { Json } from '../json';
import { isAtOrIn } from '../pointer';
import type { Problem } from '../problem';
import { checkAnswer } from '../validation/check-answer';
import { sameJson } from '../validation/same-json';
import { pageOf, pointersOf } from '../validation/shown-problems';
import { choicesIn, playPages } from './play-pages';
import type { TrialAnswer } from './trial-answers';
import { hindrances, type TrialForm } from './trial-form';

/** What came of an answer that was played through: nothing, or what is wrong, in a sentence, with what was seen. */
export interface Fault {
  readonly reason: string;
  readonly seen?: Json | undefined;
}

/** Filled in on pages without script, an answer comes out as it is. */
export const faultOnPages = (form: TrialForm, answer: Json): Fault | undefined => {
  const filled = playPages(form, answer);
  const checked = form.check(filled.answer, filled.chosen);
  const [wrong] = hindrances(checked);
  if (wrong !== undefined)
    return {
      reason: `Filled in on the pages, it is refused at ${wrong.pointer || '(the whole)'}: ${wrong.message}`,
      seen: checked.answer,
    };
  return checked.answer !== undefined && sameJson(checked.answer, answer)
    ? undefined
    : { reason: 'Filled in on the pages, it comes out otherwise.', seen: checked.answer };
};

/** An answer that is just wrong is told so, at its question, in a sentence. */
export const faultInTelling = (
  form: TrialForm,
  { answer, of, pointer, keywords }: Omit<Extract<TrialAnswer, { kind: 'broken' }>, 'kind' | 'what'>,
): Fault | undefined => {
  const filled = playPages(form, answer, choicesIn(form, of));
  const checked = form.check(filled.answer, filled.chosen);
  const wrong = hindrances(checked);
  if (wrong.length === 0)
    return {
      reason: `Filled in on the pages, it is taken, though it breaks "${keywords[0] ?? ''}".`,
      seen: checked.answer,
    };
  const here = wrong.filter((problem) => pointersOf(problem).some((at) => isAtOrIn(pointer, at)));
  if (here.length === 0)
    return {
      reason: `What is wrong is told at ${wrong.map((one) => one.pointer || '(the whole)').join(', ')}, and nothing at ${pointer}.`,
      seen: checked.answer,
    };
  const shown = form.shown({ answer: checked.answer, chosen: filled.chosen });
  for (const problem of wrong) {
    const odd = oddIn(problem);
    if (odd !== undefined) return { reason: odd };
    if (problem.keyword !== 'stopped' && pageOf(shown, problem.pointer) === undefined)
      return { reason: `"${problem.message}" is told at ${problem.pointer}, which is on no page.` };
  }
  return undefined;
};

/** Words of schemas and programs, which are no sentence to anybody. */
const TECHNICAL =
  /\[object|\bundefined\b|\bNaN\b|\bminLength\b|\bmaxLength\b|\boneOf\b|\banyOf\b|\badditionalProperties\b/;

const oddIn = ({ message, keyword }: Problem): string | undefined =>
  message.trim() === keyword || !/\S\s+\S/.test(message) || TECHNICAL.test(message)
    ? `What is told of "${keyword}" is no sentence: "${message}".`
    : undefined;

/** What no schema can say, and the engine tells all the same. */
const BEYOND = new Set([
  'hidden', 'stopped', 'rule', 'json', 'file', 'fileType', 'fileSize', 'unnamed', 'duplicateName', 'sameName', 'storable',
  'tooMuch', 'tooMany', 'tooLong',
]); // prettier-ignore

/**
 * The API judges an answer as the schema does.
 * @param judge how many things a validator of its own finds wrong, by the unchanged schema
 */
export const faultInVerdict = (
  form: TrialForm,
  answer: Json,
  judge: (answer: Json) => number,
): Fault | undefined => {
  const { compiled, today } = form;
  const checked = checkAnswer(form.modelOf(answer), compiled, answer, { hidden: 'refuse', today });
  const wrong = hindrances(checked);
  const bySchema = checked.answer === undefined ? 0 : judge(checked.answer);
  if (wrong.length === 0 && bySchema > 0)
    return { reason: 'The API takes it, and the schema refuses it.', seen: checked.answer };
  const own = wrong.filter(({ keyword, params }) => !BEYOND.has(keyword) && params['fault'] !== 'future');
  if (own.length > 0 && bySchema === 0)
    return {
      reason: `The API refuses it (${own[0]?.pointer ?? ''}: ${own[0]?.message ?? ''}), and the schema takes it.`,
      seen: checked.answer,
    };
  return undefined;
};
