import {
  isObject,
  pointerTokens,
  toPointer,
  valueAt,
  type Json,
  type JsonObject,
  type JsonSchema,
} from '../../form';
import type { Change, ChangeKind, Said } from './change';
import { same } from './same';
import { changedFrom, keywordWord, say, shown } from './sentences';
import { nameOf, quoted, type English } from './subject';

/** One element of ui.json: a page, a group, a question, a text. */
interface Element {
  /** What it is known by in both versions. */
  readonly key: string;
  readonly said: Said;
  readonly pointer: string;
  /** The key and name of what it stands in. */
  readonly inside: string;
  readonly insideSaid: Said;
  readonly own: JsonObject;
}

interface Version {
  readonly ui?: JsonObject;
  readonly schema: JsonSchema;
  readonly english: English;
}

const FORM: Said = { sv: 'Formuläret', en: 'The form' };
const LAYOUT: Said = { sv: 'Sidornas upplägg', en: 'The layout of the pages' };

const KINDS: Readonly<Record<string, Said>> = {
  Category: { sv: 'sidan', en: 'the page' },
  Categorization: { sv: 'sidorna', en: 'the pages' },
  Group: { sv: 'gruppen', en: 'the group' },
  Label: { sv: 'texten', en: 'the text' },
  Control: { sv: 'frågan', en: 'the question' },
};

const SENTENCES = {
  added: say(
    (kind, name, where) => `Nytt i ${where}: ${kind} ${name}.`,
    (kind, name, where) => `New in ${where}: ${kind} ${name}.`,
  ),
  removed: say(
    (kind, name, where) => `Borttaget från ${where}: ${kind} ${name}.`,
    (kind, name, where) => `Removed from ${where}: ${kind} ${name}.`,
  ),
  moved: say(
    (name, from, to) => `${name} flyttades från ${from} till ${to}.`,
    (name, from, to) => `${name} was moved from ${from} to ${to}.`,
  ),
  order: say(
    (where, names) => `${where}: ny ordning: ${names}.`,
    (where, names) => `${where}: new order: ${names}.`,
  ),
};

/** What differs in how the questions are laid out on pages: pages and texts that came and went, questions that moved, rules for when they are shown. */
export const compareUi = (before: Version, after: Version): Change[] => {
  if (same(before.ui, after.ui)) return [];
  if (before.ui === undefined || after.ui === undefined)
    return [change('part-changed', '', changedFrom(FORM, LAYOUT, before.ui, after.ui), before.ui, after.ui)];
  const [old, now] = [elementsOf(before, before.ui), elementsOf(after, after.ui)];
  const changes: Change[] = [];
  for (const one of old.values()) {
    if (now.has(one.key)) continue;
    changes.push(
      change(
        'part-removed',
        one.pointer,
        SENTENCES.removed(kindOf(one), one.said, one.insideSaid),
        one.own,
        undefined,
      ),
    );
  }
  for (const one of now.values()) {
    const earlier = old.get(one.key);
    if (earlier === undefined) {
      changes.push(
        change(
          'part-added',
          one.pointer,
          SENTENCES.added(kindOf(one), one.said, one.insideSaid),
          undefined,
          one.own,
        ),
      );
      continue;
    }
    if (earlier.inside !== one.inside)
      changes.push(
        change(
          'part-moved',
          one.pointer,
          SENTENCES.moved(one.said, earlier.insideSaid, one.insideSaid),
          earlier.pointer,
          one.pointer,
        ),
      );
    changes.push(...attributes(earlier, one));
  }
  changes.push(...orders(old, now));
  if (changes.length > 0) return changes;
  return [change('part-changed', '', changedFrom(FORM, LAYOUT, before.ui, after.ui), before.ui, after.ui)];
};

const attributes = (earlier: Element, one: Element): Change[] => {
  const words = [...new Set([...Object.keys(one.own), ...Object.keys(earlier.own)])];
  return words
    .filter((word) => !same(earlier.own[word], one.own[word]))
    .map((word) => {
      const [was, is] = [earlier.own[word], one.own[word]];
      const said = changedFrom(one.said, keywordWord(word), was, is);
      return change('part-changed', one.pointer + toPointer([word]), said, was, is);
    });
};

/** Of what stands in one thing before and after, the order. */
const orders = (old: ReadonlyMap<string, Element>, now: ReadonlyMap<string, Element>): Change[] => {
  const places = new Map<string, Element[]>();
  for (const one of now.values())
    if (old.get(one.key)?.inside === one.inside)
      places.set(one.inside, [...(places.get(one.inside) ?? []), one]);
  return [...places].flatMap(([inside, elements]) => {
    const earlier = [...old.values()].filter(
      (one) => one.inside === inside && now.get(one.key)?.inside === inside,
    );
    if (
      same(
        earlier.map(({ key }) => key),
        elements.map(({ key }) => key),
      )
    )
      return [];
    const [first] = elements;
    const names = {
      sv: elements.map(({ said }) => said.sv).join(', '),
      en: elements.map(({ said }) => said.en).join(', '),
    };
    const said = SENTENCES.order(first?.insideSaid ?? FORM, names);
    return [change('order-changed', now.get(inside)?.pointer ?? '', said, undefined, undefined)];
  });
};

const kindOf = ({ own }: Element): Said => {
  const type = typeOf(own);
  return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? { sv: 'delen', en: 'the part' };
};

const typeOf = ({ type }: JsonObject): string => (typeof type === 'string' ? type : '');

const elementsOf = (version: Version, ui: JsonObject): Map<string, Element> => {
  const found = new Map<string, Element>();
  const walk = (element: Json, pointer: string, inside: string, insideSaid: Said): void => {
    if (!isObject(element)) return;
    const { elements, ...own } = element;
    const said = calledOf(element, pointer, insideSaid, version);
    const key = freeKey(found, keyOf(element, inside));
    found.set(key, { key, said, pointer, inside, insideSaid, own });
    // What only arranges goes by the name of what it stands in.
    if (Array.isArray(elements))
      elements.forEach((one, place) => walk(one, `${pointer}/elements/${place}`, key, said));
  };
  walk(ui, '', '', FORM);
  return found;
};

const keyOf = (element: JsonObject, inside: string): string => {
  const type = typeOf(element);
  if (typeof element['scope'] === 'string') return `at ${element['scope']}`;
  const name = element['label'] ?? element['text'];
  return typeof name === 'string' ? `${type} ${name}` : `${type} in ${inside}`;
};

const freeKey = (taken: ReadonlyMap<string, unknown>, wanted: string): string => {
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted} ${count}`;
  return key;
};

const calledOf = (
  element: JsonObject,
  pointer: string,
  insideSaid: Said,
  { schema, english }: Version,
): Said => {
  const { scope } = element;
  if (typeof scope === 'string') {
    const tokens = pointerTokens(scope.slice(1));
    return nameOf(valueAt(schema, tokens), toPointer(tokens), tokens.at(-1) ?? scope, english);
  }
  for (const word of ['label', 'text']) {
    const text = element[word];
    if (typeof text !== 'string') continue;
    const inEnglish = english[`ui#${pointer}/${word}`] ?? text;
    return word === 'label'
      ? { sv: quoted(text), en: quoted(inEnglish) }
      : { sv: shown(text).sv, en: shown(inEnglish).en };
  }
  return insideSaid;
};

const change = (
  kind: ChangeKind,
  pointer: string,
  said: Said,
  before: Json | undefined,
  after: Json | undefined,
): Change => ({
  kind,
  file: 'ui.json',
  pointer,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
  said,
});
