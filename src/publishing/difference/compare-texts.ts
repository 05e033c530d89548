import { ownName } from '../../form';
import type { Change, Said } from './change';
import { plain, say, shown } from './sentences';

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
    (language, pointer, to, from) => `${language}: texten ${pointer} är nu ${to} (förut ${from}).`,
    (language, pointer, to, from) => `${language}: the text ${pointer} is now ${to} (before: ${from}).`,
  ),
};

/** What differs in the translations: every text that is another, and how many came and went (they follow the questions). */
export const compareTexts = (before: Texts, after: Texts): Change[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((language) =>
    compareLanguage(language, before[language] ?? {}, after[language] ?? {}),
  );

const compareLanguage = (language: string, before: Texts[string], after: Texts[string]): Change[] => {
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
      const said = SENTENCES.changed(name, plain(pointer), shown(is), shown(was));
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
