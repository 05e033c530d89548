export { type CheckedPdf, type CheckOptions, checkPdf } from './check-pdf';
export type { Finding, Standard } from './finding';
export { type HeldContent, lacksOf, readHeldContent } from './product';
