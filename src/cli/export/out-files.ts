import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { UsageFault } from '../usage-fault';

interface OutFile {
  readonly path: string;
  readonly part: string;
  readonly handle: FileHandle;
}

/** Files that are there whole, all of them, or not at all: written beside, and renamed when all is written. */
export class OutFiles {
  private readonly files = new Map<string, OutFile>();

  /** @throws UsageFault when nothing can be written there */
  async write(path: string, content: string | Buffer): Promise<void> {
    const file = this.files.get(path) ?? (await this.make(path));
    // `write` may write a part only, of what a nearly full disk takes; `appendFile` goes on until all is written.
    await file.handle.appendFile(content);
  }

  /** Everything is written: gives the files their names. */
  async keep(): Promise<void> {
    for (const { handle } of this.files.values()) {
      await handle.sync();
      await handle.close();
    }
    for (const { part, path } of this.files.values()) await rename(part, path);
    this.files.clear();
  }

  /** Leaves nothing behind of what was not kept. */
  async drop(): Promise<void> {
    for (const { handle, part } of this.files.values()) {
      await handle.close().catch(() => undefined);
      await rm(part, { force: true });
    }
    this.files.clear();
  }

  private async make(path: string): Promise<OutFile> {
    const part = `${path}.${process.pid}.part`;
    try {
      // Only for whoever makes it: it holds what residents wrote.
      const file = { path, part, handle: await open(part, 'wx', 0o600) };
      this.files.set(path, file);
      return file;
    } catch (fault) {
      throw new UsageFault(`${path} cannot be written: ${(fault as Error).message}`);
    }
  }
}
