import type { Texts } from '../../views';
import { OPEN_WISH, type Wish } from './wish';

export type BuiltIn = keyof Texts['inbox']['builtIn'];

/** The views that everybody has, in order. Those for whoever handles cases are left out for who only reads. */
export const builtInViews = (mayHandle: boolean): readonly (readonly [BuiltIn, Wish])[] => [
  ...(mayHandle ? [['mine', { ...OPEN_WISH, handler: 'jag-ingen' }] as const] : []),
  ['unassigned', { ...OPEN_WISH, handler: 'ingen' }],
  ['unread', { ...OPEN_WISH, unread: true }],
  ['overdue', { ...OPEN_WISH, due: 'forsenade', order: 'frist', rising: true }],
  ['soon', { ...OPEN_WISH, due: 'snart', order: 'frist', rising: true }],
  ['supplement', { ...OPEN_WISH, status: 'supplement_received' }],
  ['decision', { ...OPEN_WISH, status: 'awaiting_decision' }],
  ['open', OPEN_WISH],
];
