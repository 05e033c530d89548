import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { CatalogueService } from '../../catalogue';
import { isMailAddress, localMunicipality, type Language } from '../../form';
import { Configuration } from '../../platform/configuration';
import { mailHtml } from '../compose/mail-page';
import { SendFault } from '../send/send-fault';
import { Senders } from '../send/senders';
import { frameTexts } from '../text/frame-texts';
import { invitationTexts } from './invitation-texts';

/** Who is invited, and by which link. */
export interface Invitation {
  readonly to: string;
  /** The whole address. It opens the account: it is written down nowhere. */
  readonly link: string;
  /** For which it works. */
  readonly hours: number;
  readonly language: Language;
}

/**
 * Mails somebody of the staff the link to a new account. At once and once: the link is kept nowhere that a later try could take it
 * from, and whoever invites sees whether it went.
 */
@Injectable()
export class InvitationMail {
  private readonly log = new Logger('notices');

  constructor(
    private readonly senders: Senders,
    private readonly catalogue: CatalogueService,
    private readonly configuration: Configuration,
  ) {}

  get isSetUp(): boolean {
    return this.senders.mail !== undefined;
  }

  /** Whether the mail server took it. */
  async send({ to, link, hours, language }: Invitation): Promise<boolean> {
    const { mail } = this.senders;
    if (mail === undefined || !isMailAddress(to)) return false;
    const { name, contact, theme } = localMunicipality(this.catalogue.municipality, language);
    const [words, frame] = [invitationTexts(language), frameTexts(language)];
    const subject = words.subject(name);
    const paragraphs = [
      frame.greeting,
      ...words.paragraphs(name, hours).map((one) => one.replace('{link}', link)),
    ];
    const from = this.configuration.mail?.from ?? '';
    try {
      await mail.send({
        to,
        from: { name, address: from },
        replyTo: contact.email,
        messageId: `<${randomUUID()}@${from.slice(from.lastIndexOf('@') + 1)}>`,
        language,
        subject,
        text: `${[...paragraphs, `${name}\n${frame.automatic}`].join('\n\n')}\n`,
        html: mailHtml({
          language,
          subject,
          sender: name,
          phone: contact.phone,
          paragraphs,
          link,
          button: words.button,
          theme,
          frame,
        }),
      });
      return true;
    } catch (fault) {
      if (!(fault instanceof SendFault)) throw fault;
      this.log.warn({ kind: fault.kind }, 'An invitation to an account was not taken by the mail server.');
      return false;
    }
  }
}
