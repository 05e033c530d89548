/** Every address of the residents' pages, in one place. */
export const addresses = {
  start: '/',
  search: (words: string): string => `/?q=${encodeURIComponent(words)}`,
  subject: (category: string): string => `/?amne=${encodeURIComponent(category)}`,
  /** All services by letter; the letter and its page where there are many. */
  aToZ: (letter?: string, page = 1): string =>
    letter === undefined
      ? '/a-o'
      : `/a-o?bokstav=${encodeURIComponent(letter)}${page === 1 ? '' : `&sida=${page}`}`,
  service: (formId: string): string => `/tjanster/${formId}`,
  paper: (formId: string): string => `/tjanster/${formId}/pdf`,
  blank: (formId: string): string => `/tjanster/${formId}/blankett.pdf`,
  /** What every address of a draft begins with. */
  draft: (draftId: string): string => `/utkast/${draftId}`,
  begin: (formId: string): string => `/tjanster/${formId}/borja`,
  step: (draftId: string, key: string): string => `/utkast/${draftId}/${key}`,
  /** A step that was chosen on the review, and leads back there. */
  change: (draftId: string, key: string, field = ''): string => `/utkast/${draftId}/${key}?andra=1${field}`,
  review: (draftId: string): string => `/utkast/${draftId}/granska`,
  draftFile: (draftId: string, sha256: string): string => `/utkast/${draftId}/filer/${sha256}`,
  /** Where the sender's address is shown to be their own, before it is sent in. */
  prove: (draftId: string): string => `/utkast/${draftId}/bekrafta`,
  /** Saved on demand, and the ways to come back; `from` is the step one was on. */
  saved: (draftId: string, from: string): string =>
    `/utkast/${draftId}/spara?fran=${encodeURIComponent(from)}`,
  remove: (draftId: string): string => `/utkast/${draftId}/ta-bort`,
  removed: '/utkast/borttaget',
  /** Where one is told what a new version of the form changes, before one goes on in it. */
  newVersion: (draftId: string): string => `/utkast/${draftId}/ny-version`,
  /** Where the language is changed; the page to come back to is posted where it has a secret in its address. */
  language: (language: string, from?: string): string =>
    from === undefined ? `/sprak/${language}` : `/sprak/${language}?till=${encodeURIComponent(from)}`,
  /** Where one signs in, and comes back from; `level` is the least that will do. */
  signIn: (returnTo: string, level?: number): string =>
    `/logga-in?till=${encodeURIComponent(returnTo)}${level === undefined ? '' : `&niva=${level}`}`,
  signInWith: (provider: string, returnTo: string, level?: number): string =>
    `/logga-in/${provider}?till=${encodeURIComponent(returnTo)}${level === undefined ? '' : `&niva=${level}`}`,
  /** The same, for one who was signed in until a while ago, must be to go on, or came without a personal number. */
  signInFor: (why: 'slut' | 'behovs' | 'nummer', returnTo: string): string =>
    `/logga-in?till=${encodeURIComponent(returnTo)}&varfor=${why}`,
  signInPost: '/logga-in',
  signedInWith: (provider: string): string => `/logga-in/${provider}/svar`,
  signOut: '/logga-ut',
  signOutFrom: (stay: string): string => `/logga-ut?till=${encodeURIComponent(stay)}`,
  signedOut: '/utloggad',
  extendSession: '/logga-in/forlang',
  /** Where a receipt is checked: what the QR code on it leads to, with `?kod=`. */
  verify: '/verifiera',
  /** Staff's pages, for whoever of them files what came on a blank. */
  takenBlank: (draftId: string): string => `/personal/blanketter/${draftId}`,
  registrations: '/personal/registrera',
  staffCaseAfter: (caseNumber: string, news: 'rattat' | 'registrerat'): string =>
    `/personal/arenden/${caseNumber}?gjort=${news}`,
  staffCase: (caseNumber: string): string => `/personal/arenden/${caseNumber}`,
  /** What can be done with a case, under its own address: with the secret in it. */
  wholeCase: (casePath: string): string => `${casePath}?visa=arende`,
  caseFile: (casePath: string, sha256: string): string => `${casePath}/filer/${sha256}`,
  messages: (casePath: string): string => `${casePath}/meddelanden`,
  messageSent: (casePath: string): string => `${casePath}?skickat=1#meddelanden`,
  /** Where the resident opens what they are asked to add. */
  supplement: (casePath: string): string => `${casePath}/komplettera`,
  withdraw: (casePath: string): string => `${casePath}/aterta`,
  reuse: (casePath: string): string => `${casePath}/ny-ansokan`,
  mine: '/mina-sidor',
  mineAfter: (cursor: string): string => `/mina-sidor?efter=${encodeURIComponent(cursor)}`,
  cookies: '/kakor',
  privacy: '/personuppgifter',
  report: '/rapportera',
  /** The same, about a page that is known: one without a secret in its address. */
  reportOn: (page: string): string => `/rapportera?sida=${encodeURIComponent(page)}`,
  reported: '/rapportera/tack',
  survey: (formId: string): string => `/tyckte/${formId}`,
  /** What programs can ask for. */
  api: '/om/api',
  apiOf: (formId: string): string => `/om/api/${formId}`,
  accessibility: '/tillganglighet',
  contact: '/kontakt',
};
