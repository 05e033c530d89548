import type { OfferedForm } from '../../catalogue';
import { filesOfAnswer, type Json } from '../../form';
import { makeAnswer, randomFrom, trialForm } from '../../form/trial';

/** Answers by name. */
export type Sendable = Readonly<Record<string, Json>>;

/** How much of what may be left out is answered, try by try: a fuller example shows more, a sparser one is made more easily. */
const DENSITIES = [1, 0.5, 0];

/** One that its designer did not write. */
const MADE = 'made-up';

const known = new WeakMap<OfferedForm, Sendable>();

/**
 * Examples that the API takes as they stand: those of the form's folder, else one that is made for it. Files that are only named have
 * to come by the page; a form that cannot do without them has no example.
 * @param today ISO date in Swedish time, by which a made one is judged
 */
export const sendable = (form: OfferedForm, today: string): Sendable => {
  const before = known.get(form);
  if (before !== undefined) return before;
  const written = Object.entries(form.definition.examples).filter(([, answer]) => isWhole(answer));
  const examples = written.length > 0 ? Object.fromEntries(written) : madeUp(form, today);
  known.set(form, examples);
  return examples;
};

const isWhole = (answer: Json): boolean => filesOfAnswer(answer).length === 0;

/** The same for the same form, so that every copy tells the same. */
const madeUp = ({ version, definition }: OfferedForm, today: string): Sendable => {
  if (definition.service.login === 'required') return {};
  const form = trialForm(version.definition, version.compiled, today);
  for (const density of DENSITIES) {
    const answer = makeAnswer(form, { random: randomFrom(1), density, wishes: new Map() });
    if (answer !== undefined && isWhole(answer)) return { [MADE]: answer };
  }
  return {};
};
