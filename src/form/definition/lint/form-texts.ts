import { isObject, type Json } from '../../json';
import { toPointer, type Pointer } from '../../pointer';
import type { FormDefinition } from '../form-definition';
import { serviceTexts } from '../service-texts';

/** A text that residents read, where it stands, and in which language (BCP 47). */
export interface FormText {
  readonly file: string;
  readonly pointer: Pointer;
  readonly text: string;
  readonly language: string;
}

/** Members of a schema or an element that people read. */
const READ = new Set(['title', 'description', 'label', 'text']);

/** Members that hold data, whatever they look like. */
const DATA = new Set(['const', 'enum', 'default', 'examples', 'rule', 'scope']);

/** All texts of a form that residents read, those of `texts.*.json` included. */
export const formTexts = (definition: FormDefinition): FormText[] => [
  ...textsIn(definition.schema, 'schema.json'),
  ...(definition.ui === undefined ? [] : textsIn(definition.ui, 'ui.json')),
  ...serviceTexts(definition.service as Json).map(([pointer, text]) => ({
    file: 'service.json',
    pointer,
    text,
    language: 'sv',
  })),
  ...Object.entries(definition.texts).flatMap(([language, texts]) =>
    Object.entries(texts).map(([key, text]) => ({
      file: `texts.${language}.json`,
      pointer: toPointer([key]),
      text,
      language,
    })),
  ),
];

const textsIn = (root: Json, file: string): FormText[] => {
  const found: FormText[] = [];
  const walk = (value: Json, path: readonly (string | number)[], isRead: boolean) => {
    if (typeof value === 'string') {
      if (isRead) found.push({ file, pointer: toPointer(path), text: value, language: 'sv' });
    } else if (Array.isArray(value)) value.forEach((inner, place) => walk(inner, [...path, place], false));
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value))
        if (typeof inner === 'string' || !DATA.has(name) || path.at(-1) === 'properties')
          walk(inner, [...path, name], READ.has(name) || path.at(-1) === 'x-error');
  };
  walk(root, [], false);
  return found;
};
