import type { Pairs } from '../../form';

/** What was pressed: the value of `_do`. Anything unknown is `next`, which checks, keeps and loses nothing. */
export type Action =
  | { readonly does: 'next' | 'back' | 'save' | 'submit' }
  | { readonly does: 'add' | 'remove' | 'up' | 'down'; readonly pointer: string };

const PLAIN = ['next', 'back', 'save', 'submit'] as const;
const ON_ENTRIES = ['add', 'remove', 'up', 'down'] as const;

export const readAction = (pairs: Pairs): Action => {
  const [, word = '', pointer = ''] = /^([a-z]+)(?: (.*))?$/su.exec(pairs.get('_do')?.at(-1) ?? '') ?? [];
  const onEntries = ON_ENTRIES.find((does) => does === word);
  if (onEntries !== undefined) return { does: onEntries, pointer };
  return { does: PLAIN.find((does) => does === word) ?? 'next' };
};
