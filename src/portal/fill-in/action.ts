import { isLanguageTag, readSlot, type Pairs, type Pointer } from '../../form';

/** What was pressed: the value of `_do`. Anything unknown is `next`, which checks, keeps and loses nothing. */
export type Action = PlainAction | OnValue | { readonly does: 'language'; readonly language: string };

interface PlainAction {
  /**
   * `keep`: saved by a script in the background, which wants no page. `stay`: saved so as not to be signed out; `login`,
   * `logout`: saved before one goes there.
   */
  readonly does: 'next' | 'back' | 'save' | 'submit' | 'keep' | 'stay' | 'login' | 'logout';
}

/** A button that is about one value: a list, an entry, a part of the form, a choice, files that go along. */
export interface OnValue {
  readonly does: 'add' | 'remove' | 'up' | 'down' | 'choose' | 'upload';
  readonly pointer: Pointer;
}

/** Posted by a step that was chosen on the review: it leads back there. */
export const CHANGES = '_change';

const PLAIN = ['next', 'back', 'save', 'submit', 'keep', 'stay', 'login', 'logout'] as const;
const ON_VALUE = ['add', 'remove', 'up', 'down', 'choose', 'upload'] as const;

export const readAction = (pairs: Pairs): Action => {
  const [, word = '', rest = ''] = /^([a-z]+)(?: (.*))?$/su.exec(pairs.get('_do')?.at(-1) ?? '') ?? [];
  const pointer = readSlot(rest)?.pointer;
  const onValue = ON_VALUE.find((does) => does === word);
  if (onValue !== undefined && pointer !== undefined) return { does: onValue, pointer };
  if (word === 'language' && isLanguageTag(rest)) return { does: 'language', language: rest };
  return { does: PLAIN.find((does) => does === word) ?? 'next' };
};
