import { basename } from 'node:path';
import { BeyondLimits } from '../platform/threads';
import type { ReceiptFailure } from './receipt-failure.entity';

/**
 * Why a receipt was not made, in words that say nothing about a person. An error's message may quote what somebody wrote, so
 * of a fault only its kind and its place are told: `TypeError (paragraph.js:12)`.
 */
export const failureReason = (error: unknown): Pick<ReceiptFailure, 'kind' | 'detail'> =>
  error instanceof BeyondLimits
    ? { kind: 'limits', detail: error.message }
    : { kind: 'fault', detail: faultOf(error) };

const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  // A fault in the thread comes as its stack, in the message.
  const stack = /\n\s+at /.test(error.message) ? error.message : (error.stack ?? '');
  const name = /^(\w{1,60})(?:: |\n)/.exec(stack)?.[1] ?? error.name;
  const place = /\n\s+at (?:.* \()?([^()\n]+:\d+):\d+\)?/.exec(stack)?.[1];
  return place === undefined ? name : `${name} (${basename(place)})`;
};
