import type { CatalogueService } from '../../catalogue';
import { localService, statusWords } from '../../form';
import type { Site } from '../site/site';

/** What residents read for each status of a form's cases: the form's own words, where it has them now. */
export const residentStatuses = (
  catalogue: Pick<CatalogueService, 'allForms'>,
  formId: string,
  { texts, textLanguage }: Pick<Site, 'texts' | 'textLanguage'>,
): Readonly<Record<string, string>> => {
  const form = catalogue.allForms().find(({ id }) => id === formId);
  const workflow = form && localService(form.definition, textLanguage).workflow;
  return statusWords(workflow, 'resident', texts.case.statuses);
};

/** The site with the words of a form's statuses. */
export const inWordsOf = <S extends Pick<Site, 'texts' | 'textLanguage'>>(
  site: S,
  catalogue: Pick<CatalogueService, 'allForms'>,
  formId: string,
): S => {
  const statuses = residentStatuses(catalogue, formId, site);
  return { ...site, texts: { ...site.texts, case: { ...site.texts.case, statuses } } };
};
