/** Every address of the residents' pages, in one place. */
export const addresses = {
  start: '/',
  search: (words: string): string => `/?q=${encodeURIComponent(words)}`,
  subject: (category: string): string => `/?amne=${encodeURIComponent(category)}`,
  service: (formId: string): string => `/tjanster/${formId}`,
  step: (draftId: string, key: string): string => `/utkast/${draftId}/${key}`,
  review: (draftId: string): string => `/utkast/${draftId}/granska`,
  language: (language: string, from: string): string => `/sprak/${language}?till=${encodeURIComponent(from)}`,
  cookies: '/kakor',
  privacy: '/personuppgifter',
};
