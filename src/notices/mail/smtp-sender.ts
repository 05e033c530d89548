import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { SMTPError } from 'nodemailer/lib/smtp-connection';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { SendFault } from '../send/send-fault';
import type { Mail, MailSender } from './mail';

/** Milliseconds: to connect, to be greeted, and between two words of the server. */
const CONNECT = 10_000;
const GREETING = 10_000;
const SILENCE = 20_000;

/**
 * Mail by SMTP. A connection for each mail: one that is kept may be cut while nobody looks, and what then became of a mail is
 * hard to tell.
 */
export class SmtpSender implements MailSender {
  constructor(private readonly server: URL) {}

  async send(mail: Mail): Promise<void> {
    // Late: it is large, and most processes send nothing for hours.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(optionsOf(this.server));
    try {
      await transport.sendMail({
        to: { name: '', address: asciiDomain(mail.to) },
        from: mail.from,
        replyTo: mail.replyTo,
        messageId: mail.messageId,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: {
          // RFC 3834: no holiday greeting answers it, and nothing else that answers by itself.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': mail.language,
        },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw faultOf(error as SMTPError, mail.to);
    } finally {
      transport.close();
    }
  }
}

/**
 * `smtps:` is encrypted from the first byte. `smtp:` is from STARTTLS on wherever the server offers it, and must be where a
 * password is said to another machine.
 */
export const optionsOf = (server: URL): SMTPTransport.Options => {
  const secure = server.protocol === 'smtps:';
  const host = server.hostname.replace(/^\[|\]$/g, '');
  const user = decodeURIComponent(server.username);
  return {
    host,
    port: server.port === '' ? (secure ? 465 : 587) : Number(server.port),
    secure,
    requireTLS: !secure && user !== '' && !isHere(host),
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(server.password) } }),
    connectionTimeout: CONNECT,
    greetingTimeout: GREETING,
    socketTimeout: SILENCE,
  };
};

const isHere = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** What stands after the @ as name servers know it (RFC 5890). */
const asciiDomain = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
};

/** Only a no to this recipient or this mail is one for ever: a wrong password or a sender that is not known can be mended. */
const faultOf = ({ responseCode, command, response, message }: SMTPError, to: string): SendFault => {
  const said = (response ?? message).replaceAll(to, '...');
  if (responseCode === undefined || responseCode < 500) return new SendFault('away', said);
  const isOfMail = command === 'RCPT TO' || command === 'DATA';
  return new SendFault(isOfMail ? 'refused' : 'setup', said);
};
