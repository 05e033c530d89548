/**
 * In the browser's bundle this stands in for `form/expressions/calculate` and `rule-errors`: most forms have no calculated
 * values and no checks over several answers, and those that do wait for them before anything is checked.
 */
import type * as Calculate from '../../form/expressions/calculate';
import type * as RuleErrors from '../../form/expressions/rule-errors';

type Expressions = typeof Calculate & typeof RuleErrors;

let known: Expressions | undefined;

export const useExpressions = (expressions: Expressions): void => {
  known = expressions;
};

export const calculate: Expressions['calculate'] = (model, answer, today, choiceAt) =>
  known ? known.calculate(model, answer, today, choiceAt) : answer;
export const ruleErrors: Expressions['ruleErrors'] = (shown, answer, holds, today) =>
  known ? known.ruleErrors(shown, answer, holds, today) : [];
