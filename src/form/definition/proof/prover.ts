import type { BuiltForm } from '../../model/build-form';
import type { FormModel, Page } from '../../model/form-model';
import { standingsOf } from '../../trial/standings';
import type { CompiledForm } from '../../validation/compiled-form';
import type { Pointer } from '../../pointer';
import type { FormDefinition } from '../form-definition';
import type { Claim, Placed } from './claims';
import { chainOf, formMeaning, hiddenBy } from './form-meaning';
import { OutOfSteps, Reasoner, type Meaning } from './reasoner';

/** So many steps are taken for the whole form, and for one question of it. Steps and not seconds: the same form, the same proof. */
const MOST_STEPS = 200_000;
const MOST_AT_ONCE = 8_000;

/** What cannot be, of one form. */
export class Prover {
  private readonly meaning: Meaning;
  private readonly steps = { left: 0 };
  private readonly known = new Map<boolean, Reasoner | string>();
  private left = MOST_STEPS;

  constructor(
    private readonly definition: FormDefinition,
    private readonly built: BuiltForm,
    compiled: CompiledForm,
  ) {
    this.meaning = formMeaning(definition, built, compiled);
  }

  /**
   * Why there is no answer of which these claims hold: none that can be sent in, or, where `alone`, none of which each question
   * by itself takes its part. Undefined where that was not found.
   * @param spared a value that may be required under some condition, and missing all the same
   */
  refute(claims: readonly Claim[], alone = false, spared?: Pointer): string | undefined {
    const allowed = Math.min(MOST_AT_ONCE, this.left);
    this.steps.left = allowed;
    try {
      // What follows of the form took for granted that the spared one is not missing.
      if (spared !== undefined) {
        const afresh = new Reasoner(this.meaning, this.steps);
        return afresh.contradicts([...this.answer(alone), ...claims], spared) ? afresh.clash : undefined;
      }
      const reasoner = this.whatIsKnown(alone);
      if (typeof reasoner === 'string') return reasoner;
      return reasoner.contradicts(claims) ? reasoner.clash : undefined;
    } catch (error) {
      if (error instanceof OutOfSteps || error instanceof RangeError) return undefined;
      throw error;
    } finally {
      this.left -= allowed - Math.max(0, this.steps.left);
    }
  }

  /** What follows of the form alone, worked out once; or why it contradicts itself. */
  private whatIsKnown(alone: boolean): Reasoner | string {
    const before = this.known.get(alone);
    if (before !== undefined) return before;
    const reasoner = new Reasoner(this.meaning, this.steps);
    const made = reasoner.take(this.answer(alone)) ? reasoner : reasoner.clash;
    this.known.set(alone, made);
    return made;
  }

  /** What holds of every answer. */
  private answer(alone: boolean): Claim[] {
    const { schema } = this.definition;
    const placed: Placed = { schema, file: 'schema.json', pointer: '' };
    return [
      { kind: 'there', path: [] },
      ...(isAlwaysObject(this.built.model) ? [ONLY_OBJECT] : []),
      { kind: 'schema', path: [], placed: alone ? { ...placed, isAlone: true } : placed, holds: true },
      ...(alone ? [] : stops(this.built.model)),
    ];
  }
}

const ONLY_OBJECT: Claim = {
  kind: 'known',
  path: [],
  change: (known) => ({ ...known, kinds: known.kinds.filter((kind) => kind === 'object') }),
};

/** What a page sends in is an object where all that it asks are members. */
const isAlwaysObject = (model: FormModel): boolean =>
  standingsOf(model).every(
    ({ node: { path, kind } }) => path.length > 0 || kind === 'group' || kind === 'note',
  );

/** An answer that leads to where the matter ends is never sent in. */
const stops = (model: FormModel): Claim[] => [
  ...model.pages.filter(isStop).flatMap(({ shown }) => hiddenBy([shown]) ?? []),
  ...standingsOf(model).flatMap((standing): Claim[] => {
    const { node, around, page } = standing;
    const isPlain = around.every(({ node: outer }) => outer.kind === 'group') && page.stop !== true;
    const claim =
      node.kind === 'note' && node.tone === 'stop' && isPlain ? hiddenBy(chainOf(standing)) : undefined;
    return claim === undefined ? [] : [claim];
  }),
];

/** A page that is there wherever its condition holds: it has nothing that could be hidden. */
const isStop = ({ stop, nodes, ifAsked }: Page): boolean =>
  stop === true &&
  ifAsked !== true &&
  (nodes.length === 0 || nodes.some(({ kind, shown }) => kind === 'note' && shown === 'always'));
