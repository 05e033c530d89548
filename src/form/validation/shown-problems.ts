import type { ShownForm } from '../model/shown-form';
import type { Pointer } from '../pointer';
import type { Problem } from '../problem';
import { shownPlaces } from './shown-places';

/** The key of the page on which a value is asked for, or the nearest to it; undefined when it is on none. */
export const pageOf = (shown: ShownForm, pointer: Pointer): string | undefined =>
  shownPlaces(shown).nearest(pointer)?.pageKey;

/** The problems that are to be told on one page. */
export const problemsOnPage = (
  shown: ShownForm,
  problems: readonly Problem[],
  pageKey: string,
): readonly Problem[] => {
  const places = shownPlaces(shown);
  return problems.filter(({ pointer }) => places.nearest(pointer)?.pageKey === pageKey);
};
