import { regExp } from '../patterns/reg-exp';
import type { Split } from './migration';

/**
 * A text in as many parts as the step has places; an empty part is none. Undefined where the text is not as the step expects: the
 * pattern does not match, or the text is longer than it may be held against.
 */
export const splitText = (
  text: string,
  { at, pattern, to, most = Infinity }: Split,
): readonly string[] | undefined => {
  if (pattern === undefined) return cut(text, at ?? '', to.length);
  if (text.length > most) return undefined;
  const match = regExp(pattern, 'u').exec(text);
  return match === null ? undefined : to.map((_, place) => match[place + 1] ?? '');
};

/** The last part is all that is left. Fewer parts than places leave the last places empty. */
const cut = (text: string, at: string, most: number): string[] => {
  const parts = at === '' ? [text] : text.split(at);
  const first = parts.slice(0, most - 1);
  const rest = parts.slice(most - 1).join(at);
  return [...first, rest].map((part) => part.trim());
};
