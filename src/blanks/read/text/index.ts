import type { Language } from '../../../form';
import type { BlankRefusal } from '../refusal-of-blank';
import { en } from './en';
import { sv } from './sv';

/** Why a blank is not taken and what to do, in words. */
export const refusalWords = (refusal: BlankRefusal, language: Language): string =>
  ({ sv, en })[language][refusal];
