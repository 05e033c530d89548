/**
 * In the browser's bundle this stands in for `form/validation/problem-list`, `tell-errors` and `shown-problems`: the sentences
 * weigh as much as a third of the script, and come when somebody begins to answer.
 */
import type * as List from '../../form/validation/problem-list';
import type * as OnPage from '../../form/validation/shown-problems';
import type * as Tell from '../../form/validation/tell-errors';

type Sentences = Pick<typeof List, 'problemList'> &
  Pick<typeof OnPage, 'problemsOnPage'> &
  Pick<typeof Tell, 'problemsIn'>;

let known: Sentences | undefined;
let coming: Promise<void> | undefined;

export const areSentencesHere = (): boolean => known !== undefined;

/** Fetched once, however often they are asked for; what failed is tried again. */
export const loadSentences = (): Promise<void> =>
  (coming ??= import('./sentences.js').then(
    (sentences) => {
      known = sentences;
    },
    (error: unknown) => {
      coming = undefined;
      throw error;
    },
  ));

export const problemList: Sentences['problemList'] = (...given) => known?.problemList(...given) ?? [];
export const problemsIn: Sentences['problemsIn'] = (...given) => known?.problemsIn(...given) ?? [];
export const problemsOnPage: Sentences['problemsOnPage'] = (...given) =>
  known?.problemsOnPage(...given) ?? [];
