import { createHash } from 'node:crypto';
import type { FormFolder, ReadFolder } from '../form';
import type { ReadMunicipality } from '../form/workshop';
import { KeptTexts } from './kept-texts';
import { workshop } from './workshop';

/**
 * What was read out of files, kept by their content: a folder that has not changed since the last start is not checked
 * again. Checking compiles schemas and judges examples, which takes a hundred times as long as reading the result.
 */
export class Readings {
  private readonly kept: KeptTexts;

  constructor(folder: string) {
    this.kept = new KeptTexts(folder);
  }

  folder(folder: FormFolder): ReadFolder {
    const files = Object.entries(folder.files).sort(([a], [b]) => (a < b ? -1 : 1));
    return this.reading(['folder', folder.id, files], () => workshop().readFolder(folder));
  }

  municipality(text: string): ReadMunicipality {
    return this.reading(['municipality', text], () => workshop().readMunicipality(text));
  }

  /** The reading goes through JSON the first time too, so that it is the same whether it was kept or not. */
  private reading<T>(of: unknown, read: () => T): T {
    const key = createHash('sha256').update(JSON.stringify(of)).digest('hex');
    return JSON.parse(this.kept.text(key, () => JSON.stringify(read()))) as T;
  }
}
