/** What was just done with a case, as an address says it. */
export type CaseNews =
  | 'status'
  | 'meddelande'
  | 'ansvarig'
  | 'anteckning'
  | 'skyddat'
  | 'oskyddat'
  | 'komplettering'
  | 'ej-komplettering'
  | 'rattat'
  | 'registrerat';

/** The same of a text for messages. */
export type TemplateNews = 'sparad' | 'borttagen';

/** What is looked at: the first step, a step, the review, the documents, the mails, the answer as the API takes it. */
export type PreviewPart =
  '' | `/steg/${string}` | '/granska' | '/kvittens.pdf' | '/blankett.pdf' | '/utskick' | '/svar.json';

/** How it is looked at. */
export type PreviewWish = {
  /** Filled in with an example of the folder, by its name without `.json`. */
  readonly exempel?: string;
  /** In a language of the form (BCP 47). */
  readonly sprak?: string;
  /** As a browser without script shows it. */
  readonly skript?: 'nej';
  /** Inside a frame of another page, which has the tools: without those of its own. */
  readonly ram?: '1';
};
/** The same of a form's versions. */
export type VersionsNews =
  'publicerad' | 'schemalagd' | 'foreslagen' | 'godkand' | 'installd' | 'aterstalld' | 'tillbakadragen';

/** Every address of the staff's pages, in one place. */
export const addresses = {
  cases: '/personal',
  search: '/personal/sok',
  views: '/personal/vyer',
  viewRemoval: (id: string): string => `/personal/vyer/${id}/ta-bort`,
  bulk: '/personal/markerade',
  case: (caseNumber: string): string => `/personal/arenden/${caseNumber}`,
  caseAfter: (caseNumber: string, news: CaseNews): string => `/personal/arenden/${caseNumber}?gjort=${news}`,
  caseFromTemplate: (caseNumber: string, templateId: string): string =>
    `/personal/arenden/${caseNumber}?mall=${encodeURIComponent(templateId)}#meddelande`,
  /** The case again, with what is half written in its boxes. */
  caseResume: (caseNumber: string): string => `/personal/arenden/${caseNumber}/fortsatt`,
  casePresence: (caseNumber: string): string => `/personal/arenden/${caseNumber}/narvaro`,
  caseAnswers: (caseNumber: string): string => `/personal/arenden/${caseNumber}#svar`,
  caseHandler: (caseNumber: string): string => `/personal/arenden/${caseNumber}/ansvarig`,
  caseNotes: (caseNumber: string): string => `/personal/arenden/${caseNumber}/anteckningar`,
  caseReveal: (caseNumber: string): string => `/personal/arenden/${caseNumber}/visa`,
  caseProtection: (caseNumber: string): string => `/personal/arenden/${caseNumber}/skydd`,
  caseFilePreview: (caseNumber: string, sha256: string): string =>
    `/personal/arenden/${caseNumber}/filer/${sha256}/visning`,
  templates: '/personal/mallar',
  templatesAfter: (news: TemplateNews): string => `/personal/mallar?gjort=${news}`,
  newTemplate: '/personal/mallar/ny',
  template: (id: string): string => `/personal/mallar/${id}`,
  templateRemoval: (id: string): string => `/personal/mallar/${id}/ta-bort`,
  caseSupplement: (caseNumber: string): string => `/personal/arenden/${caseNumber}/komplettering`,
  caseSupplementEnd: (caseNumber: string): string => `/personal/arenden/${caseNumber}/komplettering/avbryt`,
  caseCorrection: (caseNumber: string): string => `/personal/arenden/${caseNumber}/rattelse`,
  registration: '/personal/registrera',
  registrationEnd: (draftId: string): string => `/personal/registrera/${draftId}/ta-bort`,
  caseStatus: (caseNumber: string): string => `/personal/arenden/${caseNumber}/status`,
  caseComplete: (caseNumber: string): string => `/personal/arenden/${caseNumber}/komplett`,
  caseMessages: (caseNumber: string): string => `/personal/arenden/${caseNumber}/meddelanden`,
  receipt: (caseNumber: string): string => `/personal/arenden/${caseNumber}/kvittens.pdf`,
  caseFile: (caseNumber: string, sha256: string): string => `/personal/arenden/${caseNumber}/filer/${sha256}`,
  archiveReceipt: (caseNumber: string): string => `/personal/arenden/${caseNumber}/kvittens-arkiv.pdf`,
  receiptAgain: (caseNumber: string): string => `/personal/arenden/${caseNumber}/kvittens`,
  failedReceipts: '/personal/kvittenser',
  blanks: '/personal/blanketter',
  takenBlank: (draftId: string): string => `/personal/blanketter/${draftId}`,
  takenBlankFile: (draftId: string): string => `/personal/blanketter/${draftId}/blankett.pdf`,
  archivedBlank: (caseNumber: string): string => `/personal/arenden/${caseNumber}/blankett.pdf`,
  /** The form's own pages, where what came on a blank is put right and sent in. */
  review: (draftId: string): string => `/utkast/${draftId}/granska`,
  step: (draftId: string, key: string): string => `/utkast/${draftId}/${key}`,
  audit: '/personal/logg',
  auditOfCase: (caseNumber: string): string => `/personal/logg/arenden/${caseNumber}`,
  auditOfResident: (caseNumber: string): string => `/personal/logg/arenden/${caseNumber}/invanare`,
  auditOfAccount: (id: string): string => `/personal/logg/konton/${id}`,
  notices: '/personal/utskick',
  noticesGivenUp: '/personal/utskick?ofram=1',
  notice: (id: string): string => `/personal/utskick/${id}`,
  noticeAgain: (id: string): string => `/personal/utskick/${id}/igen`,
  opinions: '/personal/synpunkter-pa-sidorna',
  forms: '/personal/formular',
  /** A form's page for its designers. */
  workbench: (formId: string): string => `/personal/formular/${formId}`,
  /** What differs between two versions; a version is its number, the working copy `arbetskopia`. */
  difference: (formId: string, from?: number | string, to?: number | string): string =>
    `/personal/formular/${formId}/skillnad${from === undefined || to === undefined ? '' : `?fran=${from}&till=${to}`}`,
  /** A form's working copy as residents would see it. */
  preview: (formId: string, part: PreviewPart = '', wish: PreviewWish = {}): string => {
    const query = new URLSearchParams(Object.entries(wish)).toString();
    return `/personal/formular/${formId}/forhandsvisning${part}${query === '' ? '' : `?${query}`}`;
  },
  /** Answers when the working copy is another than the one with this SHA-256: its own as JSON; 204 when it is asked again. */
  previewChanged: (formId: string, sha256: string): string =>
    `/personal/formular/${formId}/forhandsvisning/andrad?efter=${sha256}`,
  /** The same for a page that waits for the folder's proof besides. */
  proofOrChange: (formId: string, sha256: string): string =>
    `/personal/formular/${formId}/forhandsvisning/andrad?efter=${sha256}&bevis=vantas`,
  versions: (formId: string): string => `/personal/formular/${formId}/versioner`,
  versionsAfter: (formId: string, news: VersionsNews): string =>
    `/personal/formular/${formId}/versioner?gjort=${news}`,
  gate: (formId: string): string => `/personal/formular/${formId}/versioner/granskning`,
  gateCancel: (formId: string): string => `/personal/formular/${formId}/versioner/granskning/avbryt`,
  version: (formId: string, number: number): string => `/personal/formular/${formId}/versioner/${number}`,
  retirement: (formId: string): string => `/personal/formular/${formId}/versioner/dra-tillbaka`,
  publication: (formId: string, id: string): string =>
    `/personal/formular/${formId}/versioner/publiceringar/${id}`,
  exports: '/personal/exporter',
  newExport: '/personal/exporter/ny',
  newExportOf: (formId: string, more: Readonly<Record<string, string>> = {}): string =>
    `/personal/exporter/ny?${new URLSearchParams({ formular: formId, ...more }).toString()}`,
  exportKeys: '/personal/exporter/nycklar',
  exportKeyEnd: (id: string): string => `/personal/exporter/nycklar/${id}/avsluta`,
  removeTemplate: (id: string): string => `/personal/exporter/mallar/${id}/ta-bort`,
  exportOrder: (id: string): string => `/personal/exporter/${id}`,
  exportCancel: (id: string): string => `/personal/exporter/${id}/avbryt`,
  exportRemove: (id: string): string => `/personal/exporter/${id}/ta-bort`,
  exportFile: (id: string, name: string): string =>
    `/personal/exporter/${id}/filer/${encodeURIComponent(name)}`,
  export: (formId: string): string => `/personal/formular/${formId}/arenden.csv`,
  signIn: '/personal/logga-in',
  signInTo: (path: string): string => `/personal/logga-in?till=${encodeURIComponent(path)}`,
  signInWith: (token: string): string => `/personal/logga-in/${token}`,
  signInBy: (provider: string, to: string): string =>
    `/personal/logga-in/hos/${provider}?till=${encodeURIComponent(to)}`,
  signedInBy: (provider: string): string => `/personal/logga-in/hos/${provider}/svar`,
  myAccount: '/personal/mitt-konto',
  mySessionsEnded: '/personal/mitt-konto?gjort=1',
  setUp: '/personal/mitt-konto/inloggning',
  accounts: '/personal/konton',
  newAccount: '/personal/konton/nytt',
  account: (id: string): string => `/personal/konton/${id}`,
  accountAfter: (id: string, news: string): string => `/personal/konton/${id}?gjort=${news}`,
  signOut: '/personal/logga-ut',
};
