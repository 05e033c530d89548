import { pointerTokens, toPointer, type Pointer } from '../pointer';
import type { Place, Step } from './migration';
import { EACH_ENTRY } from './places';

/** Where what stands at a pointer stands after the steps, as far as they take it along whole. */
export const pointerMoved = (pointer: Pointer, steps: readonly Step[]): Pointer =>
  steps.reduce((at, step) => {
    if ('rename' in step) return follow(at, step.rename, step.to);
    return 'move' in step ? follow(at, step.move, step.to) : at;
  }, pointer);

const follow = (pointer: Pointer, from: Place, to: Place): Pointer => {
  const tokens = pointerTokens(pointer);
  const source = pointerTokens(from);
  const isMeant =
    tokens.length >= source.length &&
    source.every((token, at) =>
      token === EACH_ENTRY ? /^(?:\d+|\*)$/.test(tokens[at] ?? '') : token === tokens[at],
    );
  if (!isMeant) return pointer;
  const target = pointerTokens(to).map((token, at) => (token === EACH_ENTRY ? (tokens[at] ?? token) : token));
  return toPointer([...target, ...tokens.slice(source.length)]);
};
