import type { FileValue } from '../answer/file-value';
import { askedFields } from '../model/asked-fields';
import type { FileField } from '../model/form-model';
import type { ShownField, ShownForm, ShownNode } from '../model/shown-form';
import type { Pointer } from '../pointer';
import { fileOf, fileValues } from './stored-file';

/** A question that is answered by files, as it is shown. */
export interface ShownFileField extends ShownField {
  readonly field: FileField;
}

/** A file in an answer, and where it stands. */
export interface FileInAnswer {
  /** Of the file itself; of the question where that takes one. */
  readonly pointer: Pointer;
  readonly question: ShownFileField;
  readonly file: FileValue;
}

export const isFileField = (node: ShownNode): node is ShownFileField =>
  node.kind === 'field' && node.field.kind === 'file';

/** The questions that are answered by files and are asked for, in the order of the pages. */
export const fileQuestions = (shown: ShownForm): readonly ShownFileField[] =>
  askedFields(shown).filter(isFileField);

/** The question at a pointer, where files may be handed in just now: it is asked for, and not locked. */
export const fileQuestionAt = (shown: ShownForm, pointer: Pointer): ShownFileField | undefined =>
  fileQuestions(shown).find((question) => question.pointer === pointer && question.enabled);

/** Every file of an answer that is asked for, in the order of the pages. */
export const filesIn = (shown: ShownForm): readonly FileInAnswer[] =>
  fileQuestions(shown).flatMap((question) => filesOf(question));

/** The files that a question is answered with. */
export const filesOf = (question: ShownFileField): readonly FileInAnswer[] => {
  const { field, pointer, value } = question;
  return fileValues(field.many, value).flatMap((one, place) => {
    const file = fileOf(one);
    return file ? [{ pointer: field.many ? `${pointer}/${place}` : pointer, question, file }] : [];
  });
};
