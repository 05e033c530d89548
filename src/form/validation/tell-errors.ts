import type { Json } from '../json';
import { tidy } from '../answer/tidy';
import type { ShownForm } from '../model/shown-form';
import { isAtOrIn } from '../pointer';
import type { Problem } from '../problem';
import type { CompiledForm } from './compiled-form';
import { problemList } from './problem-list';
import { shownPlaces } from './shown-places';
import { placedErrors, type PlacedError } from './sort-errors';

/** What the schema says nothing of: the one is told before what it says, the other after. */
export interface OtherErrors {
  readonly before: readonly PlacedError[];
  readonly after: readonly PlacedError[];
}

/** All that is wrong with an answer, as sentences in the order of the pages. */
export const problemsIn = (
  shown: ShownForm,
  compiled: CompiledForm,
  answer: Json | undefined,
  { before, after }: OtherErrors,
  today: string | undefined,
): Problem[] =>
  problemList(shown, answer, [...before, ...schemaErrors(shown, compiled, answer), ...after], today);

/**
 * Where things stand is worked out for those that are wrong: most answers are right. Of a part that is missing whole, what is
 * asked for in it is told, to a program as to a person; that the part itself is missing only where it could be empty. Where
 * putting empty parts in would make the answer right, all that is wrong with it as it came is told.
 */
const schemaErrors = (shown: ShownForm, compiled: CompiledForm, answer: Json | undefined): PlacedError[] => {
  const found = compiled.validate(answer);
  if (found.length === 0) return [];
  const places = shownPlaces(shown);
  const tidied = tidy(shown, compiled, answer);
  const inside = placedErrors(compiled.validate(tidied), places, compiled, tidied);
  const asItCame = placedErrors(found, places, compiled, answer);
  const missing = asItCame.filter(
    ({ pointer, keyword, oneOf }) =>
      MISSING.has(keyword) && oneOf === undefined && !inside.some(({ pointer: at }) => isAtOrIn(pointer, at)),
  );
  const told = [...inside, ...missing];
  return told.length > 0 ? told : asItCame;
};

const MISSING = new Set(['required', 'dependentRequired', 'dependencies']);
