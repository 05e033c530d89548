import { isObject, member, type Json } from '../json';
import { readSize } from '../text/sizes';
import { statedType } from './file-facets';

/** The kinds of elements that options stand on. */
export type UiElement =
  | 'Control'
  | 'ListWithDetail'
  | 'Group'
  | 'Category'
  | 'Categorization'
  | 'VerticalLayout'
  | 'HorizontalLayout'
  | 'Label';

/** An option that ui.json may have, and what comes of it. docs/designers/lay-out-a-form.md lists the same, and forms/ui.schema.json. */
export interface UiOption {
  readonly name: string;
  readonly on: readonly UiElement[];
  /** What it does; for one that does nothing, what stands in its place. */
  readonly says: string;
  /** `ours`: not in JSON Forms. */
  readonly from: 'JSON Forms' | 'ours';
  /** The values that do what they ask. None: the option is known, and not supported. */
  readonly works: (value: Json) => boolean;
  /** What to do where it does not work. */
  readonly instead?: string;
  /** The nodes that it means something for; any when left out. */
  readonly nodes?: readonly string[];
}

const never = () => false;
const isBoolean = (value: Json) => typeof value === 'boolean';
const isText = (value: Json) => typeof value === 'string' && value !== '';
const isUnit = (value: Json) =>
  isText(value) ||
  (isText(member(value, 'shown') ?? null) &&
    isText(member(value, 'spoken') ?? member(value, 'shown') ?? null));
const areFileTypes = (value: Json) => {
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const isType = (one: Json) => typeof one === 'string' && statedType(one.trim()) !== undefined;
  return list.length > 0 && list.every(isType);
};
const only =
  (...values: Json[]) =>
  (value: Json) =>
    values.includes(value);

const CONTROLS = ['Control', 'ListWithDetail'] as const;
const ALL = [
  ...CONTROLS,
  'Group',
  'Category',
  'Categorization',
  'VerticalLayout',
  'HorizontalLayout',
] as const satisfies readonly UiElement[];

/** How dates are asked for is one and the same everywhere, so that nobody has to learn a form. */
const DATES =
  'Leave it out: a date is asked for by day, month and year, a time by hours and minutes of 24, and both are kept as JSON Schema says (RFC 3339).';

const unsupported = (
  on: readonly UiElement[],
  says: string,
  instead: string,
  ...names: string[]
): UiOption[] => names.map((name) => ({ name, on, says, from: 'JSON Forms', works: never, instead }));

/** Of those that are not supported, the ones that say so themselves by `false`. */
const unneeded = (says: string, instead: string, ...names: string[]): UiOption[] =>
  unsupported(['Control'], says, instead, ...names).map((option) => ({ ...option, works: only(false) }));

/** Every option that ui.json may have: those of JSON Forms, and our own. */
export const UI_OPTIONS: readonly UiOption[] = [
  {
    name: 'multi',
    on: ['Control'],
    says: 'true: a box of several lines; false: one line.',
    from: 'JSON Forms',
    works: isBoolean,
    nodes: ['text'],
  },
  {
    name: 'format',
    on: ['Control'],
    says: '"radio", "select" or "search" for a choice, "search" or "select" (tick boxes) for several; "textarea" is as multi.',
    from: 'JSON Forms',
    works: only('radio', 'select', 'search', 'textarea'),
    instead:
      'Say "date", "time", "date-time", "email" or the like as "format" in schema.json, where it is checked as well. A "toggle" is not needed, and nobody should be asked for a "password".',
    nodes: ['choice', 'choices', 'boolean', 'text'],
  },
  {
    name: 'autocomplete',
    on: ['Control'],
    says: 'true: a choice with a search among the options, false: one without; a text: the HTML autocomplete token, empty for none.',
    from: 'JSON Forms',
    works: (value) => isBoolean(value) || typeof value === 'string',
    nodes: ['choice', 'choices', 'text', 'number', 'date'],
  },
  {
    name: 'readonly',
    on: ALL,
    says: 'true: shown, and cannot be changed; on a layout, all that is in it.',
    from: 'JSON Forms',
    works: isBoolean,
  },
  {
    name: 'readOnly',
    on: ALL,
    says: 'The same as readonly.',
    from: 'JSON Forms',
    works: isBoolean,
  },
  {
    name: 'detail',
    on: CONTROLS,
    says: 'How one entry of a list, or an object, is laid out; its scopes start there. "DEFAULT", "GENERATED" and "REGISTERED": as the schema says.',
    from: 'JSON Forms',
    works: (value) =>
      isObject(value) || (typeof value === 'string' && /^(default|generated|registered)$/i.test(value)),
    instead: 'Write a layout, or leave it out.',
    nodes: ['list', 'group'],
  },
  {
    name: 'showSortButtons',
    on: CONTROLS,
    says: 'Entries can always be moved; this needs not be said.',
    from: 'JSON Forms',
    works: only(true),
    instead: 'Leave it out: entries can always be moved, with buttons that work for everyone.',
    nodes: ['list'],
  },
  {
    name: 'sortable',
    on: CONTROLS,
    says: 'As showSortButtons.',
    from: 'JSON Forms',
    works: only(true),
    instead: 'Leave it out: entries can always be moved, with buttons that work for everyone.',
    nodes: ['list'],
  },
  {
    name: 'showUnfocusedDescription',
    on: CONTROLS,
    says: 'The help under a question is always shown; this needs not be said.',
    from: 'JSON Forms',
    works: only(true),
    instead: 'Leave it out: help that hides is found by few.',
  },
  {
    name: 'hideRequiredAsterisk',
    on: CONTROLS,
    says: 'There is no asterisk: what may be left out is marked "(valfritt)".',
    from: 'JSON Forms',
    works: only(true),
    instead: 'Leave it out: what may be left out is marked "(valfritt)" instead.',
  },
  {
    name: 'trim',
    on: ['Control'],
    says: 'true: a box is as wide as its answer is expected to be long, as it is anyway; false: as "width": "full".',
    from: 'JSON Forms',
    works: isBoolean,
    nodes: ['text', 'number'],
  },
  {
    name: 'variant',
    on: ['Categorization'],
    says: '"stepper": categories are always steps; this needs not be said.',
    from: 'JSON Forms',
    works: only('stepper'),
    instead: 'Leave it out: each Category is a step with a page of its own.',
  },
  {
    name: 'showNavButtons',
    on: ['Categorization'],
    says: 'Every step has its buttons; this needs not be said.',
    from: 'JSON Forms',
    works: only(true),
    instead: 'Leave it out: every step needs its buttons.',
  },
  ...unneeded(
    'Not supported: a slider is hard to set exactly, and hard for many to move.',
    'Leave it out: the number has a box of its own. For a few steps, use "oneOf" with titles in schema.json.',
    'slider',
  ),
  ...unneeded(
    'Not supported: yes and no are two radio buttons, so that one sees what is answered.',
    'Leave it out.',
    'toggle',
  ),
  ...unneeded(
    'Not supported: what one types is never cut off; whoever writes more than maxLength is told.',
    'Leave it out: "maxLength" in schema.json is enough, and shows a counter.',
    'restrict',
  ),
  ...unsupported(
    ['Control'],
    'Not supported.',
    'Use "anyOf": [{ "enum": [...] }, { "type": "string" }] in schema.json to offer answers and take others.',
    'suggestion',
  ),
  ...unsupported(
    ['Control'],
    'Not supported: a text in a box that says what to write is gone when one begins to write.',
    'Say it in "description" in schema.json.',
    'placeholder',
  ),
  ...unsupported(
    CONTROLS,
    'Not supported: entries are told apart by a number, "Adress 1 av 2".',
    'Use "entryName": what one entry is called.',
    'elementLabelProp',
    'childLabelProp',
    'elementLabelPropPath',
    'labelRef',
  ),
  ...unsupported(
    CONTROLS,
    'Not supported: how many entries there may be belongs to the schema.',
    'Use "minItems" and "maxItems" in schema.json.',
    'disableAdd',
    'disableRemove',
  ),
  ...unsupported(
    ['Control'],
    'Not supported.',
    DATES,
    'dateFormat',
    'dateSaveFormat',
    'timeFormat',
    'timeSaveFormat',
    'dateTimeFormat',
    'dateTimeSaveFormat',
    'ampm',
    'views',
    'clearLabel',
    'cancelLabel',
    'okLabel',
  ),
  ...unsupported(
    ['Control'],
    'Not supported: what is allowed belongs to the schema.',
    'Use "formatMinimum" and "formatMaximum" in schema.json for fixed days, and "checks" with "today" for others.',
    'minValue',
    'maxValue',
  ),
  ...unsupported(
    ['Control'],
    'Not supported: a page begins at its heading, so that nobody is put past what it says.',
    'Leave it out.',
    'focus',
  ),
  ...unsupported(
    CONTROLS,
    'Not supported: entries are always open, so that nothing is overlooked.',
    'Leave it out.',
    'initCollapsed',
    'collapseNewItems',
  ),
  ...unsupported(
    ['Categorization'],
    'Not supported: how steps are shown is one and the same in every form.',
    'Leave it out.',
    'vertical',
  ),
  ...unsupported(
    [...ALL, 'Label'],
    'Not supported: a text is known by its place.',
    'Translate it in texts.<language>.json, by its JSON Pointer.',
    'i18n',
  ),
  {
    name: 'entryName',
    on: CONTROLS,
    says: 'What one entry of a list is called, lower case: "Lägg till {adress}".',
    from: 'ours',
    works: isText,
    nodes: ['list'],
  },
  {
    name: 'unit',
    on: ['Control'],
    says: 'Shown after a number: "kr", or { "shown": "km", "spoken": "kilometer" }.',
    from: 'ours',
    works: isUnit,
    nodes: ['number'],
  },
  {
    name: 'width',
    on: ['Control'],
    says: 'How long the answer is expected to be: 4, 8, 14 or 24 characters, or "full".',
    from: 'ours',
    works: only(4, 8, 14, 24, 'w4', 'w8', 'w14', 'w24', 'full'),
    nodes: ['text', 'number'],
  },
  {
    name: 'accept',
    on: ['Control'],
    says: 'Which kinds of files are taken: media types and endings, "image/*, .pdf" or a list of them. What schema.json says of "mediaType" counts as well.',
    from: 'ours',
    works: areFileTypes,
    instead: 'Write media types ("application/pdf", "image/*") or endings that are known (".pdf", ".docx").',
    nodes: ['file'],
  },
  {
    name: 'maxSize',
    on: ['Control'],
    says: 'How large one file may be: "5 MB", or bytes. Without it 10 MB. What schema.json says of "size" counts as well.',
    from: 'ours',
    works: (value) => readSize(value) !== undefined,
    instead: 'Write a number and a unit: "500 kB", "5 MB".',
    nodes: ['file'],
  },
  {
    name: 'keepsPlace',
    on: ['Control'],
    says: 'true: pictures keep the place where they were taken, because it is asked for; else it is taken out.',
    from: 'ours',
    works: isBoolean,
    nodes: ['file'],
  },
  {
    name: 'value',
    on: ['Control'],
    says: 'Works the answer out from others, by an expression (CEL). It is shown, and not asked for.',
    from: 'ours',
    works: isText,
    nodes: ['text', 'number', 'boolean', 'tick', 'choice', 'choices', 'date', 'time', 'dateTime', 'json'],
  },
  {
    name: 'checks',
    on: ['Control', 'ListWithDetail', 'Group', 'Category'],
    says: 'Checks over several answers: { "rule": expression (CEL), "message": text, "level": "error" or "warning" }.',
    from: 'ours',
    works: Array.isArray,
  },
  {
    name: 'description',
    on: ['Group', 'Category'],
    says: 'A text under the heading, in Markdown.',
    from: 'ours',
    works: isText,
  },
  {
    name: 'tone',
    on: ['Label'],
    says: '"info", "warn" or "stop": the text stands in a box of that kind; "plain": it does not.',
    from: 'ours',
    works: only('info', 'warn', 'stop', 'plain'),
    instead: 'Use "info", "warn", "stop" or "plain".',
  },
  {
    name: 'stop',
    on: ['Category'],
    says: 'true: whoever comes to this page cannot use the service. The page says why, and nothing can be sent in.',
    from: 'ours',
    works: isBoolean,
  },
];
