import type { Contact, ContactChannel } from '../../form';

/** Where somebody is told, and by which way. */
export interface Way {
  readonly channel: ContactChannel;
  readonly recipient: string;
}

/** Which ways there are: text messages only where somebody delivers them. */
export interface Ways {
  readonly sms: boolean;
}

/**
 * By the way that the person chose, where there is one; else by e-mail. A text message is only sent to whoever chose that.
 * Undefined for one who left no address: nothing is sent then.
 */
export const wayTo = ({ email, mobile, channel }: Contact, { sms }: Ways): Way | undefined => {
  if (channel === 'sms' && mobile !== undefined && (sms || email === undefined))
    return { channel: 'sms', recipient: mobile };
  return email === undefined ? undefined : { channel: 'e-mail', recipient: email };
};
