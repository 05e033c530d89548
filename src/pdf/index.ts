export type {
  AssociatedFile,
  Block,
  Document,
  Fact,
  Field,
  FieldInput,
  Inline,
  Picture,
  QrCode,
  Span,
} from './document';
export { ENGINE, makePdf, type Pdf } from './make-pdf';
export { PictureError } from './pictures/picture-error';
export type { Tools } from './sink/pdf-sink';
export type { Fonts } from './text/fonts';
export { type PdfTheme, plainTheme, themeOf } from './theme';
