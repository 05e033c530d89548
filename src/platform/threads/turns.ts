/** Milliseconds of a turn of the event loop that are for those who stand in line. */
const THEIRS = 3;

/**
 * A line in which few go each turn of the event loop, so that everything else is heard in between: of a hundred submissions that
 * come at the same time none keeps a page waiting for the other ninety-nine. Where nobody stands in line it costs one turn.
 *
 * Turns must be short, for each of them takes in one new connection and no more: when a turn takes a tenth of a second, ten browsers
 * a second get to ask for anything.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private isGoing = false;
  private began = 0;

  /** @param most milliseconds of each turn, after which the next one waits for the next turn */
  constructor(private readonly most = THEIRS) {}

  /** Resolves when it is one's turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.isGoing) return;
      this.isGoing = true;
      setImmediate(this.begin);
    });
  }

  private readonly begin = (): void => {
    this.began = performance.now();
    this.letGo();
  };

  private readonly letGo = (): void => {
    this.waiting.shift()?.();
    // Behind all that the one who went does at once: then it is known how long that took.
    queueMicrotask(() => process.nextTick(this.goOn));
  };

  private readonly goOn = (): void => {
    this.isGoing = this.waiting.length > 0;
    if (!this.isGoing) return;
    if (performance.now() - this.began < this.most) this.letGo();
    // Asked for from within one, it comes a turn later.
    else setImmediate(this.begin);
  };
}
