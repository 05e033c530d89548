import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FormFull, NothingChanged } from '../../cases';
import { FormClosed, FormNotOpenYet } from '../../catalogue';
import { GoTo } from '../../platform/http';
import { addresses } from '../addresses';
import { CaseAccess } from '../case/case-access';
import type { DraftOwner } from './draft-owners';
import { FillInService } from './fill-in.service';

/** The end of filling in: the draft becomes a case, or one is led to what hinders that. */
@Injectable()
export class SendIn {
  constructor(
    private readonly fillIn: FillInService,
    private readonly access: CaseAccess,
  ) {}

  /** Sent twice, it is one case. @throws DraftNotFound */
  async send(who: DraftOwner, draftId: string, textLanguage: string, reply: FastifyReply): Promise<GoTo> {
    const filed = await this.fillIn.submit(who, draftId, textLanguage).catch(toldOnReview);
    if (filed === 'unchanged') return new GoTo(`${addresses.review(draftId)}?oforandrat=1#fel`);
    if (filed === undefined) return new GoTo(`${addresses.review(draftId)}#fel`);
    if (filed === 'contact-unproven') {
      await this.fillIn.askForCode(who.owner, draftId, textLanguage);
      return new GoTo(addresses.prove(draftId));
    }
    if (who.staff !== undefined)
      return new GoTo(
        addresses.staffCaseAfter(filed.number, who.isAmending === true ? 'rattat' : 'registrerat'),
      );
    if (who.isAmending === true)
      return new GoTo(addresses.wholeCase(this.access.path(filed.caseId, filed.number)));
    this.access.letIn(reply, filed.caseId, filed.number);
    return new GoTo(this.access.path(filed.caseId, filed.number));
  }
}

/** What the review tells itself, at its top. */
const toldOnReview = (fault: unknown): 'unchanged' | undefined => {
  if (fault instanceof NothingChanged) return 'unchanged';
  if (fault instanceof FormNotOpenYet || fault instanceof FormClosed || fault instanceof FormFull)
    return undefined;
  throw fault;
};
