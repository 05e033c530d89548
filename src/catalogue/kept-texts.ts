import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from '../generated/engine';

/**
 * What was worked out once and can be worked out again, as texts in a folder of our own: a cache, which may be deleted at
 * any time. A text belongs to what it was made of and to the engine that made it, and a damaged one is made anew.
 */
export class KeptTexts {
  constructor(private readonly folder: string) {}

  /** @param key SHA-256 of what the text is made of */
  async text(key: string, make: () => Promise<string>): Promise<string> {
    const kept = this.read(this.fileOf(key));
    if (kept !== undefined) return kept;
    const text = await make();
    this.keep(key, text);
    return text;
  }

  private fileOf(key: string): string {
    return join(this.folder, `${key}-${ENGINE}`);
  }

  private read(file: string): string | undefined {
    try {
      const whole = readFileSync(file, 'utf8');
      const end = whole.indexOf('\n');
      const text = whole.slice(end + 1);
      return whole.slice(0, end) === sumOf(text) ? text : undefined;
    } catch {
      return undefined;
    }
  }

  keep(key: string, text: string): void {
    const file = this.fileOf(key);
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const part = `${file}.${process.pid}`;
      writeFileSync(part, `${sumOf(text)}\n${text}`, { mode: 0o600 });
      renameSync(part, file);
    } catch {
      // A folder that cannot be written makes the next start slower, and nothing else.
    }
  }
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
