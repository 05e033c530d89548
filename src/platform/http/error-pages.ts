import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from './failure';

/** Tells a visitor what went wrong. Each door registers one for its addresses. */
export interface ErrorTeller {
  /** Whether a request is this door's. */
  tells(request: FastifyRequest): boolean;
  /** What to answer: an `Html`, a `GoTo`, or a body whose headers it sets itself; at once, or as a promise that is always kept. */
  tell(failure: Failure, request: FastifyRequest, reply: FastifyReply): unknown;
}

/** Who tells what to whom. The first that wants a request gets it; the door that takes all registers last. */
export class ErrorPages {
  private readonly tellers: ErrorTeller[] = [];
  private last: ErrorTeller | undefined;

  register(teller: ErrorTeller): void {
    this.tellers.push(teller);
  }

  /** For whatever nobody else tells. */
  registerLast(teller: ErrorTeller): void {
    this.last = teller;
  }

  tellerOf(request: FastifyRequest): ErrorTeller | undefined {
    return this.tellers.find((teller) => teller.tells(request)) ?? this.last;
  }
}
