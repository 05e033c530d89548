import type { FormDefinition } from '../definition/form-definition';
import type { Json } from '../json';
import { buildModel } from '../model/build-model';
import type { FormModel } from '../model/form-model';
import { NO_CHOICE } from '../model/round';
import { showForJudging } from '../model/show-form';
import type { Chosen, Filled, ShownForm } from '../model/shown-form';
import type { Problem } from '../problem';
import { checkAnswer, type CheckedAnswer } from '../validation/check-answer';
import type { CompiledForm } from '../validation/compiled-form';
import { schemasOf, type SchemasOf } from './schemas-at';

/** A form, with all that answers are made and judged by. */
export interface TrialForm {
  readonly definition: FormDefinition;
  readonly compiled: CompiledForm;
  /** ISO date in Swedish time, by which births and the like are judged. */
  readonly today: string;
  readonly schemas: SchemasOf;
  /** In Swedish. What is closed in it is opened as far as the answer goes. */
  readonly modelOf: (answer?: Json) => FormModel;
  readonly shown: (filled: Filled) => ShownForm;
  /** As the server judges what a page sends in. */
  readonly check: (answer: Json | undefined, chosen?: Chosen) => CheckedAnswer;
}

export const trialForm = (definition: FormDefinition, compiled: CompiledForm, today: string): TrialForm => {
  const plain = buildModel(definition, 'sv');
  const modelOf = (answer?: Json): FormModel =>
    plain.hasClosed === true && answer !== undefined ? buildModel(definition, 'sv', answer) : plain;
  return {
    definition,
    compiled,
    today,
    schemas: schemasOf(definition),
    modelOf,
    shown: ({ answer, chosen }) => showForJudging(modelOf(answer), compiled, answer, chosen),
    check: (answer, chosen = NO_CHOICE) =>
      checkAnswer(modelOf(answer), compiled, answer, { hidden: 'strip', chosen, today }),
  };
};

/** What keeps an answer from being sent in: a remark does not. */
export const hindrances = ({ problems }: Pick<CheckedAnswer, 'problems'>): readonly Problem[] =>
  problems.filter(({ soft }) => soft !== true);
