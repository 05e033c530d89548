import { listedQuestions, questionPointer, storedText, sortedText } from '../../cases';
import { choiceTexts, type FormModel, type Json } from '../../form';
import { decodeField } from '../../form/answer/decode-field';

type Listed = ReturnType<typeof listedQuestions>[number];

/** A question that a list can be narrowed by, sorted by, and show. */
export interface ListQuestion {
  readonly pointer: string;
  readonly label: string;
  readonly column: Listed;
  /** Whether its form marks it for sorting. Not what is masked: the next page's address would hold an answer. */
  readonly isSorted: boolean;
  /** Whether its answers are about a person, and so are never written into an address. */
  readonly isPersonal: boolean;
}

/** What is asked of a form, as far as lists may know. */
export const questionsOf = (model: FormModel, sortBy: readonly string[]): readonly ListQuestion[] =>
  listedQuestions(model).map((column) => {
    const pointer = questionPointer(column.path);
    const { field, label } = column;
    const isPersonal = field.privacy !== 'none';
    return { pointer, label, column, isSorted: sortBy.includes(pointer) && !isPersonal, isPersonal };
  });

/**
 * A typed answer as it is stored: a choice by what it is called or by what it stands for, a number or a day however it is written.
 * Undefined for what is no answer to the question.
 */
export const storedAnswer = ({ column: { field } }: ListQuestion, typed: string): Json | undefined => {
  const text = typed.trim();
  if (text === '') return undefined;
  if (field.kind === 'choice' || field.kind === 'choices') {
    const texts = choiceTexts(field.options);
    const found = field.options.find(({ label, value }, place) =>
      [label, texts[place] ?? '', storedText(value) ?? ''].some((one) => sameText(one, text)),
    );
    return found?.value;
  }
  if (field.kind === 'boolean') return YES.test(text) ? true : NO.test(text) ? false : undefined;
  if (field.kind === 'tick') return YES.test(text) ? field.value : undefined;
  const value = decodeField(field, { values: [text] }, undefined);
  if (field.kind === 'number') return typeof value === 'number' ? value : undefined;
  if (field.kind === 'date') return typeof value === 'string' && DAY.test(value) ? value : undefined;
  return value;
};

const YES = /^(?:ja|yes|true|1)$/i;
const NO = /^(?:nej|no|false|0)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const sameText = (one: string, another: string): boolean =>
  one.normalize('NFC').toLowerCase() === another.normalize('NFC').toLowerCase();

/** A typed bound of a range, as answers are sorted; undefined for what is no answer to the question. */
export const sortedBound = (question: ListQuestion, typed: string): string | undefined => {
  const value = storedAnswer(question, typed);
  return value === undefined ? undefined : sortedText(value);
};
