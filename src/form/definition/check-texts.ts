import { isLanguageTag } from '../language/engine-language';
import { buildForm } from '../model/build-form';
import { behindTextKey } from '../model/text-reader';
import { isObject, type Json } from '../json';
import { toPointer, type Pointer } from '../pointer';
import type { LintFinding, LintRule } from './lint/lint-rules';
import type { FormDefinition } from './form-definition';
import { serviceTexts } from './service-texts';

/** So many places are told; the rest is counted. */
const TOLD = 20;

/** Texts that point nowhere, what a language lacks, and languages that have nothing but an error sentence. */
export const checkTexts = (definition: FormDefinition): LintFinding[] => [
  ...Object.entries(definition.texts).flatMap(([language, texts]) => {
    const file = `texts.${language}.json`;
    const lost = Object.keys(texts).filter((key) => key !== '$schema' && !pointsAtSomething(definition, key));
    return [
      ...lost.map((key) =>
        finding(
          'text-without-place',
          file,
          toPointer([key]),
          `The key ${JSON.stringify(key)} points at nothing.`,
          'Write the pointer of a text, for example "/properties/name/title".',
        ),
      ),
      ...(isLanguageTag(language) ? missing(definition, language, file) : [unknown(language, file)]),
    ];
  }),
  ...languagesWithoutTexts(definition),
];

const finding = (
  rule: LintRule,
  file: string,
  pointer: Pointer,
  reason: string,
  mend: string,
): LintFinding => ({ rule, file, pointer, reason, mend });

/** Every form is offered in English: whoever chooses it should find more than buttons in it. */
const languagesWithoutTexts = ({ texts, service, schema }: FormDefinition): LintFinding[] => {
  const named = namedIn(schema, (language) => !Object.hasOwn(texts, language));
  const isOffered = Object.keys(service).length > 0;
  return [
    ...named.map(({ language, pointer }) =>
      finding(
        'language-without-texts',
        'schema.json',
        pointer,
        `There is a sentence in "${language}", and no texts.${language}.json: the form is not offered in that language.`,
        `Add texts.${language}.json with the form's texts, or take the sentence away.`,
      ),
    ),
    ...(Object.hasOwn(texts, 'en') || !isOffered
      ? []
      : [
          finding(
            'language-without-texts',
            'service.json',
            '',
            'There is no texts.en.json: whoever chooses English reads the questions in Swedish.',
            'Add texts.en.json with the texts in English, or make an exception that says why none are needed.',
          ),
        ]),
  ];
};

/** The first place of each language that own error sentences are written in, beside Swedish and English. */
const namedIn = (schema: Json, isWanted: (language: string) => boolean) => {
  const found = new Map<string, Pointer>();
  const walk = (value: Json, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) value.forEach((inner, place) => walk(inner, [...path, place]));
    if (!isObject(value) || Array.isArray(value)) return;
    const isSaid = path.at(-1) === 'x-error' || path.at(-2) === 'x-error';
    for (const [name, inner] of Object.entries(value)) {
      const isLanguage = isSaid && 'sv' in value && !['sv', 'en'].includes(name) && isLanguageTag(name);
      if (isLanguage && isWanted(name) && !found.has(name)) found.set(name, toPointer([...path, name]));
      walk(inner, [...path, name]);
    }
  };
  walk(schema, []);
  return [...found].map(([language, pointer]) => ({ language, pointer }));
};

/** A text may also stand where the file has none yet, beside something that is there. */
const pointsAtSomething = (definition: FormDefinition, key: string) =>
  behindTextKey(definition, key) !== undefined ||
  (/\/(title|description|x-error)$/.test(key) &&
    behindTextKey(definition, key.replace(/\/[^/]*$/, '')) !== undefined);

/** Texts of what is no language reach nobody. */
const unknown = (language: string, file: string): LintFinding =>
  finding(
    'text-without-place',
    file,
    '',
    `There is no language "${language}".`,
    'Name the file by a language tag (BCP 47), for example texts.ar.json or texts.sma.json.',
  );

const missing = (definition: FormDefinition, language: string, file: string): LintFinding[] => {
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
  const more = all.length > TOLD ? `, and ${all.length - TOLD} more.` : '.';
  const many = all.length === 1 ? '1 text is' : `${all.length} texts are`;
  return [
    finding(
      'text-missing',
      file,
      '',
      `${many} missing: ${first}${more}`,
      'Add a line for each with the text in that language; until then Swedish is shown.',
    ),
  ];
};
