import { watch, type FSWatcher } from 'node:fs';

/**
 * Hints that something was written in one of several folders, as far as the disk tells: one on this machine does at once,
 * one on another machine never. Nothing depends on them but how soon one looks.
 */
export class FolderHints {
  private readonly watchers = new Map<string, FSWatcher>();

  /** @param hinted is told the folder */
  constructor(private readonly hinted: (folder: string) => void) {}

  /** Listens in these folders, and in no other. */
  follow(folders: readonly string[]): void {
    const wanted = new Set(folders);
    for (const [folder, watcher] of this.watchers) if (!wanted.has(folder)) this.leave(folder, watcher);
    for (const folder of wanted) if (!this.watchers.has(folder)) this.enter(folder);
  }

  close(): void {
    this.follow([]);
  }

  /** Where it cannot be listened, there are no hints: an operating system lends only so many ears. */
  private enter(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => this.hinted(folder));
      watcher.on('error', () => this.leave(folder, watcher));
      this.watchers.set(folder, watcher);
    } catch {
      // The next look tries again.
    }
  }

  private leave(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.watchers.delete(folder);
  }
}
