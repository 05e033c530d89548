import { isObject, type Json } from '../json';
import type { Building } from './building';
import type { Option } from './form-model';
import { below, type Part } from './schema-parts';
import type { SchemaView } from './schema-view';
import { branchLabel } from './branch-label';
import { isNameInCode, labelFromName } from './labels';
import { valueWords } from './value-words';

const WORDS = {
  sv: { true: 'Ja', false: 'Nej', null: 'Inget av detta', empty: 'Inget svar' },
  en: { true: 'Yes', false: 'No', null: 'None of these', empty: 'No answer' },
};

const plainLabel = (b: Building, value: Json): string => {
  if (value === '') return WORDS[b.text.language].empty;
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (typeof value === 'boolean' || value === null) return WORDS[b.text.language][`${value}`];
  return typeof value === 'object' ? valueWords(value, b.text.language) : JSON.stringify(value);
};

/** Whether a branch is no more than a value to choose. */
export const isOption = (branch: Json): boolean => onlyValue(branch) !== undefined;

/** The only value a schema allows, where it allows one. */
const onlyValue = (schema: Json): { value: Json } | undefined => {
  if (!isObject(schema)) return undefined;
  if (schema['const'] !== undefined) return { value: schema['const'] };
  const values = schema['enum'];
  const [value, another] = Array.isArray(values) ? values : [];
  return value !== undefined && another === undefined ? { value } : undefined;
};

const fromEnum = (b: Building, { pointer, schema }: Part): Option[] => {
  const values = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const names = Array.isArray(schema['enumNames']) ? schema['enumNames'] : [];
  const [coded = []] = NAMES_IN_CODE.flatMap((keyword) =>
    Array.isArray(schema[keyword]) ? [schema[keyword]] : [],
  );
  return values.map((value, place) => {
    const name = b.text.read(below(pointer, 'enumNames', place), names[place]) ?? fromCode(coded[place]);
    const label = name ?? b.text.read(below(pointer, 'enum', place), value);
    return { value, label: label?.trim() ? label : plainLabel(b, value) };
  });
};

/** Where generators put what a program calls the values: NSwag, OpenAPI Generator. */
const NAMES_IN_CODE = ['x-enumNames', 'x-enum-varnames'];

const fromCode = (name: Json | undefined): string | undefined =>
  typeof name === 'string' && name !== '' ? labelFromName(name) : undefined;

/** Whether choices are called as a program calls them: none has a space, and some are clearly more than one word. */
const areNamesInCode = (options: readonly Option[]): boolean =>
  options.every(
    ({ value }) => value === null || (typeof value === 'string' && /^[\p{L}\d_]*$/u.test(value)),
  ) && options.some(({ value, label }) => label === value && isNameInCode(label));

const fromAlternatives = (b: Building, { pointer, schema }: Part, keyword: string): Option[] => {
  const alternatives = schema[keyword];
  if (!Array.isArray(alternatives) || alternatives.length === 0) return [];
  const found = alternatives.map((alternative, place): Option | undefined => {
    const only = onlyValue(alternative);
    if (!only || !isObject(alternative)) return undefined;
    const at = below(pointer, keyword, place);
    const title = b.text.read(below(at, 'title'), alternative['title']);
    const description = b.text.read(below(at, 'description'), alternative['description']);
    const label = title ?? description ?? plainLabel(b, only.value);
    return { ...only, label, ...(title !== undefined && description !== undefined && { hint: description }) };
  });
  return found.every((option) => option !== undefined) ? found : [];
};

const ofPart = (b: Building, part: Part): Option[] => {
  const titled = ['oneOf', 'anyOf'].map((keyword) => fromAlternatives(b, part, keyword));
  const options = titled.find((list) => list.length > 0) ?? fromEnum(b, part);
  if (options.length > 0) return options;
  const only = onlyValue(part.schema);
  if (only === undefined) return [];
  const branch = b.branchOf.get(part.pointer);
  return [{ ...only, label: (branch && branchLabel(b, branch)) ?? plainLabel(b, only.value) }];
};

/**
 * What can be chosen: `oneOf`/`anyOf` of `const` with titles, else `enum`, else `const`. Empty when the schema is no
 * choice. Where branches offer different things, all of them; the validator says which go together.
 */
export const optionsOf = (b: Building, view: SchemaView): Option[] => {
  const all = view.flatMap((parts) => {
    const lists = parts.filter(({ when }) => when === 'always').map((part) => ofPart(b, part));
    return lists.find((list) => list.length > 0) ?? [];
  });
  const seen = new Set<string>();
  const options = all.filter(({ value }) => {
    const key = JSON.stringify(value);
    return seen.has(key) ? false : seen.add(key);
  });
  return areNamesInCode(options) ? options.map(inWords) : options;
};

/** A value that nothing but itself tells of, as words: `home_delivery` -> "Home delivery". */
const inWords = (option: Option): Option =>
  option.label === option.value ? { ...option, label: labelFromName(option.label) } : option;
