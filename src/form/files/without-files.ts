import { cloneJson, removeAt } from '../answer/edit';
import { pathTo } from '../answer/strip-hidden';
import type { Json } from '../json';
import type { ShownForm } from '../model/shown-form';
import { filesIn } from './files-in';

/** An answer without the files in it: their bytes are kept beside it, and must be there before they are named. */
export const withoutFiles = (shown: ShownForm, answer: Json | undefined): Json | undefined => {
  if (answer === undefined) return undefined;
  let left: Json | undefined = cloneJson(answer);
  // The last first: to take one out of a list moves those after it.
  for (const { pointer } of filesIn(shown).toReversed()) left = removeAt(left, pathTo(left, pointer));
  return left;
};
