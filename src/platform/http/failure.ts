import { HttpException } from '@nestjs/common';
import { Refusal } from '../refusal';
import { bodyRefusal } from './bodies';
import { isDatabaseAway } from './database-away';
import { makeErrorCode } from './error-code';
import { DatabaseAway, PageNotFound } from './refusals';
import { STATUSES } from './statuses';

/** Something that went wrong, as a door tells it. */
export interface Failure {
  readonly status: number;
  /** A foreseen no; undefined for a fault of our own. */
  readonly refusal?: Refusal;
  /** Leads from the phone call to the log; only for a fault of our own. */
  readonly code?: string;
}

/** Sorts what was thrown: refusals by their kind, a database that is away, and all the rest, which is our fault. */
export const failureOf = (thrown: unknown): Failure => {
  const refusal = refusalOf(thrown);
  if (refusal !== undefined) return { status: STATUSES[refusal.kind], refusal };
  return { status: 500, code: makeErrorCode() };
};

const refusalOf = (thrown: unknown): Refusal | undefined => {
  if (thrown instanceof Refusal) return thrown;
  const body = bodyRefusal(thrown);
  if (body instanceof Refusal) return body;
  if (thrown instanceof HttpException && thrown.getStatus() === 404) return new PageNotFound();
  return isDatabaseAway(thrown) ? new DatabaseAway() : undefined;
};
