/** The five answers to "how did it go?", worst first, are 1 to 5. */
export type Score = 1 | 2 | 3 | 4 | 5;

export const isScore = (value: number): value is Score => Number.isInteger(value) && value >= 1 && value <= 5;

/** Letters of a text: an opinion, not a letter. */
export const LONGEST_OPINION = 2000;

/** Months that opinions are kept. Told to whoever writes one. */
export const MONTHS_KEPT = 12;

/** What somebody thinks of a form that they have just sent in. */
export interface SurveyAnswer {
  readonly formId: string;
  readonly score: Score;
  readonly comment?: string;
}

/** Something that is wrong with a page. */
export interface PageReport {
  /** As somebody names it; no address with a secret in it. */
  readonly page: string;
  readonly what: string;
  /** Where to answer, where somebody wants an answer. */
  readonly email?: string;
}

/** How one form is liked. */
export interface FormOpinion {
  readonly formId: string;
  readonly answers: number;
  /** From 1 to 5. */
  readonly mean: number;
}

/** With the day it came, ISO 8601. */
export type Kept<T> = T & { readonly day: string };
