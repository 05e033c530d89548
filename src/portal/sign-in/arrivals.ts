import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { DraftsService, type Draft } from '../../drafts';
import type { Vouched } from '../../identity';
import { Cookies } from '../../platform/http';
import { FillInService } from '../fill-in/fill-in.service';
import { draftIn } from '../site/own-path';
import { Sites } from '../site/sites';
import { ownerIn } from '../site/visitor';
import { Visitors } from '../site/visitors';

/** What becomes the person's when they sign in. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly drafts: DraftsService,
    private readonly catalogue: CatalogueService,
    private readonly visitors: Visitors,
    private readonly fillIn: FillInService,
    private readonly sites: Sites,
    private readonly cookies: Cookies,
  ) {}

  /**
   * The draft that one comes back into goes over from the browser to the person, who then finds it on other devices. One of a
   * form that is filled in anonymously stays the browser's. Nothing happens to anybody else's.
   */
  async bringDraft(request: FastifyRequest, person: Vouched, returnTo: string): Promise<void> {
    const draftId = draftIn(returnTo);
    const browser = ownerIn(this.cookies, request);
    if (draftId === undefined || browser === undefined) return;
    const draft = await this.drafts.findIfAny(browser, draftId);
    if (draft === undefined || (await this.isAnonymous(draft))) return;
    const owner = this.visitors.ownerOf(person);
    await this.drafts.give(browser, owner, draft.id);
    if (draft.caseId === null)
      await this.fillIn.arrive(owner, draft.id, this.sites.textLanguage(request), person);
  }

  /** By the version that it was begun in: the form may be offered no more. */
  private async isAnonymous({ formVersionId }: Draft): Promise<boolean> {
    const { definition } = await this.catalogue.version(formVersionId);
    return definition.service.anonymous === true;
  }
}
