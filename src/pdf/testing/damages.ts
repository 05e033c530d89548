import type { Standard } from '../check';
import { contentDamages } from './damages/content';
import { documentDamages } from './damages/document';
import { fileDamages } from './damages/file';
import { fontDamages } from './damages/fonts';
import { interactiveDamages } from './damages/interactive';
import { tagDamages } from './damages/tags';
import type { Patient } from './patient';

/** One fault, put into a document that has none. */
export interface Damage {
  /** What was done, as the end of a sentence. */
  readonly says: string;
  /** The rule that must find it. */
  readonly rule: string;
  /** Done to the objects of a document. */
  readonly to?: (patient: Patient) => unknown;
  /** Done to the written file, one character for each byte. */
  readonly bytes?: (file: string) => string;
  readonly expect?: readonly Standard[];
}

export const damages: readonly Damage[] = [
  ...documentDamages,
  ...fileDamages,
  ...fontDamages,
  ...contentDamages,
  ...tagDamages,
  ...interactiveDamages,
];
