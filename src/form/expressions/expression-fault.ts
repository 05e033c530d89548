import { compile } from './compile';
import { ExpressionFault, parse } from './parse';

/**
 * Why an expression cannot be worked out, as an English fragment that follows a colon; undefined where it can. `names`, where
 * given, are all variables that there are: then a misspelt one is told too.
 */
export const expressionFault = (expression: string, names?: ReadonlySet<string>): string | undefined => {
  try {
    compile(parse(expression), names);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionFault) return error.message;
    throw error;
  }
};

/** The names that the expression of a check may read. */
export const RULE_NAMES: ReadonlySet<string> = new Set(['answer', 'this', 'entry', 'today']);
