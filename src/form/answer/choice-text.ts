import type { Json } from '../json';
import type { Option } from '../model/form-model';
import { sameJson } from '../validation/same-json';
import { tidyText } from './tidy-text';

/** Whether choices are posted as the texts that they are. The empty text would be no answer, and so all are posted as JSON. */
export const areTexts = (options: readonly Option[]): boolean =>
  options.every(({ value }) => typeof value === 'string' && value !== '');

/** What a choice posts: the text itself where all choices are texts, else the choice as JSON. */
export const choiceText = (options: readonly Option[], value: Json): string => {
  const known = options.find((option) => sameJson(option.value, value));
  if (known && !areTexts(options)) return JSON.stringify(known.value);
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The choice that a posted text means, tidied as it is. Text that means none stays as text, for the schema to judge. */
export const choiceOf = (options: readonly Option[], text: string): Json => {
  const meant = options.find(({ value }) => tidyText(choiceText(options, value)) === text);
  return meant ? meant.value : text;
};
