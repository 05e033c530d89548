import type { Json } from '../json';
import type { Field, Option, TickField } from '../model/form-model';
import { showByFormat } from '../identifiers/formats';
import { writeNumber } from '../text/numbers';
import { clockOf } from '../text/times';
import { choiceText, choiceTexts } from './choice-text';
import { datePartsOf, momentPartsOf, type DateParts } from './date-parts';
import { sameJson } from '../validation/same-json';
import { jsonText } from './json-text';

/** What a question's control holds: texts, or the boxes of a date or a moment. */
export type ControlValue =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'parts'; readonly parts: DateParts };

const texts = (...list: string[]): ControlValue => ({ kind: 'texts', texts: list });

/** A value that its question has no way to show (a list in a text box) is shown as JSON. */
const plain = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What a question's control shows for a value, which is also what the page posts when nobody touches it. */
export const encodeField = (field: Field, value: Json | undefined): ControlValue => {
  switch (field.kind) {
    case 'text':
      return texts(
        typeof value === 'string' && field.format !== undefined
          ? showByFormat(field.format, value)
          : plain(value),
      );
    case 'number':
      return texts(typeof value === 'number' ? writeNumber(value) : plain(value));
    case 'boolean':
      return texts(plain(value));
    case 'tick':
      // One that is not ticked posts nothing, whatever else may stand there.
      return texts(value !== undefined && sameJson(value, field.value) ? tickText(field) : '');
    case 'date':
      return { kind: 'parts', parts: datePartsOf(plain(value)) };
    case 'dateTime':
      return { kind: 'parts', parts: momentPartsOf(plain(value)) };
    case 'time':
      return texts(clockOf(plain(value)) ?? plain(value));
    case 'choice':
      return texts(value === undefined ? '' : choiceText(field.options, value));
    case 'choices':
      return texts('', ...inOrder(field.options, chosen(value)));
    case 'file':
      // Bytes are no text: its control posts files, and its answer is put in by whoever keeps them.
      return texts();
    case 'json':
      return texts(jsonText(value));
  }
};

/** What a tick box posts when it is ticked. */
export const tickText = (field: TickField, value: Json = field.value): string =>
  choiceText([{ value: field.value, label: field.label }], value);

/** As the page posts them: in the order of the boxes, then what no box stands for. */
const inOrder = (options: readonly Option[], values: readonly Json[]): string[] => {
  const given = new Set(values.map((value) => choiceText(options, value)));
  const offered = choiceTexts(options).filter((text) => given.delete(text));
  return [...offered, ...given];
};

const chosen = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
