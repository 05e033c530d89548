import type { FormDefinition } from '../definition/form-definition';
import { isObject, type Json } from '../json';
import { toPointer, valueAt, pointerTokens, type Pointer } from '../pointer';
import type { Declared } from './declared-at';
import type { FieldText, FilePlace } from './inspection';

/** Languages that residents can choose on every page. */
const ALWAYS = ['en'];

const READ = ['title', 'description'];

/**
 * The texts that are read at a question, each in every language of the form: its name and help, its own error messages, its
 * choices, and what ui.json calls it. Of several schemas the nearest has its name and help.
 */
export const textsOf = (
  definition: FormDefinition,
  declared: readonly Declared[],
  control: Pointer | undefined,
  placeOf: (file: string, pointer: string) => FilePlace,
): FieldText[] => {
  const languages = [...new Set([...ALWAYS, ...Object.keys(definition.texts)])].filter((tag) => tag !== 'sv');
  const told = new Set<string>();
  const text = (
    prefix: '' | 'ui#',
    pointer: Pointer,
    what: string,
    swedish: Json | undefined,
  ): FieldText[] => {
    const key = prefix + pointer;
    if (typeof swedish !== 'string' || swedish === '' || told.has(key)) return [];
    told.add(key);
    const others = languages.map((language): [string, string | undefined] => {
      const texts = definition.texts[language] ?? {};
      return [language, Object.hasOwn(texts, key) ? texts[key] : undefined];
    });
    const place = placeOf(prefix === '' ? 'schema.json' : 'ui.json', pointer);
    return [{ key, what, place, swedish, others: Object.fromEntries(others) }];
  };
  const named = READ.flatMap((what) => {
    const nearest = declared.find(({ schema }) => typeof schema[what] === 'string');
    return nearest === undefined ? [] : text('', `${nearest.pointer}/${what}`, what, nearest.schema[what]);
  });
  const own = declared.flatMap(({ pointer, schema }) => [
    ...errorTexts(schema['x-error']).flatMap(([tokens, words]) =>
      text('', pointer + toPointer(['x-error', ...tokens]), 'x-error', words),
    ),
    ...['oneOf', 'anyOf'].flatMap((keyword) => {
      const choices = schema[keyword];
      return Array.isArray(choices)
        ? choices.flatMap((choice, place) =>
            isObject(choice)
              ? READ.flatMap((what) =>
                  text('', pointer + toPointer([keyword, place, what]), `${keyword} ${what}`, choice[what]),
                )
              : [],
          )
        : [];
    }),
  ]);
  const laidOut =
    control === undefined
      ? []
      : ['label', 'text'].flatMap((what) =>
          text('ui#', `${control}/${what}`, what, valueAt(definition.ui, [...pointerTokens(control), what])),
        );
  return [...laidOut, ...named, ...own];
};

/** Where the languages stand beside one another in the file, nothing is missing elsewhere. */
const errorTexts = (said: Json | undefined): [string[], string][] => {
  if (typeof said === 'string') return [[[], said]];
  if (!isObject(said) || said['sv'] !== undefined || said['en'] !== undefined) return [];
  return Object.entries(said).flatMap(([keyword, words]): [string[], string][] =>
    typeof words === 'string' ? [[[keyword], words]] : [],
  );
};
