import { isObject, type Json } from '../json';
import { toPointer, type Path } from '../pointer';
import type { FormDefinition, Service } from './form-definition';
import type { Municipality } from './municipality';

/** A value with the strings at some pointers replaced. */
const replaced = (value: Json, text: (pointer: string) => string | undefined, path: Path = []): Json => {
  if (typeof value === 'string') return text(toPointer(path)) ?? value;
  if (Array.isArray(value)) return value.map((inner, place) => replaced(inner, text, [...path, place]));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, replaced(inner, text, [...path, name])]),
  );
};

const lookUp = (texts: Readonly<Record<string, string>> | undefined, prefix: string) => (pointer: string) =>
  texts && Object.hasOwn(texts, prefix + pointer) ? texts[prefix + pointer] : undefined;

/** How the form is offered, in one language; Swedish where that has no words. */
export const localService = (
  { service, texts }: Pick<FormDefinition, 'service' | 'texts'>,
  language: string,
): Service => replaced(service as Json, lookUp(texts[language], 'service#')) as Service;

/** The municipality, in one language; Swedish where that has no words. */
export const localMunicipality = (municipality: Municipality, language: string): Municipality =>
  replaced(
    municipality as unknown as Json,
    lookUp(municipality.texts?.[language], ''),
  ) as unknown as Municipality;
