import { cloneJson, putAt } from '../answer/edit';
import type { FileValue } from '../answer/file-value';
import { pathTo } from '../answer/strip-hidden';
import type { Json } from '../json';
import type { FileField } from '../model/form-model';
import type { ShownForm } from '../model/shown-form';
import type { Pointer } from '../pointer';
import { filesIn, fileQuestions, type ShownFileField } from './files-in';
import { fileOf, fileValues, fileUrl, nameInUrl, storedFile } from './stored-file';

/** A file that stands whole in an answer, as programs send it where a schema asks for a data URL or base64. */
export interface WholeFile {
  /** Of the file itself; of the question where that takes one. */
  readonly pointer: Pointer;
  readonly question: ShownFileField;
  /** As the sender calls it; empty where it has no name. */
  readonly name: string;
  readonly base64: string;
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The files that stand whole in an answer, in the order of the pages. What is neither whole nor a reference is left to the checks. */
export const wholeFilesIn = (shown: ShownForm): readonly WholeFile[] =>
  fileQuestions(shown).flatMap((question) => {
    const { field, pointer, value } = question;
    return fileValues(field.many, value).flatMap((one, place) => {
      const whole = wholeOf(field, one);
      return whole ? [{ pointer: field.many ? `${pointer}/${place}` : pointer, question, ...whole }] : [];
    });
  });

/** The answer with references in place of whole files. */
export const withReferences = (
  answer: Json,
  files: readonly { readonly whole: WholeFile; readonly file: FileValue }[],
): Json =>
  files.reduce(
    (now, { whole: { pointer, question }, file }) =>
      putAt(now, pathTo(now, pointer), storedFile(question.field, file)),
    cloneJson(answer),
  );

/**
 * The answer with files whole in it, as a program that knows nothing of references wants it: a data URL or base64 where the schema
 * asks for that, and a member `content` in base64 beside the others of a file value.
 * @param contents each file's content in base64, by its hash; one that is not there stays a reference
 */
export const withWholeFiles = (shown: ShownForm, answer: Json, contents: ReadonlyMap<string, string>): Json =>
  filesIn(shown).reduce((now, { pointer, question, file }) => {
    const base64 = contents.get(file.sha256);
    return base64 === undefined
      ? now
      : putAt(now, pathTo(now, pointer), expanded(question.field, file, base64));
  }, cloneJson(answer));

const expanded = ({ stored }: Pick<FileField, 'stored'>, file: FileValue, base64: string): Json => {
  if (stored === 'base64') return base64;
  return stored === 'data-url' ? fileUrl(file, base64) : { ...file, content: base64 };
};

const wholeOf = (
  { stored }: Pick<FileField, 'stored'>,
  value: Json,
): Pick<WholeFile, 'name' | 'base64'> | undefined => {
  if (typeof value !== 'string' || stored === 'file' || fileOf(value) !== undefined) return undefined;
  const comma = value.startsWith('data:') ? value.indexOf(',') : -1;
  const [head, base64] = [value.slice(0, Math.max(comma, 0)), value.slice(comma + 1)];
  const isSaid = comma === -1 ? stored === 'base64' : /;base64$/i.test(head);
  return isSaid && base64.length % 4 === 0 && BASE64.test(base64)
    ? { name: nameInUrl(head), base64 }
    : undefined;
};
