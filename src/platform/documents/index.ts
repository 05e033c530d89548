export { documentFonts } from './document-fonts';
export { documentTools } from './document-tools';
export { documentWords, type DocumentWords } from './document-words';
export { factsOf, mailLink, type Pair, privacySection, section } from './sections';
