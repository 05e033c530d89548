/** Every address of the staff's pages, in one place. */
export const addresses = {
  cases: '/personal',
  casesAfter: (cursor: string): string => `/personal?efter=${encodeURIComponent(cursor)}`,
  case: (caseNumber: string): string => `/personal/arenden/${caseNumber}`,
  receipt: (caseNumber: string): string => `/personal/arenden/${caseNumber}/kvittens.pdf`,
  forms: '/personal/formular',
  export: (formId: string): string => `/personal/formular/${formId}/arenden.csv`,
  signIn: '/personal/logga-in',
  signInWith: (token: string): string => `/personal/logga-in/${token}`,
  signOut: '/personal/logga-ut',
};
