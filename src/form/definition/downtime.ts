import { swedishInstant } from '../text/local-time';
import type { DowntimeNotice, Municipality } from './municipality';

/**
 * The downtime notices to show at a moment: on the start page all of them, at a form those that name it and those that name none.
 * @param formId the form whose page it is; none on the start page
 */
export const downtimeAt = (
  { downtime = [] }: Municipality,
  now: Date,
  formId?: string,
): readonly DowntimeNotice[] =>
  downtime.filter(
    ({ from, until, forms }) =>
      now >= swedishInstant(from) &&
      now < swedishInstant(until) &&
      (formId === undefined || forms === undefined || forms.includes(formId)),
  );
