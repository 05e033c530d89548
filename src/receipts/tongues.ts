import type { Receipt } from './receipt';

/** Which language a receipt is in, and which of its blocks are in another. */
export interface Tongues {
  /** BCP 47. */
  readonly document: string;
  /** For a block of the engine's words: says their language where it is not the document's. */
  readonly ours: { readonly language?: string };
  /** The same for a text of the form's. */
  readonly ofForm: (lang: string | undefined) => { readonly language?: string };
}

const tag = (language: string): string => (language === 'sv' ? 'sv-SE' : language);

/**
 * A receipt is in the language that its form was filled in in, as most of its words are the form's, when all of its questions
 * are; else in that of the engine's words. What is in another is marked, so that it is read aloud rightly (WCAG 3.1.2).
 */
export const tonguesOf = ({ language, textLanguage, form, sections }: Receipt): Tongues => {
  const of = (lang: string | undefined): string => tag(lang ?? language);
  const isWhole = [form, ...sections, ...sections.flatMap(({ rows }) => rows)].every(
    ({ lang }) => of(lang) === tag(textLanguage),
  );
  const document = isWhole ? tag(textLanguage) : tag(language);
  const marked = (lang: string) => (lang === document ? {} : { language: lang });
  return { document, ours: marked(tag(language)), ofForm: (lang) => marked(of(lang)) };
};
