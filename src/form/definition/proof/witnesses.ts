import type { Json } from '../../json';
import {
  hindrances,
  ledToBy,
  makeAnswer,
  randomFrom,
  reach,
  targetKey,
  Wisher,
  type Random,
  type Standing,
  type Target,
  type TrialForm,
} from '../../trial';
import { placeKey } from '../../trial/standings';
import { sameJson } from '../../validation/same-json';
import { cloneJson, putAt } from '../../answer/edit';
import { EACH, valueAt, type Path } from '../../pointer';

/** How much may be spent on making answers: questions that are gone through. */
const MOST_WORK = 12_000;
/** One answer to a larger form takes longer than a proof may. */
const LARGEST = 3_000;
/** Alternatives of a schema: telling what is wrong in each way that one may be wrong takes as long as there are pairs of them. */
const MOST_ALTERNATIVES = 150;
const MANY_ALTERNATIVES = 30;
/** Answers made at first, to see what most of the form leads to. */
const FIRST = 6;
/** And so many while there is none. */
const MOST_FIRST = 30;
/** Tries for one thing that is looked for: more where an answer costs little. */
const [TRIES, MOST_TRIES, WORK_A_TRY] = [4, 12, 40];

/** How much there is of a form: questions, and ways of its schema that a value may go. */
export interface FormSize {
  readonly size: number;
  readonly alternatives: number;
}

/** Answers that a form takes, made to show that something can be; and what they show. */
export class Witnesses {
  /** The first one. */
  answer: Json | undefined;
  private readonly kept: Json[] = [];
  private readonly led = new Set<string>();
  private readonly random: Random = randomFrom(1);
  private left: number;
  private readonly tries: number;

  constructor(
    private readonly form: TrialForm,
    { size, alternatives }: FormSize,
  ) {
    const isTooLarge = size > LARGEST || alternatives > MOST_ALTERNATIVES;
    this.left = isTooLarge ? 0 : Math.floor(MOST_WORK / Math.max(1, size));
    this.tries = Math.min(MOST_TRIES, Math.max(TRIES, Math.floor(this.left / WORK_A_TRY)));
    const mostFirst = alternatives > MANY_ALTERNATIVES ? FIRST : MOST_FIRST;
    for (let run = 0; run < (this.answer === undefined ? mostFirst : FIRST) && this.left >= 1; run++) {
      this.left -= 1;
      const density = [1, 0, 0.5][run % 3] ?? 0;
      this.keep(makeAnswer(form, { random: this.random, density, wishes: new Map() }));
    }
  }

  /** Whether an answer leads there; one is looked for as long as there is work left. */
  leadsTo(target: Target): boolean {
    const key = targetKey(target);
    if (this.led.has(key)) return true;
    if (this.left < 1) return false;
    this.left -= this.tries;
    const reached = reach(this.form, target, this.random, this.tries);
    if (reached === undefined) return false;
    if (reached.ends) this.led.add(key);
    else this.keep(reached.answer);
    return this.led.has(key);
  }

  /** Whether it is known already. */
  hasLedTo(target: Target): boolean {
    return this.led.has(targetKey(target));
  }

  /** Whether one of the answers has something at the path, which is such a value. */
  has(path: Path, is: (value: Json) => boolean = () => true): boolean {
    return this.kept.some((answer) => valuesAt(answer, path).some(is));
  }

  /** Whether an answer has something at the question's place, which is such a value; one is looked for. */
  answers(standing: Standing, value?: Json): boolean {
    const { path } = standing.node;
    const is = (given: Json) => value === undefined || sameJson(given, value);
    for (let time = 0; time < this.tries && this.left >= 1; time++) {
      this.left -= 1;
      const wisher = new Wisher(this.form, this.random);
      wisher.wishes.set(
        placeKey(path),
        value === undefined ? { kind: 'filled' } : { kind: 'value', values: [value] },
      );
      wisher.visible(standing);
      const answer = makeAnswer(this.form, { random: this.random, density: time % 2, wishes: wisher.wishes });
      this.keep(answer);
      if (answer !== undefined && valuesAt(answer, path).some(is)) return true;
    }
    return false;
  }

  /** Whether an answer that we have, with another value at one place, is taken: that is cheap, and most often enough. */
  takesInstead(path: Path, value: Json): boolean {
    if (path.some((token) => typeof token === 'number')) return false;
    const such = this.kept.filter((answer) => valueAt(answer, path) !== undefined).slice(0, this.tries);
    return such.some((answer) => {
      const checked = this.form.check(putAt(cloneJson(answer), path, value));
      const isTaken = hindrances(checked).length === 0 && checked.answer !== undefined;
      return isTaken && valuesAt(checked.answer, path).some((given) => sameJson(given, value));
    });
  }

  private keep(answer: Json | undefined): void {
    if (answer === undefined) return;
    this.answer ??= answer;
    this.kept.push(answer);
    for (const key of ledToBy(this.form, answer)) this.led.add(key);
  }
}

/** The values at a path, in every entry that it goes through. */
const valuesAt = (answer: Json, path: Path): Json[] => {
  const each = path.indexOf(EACH);
  if (each < 0) {
    const value = valueAt(answer, path);
    return value === undefined ? [] : [value];
  }
  const list = valueAt(answer, path.slice(0, each));
  return Array.isArray(list) ? list.flatMap((entry) => valuesAt(entry, path.slice(each + 1))) : [];
};
