import {
  addEntry,
  calculate,
  choices,
  controlName,
  dayOf,
  decodePairs,
  encodeAnswer,
  moveEntry,
  removeEntry,
  showForm,
  type CompiledForm,
  type Filled,
  type FormModel,
  type Pairs,
  type Pointer,
} from '../../form';
import type { Action } from './action';
import { changesIn } from './changed-pairs';
import { conflictsIn, picksIn } from './conflicts';
import type { OpenDraft } from './open-draft';

/** What a post makes of a draft. */
export interface Merged {
  /** What is to be stored: all that was posted but the conflicts. */
  readonly filled: Filled;
  /** The questions that somebody must choose an answer to; they stay as they are stored. */
  readonly conflicts: readonly Conflict[];
}

/** A question with two answers. */
export interface Conflict {
  readonly pointer: Pointer;
  /** The controls of the page that belong to it. */
  readonly names: readonly string[];
  /** What was filled in here, in the stored answer's place. */
  readonly mine: Filled;
}

/** The answer with what was posted, and with what the button did. What another tab has answered meanwhile is not overwritten. */
export const mergePost = (
  { draft, version, model, pairs: stored }: OpenDraft,
  posted: Pairs,
  action: Action,
): Merged => {
  const { compiled } = version;
  const put = (pairs: Pairs): Filled => {
    const read = decodePairs(model, compiled, pairs, draft);
    return { ...read, answer: read.answer ?? {} };
  };
  const held = (filled: Filled): Pairs =>
    encodeAnswer(showForm(model, compiled, filled.answer, filled.chosen));

  const picks = picksIn(posted);
  const changes = changesIn(model, posted, action);
  const { questionOf } = changes;
  const without = (left: (question: Pointer) => boolean): Pairs =>
    new Map(
      [...changes.pairs].filter(([name]) => {
        const question = questionOf(name);
        return question === undefined || !left(question);
      }),
    );
  const acted = 'pointer' in action ? questionOf(controlName(action.pointer)) : undefined;
  const done = (left: (question: Pointer) => boolean): Filled => {
    const filled = put(without(left));
    return acted !== undefined && left(acted) ? filled : changeEntries(model, filled, action);
  };

  const mine = done((question) => picks.get(question) === 'theirs');
  const found = conflictsIn(changes, {
    stored,
    mine: held(mine),
    holding: (pairs) => held(put(pairs)),
  });
  const undecided = [...picks].flatMap(([pointer, pick]) =>
    pick === undefined && changes.touched.has(pointer) ? [pointer] : [],
  );
  const open = new Set([...found.filter((pointer) => picks.get(pointer) !== 'theirs'), ...undecided]);
  const filled =
    open.size === 0 ? mine : done((question) => open.has(question) || picks.get(question) === 'theirs');
  const names = [...new Set([...posted.keys(), ...changes.shown.keys()])];
  return {
    filled: withCalculated(model, compiled, filled),
    conflicts: [...open].map((pointer) => ({
      pointer,
      names: names.filter((name) => questionOf(name) === pointer),
      mine,
    })),
  };
};

/** The answer with what the form works out by itself. */
export const withCalculated = (
  model: FormModel,
  compiled: CompiledForm,
  { answer, chosen }: Filled,
): Filled => ({
  answer: calculate(model, answer, dayOf(new Date()), choices(compiled, answer, chosen)) ?? {},
  chosen,
});

/** What is filled in with what a button did to a list. */
export const changeEntries = (model: FormModel, filled: Filled, action: Action): Filled => {
  switch (action.does) {
    case 'add':
      return addEntry(model, filled, action.pointer);
    case 'remove':
      return removeEntry(model, filled, action.pointer);
    case 'up':
    case 'down':
      return moveEntry(model, filled, action.pointer, action.does);
    default:
      return filled;
  }
};
