import type { Language, Municipality } from '../../form';
import type { StaffUser } from '../../identity';
import type { Texts } from '../../views';

/** What every page of the staff's needs to know. */
export interface DeskSite {
  readonly municipality: Municipality;
  readonly language: Language;
  readonly texts: Texts;
  /** The coat of arms' address, where the municipality has one. */
  readonly mark?: string;
  /** Who is signed in; nobody on the way in. */
  readonly user?: StaffUser;
}
