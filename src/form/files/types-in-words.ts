import type { Language } from '../model/form-model';
import { acceptedTypes, HEIC, isAccepted, KNOWN_TYPES, typeName } from './known-types';

const OR: Readonly<Record<Language, string>> = { sv: 'eller', en: 'or' };
const FAMILIES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { 'image/*': 'bilder', 'audio/*': 'ljud', 'video/*': 'film' },
  en: { 'image/*': 'pictures', 'audio/*': 'sound', 'video/*': 'film' },
};
const ANY: Readonly<Record<Language, string>> = {
  sv: 'PDF, bilder, Word eller andra vanliga slag av filer',
  en: 'PDF, pictures, Word or other common kinds of files',
};

/** The kinds of files that are taken, in words: `PDF, JPG, PNG eller HEIC`. */
export const typesInWords = (accept: readonly string[], language: Language): string => {
  if (accept.length === 0 || acceptedTypes(accept).length === KNOWN_TYPES.length) return ANY[language];
  const families = accept.filter((one) => FAMILIES[language][one] !== undefined);
  const named = KNOWN_TYPES.filter(
    ({ mediaType }) => !isAcceptedBy(families, mediaType) && isAccepted(accept, mediaType),
  ).map(({ name }) => name);
  const others = accept.filter(
    (one) => FAMILIES[language][one] === undefined && !KNOWN_TYPES.some(({ mediaType }) => mediaType === one),
  );
  const heic = accept.includes('image/jpeg') && !families.includes('image/*') ? [HEIC.name] : [];
  return listed(
    [...named, ...heic, ...others.map(typeName), ...families.map((one) => FAMILIES[language][one] ?? one)],
    OR[language],
  );
};

const isAcceptedBy = (families: readonly string[], mediaType: string): boolean =>
  families.length > 0 && isAccepted(families, mediaType);

const listed = (names: readonly string[], or: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1) ?? ''}`;
