import { member, type Json } from '../json';
import type { Privacy } from './form-model';

const LEVELS: readonly Privacy[] = ['none', 'personal', 'sensitive', 'secret'];
const PERSONAL_FORMATS = new Set([
  'email',
  'idn-email',
  'phone',
  'se-personnummer',
  'se-samordningsnummer',
  'se-person-id',
  'se-org-or-person',
  'se-phone',
  'se-bank-account',
  'se-iban',
]);

/** What `x-privacy` says: a level, or an object with `level` and `purpose`. */
export const statedPrivacy = (annotation: Json | undefined): Privacy | undefined => {
  const level = typeof annotation === 'string' ? annotation : member(annotation, 'level');
  return LEVELS.find((known) => known === level);
};

/** Where nobody said anything: what points out a person is personal. */
export const likelyPrivacy = (format: string | undefined, autocomplete: string | undefined): Privacy =>
  autocomplete !== undefined || (format !== undefined && PERSONAL_FORMATS.has(format)) ? 'personal' : 'none';
