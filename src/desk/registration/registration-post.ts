import { REGISTERED_SOURCES, type Registered } from '../../drafts';
import { isDay, joinDateParts, type Pairs } from '../../form';
import type { Texts } from '../../views';
import { posted } from '../cases/posted';

/** What is to be registered as it was chosen, and what is wrong with it, in words. */
export interface RegistrationPost {
  readonly form: string;
  readonly source: string;
  readonly day: { readonly d: string; readonly m: string; readonly y: string };
  readonly errors: Readonly<Partial<Record<'form' | 'source' | 'day', string>>>;
}

/**
 * What was posted, judged.
 * @param forms the ids of those that may be registered
 * @param days from a year ago to today, as ISO dates
 * @returns also what is to be begun, where nothing is wrong
 */
export const registrationIn = (
  body: Pairs | undefined,
  forms: readonly string[],
  days: { readonly first: string; readonly last: string },
  { registration: words }: Texts,
): { readonly post: RegistrationPost; readonly begun?: Registered & { readonly formId: string } } => {
  const [form = '', typed = ''] = [posted(body, '_form'), posted(body, '_source')];
  const day = {
    d: posted(body, '_day#d') ?? '',
    m: posted(body, '_day#m') ?? '',
    y: posted(body, '_day#y') ?? '',
  };
  const cameOn = joinDateParts(day) ?? '';
  const source = REGISTERED_SOURCES.find((one) => one === typed);
  const isInTime = isDay(cameOn) && cameOn >= days.first && cameOn <= days.last;
  const errors = {
    ...(!forms.includes(form) && { form: words.formMissing }),
    ...(source === undefined && { source: words.sourceMissing }),
    ...(!isInTime && { day: words.dayWrong }),
  };
  const post = { form, source: typed, day, errors };
  if (source === undefined || Object.keys(errors).length > 0) return { post };
  return { post, begun: { formId: form, source, cameOn } };
};
