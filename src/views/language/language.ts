/** ISO 15924 scripts and the languages that are written from right to left where nothing else is said. */
const RTL_SCRIPTS = new Set(['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg']);
const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'prs',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** Which way a language is written, by its BCP 47 tag. */
export const directionOf = (language: string): 'ltr' | 'rtl' => {
  const [name = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script !== undefined) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(name) ? 'rtl' : 'ltr';
};

const TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/** The attributes of a text in another language than the page; none for one in the same, or for what is no language. */
export const inLanguage = (
  language: string | undefined,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } =>
  language === undefined || !TAG.test(language) ? {} : { lang: language, dir: directionOf(language) };
