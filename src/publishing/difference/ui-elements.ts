import {
  isObject,
  pointerTokens,
  toPointer,
  valueAt,
  type Json,
  type JsonObject,
  type JsonSchema,
} from '../../form';
import type { Said } from './change';
import { shown } from './sentences';
import { listed, nameOf, quoted, type English } from './subject';

/** One element of ui.json: a page, a group, a question, a text. */
export interface Element {
  /** What it is known by in both versions. */
  readonly key: string;
  readonly said: Said;
  readonly pointer: string;
  /** The key of what it stands in. */
  readonly inside: string;
  /** Of the nearest thing around it that has a name: what only arranges has none. */
  readonly home: string;
  readonly homeSaid: Said;
  readonly own: JsonObject;
}

export type Elements = ReadonlyMap<string, Element>;

/** What a version says of its pages, and what its questions are called. */
export interface Version {
  readonly ui?: JsonObject;
  readonly schema: JsonSchema;
  readonly english: English;
  /** Where the questions stand that go by another name now. */
  readonly later?: JsonSchema;
}

export const FORM: Said = { sv: 'Formuläret', en: 'The form' };
export const typeOf = ({ type }: JsonObject): string => (typeof type === 'string' ? type : '');

/** It only arranges what is in it: it is called by that. */
export const isArranging = ({ scope, label, text }: JsonObject): boolean =>
  typeof scope !== 'string' && typeof label !== 'string' && typeof text !== 'string';

/**
 * Everything that ui.json lays out, by what it is known by.
 * @param renamed the key that an element had before, where it is another now
 */
export const elementsOf = (
  version: Version,
  ui: JsonObject,
  renamed: ReadonlyMap<string, string> = new Map(),
): Elements => {
  const found = new Map<string, Element>();
  const walk = (
    element: Json,
    pointer: string,
    around: Pick<Element, 'inside' | 'home' | 'homeSaid'>,
    /** The place of the entry that scopes begin at. */
    entry: string,
  ): void => {
    if (!isObject(element)) return;
    const { elements, ...rest } = element;
    const { own, detail } = withoutDetail(rest);
    const isRoot = pointer === '';
    const said = isRoot && isArranging(own) ? FORM : calledOf(element, pointer, version, entry);
    const wanted = keyOf(element, around.inside, entry);
    const key = freeKey(found, renamed.get(wanted) ?? wanted);
    found.set(key, { key, said, pointer, ...around, own });
    const isHome = isRoot || !isArranging(own);
    const inside = {
      inside: key,
      home: isHome ? key : around.home,
      homeSaid: isHome ? said : around.homeSaid,
    };
    if (Array.isArray(elements))
      elements.forEach((one, place) => walk(one, `${pointer}/elements/${place}`, inside, entry));
    if (detail !== undefined && typeof own['scope'] === 'string')
      walk(detail, `${pointer}/options/detail`, inside, `${entry}${own['scope'].slice(1)}/items`);
  };
  walk(ui, '', { inside: '', home: '', homeSaid: FORM }, '');
  return found;
};

/** The layout of a list's entries is made of elements as well. */
const withoutDetail = (element: JsonObject): { own: JsonObject; detail?: JsonObject } => {
  const { options } = element;
  if (typeof element['scope'] !== 'string' || !isObject(options) || !isObject(options['detail']))
    return { own: element };
  const { detail, ...others } = options;
  return { own: { ...element, options: others }, detail };
};

const keyOf = (element: JsonObject, inside: string, entry: string): string => {
  const type = typeOf(element);
  if (typeof element['scope'] === 'string') return `at ${entry}${element['scope']}`;
  const name = element['label'] ?? element['text'];
  return typeof name === 'string' ? `${type} ${name}` : `${type} in ${inside}`;
};

const freeKey = (taken: ReadonlyMap<string, unknown>, wanted: string): string => {
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted} ${count}`;
  return key;
};

/** So many of the questions in it name what has no name of its own. */
const NAMED_BY = 3;

const calledOf = (element: JsonObject, pointer: string, version: Version, entry: string): Said => {
  const { schema, english, later } = version;
  const { scope } = element;
  if (typeof scope === 'string') {
    const tokens = pointerTokens(entry + scope.slice(1));
    const question = valueAt(schema, tokens) ?? valueAt(later, tokens);
    return nameOf(question, toPointer(tokens), tokens.at(-1) ?? scope, english);
  }
  for (const word of ['label', 'text']) {
    const text = element[word];
    if (typeof text !== 'string') continue;
    const inEnglish = english[`ui#${pointer}/${word}`] ?? text;
    return word === 'label'
      ? { sv: quoted(text), en: quoted(inEnglish) }
      : { sv: shown(text).sv, en: shown(inEnglish).en };
  }
  const { elements } = element;
  const names = (Array.isArray(elements) ? elements : []).flatMap((one, place) =>
    isObject(one) ? [calledOf(one, `${pointer}/elements/${place}`, version, entry)] : [],
  );
  if (names.length === 0) return NOTHING;
  const rest = names.length > NAMED_BY ? [{ sv: '…', en: '…' }] : [];
  return listed([...names.slice(0, NAMED_BY), ...rest]);
};

const NOTHING: Said = { sv: 'inget i', en: 'nothing in it' };
