import type { ContactAt } from '../definition/form-definition';
import { isMailAddress } from './mail-address';
import { isMobile, normalisePhone } from '../identifiers/phone';
import { askedFields } from '../model/asked-fields';
import type { ShownForm } from '../model/shown-form';

/** How a person wants to be told. */
export type ContactChannel = 'e-mail' | 'sms';

/** Where the applicant can be reached, as the answer says. Only what can be written to is here. */
export interface Contact {
  readonly email?: string;
  /** A mobile number as E.164: a text message reaches no other. */
  readonly mobile?: string;
  /** What the person chose, where the form asks. */
  readonly channel?: ContactChannel;
}

/** The values that a question for the channel may have. */
const CHANNELS: Readonly<Record<string, ContactChannel>> = {
  email: 'e-mail',
  'e-mail': 'e-mail',
  sms: 'sms',
};

/**
 * The applicant's e-mail address and mobile number, in what is asked of this person: where service.json says (`contactAt`),
 * else the first question with the autocomplete token `email` or `tel`, which only the applicant's own have. What is hidden
 * counts as not given, and so does what cannot be an address.
 */
export const contactIn = (shown: ShownForm, contactAt: ContactAt = {}): Contact => {
  const fields = askedFields(shown);
  const text = (pointer: string | undefined, token?: string): string | undefined => {
    const found = fields.find(({ pointer: at, field }) =>
      pointer === undefined ? token !== undefined && field.autocomplete === token : at === pointer,
    );
    return typeof found?.value === 'string' ? found.value.trim() : undefined;
  };
  const email = text(contactAt.email, 'email');
  const mobile = normalisePhone(text(contactAt.phone, 'tel') ?? '');
  const channel = CHANNELS[text(contactAt.channel) ?? ''];
  return {
    ...(email !== undefined && isMailAddress(email) && { email }),
    ...(isMobile(mobile) && { mobile }),
    ...(channel !== undefined && { channel }),
  };
};
