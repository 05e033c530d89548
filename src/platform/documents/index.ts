export { documentFonts } from './document-fonts';
export { documentTools } from './document-tools';
