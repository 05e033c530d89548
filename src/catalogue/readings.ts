import { createHash } from 'node:crypto';
import type { FormDefinition, FormFolder, ReadFolder } from '../form';
import type { ReadMunicipality } from '../form/workshop';
import { KeptTexts } from './kept-texts';
import { beyondLimits, BeyondLimits, type Workshop } from './workshop';

/**
 * What was read out of files, kept by their content: a folder that has not changed since the last start is not checked
 * again. Checking compiles schemas and judges examples, which takes a hundred times as long as reading the result.
 */
export class Readings {
  private readonly kept: KeptTexts;

  /** @param compiled is told the code of a form that was read anew */
  constructor(
    folder: string,
    private readonly workshop: Workshop,
    private readonly compiled: (definition: FormDefinition, source: string) => void,
  ) {
    this.kept = new KeptTexts(folder);
  }

  /** One that is beyond the limits is a finding, and is tried again at the next start: another machine may be faster. */
  async folder(folder: FormFolder): Promise<ReadFolder> {
    const files = Object.entries(folder.files).sort(([a], [b]) => (a < b ? -1 : 1));
    try {
      return await this.reading(['folder', folder.id, files, folder.papers ?? {}], async () => {
        const { read, source } = await this.workshop.readFolder(folder);
        if (read.definition !== undefined && source !== undefined) this.compiled(read.definition, source);
        return read;
      });
    } catch (error) {
      if (!(error instanceof BeyondLimits)) throw error;
      return { findings: [beyondLimits(error)] };
    }
  }

  municipality(text: string): Promise<ReadMunicipality> {
    return this.reading(['municipality', text], () => this.workshop.readMunicipality(text));
  }

  /** The reading goes through JSON the first time too, so that it is the same whether it was kept or not. */
  private async reading<T>(of: unknown, read: () => Promise<T>): Promise<T> {
    const key = createHash('sha256').update(JSON.stringify(of)).digest('hex');
    return JSON.parse(await this.kept.text(key, async () => JSON.stringify(await read()))) as T;
  }
}
