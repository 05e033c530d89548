import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Draft } from '../../drafts';
import type { Pairs } from '../../form';
import { Configuration } from '../../platform/configuration';
import { isThisMachine } from '../../platform/http';
import { formToken, type Showing } from './form-token';
import { mustPressAgain } from './sender';

/** Asks whoever sends in like a program to press once more. Nothing is lost, and there is no puzzle to solve. */
@Injectable()
export class SenderCheck {
  constructor(private readonly configuration: Configuration) {}

  /** What the review posts along with its button. */
  token(draftId: string, showing: Showing): string {
    return formToken(this.configuration.secretKey, draftId, showing);
  }

  /** The operator's own tools are programs by right. */
  mustPressAgain(request: FastifyRequest, draft: Draft, posted: Pairs): boolean {
    if (isThisMachine(request.ip)) return false;
    return mustPressAgain({ secretKey: this.configuration.secretKey, draft, posted, now: new Date() });
  }
}
