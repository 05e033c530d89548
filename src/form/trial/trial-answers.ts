import { cloneJson, putAt, removeAt } from '../answer/edit';
import { pathTo } from '../answer/strip-hidden';
import type { Json } from '../json';
import { pointerTokens, valueAt, type Pointer } from '../pointer';
import { missingAt } from '../validation/missing-at';
import { sameJson } from '../validation/same-json';
import { boundsOf, countOf, type Bound } from './bounds';
import { makeAnswer } from './make-answer';
import { hostsIn, isQuestion, nameOf, questionKey, type Host, type Question } from './question';
import type { Random } from './random';
import { ledToBy, reach, targetKey, targetsOf, type Target } from './reach';
import { slipsOf, type Slip } from './slips';
import { placeKey, standingsOf, type Standing } from './standings';
import { hindrances, type TrialForm } from './trial-form';
import { ENTRIES, Wisher } from './wishes';

/** An answer to try a form with, and what is special about it. */
export type TrialAnswer =
  | { readonly kind: 'random' | 'bound'; readonly what: string; readonly answer: Json }
  /** Just wrong: one of the keywords is to be told, at the pointer. */
  | {
      readonly kind: 'broken';
      readonly what: string;
      readonly answer: Json;
      /** The right answer that it was made of. */
      readonly of: Json;
      readonly pointer: Pointer;
      readonly keywords: readonly string[];
    }
  /** Something that no answer was made for, in a sentence. */
  | { readonly kind: 'untried'; readonly what: string };

/** So many are made in vain before one gives up. */
const MOST_VAIN = 30;
const MOST_TRIES = 8;

/**
 * Answers that try a form: any, those that just meet its limits or lead to something that the others did not, and those that are
 * just wrong. Each that is said to be taken has been judged by the validator. The same for the same chance.
 * @param runs how many of the first kind
 */
export function* trialAnswers(form: TrialForm, random: Random, runs: number): Generator<TrialAnswer> {
  const trial = new Trial(form, random);
  yield* trial.random(runs);
  yield* trial.reached();
  yield* trial.bounds();
  yield* trial.broken();
}

class Trial {
  private readonly hosts = new Map<string, Host>();
  private readonly requiring = new Map<string, Host>();
  private readonly led = new Set<string>();
  private readonly questions: readonly Standing<Question>[];

  constructor(
    private readonly form: TrialForm,
    private readonly chance: Random,
  ) {
    const all = standingsOf(form.modelOf()).filter(isQuestion);
    this.questions = [...new Map(all.map((one) => [questionKey(one.node), one])).values()];
  }

  *random(runs: number): Generator<TrialAnswer> {
    let vain = 0;
    for (let run = 0; run < runs; run++) {
      const density = run === 0 ? 0 : run === 1 ? 1 : this.chance.next();
      const answer = makeAnswer(this.form, { random: this.chance, density, wishes: new Map() });
      if (answer === undefined) {
        if (++vain >= MOST_VAIN && this.hosts.size === 0) break;
        continue;
      }
      this.note(answer);
      yield { kind: 'random', what: told(run), answer };
    }
    if (this.hosts.size === 0) yield { kind: 'untried', what: 'no answer was found that the form takes' };
  }

  /** One for each page, question, variant and condition that no answer has led to yet. */
  *reached(): Generator<TrialAnswer> {
    for (const target of targetsOf(this.form)) {
      if (this.led.has(targetKey(target))) continue;
      const found = reach(this.form, target, this.chance);
      if (found === undefined)
        yield {
          kind: 'untried',
          what: `no answer was found that leads to ${nameOfTarget(this.form, target)}`,
        };
      else if (!found.ends) {
        this.note(found.answer);
        yield { kind: 'bound', what: `leads to ${nameOfTarget(this.form, target)}`, answer: found.answer };
      }
    }
  }

  *bounds(): Generator<TrialAnswer> {
    for (const standing of this.questions) {
      const host = this.hosts.get(questionKey(standing.node));
      if (host === undefined) continue;
      const name = nameOf(standing.node, host.node.pointer);
      for (const bound of boundsOf(standing.node, host.schemas, this.chance)) {
        const what = `${name}: ${bound.what}`;
        if ('untried' in bound) yield { kind: 'untried', what: `${what}: ${bound.untried}` };
        else {
          const answer = this.met(standing, host, bound);
          if (answer === undefined)
            yield { kind: 'untried', what: `${what}: no answer was found that has it` };
          else {
            this.note(answer);
            yield { kind: 'bound', what, answer };
          }
        }
      }
    }
  }

  *broken(): Generator<TrialAnswer> {
    for (const standing of this.questions) {
      const key = questionKey(standing.node);
      const host = this.requiring.get(key) ?? this.hostThatRequires(standing) ?? this.hosts.get(key);
      if (host === undefined) continue;
      const { pointer } = host.node;
      const value = valueAt(host.answer, pointerTokens(pointer));
      for (const slip of slipsOf({ ...host, value }, this.chance)) {
        const what = `${nameOf(standing.node, pointer)}: ${slip.what}`;
        if ('untried' in slip) yield { kind: 'untried', what: `${what}: ${slip.untried}` };
        else {
          const answer = withValue(host.answer, pointer, slip.value);
          const why = this.whyNotWrong(answer, pointer, slip);
          if (why === undefined)
            yield { kind: 'broken', what, answer, of: host.answer, pointer, keywords: slip.keywords };
          else yield { kind: 'untried', what: `${what}: ${why}` };
        }
      }
    }
  }

  private note(answer: Json): void {
    for (const key of ledToBy(this.form, answer)) this.led.add(key);
    for (const [key, host] of hostsIn(this.form, answer)) {
      const isAnswered = valueAt(answer, pointerTokens(host.node.pointer)) !== undefined;
      if (!this.hosts.has(key) || (isAnswered && !this.isAnswered(key))) this.hosts.set(key, host);
      if (host.node.required && isAnswered && !this.requiring.has(key)) this.requiring.set(key, host);
    }
  }

  private isAnswered(key: string): boolean {
    const host = this.hosts.get(key);
    return host !== undefined && valueAt(host.answer, pointerTokens(host.node.pointer)) !== undefined;
  }

  /** What is asked for only under a condition is asked for in another answer than the first that has it. */
  private hostThatRequires(standing: Standing<Question>): Host | undefined {
    const { required } = standing.node;
    if (typeof required === 'string') return undefined;
    for (let time = 0; time < MOST_TRIES; time++) {
      const wisher = new Wisher(this.form, this.chance);
      wisher.visible(standing);
      wisher.when(required, true);
      const answer = makeAnswer(this.form, { random: this.chance, density: 0.3, wishes: wisher.wishes });
      if (answer !== undefined) this.note(answer);
      const found = this.requiring.get(questionKey(standing.node));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** An answer in which a limit is just met: the host with the value in it, or else one made for it. */
  private met(
    standing: Standing<Question>,
    host: Host,
    bound: Exclude<Bound, { untried: string }>,
  ): Json | undefined {
    const { pointer } = host.node;
    if ('value' in bound) {
      const checked = this.form.check(withValue(host.answer, pointer, bound.value));
      if (hindrances(checked).length === 0 && this.has(checked.answer, pointer, bound)) return checked.answer;
    }
    for (let time = 0; time < MOST_TRIES; time++) {
      const wisher = new Wisher(this.form, this.chance);
      const { node } = standing;
      if ('value' in bound) wisher.wishes.set(placeKey(node.path), { kind: 'value', values: [bound.value] });
      else wisher.wishes.set(placeKey(node.path, ENTRIES), { kind: 'entries', count: bound.entries });
      wisher.visible(standing);
      const answer = makeAnswer(this.form, { random: this.chance, density: 0.3, wishes: wisher.wishes });
      const at =
        answer === undefined ? undefined : hostsIn(this.form, answer).get(questionKey(node))?.node.pointer;
      if (at !== undefined && this.has(answer, at, bound)) return answer;
    }
    return undefined;
  }

  private has(
    answer: Json | undefined,
    pointer: Pointer,
    bound: Exclude<Bound, { untried: string }>,
  ): boolean {
    const value = valueAt(answer, pointerTokens(pointer));
    return 'entries' in bound
      ? countOf(value) === bound.entries
      : value !== undefined && sameJson(value, bound.value);
  }

  /** What was meant to be wrong may be right as the answers stand: then it is no slip. */
  private whyNotWrong(
    answer: Json,
    pointer: Pointer,
    { keywords }: Exclude<Slip, { untried: string }>,
  ): string | undefined {
    const errors = this.form.compiled.validate(answer);
    const isOwn = keywords.some((word) => word.startsWith('file'));
    const isTold = errors.some(
      (error) =>
        (error.instancePath === pointer ||
          missingAt(error) === pointer ||
          error.instancePath.startsWith(`${pointer}/`)) &&
        keywords.includes(error.keyword),
    );
    if (isTold || isOwn || errors.length > 0) return undefined;
    return 'the schema takes it';
  }
}

const told = (run: number): string =>
  run === 0 ? 'only what must be answered' : run === 1 ? 'all that can be answered' : 'an answer by chance';

export const withValue = (answer: Json, pointer: Pointer, value: Json | undefined): Json => {
  const copy = cloneJson(answer);
  const path = pathTo(copy, pointer);
  return value === undefined ? (removeAt(copy, path) ?? {}) : putAt(copy, path, cloneJson(value));
};

const nameOfTarget = (form: TrialForm, target: Target): string => {
  switch (target.kind) {
    case 'page':
      return `the page "${target.page.title}"`;
    case 'node': {
      const { node } = target.standing;
      return node.kind === 'note'
        ? `the text "${node.text.slice(0, 60)}"`
        : node.label === ''
          ? placeKey(node.path)
          : `"${node.label}"`;
    }
    case 'variant': {
      const { node } = target.standing;
      const label = node.kind === 'variants' ? node.variants[target.place]?.label : undefined;
      return `the variant "${label ?? target.place}"`;
    }
    case 'condition': {
      const source = form.modelOf().conditions[target.condition]?.source ?? '';
      return `the condition at ${source} ${target.holds ? 'holding' : 'not holding'}`;
    }
  }
};
