import type { Texts } from '../text/texts';

/** What every question has, whatever its control. */
export interface Question {
  /** Unique on the page; other ids are made from it with a dot, which no pointer's id holds. */
  readonly id: string;
  /** The control's name: what the server reads it by. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the answer, in words. */
  readonly error?: string;
  /** Told in the label; nothing marks the mandatory. */
  readonly optional?: boolean;
  /** Shown, but not to be changed. */
  readonly locked?: boolean;
  readonly texts: Texts;
}

export const hintId = (id: string): string => `${id}.hint`;
export const errorId = (id: string): string => `${id}.error`;

/** The ids that tell more about a control, in the order they are read; undefined when nothing does. */
export const describedBy = ({ id, hint, error }: Question, ...more: string[]): string | undefined => {
  const ids = [
    ...(hint === undefined ? [] : [hintId(id)]),
    ...more,
    ...(error === undefined ? [] : [errorId(id)]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
};

/** The attributes of a single control that follow from its question. */
export const controlAttributes = (question: Question, ...more: string[]) => ({
  id: question.id,
  name: question.name,
  'aria-describedby': describedBy(question, ...more),
  'aria-invalid': question.error === undefined ? undefined : ('true' as const),
});

export const fieldClass = ({ error }: Pick<Question, 'error'>): string =>
  error === undefined ? 'field' : 'field wrong';
