import type { Json } from '../json';
import { isField } from '../model/is-field';
import type { ShownForm } from '../model/shown-form';
import { pointerTokens, valueAt, type Pointer } from '../pointer';
import { showValue } from '../text/show-value';
import { shownPlaces } from '../validation/shown-places';
import { stripHidden } from './strip-hidden';

/** An answer to a question that is not asked of whoever gave it. */
export interface AsideAnswer {
  readonly pointer: Pointer;
  /** The question; its name where it is in a shape that was not chosen. */
  readonly label: string;
  readonly value: string;
}

/**
 * What was answered beside what is asked: on paper every question stands there to be answered. It is no part of the case, and
 * whoever reads it for somebody else has to be told of it.
 */
export const asideAnswers = (shown: ShownForm, answer: Json | undefined): AsideAnswer[] => {
  const places = shownPlaces(shown);
  return stripHidden(shown, answer).stripped.flatMap((pointer) => {
    const value = valueAt(answer, pointerTokens(pointer));
    const about = places.at(pointer)?.about;
    const text =
      about !== undefined && isField(about) ? showValue(about, value, shown.model.language) : plain(value);
    if (text === '') return [];
    return [{ pointer, label: about?.label ?? pointerTokens(pointer).at(-1) ?? '', value: text }];
  });
};

const plain = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
