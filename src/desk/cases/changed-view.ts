import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditService } from '../../audit';
import { CaseReader, CaseNotFound, type CaseWithAnswer } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { Colleagues, type StaffUser } from '../../identity';
import type { Html } from '../../platform/http';
import type { DeskSite } from '../frame/desk-site';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_HANDLE_CASES } from '../rights';
import { ChangedPage, type Wish } from './changed.page';
import { inWordsOf, workflowOf } from './case-words';
import { accountsIn } from './event-words';
import { mayReach } from './find-case';
import type { HalfWritten } from './half-written';

/** What changes a case and is counted: `Case.changes` goes up by one for each. */
const COUNTED = ['status-changed', 'withdrawn', 'complete', 'assigned', 'protected', 'unprotected'];

/** What a wish is worded with: the case as it is now, its words, and names. */
export interface Now {
  readonly site: DeskSite;
  readonly found: CaseWithAnswer;
  readonly names: ReadonlyMap<string, string>;
}

/** What somebody had before them who asked for a change. */
export interface SeenBefore {
  readonly caseId: string;
  /** How often the case had been changed when their page was drawn. */
  readonly seen: number;
  /** Of the staff whom the wish names. */
  readonly accounts: readonly string[];
  readonly written: HalfWritten;
}

/** Draws what somebody is told who would have changed what they had not seen. */
@Injectable()
export class ChangedView {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
    private readonly colleagues: Colleagues,
    private readonly sites: DeskSites,
    private readonly audit: AuditService,
  ) {}

  /**
   * @throws CaseNotFound when it is out of their reach by now
   */
  async page(
    request: FastifyRequest,
    user: StaffUser,
    { caseId, seen, accounts, written }: SeenBefore,
    wishOf: (now: Now) => Wish,
  ): Promise<Html> {
    const found = await this.cases.byId(caseId);
    if (found === undefined || !mayReach(found, user, MAY_HANDLE_CASES)) throw new CaseNotFound();
    await this.audit.recordAlone({
      actor: user.id,
      action: 'case.viewed',
      caseId,
      formId: found.formId,
    });
    const counted = (await this.cases.events(caseId)).filter(({ kind }) => COUNTED.includes(kind));
    const events = counted.slice(Math.max(0, counted.length - Math.max(0, found.changes - seen)));
    const named = [...events.flatMap(accountsIn), ...accounts, found.handlerId ?? user.id];
    const names = await this.colleagues.names([...new Set(named)]);
    const bare = this.sites.of(request);
    const site = inWordsOf(bare, workflowOf(this.catalogue, found.formId, bare.language));
    const wish = wishOf({ site, found, names });
    return draw(ChangedPage({ site, found, wish, events, names, written }), site, 409);
  }
}
