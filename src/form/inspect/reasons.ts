import type { When } from '../model/form-model';
import type { Round } from '../model/round';
import type { Entries } from '../pointer';
import type { Located } from './located';
import type { Reason, Told } from './inspection';
import { tellWhen, type Telling } from './when-words';

/** An example that the form is held against, and which entries of its lists are meant. */
export interface Held {
  readonly round: Round;
  readonly entries: Entries;
}

/** When one thing is so. */
export const toldWhen = (when: When, of: Reason['of'], telling: Telling, held: Held | undefined): Told => {
  if (typeof when === 'string') return when;
  const { words, places } = tellWhen(when, telling);
  return [{ of, words, places, ...(held && { holds: held.round.holds(when, held.entries) }) }];
};

/** Both. */
const together = (one: Told, other: Told): Told => {
  if (one === 'never' || other === 'never') return 'never';
  if (one === 'always') return other;
  return other === 'always' ? one : [...one, ...other];
};

/** Why a question is shown: its page, the groups and shapes that it stands in, and its own conditions. */
export const toldShown = ({ node, page, around }: Located, telling: Telling, held: Held | undefined): Told =>
  [
    toldWhen(page.shown, 'page', telling, held),
    ...around.flatMap(({ node: outer, variant }): Told[] => {
      const shown = toldWhen(outer.shown, 'group', telling, held);
      if (variant === undefined) return [shown];
      const chosen = held && held.round.choiceAt(variant.of, held.entries).chosen === variant.place;
      const words = shapeChosen(telling.language, variant.of.label, variant.shape.label);
      return [shown, [{ of: 'shape', words, places: [], ...(chosen !== undefined && { holds: chosen }) }]];
    }),
    toldWhen(node.shown, 'question', telling, held),
  ].reduce(together, 'always');

const shapeChosen = (language: 'sv' | 'en', chooser: string, shape: string): string =>
  language === 'sv' ? `”${shape}” är valt under ”${chooser}”` : `“${shape}” is chosen under “${chooser}”`;

/** Whether all of it holds for the example. */
export const holdsNow = (told: Told): boolean =>
  told === 'always' || (told !== 'never' && told.every(({ holds }) => holds === true));
