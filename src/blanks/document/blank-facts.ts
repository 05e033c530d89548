import type { Municipality, PrivacyNotice, Service } from '../../form';

/** What a blank tells beside the form itself. */
export interface BlankFacts {
  /** The version's fingerprint: SHA-256, hexadecimal. */
  readonly version: string;
  /** When the version was published: the same blank has the same bytes, whenever it is made. */
  readonly created: Date;
  readonly municipality: Pick<Municipality, 'name' | 'portal' | 'contact'>;
  readonly service: Pick<
    Service,
    'summary' | 'authority' | 'contact' | 'atHand' | 'nextSteps' | 'anonymous'
  > & { readonly privacy?: PrivacyNotice };
  /** The e-service's address; none where the municipality has said no address of its own. */
  readonly link?: string;
}
