import type { JSX } from 'preact';
import type { Service } from '../../form';
import { Phone, RailPart, type Texts } from '../../views';

export interface ContactPartProps {
  readonly contact: Service['contact'];
  readonly texts: Texts;
}

/** Whom to ask about a service. */
export const ContactPart = ({ contact, texts }: ContactPartProps): JSX.Element | null =>
  contact === undefined ? null : (
    <RailPart heading={texts.service.questions}>
      <p class="small">
        {contact.name}
        {contact.phone !== undefined && (
          <>
            <br />
            <Phone number={contact.phone} />
          </>
        )}
        {contact.email !== undefined && (
          <>
            <br />
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </>
        )}
        {contact.hours !== undefined && (
          <>
            <br />
            {contact.hours}
          </>
        )}
      </p>
    </RailPart>
  );
