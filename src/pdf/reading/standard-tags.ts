import type { PDFDict } from 'pdf-lib';
import { nameOf } from './values';

/** Standard structure types (PDF 32000-1, 14.8.4). */
export const STANDARD_TAGS: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** The standard type that a name stands for, by way of the role map; the name where the map does not lead to one. */
export const standardTag = (name: string, roles: PDFDict | undefined): string => {
  let at = name;
  for (let i = 0; i < 20 && !STANDARD_TAGS.has(at); i++) {
    const next = roles === undefined ? undefined : nameOf(roles, at);
    if (next === undefined) return name;
    at = next;
  }
  return STANDARD_TAGS.has(at) ? at : name;
};
