import type { FileField } from '../model/form-model';

/** What a question asks of one file, for whoever receives it. */
export const wantedFile = ({ accept, mostBytes, keepsPlace }: FileField) => ({
  accept,
  mostBytes,
  keepsPlace,
});
