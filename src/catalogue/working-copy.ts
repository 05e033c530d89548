import { createHash } from 'node:crypto';
import type { ReadFolder } from '../form';
import type { FolderOnDisk } from './forms-on-disk';
import type { OpenedVersion } from './opened-version';

/**
 * A form's folder as it lies in `FORMS_DIR` now: what its designer works on. Nobody but the designers sees it until it is
 * published.
 */
export interface WorkingCopy {
  /** The folder's name, which is the form's id. */
  readonly id: string;
  /** What is in it, and what there is to say of it. */
  readonly read: ReadFolder;
  /** Its texts, by name within the folder; none where the folder cannot be read as a form's. */
  readonly files: Readonly<Record<string, string>>;
  /** Of the whole folder's content: another one means that something was saved. */
  readonly sha256: string;
  /** When something in it was last written, as its disk says. */
  readonly changedAt: Date;
  /** Opened to be looked at: its id is empty and its number 0, and it is never stored. None where it cannot be served. */
  readonly version?: OpenedVersion;
  /** It was only looked at so far: it can be shown, and nothing can be judged with it. Another one follows in a moment. */
  readonly isLookedAt?: true;
}

/** Of a folder that was only looked at: another than that of the same once it is checked. */
export const lookSha = (sha256: string): string =>
  createHash('sha256').update(`looked at: ${sha256}`).digest('hex');

/** A folder's content in one word. What cannot be read is told apart by why. */
export const contentSha = ({ folder, finding }: FolderOnDisk): string => {
  const files = Object.entries(folder?.files ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [files, folder?.papers ?? {}, finding ?? {}];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
};
