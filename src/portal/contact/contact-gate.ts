import { Injectable } from '@nestjs/common';
import type { Checked } from '../../cases';
import { contactIn, type Problem } from '../../form';
import { ContactProofs, wayTo, type ToProve, type Way } from '../../notices';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import type { OpenDraft } from '../fill-in/open-draft';

type Asked = Pick<OpenDraft, 'draft' | 'version' | 'shown'>;

/** Its keyword tells it apart; nobody reads it, since the way leads to the page that asks for the code. */
const UNPROVEN: Problem = { pointer: '', keyword: 'contact-unproven', params: {}, message: '' };

export const isUnproven = ({ keyword }: Problem): boolean => keyword === UNPROVEN.keyword;

/** Stands before sending in: where the form wants it, the address that answers go to must be shown to be one's own. */
@Injectable()
export class ContactGate {
  constructor(
    private readonly proofs: ContactProofs,
    private readonly configuration: Configuration,
  ) {}

  /** What is ready to be sent in, with a problem more where the address is not proven yet. */
  async check(open: Asked, ready: Checked): Promise<Checked> {
    if (ready.problems.length > 0 || (await this.unproven(open)) === undefined) return ready;
    return { ...ready, problems: [UNPROVEN] };
  }

  /** The address that is to be proven. None where the form does not ask, where none was given, and where it is done. */
  async unproven({ draft, version, shown }: Asked): Promise<ToProve | undefined> {
    const { provesContact, contactAt } = version.definition.service;
    const isResidents = draft.source === 'web' || draft.source === 'supplement';
    if (provesContact !== true || !isResidents) return undefined;
    const way = wayTo(contactIn(shown, contactAt), { sms: this.configuration.sms !== undefined });
    if (way === undefined || (await this.proofs.isProven(draft.id, way))) return undefined;
    return { ...way, draftId: draft.id, language: draft.language };
  }

  /** Whether nobody delivers the code: no mail server, or nobody for text messages, is set. */
  isUnsent({ channel }: Way): boolean {
    const { mail, sms } = this.configuration;
    return (channel === 'sms' ? sms : mail) === undefined;
  }

  /** Has a code sent, unless one is on its way that can still be typed. */
  async begin(open: Asked): Promise<void> {
    const toProve = await this.unproven(open);
    if (toProve !== undefined) await this.proofs.begin(toProve);
  }

  /** The draft has been sent in, in the caller's transaction. */
  async passed(tx: Transaction, draftId: string): Promise<void> {
    await this.proofs.forgetDraft(tx, draftId);
  }
}
