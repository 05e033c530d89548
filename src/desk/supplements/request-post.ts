import { randomUUID } from 'node:crypto';
import { LONGEST_REQUEST, type NewRequest } from '../../cases';
import { isDay, joinDateParts, type Pairs, type Pointer } from '../../form';
import { isUuid } from '../../platform/ids';
import type { Texts } from '../../views';
import { posted } from '../cases/posted';

/** A request for a supplement as it was typed, and what is wrong with it, in words. */
export interface RequestPost {
  readonly postKey: string;
  readonly questions: readonly Pointer[];
  readonly text: string;
  readonly due: { readonly d: string; readonly m: string; readonly y: string };
  readonly errors: Readonly<Partial<Record<'questions' | 'text' | 'due', string>>>;
}

/**
 * What was posted, judged.
 * @param open what can be asked for
 * @param days from today to a year ahead, as ISO dates
 * @returns also what is to be asked, where nothing is wrong
 */
export const requestIn = (
  body: Pairs | undefined,
  open: readonly Pointer[],
  days: { readonly first: string; readonly last: string },
  { deskSupplement: words }: Texts,
): { readonly post: RequestPost; readonly asked?: Omit<NewRequest, 'revision'> } => {
  const key = posted(body, '_key');
  const postKey = key !== undefined && isUuid(key) ? key : randomUUID();
  const wanted = new Set(body?.get('_question'));
  const questions = open.filter((pointer) => wanted.has(`?${pointer}`));
  const text = (posted(body, '_text') ?? '').replace(/\r\n?/g, '\n').trim();
  const due = {
    d: posted(body, '_due#d') ?? '',
    m: posted(body, '_due#m') ?? '',
    y: posted(body, '_due#y') ?? '',
  };
  const dueOn = joinDateParts(due) ?? '';
  const letters = Array.from(text).length;
  const isInTime = isDay(dueOn) && dueOn >= days.first && dueOn <= days.last;
  const errors = {
    ...(questions.length === 0 && { questions: words.chooseOne }),
    ...(letters === 0 && { text: words.wordsEmpty }),
    ...(letters > LONGEST_REQUEST && { text: words.wordsTooLong }),
    ...(!isInTime && { due: words.dueWrong }),
  };
  const post = { postKey, questions, text, due, errors };
  if (Object.keys(errors).length > 0) return { post };
  return { post, asked: { postKey, questions, text, dueOn } };
};
