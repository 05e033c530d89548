/** Every address of the residents' pages, in one place. */
export const addresses = {
  start: '/',
  search: (words: string): string => `/?q=${encodeURIComponent(words)}`,
  subject: (category: string): string => `/?amne=${encodeURIComponent(category)}`,
  service: (formId: string): string => `/tjanster/${formId}`,
  blank: (formId: string): string => `/tjanster/${formId}/blankett.pdf`,
  /** What every address of a draft begins with. */
  draft: (draftId: string): string => `/utkast/${draftId}`,
  begin: (formId: string): string => `/tjanster/${formId}/borja`,
  step: (draftId: string, key: string): string => `/utkast/${draftId}/${key}`,
  /** A step that was chosen on the review, and leads back there. */
  change: (draftId: string, key: string, field = ''): string => `/utkast/${draftId}/${key}?andra=1${field}`,
  review: (draftId: string): string => `/utkast/${draftId}/granska`,
  language: (language: string, from: string): string => `/sprak/${language}?till=${encodeURIComponent(from)}`,
  /** Where a receipt is checked: what the QR code on it leads to, with `?kod=`. */
  verify: '/verifiera',
  /** Staff's pages, for whoever of them files what came on a blank. */
  takenBlank: (draftId: string): string => `/personal/blanketter/${draftId}`,
  staffCase: (caseNumber: string): string => `/personal/arenden/${caseNumber}`,
  cookies: '/kakor',
  privacy: '/personuppgifter',
};
