import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../../catalogue';
import { isMailAddress, localMunicipality } from '../../form';
import { isMobile } from '../../form/identifiers';
import { Configuration } from '../../platform/configuration';
import type { Transaction } from '../../platform/database';
import type { Facts, Job } from '../../platform/jobs';
import type { Composed } from '../compose/compose';
import { Composer } from '../compose/composer';
import type { Notice } from '../notice.entity';
import { NoticeStore } from '../notice-store';
import { SendFault } from './send-fault';
import { Senders } from './senders';

/**
 * Tries before it is given up: with the job runner's pauses, which grow from seconds to six hours, some two and a half days. Fewer
 * than the runner's own 25, which also counts those that were killed: it is never the runner that gives up.
 */
export const MOST_TRIES = 20;

/**
 * Sends a notice. It is held while it is sent, and marked in the same transaction, so that run twice it is sent once; killed between
 * the server's yes and the commit it is sent again, with the same Message-ID, by which a mail program shows it once.
 */
@Injectable()
export class SendNotice implements Job<'notice.due'> {
  readonly name = 'notices.send';
  readonly on = 'notice.due';

  constructor(
    private readonly db: DataSource,
    private readonly store: NoticeStore,
    private readonly composer: Composer,
    private readonly senders: Senders,
    private readonly catalogue: CatalogueService,
    private readonly configuration: Configuration,
  ) {}

  /** @throws SendFault, which has it run again */
  async run({ noticeId }: Facts['notice.due']): Promise<void> {
    const fault = await this.db.transaction(async (tx) => {
      const notice = await this.store.take(tx, noticeId);
      return notice && this.attempt(tx, notice);
    });
    if (fault !== undefined) throw fault;
  }

  /** @returns the fault, where it is worth trying again */
  private async attempt(tx: Transaction, notice: Notice): Promise<SendFault | undefined> {
    try {
      const composed = await this.composer.compose(notice);
      if (composed === undefined) throw new SendFault('expired', '');
      const isTaken = await this.hand(notice, composed);
      await (isTaken ? this.store.markSent(tx, notice.id) : this.store.markKept(tx, notice.id));
      return undefined;
    } catch (fault) {
      if (!(fault instanceof SendFault)) throw fault;
      const isWorthIt = fault.kind === 'away' || fault.kind === 'setup';
      if (isWorthIt && notice.attempts + 1 < MOST_TRIES) {
        await this.store.noteFault(tx, notice.id, fault);
        return fault;
      }
      await this.store.giveUp(tx, notice, fault);
      return undefined;
    }
  }

  /** @returns false when there is nobody to hand it to. @throws SendFault */
  private async hand(notice: Notice, composed: Composed): Promise<boolean> {
    const { mail, sms } = this.senders;
    const { channel, recipient, id, messageId } = notice;
    if (!(channel === 'sms' ? isMobile : isMailAddress)(recipient)) throw new SendFault('address', '');
    if (channel === 'sms') {
      await sms?.send(recipient, composed.sms, id);
      return sms !== undefined;
    }
    const { name, contact } = localMunicipality(this.catalogue.municipality, composed.language);
    await mail?.send({
      ...composed,
      to: recipient,
      from: { name, address: this.configuration.mail?.from ?? '' },
      replyTo: contact.email,
      messageId,
    });
    return mail !== undefined;
  }
}
