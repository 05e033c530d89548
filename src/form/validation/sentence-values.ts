import type { Json } from '../json';
import type { Language } from '../model/form-model';
import { isDay, showDate } from '../text/dates';
import { instantOf, clockOf, showClock } from '../text/times';
import { showInstant } from '../text/instants';
import { showNumber } from '../text/numbers';

export const quoted = (text: string, language: Language) => (language === 'sv' ? `”${text}”` : `“${text}”`);

/** What a text tells of time, when it tells nothing else. */
export type Moment = 'date' | 'time' | 'dateTime';

export const momentIn = (text: string): Moment | undefined => {
  if (isDay(text)) return 'date';
  if (clockOf(text) !== undefined) return 'time';
  return instantOf(text) === undefined ? undefined : 'dateTime';
};

/** A number, day, time or moment as people write it; empty for what is none of them. */
export const showLimit = (limit: Json | undefined, language: Language): string => {
  if (typeof limit === 'number') return Number.isFinite(limit) ? showNumber(limit, language) : '';
  if (typeof limit !== 'string') return '';
  if (isDay(limit)) return showDate(limit, language);
  const clock = clockOf(limit);
  if (clock !== undefined) return showClock(clock, language);
  const instant = instantOf(limit);
  return instant === undefined ? '' : showInstant(instant, language);
};

/** So many values can be told in a sentence. */
const MOST_VALUES = 5;
const PLAIN = /^(?=.*\S)[^\p{C}]{1,40}$/u;
const OR: Readonly<Record<Language, string>> = { sv: ' eller ', en: ' or ' };

/** `”a”, ”b” eller ”c”`: the values that are wanted; empty where they are not few and plain. */
export const showValues = (
  params: Readonly<Record<string, Json>>,
  isTime: boolean,
  language: Language,
): string => {
  const { allowedValue, allowedValues } = params;
  const values = Array.isArray(allowedValues)
    ? allowedValues
    : allowedValue === undefined
      ? []
      : [allowedValue];
  if (values.length > MOST_VALUES) return '';
  const shown = values.map((value) => {
    if (typeof value === 'number' || isTime) return showLimit(value, language);
    return typeof value === 'string' && PLAIN.test(value) ? quoted(value, language) : '';
  });
  const last = shown.pop() ?? '';
  if (last === '' || shown.includes('')) return '';
  return shown.length === 0 ? last : shown.join(', ') + OR[language] + last;
};
