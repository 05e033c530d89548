import type { Json } from '../json';
import type { ShownForm } from '../model/shown-form';
import { pointerTokens, toPointer, valueAt, type Pointer } from '../pointer';
import type { Problem } from '../problem';
import type { Wrong } from './sentence-wrong';
import { sentenceFor } from './sentences';
import { withQuestion } from './with-question';
import { shownPlaces, type ShownPlaces } from './shown-places';
import type { PlacedError } from './sort-errors';

/** When several things are wrong with one value, the first of these is told: the rest may mend itself with it. */
const FIRST = [
  'stopped',
  'tooMuch',
  'storable',
  'tooMany',
  'hidden',
  'required',
  'dependentRequired',
  'dependencies',
  'json',
  'unnamed',
  'type',
  'enum',
  'anyOf',
  'minLength',
  'minItems',
  'maxItems',
  'tooLong',
  'format',
  'pattern',
  'maxLength',
  'fileType',
  'fileSize',
];

const rank = ({ keyword, soft }: PlacedError) => {
  const place = FIRST.indexOf(keyword);
  return soft === true ? FIRST.length + 1 : place === -1 ? FIRST.length : place;
};

/** Errors as sentences: one for each value, in the order of the pages. `today` (ISO date) tells births to come. */
export const problemList = (
  shown: ShownForm,
  answer: Json | undefined,
  errors: readonly PlacedError[],
  today?: string,
): Problem[] => {
  if (errors.length === 0) return [];
  const places = shownPlaces(shown);
  const byPointer = new Map<string, PlacedError>();
  for (const error of errors) {
    const known = byPointer.get(error.pointer);
    if (!known || rank(error) < rank(known)) byPointer.set(error.pointer, error);
  }
  const order = ({ pointer }: PlacedError) => places.order(pointer);
  return [...byPointer.values()]
    .map((error, place) => ({ error, place, order: order(error) }))
    .sort((a, b) => (a.order === b.order ? a.place - b.place : a.order < b.order ? -1 : 1))
    .map(({ error }) => problemOf(shown, places, answer, error, today));
};

const problemOf = (
  shown: ShownForm,
  places: ShownPlaces,
  answer: Json | undefined,
  { pointer, keyword, params, oneOf, message: own, soft, inName }: PlacedError,
  today: string | undefined,
): Problem => {
  const labelAt = (at: string) => places.at(at)?.about?.label ?? pointerTokens(at).at(-1) ?? '';
  const place = places.at(pointer);
  const entry = entryOf(places, pointer, keyword);
  const about = place?.about ?? { kind: 'unknown' as const, label: labelAt(pointer) };
  const wrong: Wrong = {
    keyword,
    params,
    about,
    value: valueAt(answer, pointerTokens(pointer)),
    ...(entry !== undefined && { entry }),
    ...(today !== undefined && { today }),
    ...(oneOf && { labels: oneOf.map(labelAt) }),
    ...(inName && { inName: { ...inName, ...nameExampleAt(places, pointer) } }),
  };
  const { language } = shown.model;
  const message = own ?? sentenceFor(wrong, language);
  const summary =
    soft === true || ABOUT_NAMES.has(keyword) ? message : withQuestion(message, about, entry, language);
  return {
    pointer,
    keyword,
    params,
    message,
    ...(summary !== message && { summary }),
    ...(oneOf && oneOf.length > 1 && { also: oneOf.slice(1) }),
    ...(soft && { soft }),
  };
};

/** These are about a name, and what is called so has no other. */
const ABOUT_NAMES = new Set(['unnamed', 'duplicateName', 'sameName', 'propertyNames']);

/** These name the member that they are about. */
const NAMES_IT = new Set(['propertyNames', 'additionalProperties', 'unevaluatedProperties']);

const entryOf = (places: ShownPlaces, pointer: Pointer, keyword: string): string | undefined => {
  const entry = places.nearest(pointer)?.entry;
  return NAMES_IT.has(keyword) && entry === pointerTokens(pointer).at(-1) ? undefined : entry;
};

const nameExampleAt = (places: ShownPlaces, pointer: Pointer): { readonly example?: string } => {
  const about = places.at(toPointer(pointerTokens(pointer).slice(0, -1)))?.about;
  const example = about?.kind === 'members' ? about.nameExample : undefined;
  return example === undefined ? {} : { example };
};
