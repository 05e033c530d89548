import { controlName } from '../../form/answer/pairs';
import { acceptAttribute } from '../../form/files/accept-attribute';
import { fileOf, fileValues } from '../../form/files/stored-file';
import { typeName } from '../../form/files/known-types';
import { typesInWords } from '../../form/files/types-in-words';
import type { FileField } from '../../form/model/form-model';
import type { ShownField, ShownPage } from '../../form/model/shown-form';
import type { Pointer } from '../../form/pointer';
import { showSize } from '../../form/text/sizes';
import type { Texts } from '../text/texts';
import type { FileOnItsWay, FileRow } from '../upload/file-row';
import type { UploadProps } from '../upload/upload';
import { drawnNodes } from './walk';

/** What is known of files beside the answer. */
export interface FilesNow {
  /** How far each stored file has been checked, by its SHA-256. */
  readonly scans?: ReadonlyMap<string, Exclude<FileRow['state'], 'stored'>>;
  /** Those that a script is sending, by their questions. */
  readonly going?: ReadonlyMap<Pointer, readonly FileOnItsWay[]>;
  /** A script takes files as they are chosen or dropped. */
  readonly isLive?: boolean;
}

/** Whether anything on a page is answered by files: then it is posted in parts, so that their bytes can go along. */
export const takesFiles = (page: ShownPage): boolean =>
  drawnNodes(page).some(({ node }) => node.kind === 'field' && node.field.kind === 'file');

type OfUpload = Pick<UploadProps, 'limits' | 'accept' | 'multiple' | 'files' | 'full' | 'going' | 'isLive'>;

/** A question for files as its component wants it. */
export const uploadOf = (
  { pointer, value }: ShownField,
  field: FileField,
  now: FilesNow | undefined,
  texts: Texts,
): OfUpload => {
  const files = rowsOf(pointer, field, value, now, texts);
  const { maxItems } = field;
  const isFull = field.many && maxItems !== undefined && files.length >= maxItems;
  const more = [
    ...(!field.many && files.length > 0 ? [texts.upload.replaces] : []),
    ...(now?.isLive === true ? [texts.upload.drop] : []),
  ];
  return {
    limits: [limitsOf(field, texts), ...more].join(' '),
    accept: acceptAttribute(field.accept),
    multiple: field.many && maxItems !== 1,
    files,
    full: isFull ? texts.upload.full(maxItems) : undefined,
    going: now?.going?.get(pointer),
    isLive: now?.isLive,
  };
};

const limitsOf = ({ many, accept, mostBytes, maxItems }: FileField, { language, upload }: Texts): string => {
  const types = typesInWords(accept, language);
  const size = showSize(mostBytes, language);
  if (!many || maxItems === 1) return upload.hint(types, size, undefined);
  return maxItems === undefined ? upload.hintAnyNumber(types, size) : upload.hint(types, size, maxItems);
};

const rowsOf = (
  pointer: Pointer,
  field: FileField,
  value: ShownField['value'],
  now: FilesNow | undefined,
  { language, upload }: Texts,
): FileRow[] =>
  fileValues(field.many, value).map((one, place) => {
    const at = controlName(field.many && Array.isArray(value) ? `${pointer}/${place}` : pointer);
    const file = fileOf(one);
    if (file === undefined) return { name: upload.unknownFile, about: '?', state: 'stored', pointer: at };
    return {
      name: file.name,
      about: `${typeName(file.mediaType)}, ${showSize(file.size, language)}`,
      state: now?.scans?.get(file.sha256) ?? 'stored',
      pointer: at,
    };
  });
