import type { Fact, Facts } from './facts';

/**
 * Work that follows on a fact. Each listener has a job of its own, written in the announcer's transaction. A job may run
 * twice (its process may be killed after the work and before the note of it), and its docstring says why that is harmless.
 * What `run` throws makes it run again later, ever more seldom.
 */
export interface Job<F extends Fact> {
  /** `room.verb`, for ever: rows waiting in the database bear it. */
  readonly name: string;
  readonly on: F;
  /** @param stopping aborted when the server stops: long work ends then with `PutOff`, and is done again by another copy, or later */
  run(payload: Facts[F], stopping: AbortSignal): Promise<void>;
}

/**
 * What a job throws that cannot do its work for now, as was foreseen: somebody else's server is away. It runs again as after any
 * fault; the log has a line of it, and no stack.
 */
export class PutOff extends Error {}
