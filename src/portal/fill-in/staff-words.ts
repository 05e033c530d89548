import { REGISTERED_SOURCES, type Draft } from '../../drafts';
import type { Site } from '../site/site';

/** Whether somebody of the staff fills it in: a correction, or what came by letter or telephone. */
export const isByStaff = ({ source }: Pick<Draft, 'source'>): boolean =>
  source === 'correction' || REGISTERED_SOURCES.some((one) => one === source);

/** Whoever of the staff puts right or registers sends nothing in: their pages say what they do. */
export const inTheirWords = (draft: Pick<Draft, 'source'>, site: Site): Site => {
  if (!isByStaff(draft)) return site;
  const { texts } = site;
  const { review, step } = draft.source === 'correction' ? texts.correction : texts.registration;
  return {
    ...site,
    texts: {
      ...texts,
      review: { ...texts.review, ...review },
      step: { ...texts.step, ...step, review: review.heading },
    },
  };
};
