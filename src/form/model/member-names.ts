import { isObject, type Json } from '../json';
import { mostCharacters } from '../patterns/most-characters';
import { regExp } from '../patterns/reg-exp';
import type { MemberShape, Members } from './form-model';

/** A member that has no name yet goes by one that no real name begins like: a private-use character and a number. */
const PROVISIONAL = /^\uE000\d{1,9}$/;

export const isProvisional = (name: string): boolean => PROVISIONAL.test(name);

/** The first provisional name that is free. */
export const freeName = (taken: readonly string[]): string => {
  const known = new Set(taken);
  for (let number = 0; ; number++) if (!known.has(`\uE000${number}`)) return `\uE000${number}`;
};

/** What a member of this name holds; undefined when it may not be called so. One without a name may become anything. */
export const shapeOf = ({ shapes }: Members, name: string): MemberShape | undefined =>
  isProvisional(name)
    ? (shapes.find(({ pattern }) => pattern === undefined) ?? shapes[0])
    : shapes.find(({ pattern }) => pattern === undefined || fits(pattern, name));

/** The members that an object has beside those with questions of their own, in their order. */
export const namesIn = (members: Members, value: Json | undefined): string[] =>
  isObject(value)
    ? Object.keys(value).filter(
        (name) => !members.except.includes(name) && shapeOf(members, name) !== undefined,
      )
    : [];

const expressions = new Map<string, RegExp>();

/** Patterns come from schemas that were let in, and are run on names that are no longer than their rank allows. */
const fits = (pattern: string, name: string): boolean => {
  if (name.length > mostCharacters(2)) return false;
  const expression = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, expression);
  return expression.test(name);
};

const NOTHING = /(?!)/;

const expressionOf = (pattern: string): RegExp => {
  try {
    return regExp(pattern, 'u');
  } catch {
    return NOTHING;
  }
};
