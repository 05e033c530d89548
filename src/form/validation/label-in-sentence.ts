import type { Language } from '../model/form-model';

/** How a question's label goes into a sentence. */
export interface LabelInSentence {
  /** Without a colon or full stop at its end. */
  readonly label: string;
  /** With a small first letter, unless it is a name of capitals (`OCR-nummer`, "I"). */
  readonly lower: string;
  readonly kind: 'phrase' | 'question' | 'request';
}

/** Labels that already tell what to do: "Beskriv vad som har hänt". */
const REQUESTS: Readonly<Record<Language, RegExp>> = {
  sv: /^(?:Ange|Beskriv|Berätta|Bifoga|Fyll i|Förklara|Kryssa|Lägg till|Lämna|Markera|Motivera|Skriv|Svara|Uppge|Välj)\s/u,
  en: /^(?:Add|Answer|Attach|Choose|Describe|Enter|Explain|Give|Leave|Mark|Select|State|Tell|Tick|Write)\s/u,
};

export const labelInSentence = (text: string, language: Language): LabelInSentence => {
  const label = text.trim().replace(/[:.]+$/u, '');
  return { label, lower: withSmallLetter(label), kind: kindOf(label, language) };
};

const kindOf = (label: string, language: Language): LabelInSentence['kind'] => {
  if (label.endsWith('?')) return 'question';
  return REQUESTS[language].test(label) ? 'request' : 'phrase';
};

/** "Zip Code", as tools write titles, is all of it a name. */
const IN_TITLE_CASE = /^\p{Lu}\S*(?:\s\p{Lu}\S*)+$/u;

const withSmallLetter = (label: string) =>
  !IN_TITLE_CASE.test(label) && /^\p{Lu}(?:\p{Ll}|-\p{Ll})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
