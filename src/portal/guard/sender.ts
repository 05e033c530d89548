import type { Pairs } from '../../form';
import { TRAP } from '../../views';
import { showingOf, TOKEN } from './form-token';

/** Milliseconds from the beginning of a draft to sending it in: nobody reads and answers a form in less. */
const QUICKEST = 3_000;

export interface Sending {
  readonly secretKey: string;
  readonly draft: { readonly id: string; readonly createdAt: Date };
  readonly posted: Pairs;
  readonly now: Date;
}

/**
 * Whether somebody is to press once more before the answer is sent in: it comes from no page of ours, a box is filled in that
 * nobody sees, or it went too fast for a person. Whoever has pressed once more is let in: a password manager fills in boxes too,
 * and a program that goes that far is held by what its network may send.
 */
export const mustPressAgain = ({ secretKey, draft, posted, now }: Sending): boolean => {
  const showing = showingOf(secretKey, draft.id, posted.get(TOKEN)?.[0] ?? '');
  if (showing === 'again') return false;
  const isTrapped = (posted.get(TRAP)?.[0] ?? '') !== '';
  return showing === undefined || isTrapped || now.getTime() - draft.createdAt.getTime() < QUICKEST;
};
