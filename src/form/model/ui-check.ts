import { nearestName } from '../language/nearest';
import { isObject, type Json, type JsonObject } from '../json';
import type { Pointer } from '../pointer';
import type { Building } from './building';
import { below } from './schema-parts';
import { remarkIn } from './ui-fault';
import { UI_OPTIONS, type UiElement } from './ui-options';

/** What may stand in every element, and in some. */
const ALWAYS = ['type', 'rule', 'options', '$schema'];
const MEMBERS: Readonly<Record<UiElement, readonly string[]>> = {
  Control: ['scope', 'label', 'i18n'],
  ListWithDetail: ['scope', 'label', 'i18n'],
  Group: ['label', 'elements', 'i18n'],
  Category: ['label', 'elements', 'id', 'i18n'],
  Categorization: ['label', 'elements', 'i18n'],
  VerticalLayout: ['elements'],
  HorizontalLayout: ['elements'],
  Label: ['text', 'i18n'],
};

export const UI_ELEMENTS = Object.keys(MEMBERS) as UiElement[];

export const isUiElement = (type: Json | undefined): type is UiElement =>
  UI_ELEMENTS.some((known) => known === type);

/** Tells of all in an element that does nothing: nothing that a designer wrote is passed over in silence. */
export const checkElement = (b: Building, element: JsonObject, type: UiElement, pointer: Pointer): void => {
  const known = [...ALWAYS, ...MEMBERS[type]];
  for (const name of Object.keys(element)) {
    if (!known.includes(name))
      remarkIn(
        b,
        below(pointer, name),
        `A ${type} has no ${JSON.stringify(name)}: it does nothing.`,
        near(
          name,
          known,
          `Take it away. A ${type} has ${list(MEMBERS[type])}, and may have rule and options.`,
        ),
      );
    else if (name === 'i18n') {
      const instead = 'Translate it in texts.<language>.json, by its JSON Pointer.';
      remarkIn(b, below(pointer, name), '"i18n" is not supported: a text is known by its place.', instead);
    }
  }
  const options = isObject(element['options']) ? element['options'] : {};
  for (const [name, value] of Object.entries(options))
    checkOption(b, type, name, value, below(pointer, 'options', name));
};

const checkOption = (b: Building, type: UiElement, name: string, value: Json, at: Pointer): void => {
  const option = UI_OPTIONS.find((known) => known.name === name && known.on.includes(type));
  if (option === undefined) {
    const here = UI_OPTIONS.filter(({ on }) => on.includes(type)).map((known) => known.name);
    const elsewhere = UI_OPTIONS.find((known) => known.name === name);
    const reason =
      elsewhere === undefined
        ? `There is no option ${JSON.stringify(name)}: it does nothing.`
        : `The option ${JSON.stringify(name)} does nothing on a ${type}.`;
    const mend =
      elsewhere === undefined
        ? near(name, here, 'Take it away. docs/designers/lay-out-a-form.md lists all there are.')
        : `It belongs on ${list(elsewhere.on)}.`;
    remarkIn(b, at, reason, mend);
  } else if (!option.works(value)) {
    const reason = `The option ${JSON.stringify(name)} with ${JSON.stringify(value)} does nothing. ${option.says}`;
    remarkIn(b, at, reason, option.instead ?? `Write what docs/designers/lay-out-a-form.md says of ${name}.`);
  }
};

/** Options that say nothing about the kind of question that they stand on. */
export const checkOptionsFit = (b: Building, options: JsonObject, kind: string, pointer: Pointer): void => {
  for (const [name, value] of Object.entries(options)) {
    const option = UI_OPTIONS.find((known) => known.name === name);
    if (option?.nodes === undefined || option.nodes.includes(kind) || !option.works(value)) continue;
    remarkIn(
      b,
      below(pointer, 'options', name),
      `The option ${JSON.stringify(name)} does nothing here: ${KINDS[kind] ?? `this is a ${kind}`}.`,
      `It is for: ${option.nodes.map((node) => NAMES[node] ?? node).join(', ')}.`,
    );
  }
};

const NAMES: Readonly<Record<string, string>> = {
  dateTime: 'date and time',
  boolean: 'yes or no',
  choices: 'several choices',
  tick: 'a box to tick',
  file: 'files',
  group: 'object',
};

const KINDS: Readonly<Record<string, string>> = {
  file: 'this is answered by files',
  group: 'this is an object',
  list: 'this is a list',
  members: 'this is an object whose members the person names',
  variants: 'this is a choice of shapes',
  closed: 'this is left closed until it is asked for',
};

const near = (name: string, known: readonly string[], otherwise: string) => {
  const meant = nearestName(name, known);
  return meant === undefined ? otherwise : `Did you mean ${JSON.stringify(meant)}?`;
};

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
