import type { Language } from '../../form';
import type { BlankTexts } from './blank-texts';
import { en } from './en';
import { sv } from './sv';

export type { BlankTexts, Comparison } from './blank-texts';

export const blankTexts = (language: Language): BlankTexts => (language === 'sv' ? sv : en);
