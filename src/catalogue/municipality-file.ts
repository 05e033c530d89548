import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Municipality } from '../form';
import { loadMunicipality } from './load-municipality';
import type { Readings } from './readings';

/** Milliseconds between two looks. By looking, not by being told: files on other machines' disks tell nothing. */
const EVERY = 2_000;

/**
 * `municipality.json`, read at start and again whenever it is changed, so that a downtime notice needs no new start. One that
 * cannot be used stops the start; later it is told in the log, and the one before goes on being used.
 */
export class MunicipalityFile {
  private readonly log = new Logger('catalogue');
  private current: Municipality | undefined;
  private readonly changed = (): void => void this.readAgain();

  constructor(
    private readonly formsDir: string,
    private readonly readings: Readings,
  ) {}

  /** @throws StartRefused */
  async open(): Promise<void> {
    this.current = await loadMunicipality(this.formsDir, this.readings);
    watchFile(this.path, { interval: EVERY, persistent: false }, this.changed);
  }

  close(): void {
    unwatchFile(this.path, this.changed);
  }

  /** As it was when it last could be used; undefined before it has been read. */
  get municipality(): Municipality | undefined {
    return this.current;
  }

  private get path(): string {
    return join(this.formsDir, 'municipality.json');
  }

  private async readAgain(): Promise<void> {
    try {
      this.current = await loadMunicipality(this.formsDir, this.readings);
      this.log.log('municipality.json was changed and has been read again.');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.log.warn(`${why}\nWhat stood there before goes on being used.`);
    }
  }
}
