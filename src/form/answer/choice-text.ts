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

/** What each choice posts, in their order, worked out once for all of a long list. */
export const choiceTexts = (options: readonly Option[]): string[] => {
  const isPlain = areTexts(options);
  return options.map(({ value }) => (isPlain && typeof value === 'string' ? value : JSON.stringify(value)));
};

/** Reads posted texts, tidied as they are, as choices. Text that means none stays as text, for the schema to judge. */
export const choiceReader = (options: readonly Option[]): ((text: string) => Json) => {
  const meant = new Map<string, Option>();
  choiceTexts(options).forEach((text, place) => {
    const [tidied, option] = [tidyText(text), options[place]];
    if (option !== undefined && !meant.has(tidied)) meant.set(tidied, option);
  });
  return (text) => {
    const option = meant.get(text);
    return option === undefined ? text : option.value;
  };
};
