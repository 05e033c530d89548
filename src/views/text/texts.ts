import type { Language } from '../../form/model/form-model';
import { en } from './en';
import { sv, type Texts } from './sv';

export type { Texts };

/** The catalogue of a language. */
export const texts = (language: Language): Texts => (language === 'en' ? en : sv);
