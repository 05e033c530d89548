import type { FormDefinition, Json, Municipality } from '../../../form';
import { loadCompiledForm } from '../../../form';
import {
  faultInTelling,
  faultInVerdict,
  faultOnPages,
  hindrances,
  randomFrom,
  shrink,
  shrinkSlip,
  trialAnswers,
  trialForm,
  type Fault,
  type TrialAnswer,
  type TrialForm,
} from '../../../form/trial';
import { formAjv } from '../../../form/workshop';
import { runModule } from '../../../catalogue';
import { faultInExport } from './through-export';
import { Papers } from './through-papers';
import type { TrialFailure, TrialReport, Way } from './report';

export interface TrialWish {
  readonly seed: number;
  /** How many answers are made by chance. */
  readonly runs: number;
  /** How many answers go by paper: PDFs take their time. */
  readonly papers: number;
  /** The number of the one answer that is played, from 1; all are where it is left out. */
  readonly only?: number | undefined;
  /** ISO date in Swedish time. */
  readonly today: string;
  readonly municipality: Municipality;
}

export interface TrialWatch {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** So many failures of one way are shown: more of them tell no more. */
const MOST_FAILURES = 3;

/** Tests one form with answers made for it, each way that an answer goes. @param code its validator, as `compileForm` wrote it */
export const testForm = async (
  definition: FormDefinition,
  code: string,
  wish: TrialWish,
  watch: TrialWatch,
): Promise<TrialReport> => {
  const form = trialForm(definition, loadCompiledForm(code, runModule), wish.today);
  const test = new FormTest(form, wish, watch);
  try {
    return await test.run();
  } finally {
    await test.close();
  }
};

type Played = Exclude<TrialAnswer, { kind: 'untried' }>;
type FaultIn = (tried: Played) => Fault | undefined | Promise<Fault | undefined>;

class FormTest {
  private readonly papers: Papers;
  private readonly failures: TrialFailure[] = [];
  private readonly played: Record<Way, number> = { pages: 0, api: 0, receipt: 0, blank: 0, export: 0 };
  private beyondPaper = 0;
  private readonly judge: (answer: Json) => number;

  constructor(
    private readonly form: TrialForm,
    private readonly wish: TrialWish,
    private readonly watch: TrialWatch,
  ) {
    this.papers = new Papers(form, wish.municipality);
    const { judge } = formAjv(form.definition.schema);
    this.judge = (answer) => judge(answer).length;
  }

  close(): Promise<void> {
    return this.papers.close();
  }

  async run(): Promise<TrialReport> {
    const { seed, runs, only } = this.wish;
    const made: TrialAnswer[] = [];
    for (const one of trialAnswers(this.form, randomFrom(seed), runs)) {
      made.push(one);
      await this.breathe(made.length, 0);
      if (this.watch.signal.aborted) break;
    }
    const all = made.flatMap((one): Played[] => (one.kind === 'untried' ? [] : [one]));
    const answers = only === undefined ? all : all.slice(only - 1, only);
    const onPaper = only === undefined ? sampleOf(all, this.wish.papers) : new Set(answers);
    for (const [place, one] of answers.entries()) {
      await this.breathe(place, answers.length);
      if (this.watch.signal.aborted) break;
      await this.play(one, (only ?? 1) + place, onPaper.has(one));
    }
    const blank = only === undefined ? await this.papers.faultOfBlank() : undefined;
    if (blank !== undefined)
      this.failures.push({ way: 'blank', what: 'the empty blank', answer: {}, ...blank });
    const count = (kind: Played['kind']) => answers.filter((one) => one.kind === kind).length;
    return {
      form: this.form.definition.id,
      title: this.form.modelOf().title,
      seed,
      runs,
      ...(only !== undefined && { only: { number: only, of: all.length, what: answers[0]?.what ?? '' } }),
      answers: { random: count('random'), bound: count('bound'), broken: count('broken') },
      played: this.played,
      beyondPaper: this.beyondPaper,
      failures: this.failures,
      untried: only === undefined ? made.flatMap((one) => (one.kind === 'untried' ? [one.what] : [])) : [],
    };
  }

  private async play(one: Played, number: number, onPaper: boolean): Promise<void> {
    const way = (name: Way, faultIn: FaultIn) => this.way(name, one, number, faultIn);
    await way('pages', (tried) =>
      tried.kind === 'broken' ? faultInTelling(this.form, tried) : faultOnPages(this.form, tried.answer),
    );
    await way('api', ({ answer }) => faultInVerdict(this.form, answer, this.judge));
    if (one.kind === 'broken') return;
    await way('export', ({ answer }) => faultInExport(this.form.modelOf(answer), answer));
    if (!onPaper) return;
    await way('receipt', ({ answer }) => this.papers.faultInReceipt(answer));
    if ((await this.papers.faultInBlank(one.answer)) === 'beyond') {
      this.beyondPaper++;
      return;
    }
    await way('blank', async ({ answer }) => {
      const fault = await this.papers.faultInBlank(answer);
      return fault === 'beyond' ? undefined : fault;
    });
  }

  private async way(way: Way, one: Played, number: number, faultIn: FaultIn): Promise<void> {
    this.played[way]++;
    const fault = await faultIn(one);
    if (fault === undefined || this.failures.filter((failure) => failure.way === way).length >= MOST_FAILURES)
      return;
    const isStill = async (smaller: Played) => (await faultIn(smaller)) !== undefined;
    const smallest: Played =
      one.kind === 'broken'
        ? await shrinkSlip(this.form, one, isStill)
        : {
            ...one,
            answer: await shrink(
              one.answer,
              async (answer) => this.isTaken(answer) && (await isStill({ ...one, answer })),
            ),
          };
    const { reason, seen } = (await faultIn(smallest)) ?? fault;
    this.failures.push({
      way,
      number,
      what: one.what,
      reason,
      answer: smallest.answer,
      ...(seen !== undefined && { seen }),
    });
  }

  private isTaken(answer: Json): boolean {
    return hindrances(this.form.check(answer)).length === 0;
  }

  /** Lets signals and the terminal have their turn. */
  private async breathe(done: number, of: number): Promise<void> {
    this.watch.onProgress(done, of);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Those that say least and most, and then some from all over. */
const sampleOf = (answers: readonly Played[], count: number): ReadonlySet<Played> => {
  const good = answers.filter(({ kind }) => kind !== 'broken');
  const step = Math.max(1, good.length / Math.max(1, count));
  return new Set([
    ...good.slice(0, Math.min(2, count)),
    ...Array.from({ length: Math.max(0, count - 2) }, (_, at) => good[Math.floor((at + 1) * step)]).flatMap(
      (one) => one ?? [],
    ),
  ]);
};
