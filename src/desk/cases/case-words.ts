import type { CatalogueService } from '../../catalogue';
import { localService, statusWords, type Workflow } from '../../form';
import type { DeskSite } from '../frame/desk-site';

/** A form's own way with statuses in one language, as its folder says now; undefined for one that says nothing. */
export const workflowOf = (
  catalogue: Pick<CatalogueService, 'allForms'>,
  formId: string,
  language: string,
): Workflow | undefined => {
  const form = catalogue.allForms().find(({ id }) => id === formId);
  return form === undefined ? undefined : localService(form.definition, language).workflow;
};

/** The desk with the words that a form's staff use for its statuses. */
export const inWordsOf = (site: DeskSite, workflow: Workflow | undefined): DeskSite => {
  const { texts } = site;
  const statuses = statusWords(workflow, 'name', texts.staff.statuses);
  return { ...site, texts: { ...texts, staff: { ...texts.staff, statuses } } };
};
