import type { Attachment } from '../../attachments';
import type { OpenedVersion } from '../../catalogue';
import type { Draft } from '../../drafts';
import type { FormModel, Pairs, ShownForm } from '../../form';

/** A draft held against its own version of the form. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly version: OpenedVersion;
  readonly model: FormModel;
  readonly shown: ShownForm;
  readonly pairs: Pairs;
  /** The stored files of the draft. Unset where its answer names none. */
  readonly files?: readonly Attachment[];
}
