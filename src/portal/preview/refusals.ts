import { Refusal } from '../../platform/refusal';

/** The link to a preview is over, or is none of ours. Mend: ask whoever sent it for a new one. */
export class PreviewLinkOver extends Refusal {
  readonly kind = 'gone';
  readonly code = 'preview-link-over';
}
