import { join } from 'node:path';
import { FolderHints } from './folder-hints';
import { folderNames, stampOf, type FolderStamp } from './folder-stamps';

/** What is done when something was seen. */
export interface Seen {
  /** The folder was written in, or is new. Not told again of one before this has been done. */
  readonly written: (id: string, changedAt: Date) => Promise<void>;
  readonly gone: (id: string) => void;
  /** The folder of folders cannot be read just now, which says nothing of what is in it. */
  readonly away: (fault: unknown) => void;
}

/** How often it is looked, in milliseconds: while somebody waits for a save, and else. */
const OFTEN = 300;
const SELDOM = 5_000;

/** How soon after a hint. Several come of one save. */
const SOON = 10;

/** A folder is read when nothing was written in it for so long, or when it has been written in for the latter. Milliseconds. */
const SETTLED = 30;
const PATIENCE = 400;

/** Disks that keep times in whole seconds say the same twice of two saves in one: what is so young is read once more. */
const COARSE = 2_000;

/** What is known of a folder; times in milliseconds since 1970. */
interface Known {
  /** As it was when it was last read. */
  read?: string;
  isBeingRead: boolean;
  /** When it is to be read once more, though it looks the same. */
  onceMoreAt: number;
  /** As it was last seen, and when it had come to rest so. */
  seen?: string;
  settledAt: number;
  /** When it was first seen to be written in. Unset when it has been read since. */
  since: number | undefined;
}

const newlySeen = (): Known => ({
  isBeingRead: false,
  onceMoreAt: Infinity,
  settledAt: 0,
  since: undefined,
});

/**
 * Looks at the folders of `FORMS_DIR` again and again. By looking, because disks on other machines tell nothing; what is told
 * besides makes it look sooner. What was written in is handed on when it has come to rest, one reading of a folder at a time.
 */
export class FormsWatch {
  private readonly known = new Map<string, Known>();
  private readonly hints = new FolderHints(() => this.hinted());
  private timer: NodeJS.Timeout | undefined;
  private nextAt = Infinity;
  private looking: Promise<void> | undefined;
  private isHinted = false;
  private isAway = false;
  private isClosed = false;

  /** @param isAwaited whether somebody waits for a save just now */
  constructor(
    private readonly formsDir: string,
    private readonly seen: Seen,
    private readonly isAwaited: () => boolean,
  ) {}

  /** Begins to look. What is there at the first look is taken for written in. */
  begin(): void {
    this.lookIn(0);
  }

  /** Somebody has begun to wait: what is saved from now on is seen soon. */
  hurry(): void {
    this.lookIn(OFTEN);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.looking;
    this.hints.close();
  }

  private hinted(): void {
    this.isHinted = true;
    this.lookIn(SOON);
  }

  /** Looks then, unless it looks sooner anyway. */
  private lookIn(milliseconds: number): void {
    const at = Date.now() + milliseconds;
    if (this.isClosed || this.looking !== undefined || at >= this.nextAt) return;
    clearTimeout(this.timer);
    this.nextAt = at;
    this.timer = setTimeout(() => this.look(), milliseconds).unref();
  }

  private look(): void {
    this.nextAt = Infinity;
    this.isHinted = false;
    this.looking = this.lookAround().finally(() => {
      this.looking = undefined;
      const isBusy = [...this.known.values()].some(
        ({ since, isBeingRead }) => since !== undefined && !isBeingRead,
      );
      this.lookIn(isBusy ? SETTLED : this.isHinted ? SOON : this.isAwaited() ? OFTEN : SELDOM);
    });
  }

  private async lookAround(): Promise<void> {
    const names = await folderNames(this.formsDir).catch((fault: unknown) => {
      if (!this.isAway) this.seen.away(fault);
      return undefined;
    });
    this.isAway = names === undefined;
    if (names === undefined) return;
    const looks = await Promise.all(
      names.map(async (id) => [id, await stampOf(join(this.formsDir, id))] as const),
    );
    if (this.isClosed) return;
    const there = new Map(looks.flatMap(([id, look]) => (look === undefined ? [] : [[id, look] as const])));
    // One that went away between the two looks may have gone with its disk: the next look tells.
    for (const [id, { isBeingRead }] of this.known) if (!names.includes(id) && !isBeingRead) this.leave(id);
    for (const [id, look] of there) this.consider(id, look, Date.now());
    this.hints.follow([this.formsDir, ...[...there.values()].flatMap(({ folders }) => folders)]);
  }

  private leave(id: string): void {
    this.known.delete(id);
    this.seen.gone(id);
  }

  private consider(id: string, { stamp, newest }: FolderStamp, now: number): void {
    const one = this.known.get(id) ?? newlySeen();
    this.known.set(id, one);
    if (one.isBeingRead) return;
    if (stamp === one.read && now < one.onceMoreAt) {
      one.since = undefined;
      return;
    }
    one.since ??= now;
    if (stamp !== one.seen) [one.seen, one.settledAt] = [stamp, now + SETTLED];
    if (now < one.settledAt && now < one.since + PATIENCE) return;
    const isYoung = stamp !== one.read && now < newest + COARSE;
    Object.assign(one, {
      read: stamp,
      isBeingRead: true,
      onceMoreAt: isYoung ? now + COARSE : Infinity,
      since: undefined,
    });
    void this.seen.written(id, new Date(newest)).finally(() => {
      one.isBeingRead = false;
      this.hinted();
    });
  }
}
