import { Injectable } from '@nestjs/common';
import { CaseLinks, CaseReader, SupplementRequests } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { DraftMails, type DraftMail } from '../../drafts';
import { engineLanguage, showDate, showDay } from '../../form';
import type { Notice } from '../notice.entity';
import { ContactProofs } from '../proof/contact-proofs.service';
import { CODE_MINUTES } from '../proof/contact-code';
import { SiteAddress } from '../site-address';
import { compose, type Composed, type NoticeValues } from './compose';

/** What a notice says at this moment, with the links and codes that are worked out anew each time. */
@Injectable()
export class Composer {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly cases: CaseReader,
    private readonly links: CaseLinks,
    private readonly drafts: DraftMails,
    private readonly proofs: ContactProofs,
    private readonly site: SiteAddress,
    private readonly requests: SupplementRequests,
  ) {}

  /** Undefined when there is nothing to tell any more: the draft is sent, the link void, the code too old. */
  async compose(notice: Notice): Promise<Composed | undefined> {
    const values = await this.values(notice);
    return values && compose(this.catalogue.municipality, notice, values);
  }

  /** The same for whoever may not go where it leads: what opens anything is covered. */
  async composeCovered(notice: Notice): Promise<Composed | undefined> {
    const values = await this.values(notice);
    if (values === undefined) return undefined;
    const covered = {
      ...values,
      ...(values.link !== undefined && { link: `${this.site.url}/•••` }),
      ...(values.code !== undefined && { code: '••••••' }),
    };
    return compose(this.catalogue.municipality, notice, covered);
  }

  private async values(notice: Notice): Promise<NoticeValues | undefined> {
    switch (notice.event) {
      case 'draft.link-wanted':
        return this.ofDraft(notice, await this.drafts.ofLink(notice.source), ({ expiresAt }) => expiresAt);
      case 'draft.expiring':
        return this.ofDraft(
          notice,
          await this.drafts.ofExpiring(notice.draftId ?? ''),
          ({ draftExpiresAt }) => draftExpiresAt,
        );
      case 'contact.code-wanted': {
        const code = await this.proofs.codeOf(notice.source);
        return code === undefined ? undefined : { code, minutes: String(CODE_MINUTES) };
      }
      case 'case.supplement-due':
        return this.ofSupplement(notice);
      default:
        return this.ofCase(notice.caseId ?? '');
    }
  }

  private async ofCase(caseId: string): Promise<NoticeValues | undefined> {
    const found = await this.cases.byId(caseId);
    if (found === undefined) return undefined;
    return { caseNumber: found.number, link: this.site.url + this.links.path(found.id, found.number) };
  }

  /** Nothing once it has come, or is not wanted any more. */
  private async ofSupplement({ source, caseId, language }: Notice): Promise<NoticeValues | undefined> {
    const request = await this.requests.find(source);
    if (request?.state !== 'open') return undefined;
    const values = await this.ofCase(caseId ?? '');
    return values && { ...values, day: showDate(request.dueOn, engineLanguage(language)) };
  }

  private ofDraft(
    { language }: Notice,
    mail: DraftMail | undefined,
    until: (mail: DraftMail) => Date,
  ): NoticeValues | undefined {
    return (
      mail && {
        link: this.site.url + mail.path,
        day: showDay(until(mail), engineLanguage(language)),
      }
    );
  }
}
