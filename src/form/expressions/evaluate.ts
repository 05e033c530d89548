import type { Json } from '../json';
import { compile, type Compiled, type Variables } from './compile';
import { MOST_CHARACTERS, parse } from './parse';

export type { Variables } from './compile';

/** So many expressions are kept ready: more than a large form has. */
const MOST_KEPT = 500;
const kept = new Map<string, Compiled>();

/**
 * What an expression gives: a JSON value, or undefined where something that it reads is missing or does not fit, and for
 * what is no expression. It never throws. The value may share parts with the variables.
 */
export const evaluate = (expression: string, variables: Variables): Json | undefined => {
  try {
    return compiled(expression)(variables);
  } catch {
    // An answer too deep to compare, and nothing else once an expression is compiled.
    return undefined;
  }
};

const compiled = (expression: string): Compiled => {
  const known = kept.get(expression);
  if (known !== undefined) return known;
  const made = readied(expression);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  // A text without end is not worth keeping: it is refused by its length before anything else.
  if (expression.length <= MOST_CHARACTERS) kept.set(expression, made);
  return made;
};

/** A faulty expression gives nothing, and is not parsed again and again. */
const readied = (expression: string): Compiled => {
  try {
    return compile(parse(expression));
  } catch {
    return () => undefined;
  }
};
