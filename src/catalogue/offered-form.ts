import type { Finding, FormDefinition } from '../form';
import type { OpenedVersion } from './opened-version';

/** A form that residents may begin. */
export interface OfferedForm {
  readonly id: string;
  /** What a new draft or case is filled in with. */
  readonly version: OpenedVersion;
  /** As the folder is now: its live parts (contact, subjects, introduction) are shown before one begins. */
  readonly definition: FormDefinition;
  /** What could be better. */
  readonly findings: readonly Finding[];
}

/** A folder that cannot be served. */
export interface RefusedForm {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** The number of the version that is served in its place; none was ever published otherwise. */
  readonly servedVersion?: number;
}
