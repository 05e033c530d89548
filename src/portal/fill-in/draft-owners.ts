import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService, type AuditAction } from '../../audit';
import { CaseReader } from '../../cases';
import { CatalogueService } from '../../catalogue';
import {
  DraftNotFound,
  DraftsService,
  staffOwnerOf,
  type Draft,
  type DraftSource,
  type Owner,
} from '../../drafts';
import {
  isWithin,
  reachOf,
  ResidentIn,
  ResidentSignInNeeded,
  StaffIn,
  type Resident,
  type StaffUser,
} from '../../identity';
import { passGate, takesSignIn } from '../sign-in/sign-in-gate';
import { Visitors } from '../site/visitors';

/** Whose a draft is, among those that a request can speak for. */
export interface DraftOwner {
  readonly owner: Owner;
  /** Set where the staff fill it in: whoever of them began it. */
  readonly staff?: StaffUser;
  /** Whoever is signed in, where the form has anything to do with it. One that asks nobody to sign in does not get to know. */
  readonly person?: Resident;
  /** It is over a case. */
  readonly isAmending?: boolean;
}

/** The same for a post, which is never lost: whoever was signed in until a while ago may still save. */
export interface Saver extends DraftOwner {
  /** Set where one must sign in before one sees anything again. */
  readonly mustSignIn: boolean;
}

/** What one must be to fill in a draft of the staff's and file it, and still be when one does. */
const MAY_FILE = ['handler', 'administrator'] as const;

const LOOKS: Readonly<Partial<Record<DraftSource, AuditAction>>> = {
  blankett: 'blank.corrected',
  correction: 'case.correction-opened',
};

/**
 * A draft belongs to the person who was signed in when it was begun, else to the browser that began it. One that was read from a
 * blank, written down or begun to put a case right belongs to the account of the staff that did: it is opened by whoever is signed
 * in with that account, from whichever browser, and by nobody once they are not, or have lost the right to the form or the case.
 */
@Injectable()
export class DraftOwners {
  constructor(
    private readonly visitors: Visitors,
    private readonly staffIn: StaffIn,
    private readonly drafts: DraftsService,
    private readonly audit: AuditService,
    private readonly catalogue: CatalogueService,
    private readonly residentIn: ResidentIn,
    private readonly cases: CaseReader,
  ) {}

  /**
   * A look by the staff is written down before it is had: one row for its pages.
   * @throws DraftNotFound for anyone else's; ResidentSignInNeeded where the form is for those who are signed in
   */
  async of(request: FastifyRequest, draftId: string): Promise<DraftOwner> {
    const byStaff = await this.ofStaff(request, draftId);
    if (byStaff !== undefined) return byStaff;
    const { owners, person } = await this.visitors.of(request);
    const found = await this.among(owners, draftId);
    if (found === undefined) {
      const lately = await this.lately(request, draftId);
      throw lately === undefined ? new DraftNotFound() : new ResidentSignInNeeded({ ended: true });
    }
    const version = await this.catalogue.version(found.draft.formVersionId);
    passGate(version, person);
    const { owner } = found;
    // What the sign-in tells has its place in what was sent in; nothing of it is put into what is added later.
    if (found.draft.amendsCaseId !== null) return { owner, isAmending: true };
    return { owner, ...(person && takesSignIn(version) && { person }) };
  }

  /** For a step that is posted. @throws DraftNotFound, ResidentSignInNeeded */
  async toSave(request: FastifyRequest, draftId: string): Promise<Saver> {
    try {
      return { ...(await this.of(request, draftId)), mustSignIn: false };
    } catch (error) {
      const owner = error instanceof ResidentSignInNeeded ? await this.lately(request, draftId) : undefined;
      if (owner === undefined) throw error;
      return { owner, mustSignIn: true };
    }
  }

  private async ofStaff(request: FastifyRequest, draftId: string): Promise<DraftOwner | undefined> {
    const staff = await this.staffIn.of(request);
    if (staff === undefined) return undefined;
    const owner = staffOwnerOf(staff.id);
    const draft = await this.drafts.findIfAny(owner, draftId);
    if (draft === undefined || !isWithin(reachOf(staff, MAY_FILE), draft.formId)) return undefined;
    const { formId, amendsCaseId: caseId } = draft;
    if (caseId !== null && !(await this.maySee(staff, caseId))) return undefined;
    await this.audit.recordLook({
      actor: staff.id,
      action: LOOKS[draft.source] ?? 'registration.opened',
      formId,
      details: { draft: draft.id },
      ...(caseId !== null && { caseId }),
    });
    return { owner, staff, ...(caseId !== null && { isAmending: true }) };
  }

  private async maySee({ mayReadSecret }: StaffUser, caseId: string): Promise<boolean> {
    const found = await this.cases.byId(caseId);
    return found !== undefined && (found.protectedAt === null || mayReadSecret);
  }

  /** The owner of a draft of whoever was signed in until a while ago. */
  private async lately(request: FastifyRequest, draftId: string): Promise<Owner | undefined> {
    const person = await this.residentIn.lately(request);
    const owner = person && this.visitors.ownerOf(person);
    return owner && (await this.drafts.findIfAny(owner, draftId)) && owner;
  }

  private async among(
    owners: readonly Owner[],
    draftId: string,
  ): Promise<{ readonly owner: Owner; readonly draft: Draft } | undefined> {
    for (const owner of owners) {
      const draft = await this.drafts.findIfAny(owner, draftId);
      if (draft !== undefined) return { owner, draft };
    }
    return undefined;
  }
}
