import { decodePairs } from '../../form/answer/decode-pairs';
import { encodeAnswer } from '../../form/answer/encode-answer';
import type { Pairs } from '../../form/answer/pairs';
import { calculate } from '../../form/expressions/calculate';
import type { FormModel } from '../../form/model/form-model';
import { showForm } from '../../form/model/show-form';
import type { Filled, ShownForm, ShownPage } from '../../form/model/shown-form';
import { choices } from '../../form/model/told-variant';
import type { Problem } from '../../form/problem';
import { checkAnswer } from '../../form/validation/check-answer';
import type { CompiledForm } from '../../form/validation/compiled-form';
import { problemsOnPage } from '../../form/validation/shown-problems';
import type { HandedOver } from '../handed-over';

/** The answer as it is on the page now, judged by the very functions that the server judges it by. */
export class AnswerState {
  filled: Filled;

  constructor(
    readonly model: FormModel,
    readonly compiled: CompiledForm,
    private readonly handed: HandedOver,
  ) {
    this.filled = handed.filled;
  }

  read(pairs: Pairs): void {
    const { answer, chosen } = decodePairs(this.model, this.compiled, pairs, this.filled);
    const choiceAt = choices(this.compiled, answer, chosen);
    this.filled = { answer: calculate(this.model, answer, this.handed.today, choiceAt), chosen };
  }

  shown(): ShownForm {
    return showForm(this.model, this.compiled, this.filled.answer, this.filled.chosen);
  }

  encoded(): Pairs {
    return encodeAnswer(this.shown());
  }

  /** @throws Error when this answer does not ask for the page any more */
  page(): ShownPage {
    const page = this.shown().pages.find((one) => one.page.key === this.handed.page);
    if (page === undefined) throw new Error('This page is not asked for.');
    return page;
  }

  /** All that is wrong on this page. */
  problems(): readonly Problem[] {
    const { answer, chosen } = this.filled;
    const { problems } = checkAnswer(this.model, this.compiled, answer, {
      hidden: 'strip',
      today: this.handed.today,
      chosen,
    });
    return problemsOnPage(this.shown(), problems, this.handed.page);
  }
}
