import type { Json } from '../json';
import type { Option } from '../model/form-model';
import { sameJson } from '../validation/same-json';

const allText = (options: readonly Option[]) => options.every(({ value }) => typeof value === 'string');

/** What a choice posts: the text itself where all choices are texts, else the choice as JSON. */
export const choiceText = (options: readonly Option[], value: Json): string => {
  const known = options.find((option) => sameJson(option.value, value));
  if (known && !allText(options)) return JSON.stringify(known.value);
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The choice that a posted text means. Text that means none stays as text, for the schema to judge. */
export const choiceOf = (options: readonly Option[], text: string): Json => {
  const meant = options.find(({ value }) => choiceText(options, value) === text);
  return meant ? meant.value : text;
};

/** Whether the empty text is itself a choice, and not the lack of one. */
export const offersEmptyText = (options: readonly Option[]): boolean =>
  allText(options) && options.some(({ value }) => value === '');
