export { documentFonts } from './document-fonts';
