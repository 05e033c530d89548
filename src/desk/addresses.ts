/** Every address of the staff's pages, in one place. */
export const addresses = {
  cases: '/personal',
  casesAfter: (cursor: string): string => `/personal?efter=${encodeURIComponent(cursor)}`,
  case: (caseNumber: string): string => `/personal/arenden/${caseNumber}`,
  receipt: (caseNumber: string): string => `/personal/arenden/${caseNumber}/kvittens.pdf`,
  archiveReceipt: (caseNumber: string): string => `/personal/arenden/${caseNumber}/kvittens-arkiv.pdf`,
  receiptAgain: (caseNumber: string): string => `/personal/arenden/${caseNumber}/kvittens`,
  failedReceipts: '/personal/kvittenser',
  blanks: '/personal/blanketter',
  takenBlank: (draftId: string): string => `/personal/blanketter/${draftId}`,
  takenBlankFile: (draftId: string): string => `/personal/blanketter/${draftId}/blankett.pdf`,
  archivedBlank: (caseNumber: string): string => `/personal/arenden/${caseNumber}/blankett.pdf`,
  /** The form's own pages, where what came on a blank is put right and sent in. */
  review: (draftId: string): string => `/utkast/${draftId}/granska`,
  forms: '/personal/formular',
  export: (formId: string): string => `/personal/formular/${formId}/arenden.csv`,
  signIn: '/personal/logga-in',
  signInWith: (token: string): string => `/personal/logga-in/${token}`,
  signOut: '/personal/logga-ut',
};
