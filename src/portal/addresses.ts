/** Every address of the residents' pages, in one place. */
export const addresses = {
  start: '/',
  search: (words: string): string => `/?q=${encodeURIComponent(words)}`,
  subject: (category: string): string => `/?amne=${encodeURIComponent(category)}`,
  service: (formId: string): string => `/tjanster/${formId}`,
  /** What every address of a draft begins with. */
  draft: (draftId: string): string => `/utkast/${draftId}`,
  begin: (formId: string): string => `/tjanster/${formId}/borja`,
  step: (draftId: string, key: string): string => `/utkast/${draftId}/${key}`,
  /** A step that was chosen on the review, and leads back there. */
  change: (draftId: string, key: string, field = ''): string => `/utkast/${draftId}/${key}?andra=1${field}`,
  review: (draftId: string): string => `/utkast/${draftId}/granska`,
  language: (language: string, from: string): string => `/sprak/${language}?till=${encodeURIComponent(from)}`,
  cookies: '/kakor',
  privacy: '/personuppgifter',
};
