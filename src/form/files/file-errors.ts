import type { Json } from '../json';
import type { FileField } from '../model/form-model';
import type { Pointer } from '../pointer';
import type { PlacedError } from '../validation/sort-errors';
import { isAccepted } from './known-types';
import { fileOf, fileValues } from './stored-file';

/**
 * What is wrong with the files of an answer that its schema may not tell: text that is no file, and a file of another kind or
 * size than ui.json asks for. They were looked at when they came; a draft may be older than what the form asks now.
 */
export const fileErrors = (field: FileField, pointer: Pointer, value: Json | undefined): PlacedError[] => {
  if (field.many && value !== undefined && value !== null && !Array.isArray(value)) return [];
  return fileValues(field.many, value).flatMap((one): PlacedError[] => {
    const file = fileOf(one);
    if (file === undefined) return [{ pointer, keyword: 'file', params: {} }];
    if (!isAccepted(field.accept, file.mediaType))
      return [{ pointer, keyword: 'fileType', params: { fileName: file.name } }];
    if (file.size <= field.mostBytes) return [];
    return [{ pointer, keyword: 'fileSize', params: { fileName: file.name, limit: field.mostBytes } }];
  });
};
