import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/configuration';
import type { MailSender } from '../mail/mail';
import { SmtpSender } from '../mail/smtp-sender';
import { HttpSmsSender, type SmsSender } from '../sms/sms-sender';

/** Who takes what is sent, as the configuration says. */
@Injectable()
export class Senders {
  /** Undefined: the staff sees what would have been sent. */
  readonly mail: MailSender | undefined;
  readonly sms: SmsSender | undefined;

  constructor({ mail, sms }: Configuration) {
    this.mail = mail && new SmtpSender(mail.server);
    this.sms = sms && new HttpSmsSender(sms.url, sms.token);
  }
}
