import { fillIn } from '../../form';
import type { DeskSite } from '../frame/desk-site';

/** What is filled in where a text for messages names it in braces. */
export const TEMPLATE_PLACES = ['ärendenummer', 'formulär', 'handläggare', 'kommun'] as const;

/** Names in braces that nothing is filled in for: they would be sent as they stand. */
export const unknownPlaces = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !TEMPLATE_PLACES.some((known) => known === name));

/** The text that a message about a case begins as. */
export const filledTemplate = (
  text: string,
  about: { readonly site: DeskSite; readonly caseNumber: string; readonly form: string },
): string => {
  const values: Record<(typeof TEMPLATE_PLACES)[number], string> = {
    ärendenummer: about.caseNumber,
    formulär: about.form,
    handläggare: about.site.user?.name ?? '',
    kommun: about.site.municipality.name,
  };
  return fillIn(text, values);
};
