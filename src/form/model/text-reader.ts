import { pointerTokens, valueAt } from '../pointer';
import type { FormDefinition } from '../definition/form-definition';
import { engineLanguage } from '../language/engine-language';
import type { Language } from './form-model';

/** Reads a form's texts in one language. Swedish stands in the files; the others in `texts.*.json`. */
export interface TextReader {
  /** Of the engine's own words beside them. */
  readonly language: Language;
  /** Of the texts, where there are some in it (BCP 47). */
  readonly textLanguage: string;
  /**
   * The text at a key (`/properties/name/title`, `ui#/elements/0/label`, `service#/title`), `inFile` being what stands
   * there. Undefined when there is none in any language.
   */
  readonly read: (key: string, inFile: unknown) => string | undefined;
  /** Keys that were asked for, have a Swedish text, and lack one in this language. */
  readonly missing: ReadonlySet<string>;
  /** Texts that were read, and in which language each stands. */
  readonly saidIn: ReadonlyMap<string, string>;
}

export const textReader = (definition: FormDefinition, textLanguage: string): TextReader => {
  const texts = definition.texts[textLanguage] ?? {};
  const missing = new Set<string>();
  const saidIn = new Map<string, string>();
  return {
    language: engineLanguage(textLanguage),
    textLanguage,
    missing,
    saidIn,
    read: (key, inFile) => {
      const own = Object.hasOwn(texts, key) ? texts[key] : undefined;
      if (own !== undefined) {
        saidIn.set(own, textLanguage);
        return own;
      }
      if (typeof inFile !== 'string' || inFile === '') return undefined;
      if (textLanguage !== 'sv') missing.add(key);
      if (!saidIn.has(inFile)) saidIn.set(inFile, 'sv');
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
