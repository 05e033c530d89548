import { acceptedTypes, KNOWN_TYPES } from '../files/known-types';
import { storedFile } from '../files/stored-file';
import { isObject, type Json, type JsonObject } from '../json';
import type { ChoicesField, Field, FileField } from '../model/form-model';
import { sameJson } from '../validation/same-json';
import { numberLimits, numbersFor } from './number-values';
import type { Random } from './random';
import { ownExamples, textLimits, textsFor } from './text-values';
import { FORMAT_SAMPLES } from './format-samples';

/** How many are tried of what has no end. */
const MOST = 24;

/**
 * Values that a question may be answered with, the likeliest first. They are guesses, to be proved by the validator: what a
 * question's schemas say together is not always to be seen.
 * @param schemas all that may say something of the value
 */
export const valuesFor = (field: Field, schemas: readonly JsonObject[], random: Random): Json[] => {
  const found: Json[] = [];
  for (const value of valuesOf(field, schemas, random)) {
    if (!found.some((one) => sameJson(one, value))) found.push(value);
    if (found.length >= MOST) break;
  }
  return found;
};

function* valuesOf(field: Field, schemas: readonly JsonObject[], random: Random): Iterable<Json> {
  switch (field.kind) {
    case 'boolean': {
      const first = random.chance(0.5);
      yield first;
      yield !first;
      return;
    }
    case 'tick':
      yield field.value;
      return;
    case 'choice':
      yield* random.shuffled(field.options.map(({ value }) => value));
      return;
    case 'choices':
      for (let times = 0; times < 6; times++) yield someOf(field, random);
      return;
    case 'file':
      yield filesFor(field, random);
      return;
    case 'number':
      yield* numbersFor(numberLimits(schemas, field.integer), random);
      yield* eachAlone(schemas, (one) => numbersFor(numberLimits([one], field.integer), random));
      yield* ownExamples(schemas);
      return;
    case 'text':
      yield* textsFor(textLimits(schemas), random, field.multiline);
      yield* eachAlone(schemas, (one) => textsFor(textLimits([one]), random, field.multiline));
      yield* ownExamples(schemas).filter((one) => typeof one === 'string');
      return;
    case 'date':
      for (let times = 0; times < 4; times++) yield aDay(random);
      yield* FORMAT_SAMPLES['date'] ?? [];
      yield* ownExamples(schemas);
      return;
    case 'time':
      yield* random.shuffled(FORMAT_SAMPLES[field.format ?? 'time'] ?? FORMAT_SAMPLES['time'] ?? []);
      return;
    case 'dateTime':
      yield* random.shuffled(FORMAT_SAMPLES['date-time'] ?? []);
      return;
    case 'json':
      yield* anyValues(schemas, random);
  }
}

/** What several schemas want together may be impossible because only one of them speaks at a time. */
function* eachAlone(
  schemas: readonly JsonObject[],
  values: (schema: JsonObject) => Iterable<Json>,
): Iterable<Json> {
  if (schemas.length > 1) for (const one of schemas.slice(0, 8)) yield* values(one);
}

const aDay = (random: Random): string => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${random.int(1931, 2031)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
};

/** In the order of the choices, as the page gives them. */
const someOf = (
  { options, minItems = 0, maxItems = options.length }: ChoicesField,
  random: Random,
): Json[] => {
  const most = Math.min(maxItems, options.length);
  const count = random.int(Math.min(Math.max(minItems, 1), most), Math.min(most, Math.max(minItems, 4)));
  const taken = new Set(random.shuffled([...options.keys()]).slice(0, count));
  return options.flatMap(({ value }, place) => (taken.has(place) ? [value] : []));
};

const filesFor = (field: FileField, random: Random): Json => {
  if (!field.many) return aFile(field, random);
  const least = Math.max(1, field.minItems ?? 0);
  const count = random.int(least, Math.max(least, Math.min(field.maxItems ?? 2, 2)));
  return Array.from({ length: count }, () => aFile(field, random));
};

/** What an answer says of a small file of a kind that the question takes. There are no bytes to it. */
export const aFile = (field: FileField, random: Random): Json => {
  const { mediaType, endings } = random.pick(acceptedTypes(field.accept)) ?? {
    mediaType:
      field.accept.find((one) => !one.endsWith('/*')) ?? KNOWN_TYPES[0]?.mediaType ?? 'application/pdf',
    endings: ['bin'],
  };
  return storedFile(field, {
    name: `${random.pick(['Karta över gården', 'intyg', 'bild 1'])}.${endings[0] ?? 'bin'}`,
    mediaType,
    size: random.int(1, Math.min(field.mostBytes, 5000)),
    sha256: Array.from({ length: 64 }, () => random.int(0, 15).toString(16)).join(''),
  });
};

/** Values of any kind that some schemas may allow. */
export function* anyValues(schemas: readonly JsonObject[], random: Random): Iterable<Json> {
  for (const { enum: all, const: only } of schemas) {
    if (only !== undefined) yield only;
    if (Array.isArray(all)) yield* random.shuffled(all);
  }
  yield* ownExamples(schemas);
  const types = schemas.flatMap(({ type }) =>
    Array.isArray(type) ? type : type === undefined ? [] : [type],
  );
  const may = (type: string) => types.length === 0 || types.includes(type);
  if (may('string')) for (const text of textsFor(textLimits(schemas), random)) yield text;
  if (may('number') || may('integer')) yield* numbersFor(numberLimits(schemas, !may('number')), random);
  if (may('boolean')) yield true;
  if (may('object')) yield* [objectOf(schemas, random), { a: 1 }];
  if (may('array')) yield ['x'];
  if (may('null')) yield null;
  // A page says nothing by what is empty, so that comes last.
  if (may('array')) yield [];
}

/** An object with what is required in it, as far as that is plain. */
const objectOf = (schemas: readonly JsonObject[], random: Random): JsonObject => {
  const names = schemas.flatMap(({ required }) => (Array.isArray(required) ? required : []));
  return Object.fromEntries(
    names.flatMap((name) => {
      if (typeof name !== 'string') return [];
      const inner = schemas.flatMap(({ properties }) => {
        const one = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
        return isObject(one) ? [one] : [];
      });
      for (const value of anyValues(inner, random)) return [[name, value]];
      return [];
    }),
  );
};
