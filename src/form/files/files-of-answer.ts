import type { FileValue } from '../answer/file-value';
import { isObject, type Json } from '../json';
import { fileOf } from './stored-file';

/**
 * Every file that an answer names, whether its question is asked for just now or not: what is hidden may come back, and its files
 * must still be there then. A file that is named twice comes twice.
 */
export const filesOfAnswer = (answer: Json | undefined): readonly FileValue[] => {
  const file = fileOf(answer);
  if (file !== undefined) return [file];
  if (Array.isArray(answer)) return answer.flatMap(filesOfAnswer);
  return isObject(answer) ? Object.values(answer).flatMap(filesOfAnswer) : [];
};
