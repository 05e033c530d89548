import { isObject, toPointer, type Json } from '../../form';
import type { Change, ChangeKind, Said } from './change';
import { scopesInNewNames } from './new-names';
import { same } from './same';
import { changedFrom, keywordWord, say } from './sentences';
import {
  elementsOf,
  FORM,
  isArranging,
  typeOf,
  type Element,
  type Elements,
  type Version,
} from './ui-elements';

const LAYOUT: Said = { sv: 'Sidornas upplägg', en: 'The layout of the pages' };

const KINDS: Readonly<Record<string, Said>> = {
  Category: { sv: 'sidan', en: 'the page' },
  Categorization: { sv: 'sidorna', en: 'the pages' },
  Group: { sv: 'gruppen', en: 'the group' },
  Label: { sv: 'texten', en: 'the text' },
  Control: { sv: 'frågan', en: 'the question' },
  HorizontalLayout: { sv: 'raden med', en: 'the row of' },
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
  renamed: say(
    (kind, was, is) => `${kind} ${was} heter nu ${is}.`,
    (kind, was, is) => `${kind} ${was} is now called ${is}.`,
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
  const ui = scopesInNewNames(before.ui, before.schema, after.schema);
  if (!isObject(ui) || same(ui, after.ui)) return [];
  const old = elementsOf({ ...before, later: after.schema }, ui);
  const now = elementsOf(after, after.ui, renamedIn(old, elementsOf(after, after.ui)));
  const changes: Change[] = [];
  for (const one of old.values()) {
    if (now.has(one.key)) continue;
    const said = SENTENCES.removed(kindOf(one), one.said, one.homeSaid);
    changes.push(change('part-removed', one.pointer, said, one.own, undefined));
  }
  for (const one of now.values()) {
    const earlier = old.get(one.key);
    if (earlier === undefined) {
      const said = SENTENCES.added(kindOf(one), one.said, one.homeSaid);
      changes.push(change('part-added', one.pointer, said, undefined, one.own));
      continue;
    }
    const move = movedFrom(earlier, one, old, now);
    if (move !== undefined)
      changes.push(change('part-moved', one.pointer, move, earlier.pointer, one.pointer));
    changes.push(...attributes(earlier, one));
  }
  changes.push(...orders(old, now));
  if (changes.length > 0) return changes;
  return [change('part-changed', '', changedFrom(FORM, LAYOUT, before.ui, after.ui), before.ui, after.ui)];
};

/** To another page or group; or to another of its rows. That a row came or went around it is told with that. */
const movedFrom = (earlier: Element, one: Element, old: Elements, now: Elements): Said | undefined => {
  if (earlier.home !== one.home) return SENTENCES.moved(one.said, earlier.homeSaid, one.homeSaid);
  const [from, to] = [now.get(earlier.inside), now.get(one.inside)];
  if (earlier.inside === one.inside || from === undefined || !old.has(one.inside)) return undefined;
  return SENTENCES.moved(one.said, rowSaid(from), to === undefined ? one.homeSaid : rowSaid(to));
};

const rowSaid = (one: Element): Said =>
  isArranging(one.own) && one.inside !== '' ? ROW(kindOf(one), one.said) : one.said;

const ROW = say(
  (kind, names) => `${kind} ${names}`,
  (kind, names) => `${kind} ${names}`,
);

/** So large a part of their questions two pages share that are one page under two names. */
const SHARED = 0.5;

/** Pages and groups that merely go by another name: key now -> key before. They are known by the questions in them. */
const renamedIn = (old: Elements, now: Elements): ReadonlyMap<string, string> => {
  const questions = (all: Elements, { pointer }: Element): Set<string> =>
    new Set(
      [...all.values()]
        .filter((one) => typeof one.own['scope'] === 'string' && one.pointer.startsWith(`${pointer}/`))
        .map(({ key }) => key),
    );
  const isNamed = ({ own }: Element): boolean =>
    typeof own['label'] === 'string' && own['scope'] === undefined;
  const gone = [...old.values()].filter((one) => isNamed(one) && !now.has(one.key));
  const renamed = new Map<string, string>();
  for (const one of now.values()) {
    if (!isNamed(one) || old.has(one.key)) continue;
    const own = questions(now, one);
    const likeness = (other: Element): number => {
      const others = questions(old, other);
      const shared = [...own].filter((key) => others.has(key)).length;
      return shared / Math.max(1, own.size, others.size);
    };
    const [twin] = gone
      .filter(({ own: was, key }) => typeOf(was) === typeOf(one.own) && ![...renamed.values()].includes(key))
      .map((other) => ({ other, like: likeness(other) }))
      .filter(({ like }) => like >= SHARED)
      .sort((a, b) => b.like - a.like);
    if (twin !== undefined) renamed.set(one.key, twin.other.key);
  }
  return renamed;
};

const attributes = (earlier: Element, one: Element): Change[] => {
  const words = [...new Set([...Object.keys(one.own), ...Object.keys(earlier.own)])];
  return words
    .filter((word) => !same(earlier.own[word], one.own[word]))
    .map((word) => {
      const [was, is] = [earlier.own[word], one.own[word]];
      const isName = word === 'label' && one.own['scope'] === undefined;
      if (isName && typeof was === 'string' && typeof is === 'string') {
        const said = SENTENCES.renamed(capital(kindOf(one)), earlier.said, one.said);
        return change('label-changed', `${one.pointer}/label`, said, was, is);
      }
      const said = changedFrom(one.said, keywordWord(word), was, is);
      return change('part-changed', one.pointer + toPointer([word]), said, was, is);
    });
};

const capital = ({ sv, en }: Said): Said => ({
  sv: sv.charAt(0).toUpperCase() + sv.slice(1),
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

/** Of what stands in one thing before and after, the order. */
const orders = (old: Elements, now: Elements): Change[] => {
  const places = new Map<string, Element[]>();
  for (const one of now.values())
    if (!isArranging(one.own) && old.get(one.key)?.home === one.home)
      places.set(one.home, [...(places.get(one.home) ?? []), one]);
  return [...places].flatMap(([home, elements]) => {
    const earlier = [...old.values()].filter(
      (one) => !isArranging(one.own) && one.home === home && now.get(one.key)?.home === home,
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
    const said = SENTENCES.order(first?.homeSaid ?? FORM, names);
    return [change('order-changed', now.get(home)?.pointer ?? '', said, undefined, undefined)];
  });
};

const kindOf = ({ own }: Element): Said => {
  const type = typeOf(own);
  return (
    (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? {
      sv: 'delen med',
      en: 'the part with',
    }
  );
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
