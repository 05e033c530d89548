import { Injectable } from '@nestjs/common';
import { DraftMails, type DraftMail } from '../../drafts';
import type { WantedNotice } from '../notice-store';

/** Whom to tell of a draft: whoever left an address for it. Nothing once it is sent, gone, or its link is void. */
@Injectable()
export class DraftNotices {
  constructor(private readonly mails: DraftMails) {}

  async ofLink(linkId: string): Promise<WantedNotice | undefined> {
    const mail = await this.mails.ofLink(linkId);
    return mail && { event: 'draft.link-wanted', source: linkId, ...toOwner(mail) };
  }

  /** Once for each day that the draft is to go on: saved again it goes later, and is told of again. */
  async ofExpiring(draftId: string): Promise<WantedNotice | undefined> {
    const mail = await this.mails.ofExpiring(draftId);
    return (
      mail && {
        event: 'draft.expiring',
        source: `${draftId} ${mail.draftExpiresAt.toISOString()}`,
        ...toOwner(mail),
      }
    );
  }
}

const toOwner = ({ email, language, draftId }: DraftMail) =>
  ({ channel: 'e-mail', recipient: email, language, draftId }) as const;
