import type { Json } from '../../json';
import {
  ledToBy,
  makeAnswer,
  randomFrom,
  reach,
  targetKey,
  type Random,
  type Target,
  type TrialForm,
} from '../../trial';
import { EACH, valueAt, type Path } from '../../pointer';

/** How much may be spent on making answers: questions that are gone through. */
const MOST_WORK = 12_000;
/** Answers made at first, to see what most of the form leads to. */
const FIRST = 6;
const TRIES = 4;

/** Answers that a form takes, made to show that something can be; and what they show. */
export class Witnesses {
  /** The first one. */
  answer: Json | undefined;
  private readonly answers: Json[] = [];
  private readonly led = new Set<string>();
  private readonly random: Random = randomFrom(1);
  private left: number;

  constructor(
    private readonly form: TrialForm,
    size: number,
  ) {
    this.left = Math.max(8, Math.floor(MOST_WORK / Math.max(1, size)));
    const first = Math.min(FIRST, this.left);
    for (let run = 0; run < first; run++) {
      this.left -= 1;
      this.keep(
        makeAnswer(form, { random: this.random, density: [1, 0, 0.5][run % 3] ?? 0, wishes: new Map() }),
      );
    }
  }

  /** Whether an answer leads there; one is looked for as long as there is work left. */
  leadsTo(target: Target): boolean {
    const key = targetKey(target);
    if (this.led.has(key)) return true;
    if (this.left < 1) return false;
    this.left -= TRIES;
    const reached = reach(this.form, target, this.random, TRIES);
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
    return this.answers.some((answer) => valuesAt(answer, path).some(is));
  }

  /** Tries for an answer with one of these values at a path. */
  answersWith(
    key: string,
    path: Path,
    values: readonly Json[] | undefined,
    is: (value: Json) => boolean,
  ): boolean {
    for (let time = 0; time < TRIES && this.left >= 1; time++) {
      this.left -= 1;
      const wish =
        values === undefined ? ({ kind: 'filled' } as const) : ({ kind: 'value', values } as const);
      const wishes = new Map([[key, wish]]);
      const answer = makeAnswer(this.form, { random: this.random, density: time % 2, wishes });
      if (answer === undefined) continue;
      this.keep(answer);
      if (valuesAt(answer, path).some(is)) return true;
    }
    return false;
  }

  private keep(answer: Json | undefined): void {
    if (answer === undefined) return;
    this.answer ??= answer;
    this.answers.push(answer);
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
