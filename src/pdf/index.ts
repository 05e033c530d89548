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
export type { Tools } from './sink/pdf-sink';
export type { Fonts } from './text/font-set';
export { parseColour, type PdfTheme, plainTheme } from './theme';
