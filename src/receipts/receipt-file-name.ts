/** What the file is called when it is saved, for example `kvittens-2026-000127-4.pdf`. */
export const receiptFileName = (caseNumber: string): string => `kvittens-${caseNumber}.pdf`;

/** The same for the twin without files inside. */
export const archiveFileName = (caseNumber: string): string => `kvittens-${caseNumber}-arkiv.pdf`;
