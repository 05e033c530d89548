import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers as they stand, unfolded; names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly raw: string;
  /** The plain part, decoded. */
  readonly text: string;
  /** The HTML part, decoded. */
  readonly html: string;
}

/** What the server says to a recipient or to a mail; nothing: it takes it. */
type Says = (about: string) => Error | undefined | Promise<Error | undefined>;

/** A real SMTP server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** The mail to an address, by its place among those to it; once it has come. */
  to(address: string, place?: number): Promise<ReceivedMail>;
  /** What it says from now on; without it, it takes all. */
  say(what: { recipient?: Says; mail?: Says }): void;
  close(): Promise<void>;
}

/** An answer of the server: `said(550, 'No such user')`. */
export const said = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

export const aMailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = [];
  const waiting: { find: () => ReceivedMail | undefined; tell: (mail: ReceivedMail) => void }[] = [];
  let says: { recipient?: Says; mail?: Says } = {};
  const answer = async (saying: Says | undefined, about: string, done: (fault?: Error | null) => void) => {
    done((await saying?.(about)) ?? null);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    // Whoever still holds a connection when it closes is cut off, not waited for.
    closeTimeout: 100,
    onRcptTo: ({ address }, _, done) => void answer(says.recipient, address, done),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(parts).toString(), {
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
        });
        void answer(
          async (raw) => {
            const fault = await says.mail?.(raw);
            if (fault === undefined) mails.push(mail);
            return fault;
          },
          mail.raw,
          (fault) => {
            done(fault);
            for (const { find, tell } of waiting) {
              const found = find();
              if (found !== undefined) tell(found);
            }
          },
        );
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    to: (address, place = 1) =>
      new Promise((tell) => {
        const find = () => mails.filter(({ to }) => to.includes(address))[place - 1];
        const found = find();
        if (found === undefined) waiting.push({ find, tell });
        else tell(found);
      }),
    say: (what) => (says = what),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
};

const readMail = (raw: string, envelope: Pick<ReceivedMail, 'from' | 'to'>): ReceivedMail => {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
  );
  return { ...envelope, headers, raw, text: partOf(raw, 'text/plain'), html: partOf(raw, 'text/html') };
};

const partOf = (raw: string, type: string): string => {
  const part = raw
    .split(/\r\n--[^\r\n]+/)
    .find((text) => text.trimStart().startsWith(`Content-Type: ${type}`));
  if (part === undefined) return '';
  const [head = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

/** A header's words: `=?UTF-8?Q?...?=` and `=?UTF-8?B?...?=` decoded (RFC 2047). */
export const decodedHeader = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString(),
    );
