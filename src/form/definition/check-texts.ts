import { isLanguageTag } from '../language/engine-language';
import { buildForm } from '../model/build-form';
import { behindTextKey } from '../model/text-reader';
import type { Json } from '../json';
import type { Finding } from '../problem';
import type { FormDefinition } from './form-definition';
import { serviceTexts } from './service-texts';

/** So many places are told; the rest is counted. */
const TOLD = 5;

/** Texts that point nowhere, and what a language lacks. */
export const checkTexts = (definition: FormDefinition): Finding[] =>
  Object.entries(definition.texts).flatMap(([language, texts]) => {
    const file = `texts.${language}.json`;
    const lost = Object.keys(texts).filter((key) => key !== '$schema' && !pointsAtSomething(definition, key));
    return [
      ...lost.map((key) =>
        warning(
          file,
          `The key ${JSON.stringify(key)} points at nothing.`,
          'Write the pointer of a text, for example "/properties/name/title".',
        ),
      ),
      ...(isLanguageTag(language) ? missing(definition, language, file) : [unknown(language, file)]),
    ];
  });

const warning = (file: string, reason: string, mend: string): Finding => ({
  level: 'warning',
  file,
  pointer: '',
  reason,
  mend,
});

/** A text may also stand where the file has none yet, beside something that is there. */
const pointsAtSomething = (definition: FormDefinition, key: string) =>
  behindTextKey(definition, key) !== undefined ||
  (/\/(title|description|x-error)$/.test(key) &&
    behindTextKey(definition, key.replace(/\/[^/]*$/, '')) !== undefined);

/** Texts of what is no language reach nobody. */
const unknown = (language: string, file: string): Finding =>
  warning(
    file,
    `There is no language "${language}".`,
    'Name the file by a language tag (BCP 47), for example texts.ar.json or texts.sma.json.',
  );

const missing = (definition: FormDefinition, language: string, file: string): Finding[] => {
  const texts = definition.texts[language] ?? {};
  const keys = [
    ...buildForm(definition, language).missingTexts,
    ...serviceTexts(definition.service as Json)
      .map(([pointer]) => `service#${pointer}`)
      .filter((key) => !Object.hasOwn(texts, key)),
  ];
  const all = [...new Set(keys)];
  if (all.length === 0) return [];
  const first = all.slice(0, TOLD).join(', ');
  const more = all.length > TOLD ? ', ...' : '.';
  const many = all.length === 1 ? '1 text is' : `${all.length} texts are`;
  return [warning(file, `${many} missing: ${first}${more}`, 'Add them; until then Swedish is shown.')];
};
