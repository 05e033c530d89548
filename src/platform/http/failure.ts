import { HttpException } from '@nestjs/common';
import { Refusal } from '../refusal';
import { FORM_TYPE } from './bodies';
import { isDatabaseAway } from './database-away';
import { makeErrorCode } from './error-code';
import { BodyTooLarge, DatabaseAway, MalformedBody, PageNotFound, UnsupportedBody } from './refusals';
import { STATUSES } from './statuses';

/** Something that went wrong, as a door tells it. */
export interface Failure {
  readonly status: number;
  /** A foreseen no; undefined for a fault of our own. */
  readonly refusal?: Refusal;
  /** Leads from the phone call to the log; only for a fault of our own. */
  readonly code?: string;
}

/** Sorts what was thrown: refusals by their kind, a database that is away, and all the rest, which is our fault. @param bodyLimit bytes that the route takes */
export const failureOf = (thrown: unknown, bodyLimit: number): Failure => {
  const refusal = refusalOf(thrown, bodyLimit);
  if (refusal !== undefined) return { status: STATUSES[refusal.kind], refusal };
  return { status: 500, code: makeErrorCode() };
};

const refusalOf = (thrown: unknown, bodyLimit: number): Refusal | undefined => {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof HttpException) return httpRefusal(thrown.getStatus(), bodyLimit);
  return isDatabaseAway(thrown) ? new DatabaseAway() : undefined;
};

/** What Fastify did not take, it throws past our filter to Nest, which keeps nothing of it but the status. */
const httpRefusal = (status: number, bodyLimit: number): Refusal | undefined => {
  if (status === 404) return new PageNotFound();
  if (status === 413) return new BodyTooLarge({ most: bodyLimit });
  if (status === 415) return new UnsupportedBody({ wanted: FORM_TYPE });
  return status >= 400 && status < 500 ? new MalformedBody({ reason: 'request' }) : undefined;
};
