import type { Io } from './io';

/** Milliseconds between two looks: no slower than the eye, no faster. */
const EVERY = 100;

const CLEAR = '\r\u001b[K';

/** `1 200`, as elsewhere; a plain space, for any terminal. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

/** One line on a terminal that tells how far it has come, and is gone at the end. Nothing where there is no terminal. */
export class Progress {
  private shownAt = -Infinity;

  constructor(
    private readonly stderr: Io['stderr'],
    private readonly now: () => number = () => performance.now(),
  ) {}

  show(done: number, of: number, what = 'Case'): void {
    if (this.stderr.isTTY !== true || this.now() - this.shownAt < EVERY) return;
    this.shownAt = this.now();
    this.stderr.write(`${CLEAR}${what} ${grouped(done)} of ${grouped(of)}`);
  }

  erase(): void {
    if (this.shownAt !== -Infinity) this.stderr.write(CLEAR);
    this.shownAt = -Infinity;
  }
}
