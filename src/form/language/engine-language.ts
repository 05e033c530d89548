import type { Language } from '../model/form-model';

/**
 * The language of the engine's own words beside a form's words in any language (BCP 47): Swedish for Swedish, and for the
 * neighbours and national minorities who read it (Finnish, Meänkieli, Sámi, Norwegian, Danish); English for all others.
 */
export const engineLanguage = (tag: string): Language =>
  SWEDISH_READERS.has(tag.toLowerCase().split('-')[0] ?? '') ? 'sv' : 'en';

const SWEDISH_READERS = new Set([
  'sv',
  'fi',
  'fit',
  'se',
  'sma',
  'smj',
  'sme',
  'smi',
  'no',
  'nb',
  'nn',
  'da',
]);

/** Whether a text is a language tag that Intl can read, for example `ar` or `zh-Hant`. */
export const isLanguageTag = (tag: string): boolean => {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** A language's name in itself: `suomi`, `العربية`. The tag where no name is known. */
export const ownName = (tag: string): string => {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
    return (
      KEPT_NAMES[tag] ?? (name === undefined ? tag : name.charAt(0).toLocaleUpperCase(tag) + name.slice(1))
    );
  } catch {
    return KEPT_NAMES[tag] ?? tag;
  }
};

/** Names that not every ICU has. */
const KEPT_NAMES: Readonly<Record<string, string>> = {
  se: 'Davvisámegiella',
  sma: 'Åarjelsaemien gïele',
  smj: 'Julevsámegiella',
  fit: 'Meänkieli',
  rom: 'Romani čhib',
  so: 'Soomaali',
};
