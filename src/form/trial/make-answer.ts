import { removeEntry } from '../answer/entries';
import type { Json } from '../json';
import { shownChildren } from '../model/shown-children';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { isAtOrIn, type Pointer } from '../pointer';
import type { Problem } from '../problem';
import { sameJson } from '../validation/same-json';
import { Filler, type FillPlan } from './filler';
import { hindrances, type TrialForm } from './trial-form';
import { Wisher } from './wishes';

/** So often what is wrong is mended before one begins anew. */
const MOST_MENDED = 14;

/**
 * An answer that the form takes, as it would be stored; undefined where this plan led to none. What is wrong after the form was
 * filled in is answered in another way, by what the validator says of it, as a person would.
 */
export const makeAnswer = (form: TrialForm, plan: FillPlan): Json | undefined =>
  made(form, plan, () => false);

/** An answer with which the matter ends: nothing is wrong with it but that it led to where nothing can be sent in. */
export const makeEndingAnswer = (form: TrialForm, plan: FillPlan): Json | undefined =>
  made(form, plan, ({ keyword }) => keyword === 'stopped');

/** An answer with which nothing is wrong but what may be. */
export const makeAlmost = (
  form: TrialForm,
  plan: FillPlan,
  mayBe: (wrong: Problem) => boolean,
): Json | undefined => made(form, plan, mayBe);

const made = (form: TrialForm, plan: FillPlan, mayBe: (wrong: Problem) => boolean): Json | undefined => {
  const filler = new Filler(form, plan);
  for (let time = 0; time < MOST_MENDED; time++) {
    const shown = filler.fill();
    const checked = form.check(filler.filled.answer, filler.filled.chosen);
    const wrong = hindrances(checked).filter((one) => !mayBe(one));
    if (wrong.length === 0) return asStored(form, checked.answer, mayBe);
    mend(filler, shown, wrong);
  }
  return undefined;
};

/** A case has nothing but the answer: what was chosen must be told by that. */
const asStored = (
  form: TrialForm,
  answer: Json | undefined,
  mayBe: (wrong: Problem) => boolean,
): Json | undefined => {
  const again = form.check(answer);
  const isTaken = hindrances(again).every(mayBe) && again.answer !== undefined && answer !== undefined;
  return isTaken && sameJson(again.answer, answer) ? answer : undefined;
};

const mend = (filler: Filler, shown: ShownForm, problems: readonly Problem[]): void => {
  const nodes = visibleNodes(shown);
  for (const problem of problems)
    for (const pointer of [problem.pointer, ...(problem.also ?? [])]) mendAt(filler, nodes, pointer, problem);
};

const mendAt = (filler: Filler, nodes: readonly ShownNode[], pointer: Pointer, problem: Problem): void => {
  const { random } = filler.plan;
  const here = nodes.filter((node) => node.pointer === pointer);
  if (problem.keyword === 'stopped') {
    goRound(filler, nodes, problem);
    return;
  }
  for (const node of here) {
    if (node.kind === 'field' && node.enabled && node.field.calculated === undefined) {
      if (!filler.next(node)) filler.forget(pointer);
      return;
    }
    if (node.kind === 'list' && ['minItems', 'required', 'contains'].includes(problem.keyword)) {
      filler.add(pointer);
      return;
    }
    if (node.kind === 'list' && problem.keyword === 'maxItems') {
      const last = node.entries.at(-1);
      const model = filler.form.modelOf(filler.filled.answer);
      if (last !== undefined) filler.filled = removeEntry(model, filler.filled, last.pointer);
      return;
    }
    if (node.kind === 'closed') {
      filler.add(pointer);
      return;
    }
    if (node.kind === 'variants') filler.choose(node, random.int(0, node.variants.variants.length - 1));
  }
  const inside = nodes.filter((node) => node.kind === 'field' && isAtOrIn(pointer, node.pointer));
  for (const node of random.shuffled(inside).slice(0, 4)) if (node.kind === 'field') filler.next(node);
  filler.forget(pointer);
};

/** Past a page or text where the matter ends: what leads to it is answered in another way. */
const goRound = (filler: Filler, nodes: readonly ShownNode[], { pointer, params }: Problem): void => {
  const { form, plan } = filler;
  const wisher = new Wisher(form, plan.random);
  for (const node of nodes)
    if (node.kind === 'note' && node.note.tone === 'stop' && node.pointer === pointer)
      wisher.when(node.note.shown, false);
  const page = form.modelOf().pages.find(({ key }) => key === params['page']);
  if (page?.stop === true) wisher.when(page.shown, false);
  for (const [key, wish] of wisher.wishes) plan.wishes.set(key, wish);
  filler.forget('');
};

export const visibleNodes = (shown: ShownForm): ShownNode[] => {
  const look = (node: ShownNode): ShownNode[] =>
    node.visible ? [node, ...shownChildren(node).flatMap(look)] : [];
  return shown.pages.flatMap(({ visible, nodes }) => (visible ? nodes.flatMap(look) : []));
};
