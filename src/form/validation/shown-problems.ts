import type { ShownForm } from '../model/shown-form';
import type { Pointer } from '../pointer';
import type { Problem } from '../problem';
import { shownPlaces } from './shown-places';

/** The key of the page on which a value is asked for, or the nearest to it; undefined when it is on none. */
export const pageOf = (shown: ShownForm, pointer: Pointer): string | undefined =>
  shownPlaces(shown).nearest(pointer)?.pageKey;

/** All the places at which a problem is to be told: "one of these two" stands with both. */
export const pointersOf = ({ pointer, also = [] }: Problem): readonly Pointer[] => [pointer, ...also];

/** The problems that are to be told on one page. */
export const problemsOnPage = (
  shown: ShownForm,
  problems: readonly Problem[],
  pageKey: string,
): readonly Problem[] =>
  problems.filter((problem) =>
    problem.keyword === 'stopped'
      ? problem.params['page'] === pageKey
      : pointersOf(problem).some((pointer) => pageOf(shown, pointer) === pageKey),
  );
