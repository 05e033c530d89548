import { fileOf, fileValues, storedFile } from '../files/stored-file';
import type { FileField, FormModel } from '../model/form-model';
import { givenAnswer } from '../model/given-answer';
import type { Filled } from '../model/shown-form';
import type { Json } from '../json';
import { ANY, pointerTokens, valueAt, type Pointer } from '../pointer';
import { copyOf, foundAt, type Found } from './containers';
import { putAt } from './edit';
import type { FileValue } from './file-value';
import { MOST_ENTRIES } from './most-entries';

/**
 * What is filled in, with a file that has just been stored: in place of the one that was there, or at the end of a list. The
 * same file twice in a list is there once. A pointer that is no question for files changes nothing. `asked` is the question as it
 * is shown: at one pointer there may be several, of which one is chosen.
 */
export const putFile = (
  model: FormModel,
  filled: Filled,
  pointer: Pointer,
  file: FileValue,
  asked?: Pick<FileField, 'many' | 'stored'>,
): Filled => {
  const answer = givenAnswer(model, filled.answer);
  const isAsked = ({ node }: Found): boolean =>
    node.kind === 'file' && node.many === asked?.many && node.stored === asked.stored;
  const all = foundAt(model, pointerTokens(pointer));
  for (const found of [...all.filter(isAsked), ...all]) {
    const { node, path } = found;
    if (node.kind !== 'file' || !mayStandAt(answer, found)) continue;
    const stored = storedFile(node, file);
    if (!node.many) return { ...filled, answer: putAt(copyOf(answer), path, stored) };
    const before = fileValues(true, valueAt(answer, path));
    const isThere = before.some((one) => fileOf(one)?.sha256 === file.sha256);
    if (isThere || before.length >= MOST_ENTRIES) return filled;
    return { ...filled, answer: putAt(copyOf(answer), path, [...before, stored]) };
  }
  return filled;
};

/** A named member is there before something in it is. Entries that a page shows empty are not in the answer yet. */
const mayStandAt = (answer: Json | undefined, { node, path }: Found): boolean =>
  path.every((token, at) =>
    typeof token === 'number'
      ? token < MOST_ENTRIES
      : node.path[at] !== ANY || valueAt(answer, path.slice(0, at + 1)) !== undefined,
  );
