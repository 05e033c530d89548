import {
  fileOf,
  fileValues,
  MOST_ENTRIES,
  pointerTokens,
  putFile,
  valueAt,
  type FileRefusal,
  type FileValue,
  type Filled,
  type FormModel,
  type Pointer,
  type ShownFileField,
} from '../../form';

/** A file that has been stored, and the question that it answers. */
export interface PutFile {
  readonly pointer: Pointer;
  readonly file: FileValue;
  readonly field: ShownFileField['field'];
}

/** A file that its question does not take beside those that it has. */
export interface LeftFile extends PutFile {
  readonly why: FileRefusal & { readonly kind: 'too-many' | 'repeated' };
}

/** What is filled in with files that have been stored, in their order; and those that were left out, which nothing names then. */
export const putFiles = (
  model: FormModel,
  filled: Filled,
  files: readonly PutFile[],
): { readonly filled: Filled; readonly left: readonly LeftFile[] } => {
  let now = filled;
  const left: LeftFile[] = [];
  for (const one of files) {
    const why = whyNot(now, one);
    if (why === undefined) now = putFile(model, now, one.pointer, one.file, one.field);
    else left.push({ ...one, why });
  }
  return { filled: now, left };
};

const whyNot = ({ answer }: Filled, { pointer, file, field }: PutFile): LeftFile['why'] | undefined => {
  if (!field.many) return undefined;
  const held = fileValues(true, valueAt(answer, pointerTokens(pointer)));
  if (held.some((one) => fileOf(one)?.sha256 === file.sha256)) return { kind: 'repeated' };
  const most = field.maxItems ?? MOST_ENTRIES;
  return held.length < most ? undefined : { kind: 'too-many', most };
};
