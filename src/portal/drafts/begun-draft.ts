import { showDay } from '../../form';
import type { ResumeDraft } from '../../views';
import { addresses } from '../addresses';
import type { OpenDraft } from '../fill-in/open-draft';
import { whenSaved } from '../fill-in/saved-words';
import type { Site } from '../site/site';

/** A draft as it stands in a list of what one has begun. */
export const begunDraft = (
  { draft, model }: OpenDraft,
  place: { readonly href: string; readonly step: number; readonly of: number },
  site: Site,
): ResumeDraft => ({
  ...place,
  title: model.title,
  saved: site.texts.drafts.savedAt(whenSaved(draft.savedAt, site)),
  keptUntil: showDay(draft.expiresAt, site.language),
  removeHref: addresses.remove(draft.id),
});
