import { writeNumber, type Field } from '../../form';
import type { BlankTexts } from '../text';

/** How a question is answered on paper, beside the form's own help; sentences in their order. */
export const questionHelp = (field: Field, texts: BlankTexts): string[] => {
  const how = howTo(field, texts);
  const isHelped = how.length > 0 || field.hint !== undefined || (field.kind === 'text' && field.multiline);
  return field.example === undefined || isHelped || field.example.length < SHORTEST_EXAMPLE
    ? how
    : [texts.example(field.example)];
};

/** An example of a pattern, so short that it shows nothing. */
const SHORTEST_EXAMPLE = 3;

const howTo = (field: Field, texts: BlankTexts): string[] => {
  switch (field.kind) {
    case 'text': {
      const written = field.format === undefined ? undefined : texts.formats[field.format];
      if (written !== undefined) return [written];
      return field.multiline && field.maxLength !== undefined && field.maxLength <= MOST_COUNTED
        ? [texts.atMostCharacters(field.maxLength)]
        : [];
    }
    case 'number':
      return [
        ...range(field.minimum, field.maximum, texts),
        ...(field.unit ? [texts.inUnit(field.unit.shown)] : []),
      ];
    case 'boolean':
      return [texts.chooseOne];
    case 'choice':
      return field.options.length > MOST_BOXED ? [listed(field.options, texts)] : [texts.chooseOne];
    case 'choices':
      return [
        texts.chooseMany,
        ...(field.minItems !== undefined && field.minItems > 1 ? [texts.atLeastChoices(field.minItems)] : []),
        ...(field.maxItems !== undefined && field.maxItems < field.options.length
          ? [texts.atMostChoices(field.maxItems)]
          : []),
      ];
    case 'date':
      return [texts.date];
    case 'time':
      return [texts.time];
    case 'dateTime':
      return [texts.dateTime];
    case 'tick':
    case 'file':
    case 'json':
      return [];
  }
};

/** Choices beyond this many are no boxes but a list. */
export const MOST_BOXED = 12;
/** Longer answers than this are not written on paper anyway. */
const MOST_COUNTED = 2_000;
/** Characters of a list of choices that one can still look through in print. */
const LONGEST_LIST = 1_500;

const listed = (options: readonly { readonly label: string }[], texts: BlankTexts): string => {
  const choices = options.map(({ label }) => label).join(', ');
  return choices.length <= LONGEST_LIST ? texts.pickFrom(choices) : texts.pickInEService(options.length);
};

const range = (minimum: number | undefined, maximum: number | undefined, texts: BlankTexts): string[] => {
  const [from, to] = [minimum, maximum].map((one) =>
    one === undefined || Math.abs(one) > LARGEST_TOLD ? undefined : writeNumber(one),
  );
  if (from !== undefined && to !== undefined) return [texts.between(from, to)];
  if (from !== undefined) return minimum === 0 ? [] : [texts.atLeast(from)];
  return to === undefined ? [] : [texts.atMost(to)];
};

/** Bounds of the sort that mean "a number that fits in the computer" say nothing to people. */
const LARGEST_TOLD = 1e9;
