import type { CatalogueService } from '../catalogue';
import { localService, statusWords } from '../form';
import { texts } from '../views/text/texts';

/** What a case's status is called, by its type. */
export type StatusWords = Readonly<Record<string, string>>;

/** The words that hold for every form: each type has one of its own, so that it can be filtered by. */
export const COMMON_WORDS: StatusWords = texts('sv').staff.statuses;

/** As those say it who handle a form's cases, where its folder has words of its own now. */
export const statusWordsOf = (catalogue: Pick<CatalogueService, 'allForms'>, formId: string): StatusWords => {
  const form = catalogue.allForms().find(({ id }) => id === formId);
  return statusWords(form && localService(form.definition, 'sv').workflow, 'name', COMMON_WORDS);
};
