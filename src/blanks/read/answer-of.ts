import {
  asideAnswers,
  calculate,
  checkAnswer,
  choices,
  decodePairs,
  defaultAnswer,
  pointerTokens,
  readName,
  showForm,
  valueAt,
  type AsideAnswer,
  type CheckedAnswer,
  type CompiledForm,
  type Filled,
  type FormModel,
  type Json,
  type Pairs,
} from '../../form';
import { blankFields, type BlankField } from '../blank-fields';
import { choiceFieldName, readFieldName } from '../field-names';
import type { FilledBlank } from './read-blank';

/** What a blank says, as an answer to its form. */
export interface BlankAnswer {
  /** What a draft begins with: what could not be read is there as it was written. */
  readonly filled: Filled;
  /** What stands there at questions that are not asked of this person. */
  readonly aside: readonly AsideAnswer[];
  /** The same held against the form, as any answer is. */
  readonly checked: CheckedAnswer;
}

/** @param today ISO date in Swedish time */
export const answerOf = (
  model: FormModel,
  compiled: CompiledForm,
  { values }: Pick<FilledBlank, 'values'>,
  today: string,
): BlankAnswer => {
  const base = defaultAnswer(model);
  const pairs = pairsOf(blankFields(model), values, base);
  const read = decodePairs(model, compiled, pairs, { answer: base, chosen: {} });
  const answer = calculate(model, read.answer, today, choices(compiled, read.answer, read.chosen)) ?? {};
  const filled = { answer, chosen: read.chosen };
  return {
    filled,
    aside: asideAnswers(showForm(model, compiled, answer, read.chosen), answer),
    checked: checkAnswer(model, compiled, answer, { hidden: 'strip', chosen: read.chosen, today }),
  };
};

/**
 * What the page's controls would post, had the same been filled in there. What is empty is not posted, so that rows that nobody
 * wrote in are no entries; but where the form begins with a value that the paper asks for, it is taken away.
 */
export const pairsOf = (
  fields: readonly BlankField[],
  values: FilledBlank['values'],
  base: Json | undefined,
): Pairs => {
  const written = new Map(values);
  const known = new Set<string>();
  const pairs = new Map<string, readonly string[]>();
  for (const field of fields) {
    const names = namesOf(field);
    for (const name of names) known.add(name);
    const held = heldIn(field, written);
    if (held.length > 0) {
      const isMeant = field.within.every(({ control, value }) => pairs.get(control)?.at(-1) === value);
      if (isMeant || !pairs.has(field.control)) pairs.set(field.control, held);
    } else if (!pairs.has(field.control) && beginsWith(base, field.control)) pairs.set(field.control, ['']);
  }
  // A blank of another make of ours may have had more rows.
  for (const [name, held] of values) {
    const meaning = known.has(name) ? undefined : readFieldName(name);
    if (meaning !== undefined && meaning.choice === undefined && !pairs.has(meaning.control))
      pairs.set(meaning.control, held);
  }
  return pairs;
};

const namesOf = ({ kind, name, choices: all }: BlankField): readonly string[] =>
  kind === 'many' ? all.map((_, place) => choiceFieldName(name, place)) : [name];

const heldIn = (field: BlankField, written: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  if (field.kind === 'many')
    return field.choices.filter((_, place) => written.has(choiceFieldName(field.name, place)));
  const held = written.get(field.name) ?? [];
  if (field.kind === 'tick') return held.length > 0 ? field.choices.slice(0, 1) : [];
  // A viewer that has thrown away what the buttons stand for leaves the place of the one that is on.
  const isPlace = (value: string): boolean => field.kind === 'one' && !field.choices.includes(value);
  return held.map((value) => (isPlace(value) ? field.choices[Number(value)] : undefined) ?? value);
};

const beginsWith = (base: Json | undefined, control: string): boolean => {
  const pointer = readName(control)?.pointer;
  return pointer !== undefined && valueAt(base, pointerTokens(pointer)) !== undefined;
};
