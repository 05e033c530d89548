import type { Texts } from '../text/texts';

/** What every question has, whatever its control. */
export interface Question {
  /** Unique on the page; other ids are made from it with a dot, which no pointer's id holds. */
  readonly id: string;
  /** The control's name: what the server reads it by. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What may be answered, in words of ours: the kinds and sizes of files. */
  readonly limits?: string;
  /** An answer that is right, where one must be told how it is written. */
  readonly example?: string;
  /** What is wrong with the answer, in words. */
  readonly error?: string;
  /** What looks odd in the answer, and may be right all the same. */
  readonly remark?: string;
  /** Something about how the answer came here: by a link. */
  readonly note?: string;
  /** Told in the label; nothing marks the mandatory. */
  readonly optional?: boolean;
  /** Shown, but not to be changed. */
  readonly locked?: boolean;
  /** Of the label and hint, where they are in another language than the page. */
  readonly lang?: string;
  readonly texts: Texts;
}

export const hintId = (id: string): string => `${id}.hint`;
export const limitsId = (id: string): string => `${id}.limits`;
export const exampleId = (id: string): string => `${id}.example`;
export const errorId = (id: string): string => `${id}.error`;
export const remarkId = (id: string): string => `${id}.remark`;
export const noteId = (id: string): string => `${id}.note`;

/** The ids that tell more about a control, in the order they are read; undefined when nothing does. */
export const describedBy = (question: Omit<Question, 'name'>, ...more: string[]): string | undefined => {
  const { id, hint, limits, example, note, remark, error } = question;
  const ids = [
    ...(hint === undefined ? [] : [hintId(id)]),
    ...(limits === undefined ? [] : [limitsId(id)]),
    ...(example === undefined ? [] : [exampleId(id)]),
    ...more,
    ...(note === undefined ? [] : [noteId(id)]),
    ...(remark === undefined ? [] : [remarkId(id)]),
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
