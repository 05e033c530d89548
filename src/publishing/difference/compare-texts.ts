import { isObject, ownName, pointerTokens, valueAt, type VersionContent } from '../../form';
import type { Change, Said } from './change';
import { keywordWord, plain, say, shown } from './sentences';
import { quoted } from './subject';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SENTENCES = {
  added: say(
    (language, count) => `${language}: nya texter: ${count}.`,
    (language, count) => `${language}: new texts: ${count}.`,
  ),
  removed: say(
    (language, count) => `${language}: borttagna texter: ${count}.`,
    (language, count) => `${language}: texts removed: ${count}.`,
  ),
  changed: say(
    (language, text, to, from) => `${language}: ${text} är nu ${to} (förut ${from}).`,
    (language, text, to, from) => `${language}: ${text} is now ${to} (before: ${from}).`,
  ),
};

/** What differs in the translations: every text that is another, and how many came and went (they follow the questions). */
export const compareTexts = (before: Texts, after: Texts, translated: Translated): Change[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((language) =>
    compareLanguage(language, before[language] ?? {}, after[language] ?? {}, translated),
  );

/** The newer version: what its texts are translations of. */
export type Translated = Pick<VersionContent, 'schema' | 'ui' | 'service'>;

const UNKNOWN = say(
  (key) => `texten ${key}`,
  (key) => `the text ${key}`,
);
const TEXT_OF = say(
  (word, subject) => `${word} på ${subject}`,
  (word, subject) => `${word} of ${subject}`,
);

/** What a key of `texts.*.json` is called: ”namnet på Telefon”; the key itself where nothing there has a name. */
const textName = (key: string, { schema, ui }: Translated): Said => {
  const isUi = key.startsWith('ui#');
  const tokens = pointerTokens(isUi ? key.slice('ui#'.length) : key);
  const [word = '', owner] = [tokens.at(-1), valueAt(isUi ? ui : schema, tokens.slice(0, -1))];
  const name = isObject(owner) ? (owner['title'] ?? owner['label']) : undefined;
  if (typeof name !== 'string' || key.startsWith('service#')) return UNKNOWN(plain(key));
  return TEXT_OF(keywordWord(word), plain(quoted(name)));
};

const compareLanguage = (
  language: string,
  before: Texts[string],
  after: Texts[string],
  translated: Translated,
): Change[] => {
  const file = `texts.${language}.json`;
  const name: Said = plain(ownName(language));
  const come = Object.keys(after).filter((pointer) => !Object.hasOwn(before, pointer));
  const gone = Object.keys(before).filter((pointer) => !Object.hasOwn(after, pointer));
  const pick = (from: Texts[string], pointers: readonly string[]) =>
    Object.fromEntries(pointers.map((pointer) => [pointer, from[pointer] ?? '']));
  const other = Object.keys(after).filter(
    (pointer) => Object.hasOwn(before, pointer) && before[pointer] !== after[pointer],
  );
  return [
    ...other.map((pointer): Change => {
      const [was, is] = [before[pointer] ?? '', after[pointer] ?? ''];
      const said = SENTENCES.changed(name, textName(pointer, translated), shown(is), shown(was));
      return { kind: 'text-changed', file, pointer, before: was, after: is, said };
    }),
    ...(come.length === 0
      ? []
      : [
          told(
            'texts-added',
            file,
            SENTENCES.added(name, plain(String(come.length))),
            'after',
            pick(after, come),
          ),
        ]),
    ...(gone.length === 0
      ? []
      : [
          told(
            'texts-removed',
            file,
            SENTENCES.removed(name, plain(String(gone.length))),
            'before',
            pick(before, gone),
          ),
        ]),
  ];
};

const told = (
  kind: 'texts-added' | 'texts-removed',
  file: string,
  said: Said,
  side: 'before' | 'after',
  texts: Record<string, string>,
): Change => ({ kind, file, pointer: '', [side]: texts, said });
