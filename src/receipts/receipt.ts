import type { CaseSource } from '../cases';
import type { FileValue } from '../form/answer/file-value';
import type { AnswerSection } from '../form/answer/summary';
import type { PrivacyNotice, Service } from '../form/definition/form-definition';
import type { Json } from '../form/json';

/** All that a receipt tells, as plain data that can be sent to a thread. Texts of the form are in its language already. */
export interface Receipt {
  /** The language of the engine's own words. */
  readonly language: 'sv' | 'en';
  /** The language that the form was filled in in (BCP 47). Texts that lack it are marked by `lang`. */
  readonly textLanguage: string;
  /** `accent` is a colour, `#rrggbb`. */
  readonly municipality: { readonly name: string; readonly portal: string; readonly accent?: string };
  readonly form: Told;
  readonly caseNumber: string;
  readonly received: Date;
  /** By which door it came. */
  readonly source: CaseSource;
  /** Opens the case's answers, together with its link. */
  readonly code?: string;
  /** The case's page. Unknown where nobody has said how the service is reached. */
  readonly link?: string;
  /** By what anybody can ask whether the receipt is ours. `link` is where, with the code in it. */
  readonly verification?: { readonly code: string; readonly link?: string };
  readonly authority?: Service['authority'];
  readonly contact?: Service['contact'];
  readonly nextSteps: readonly Told[];
  readonly privacy?: PrivacyNotice;
  readonly sections: readonly AnswerSection[];
  /** The files that were sent in, where they go inside the document: found to be harmless, and not too large together. */
  readonly files?: readonly ReceiptFile[];
  /** What programs read: goes inside the document as files. */
  readonly data?: ReceiptData;
}

/** A file that was sent in, with its bytes. */
export interface ReceiptFile extends FileValue {
  readonly bytes: Uint8Array;
}

/** A text of the form's, marked where it is in another language than the engine's words (BCP 47). */
export interface Told {
  readonly text: string;
  readonly lang?: string;
}

/** What was sent in, and by what it was judged. */
export interface ReceiptData {
  readonly formId: string;
  /** Running number of the form's versions. */
  readonly formVersion: number;
  /** The version's fingerprint. */
  readonly formSha256: string;
  readonly answer: Json;
  /** JSON text of the version's schema. */
  readonly schema: string;
}

/** For the resident and for us, with files inside; or the same without files, for archives that want PDF/A-2. */
export type ReceiptKind = 'resident' | 'archive';
