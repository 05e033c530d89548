import { mayHandOut } from '../../attachments';
import type { Html } from '../../platform/http';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import { AboutDraft } from '../supplements/about-draft';
import type { Site } from '../site/site';
import { waysOfDraft } from './fill-ways';
import type { OpenDraft } from './open-draft';
import { ReviewPage, type ReviewPageProps } from './review.page';
import { savedWords } from './saved-words';
import { inTheirWords, isByStaff } from './staff-words';

/** All answers of a draft, before they are sent in. */
export const drawReview = (
  open: OpenDraft,
  site: Site,
  told: Pick<ReviewPageProps, 'problems' | 'token' | 'isAgain' | 'isUnchanged'>,
): Html => {
  const { draft, shown, files = [], amending } = open;
  const page = ReviewPage({
    site: inTheirWords(draft, site),
    isByStaff: isByStaff(draft),
    shown,
    ...told,
    ways: waysOfDraft(draft.id),
    about: AboutDraft({ open, site }),
    fileHref: ({ sha256 }) =>
      files.some((one) => one.sha256 === sha256 && mayHandOut(one, 'sender'))
        ? addresses.draftFile(draft.id, sha256)
        : undefined,
    changes: amending?.changes,
    submitWords: submitWords(open, site),
    saved: savedWords(draft, site),
    phone: site.municipality.contact.phone,
  });
  return draw(page, site.municipality, { personal: true });
};

const submitWords = ({ draft }: OpenDraft, { texts }: Site): string | undefined => {
  switch (draft.source) {
    case 'web':
    case 'blankett':
      return undefined;
    case 'supplement':
      return texts.supplement.send;
    case 'correction':
      return texts.correction.save;
    default:
      return texts.registration.save;
  }
};
