import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { DraftNotFound, DraftsService, staffOwnerOf, type Owner } from '../../drafts';
import { StaffIn, type StaffUser } from '../../identity';
import { Cookies } from '../../platform/http';
import { ownerIn } from '../site/visitor';

/** Whose a draft is, among those that a request can speak for. */
export interface DraftOwner {
  readonly owner: Owner;
  /** Set where it was read from a blank: whoever of the staff took that in. */
  readonly staff?: StaffUser;
}

/** What one must be to put a blank right and file it, and still be when one does. */
const MAY_FILE = ['handler', 'administrator'] as const;

/**
 * A draft belongs to the browser that began it. One that was read from a blank belongs to the account of the staff that took
 * it in: it is opened by whoever is signed in with that account, from whichever browser, and by nobody once they are not.
 */
@Injectable()
export class DraftOwners {
  constructor(
    private readonly cookies: Cookies,
    private readonly staffIn: StaffIn,
    private readonly drafts: DraftsService,
    private readonly audit: AuditService,
  ) {}

  /** Each look by the staff is written down before it is had. @throws DraftNotFound for one who has begun nothing */
  async of(request: FastifyRequest, draftId: string): Promise<DraftOwner> {
    const staff = await this.staffIn.of(request);
    if (staff?.roles.some((role) => MAY_FILE.some((one) => one === role)) === true) {
      const owner = staffOwnerOf(staff.id);
      const draft = await this.drafts.findIfAny(owner, draftId);
      if (draft !== undefined) {
        const details = { draft: draft.id };
        await this.audit.recordAlone({
          actor: staff.id,
          action: 'blank.corrected',
          formId: draft.formId,
          details,
        });
        return { owner, staff };
      }
    }
    const owner = ownerIn(this.cookies, request);
    if (owner === undefined) throw new DraftNotFound();
    return { owner };
  }
}
