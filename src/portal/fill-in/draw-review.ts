import { mayHandOut } from '../../attachments';
import type { Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import type { OpenDraft } from './open-draft';
import { ReviewPage, type ReviewPageProps } from './review.page';
import { savedWords } from './saved-words';

/** All answers of a draft, before they are sent in. */
export const drawReview = (
  { draft, shown, files = [] }: OpenDraft,
  site: Site,
  told: Pick<ReviewPageProps, 'problems' | 'token' | 'isAgain'>,
): Html => {
  const page = ReviewPage({
    site,
    shown,
    ...told,
    draftId: draft.id,
    isFromBlank: draft.source === 'blankett',
    fileHref: ({ sha256 }) =>
      files.some((one) => one.sha256 === sha256 && mayHandOut(one, 'sender'))
        ? addresses.draftFile(draft.id, sha256)
        : undefined,
    saved: savedWords(draft, site),
    phone: site.municipality.contact.phone,
  });
  return draw(page, site.municipality, { personal: true });
};
