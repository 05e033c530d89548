import { acceptedTypes, endingsOf, HEIC, isAccepted } from './known-types';

/**
 * What HTML's `accept` is told, so that the file chooser offers what is wanted: media types, and endings for systems that know
 * no others. Undefined where anything is taken. The server looks at the content for itself.
 */
export const acceptAttribute = (accept: readonly string[]): string | undefined => {
  if (accept.length === 0) return undefined;
  const types = [...accept, ...acceptedTypes(accept).map(({ mediaType }) => mediaType)];
  const endings = [...new Set(types.flatMap((type) => [...endingsOf(type)]))];
  const heic = isAccepted(accept, 'image/jpeg') ? [...HEIC.mediaTypes, ...HEIC.endings.map(dotted)] : [];
  return [...accept, ...endings.map(dotted), ...heic].join(',');
};

const dotted = (ending: string) => `.${ending}`;
