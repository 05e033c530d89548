/** A mail, ready to be sent. */
export interface Mail {
  readonly to: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  /** `<...@...>`, the same on every try. */
  readonly messageId: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands mail to a server. */
export interface MailSender {
  /** Answers once the server has said that it takes the mail. @throws SendFault */
  send(mail: Mail): Promise<void>;
}
