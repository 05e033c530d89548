import { pointerTokens, valueAt } from '../pointer';
import type { FormDefinition } from '../definition/form-definition';
import type { Language } from './form-model';

/** Reads a form's texts in one language. Swedish stands in the files; the others in `texts.*.json`. */
export interface TextReader {
  readonly language: Language;
  /**
   * The text at a key (`/properties/name/title`, `ui#/elements/0/label`, `service#/title`), `inFile` being what stands
   * there. Undefined when there is none in any language.
   */
  readonly read: (key: string, inFile: unknown) => string | undefined;
  /** Keys that were asked for, have a Swedish text, and lack one in this language. */
  readonly missing: ReadonlySet<string>;
}

export const textReader = (definition: FormDefinition, language: Language): TextReader => {
  const texts = definition.texts[language] ?? {};
  const missing = new Set<string>();
  return {
    language,
    missing,
    read: (key, inFile) => {
      if (Object.hasOwn(texts, key)) return texts[key];
      if (typeof inFile !== 'string' || inFile === '') return undefined;
      if (language !== 'sv') missing.add(key);
      return inFile;
    },
  };
};

/** What a text key points at, in the files that it may point into. */
export const behindTextKey = (definition: FormDefinition, key: string) => {
  const [file, pointer] = key.includes('#')
    ? [key.slice(0, key.indexOf('#')), key.slice(key.indexOf('#') + 1)]
    : ['', key];
  const roots: Readonly<Record<string, unknown>> = {
    '': definition.schema,
    ui: definition.ui,
    service: definition.service,
  };
  const root = roots[file] as FormDefinition['schema'] | undefined;
  return valueAt(root, pointerTokens(pointer));
};
