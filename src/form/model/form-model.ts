/**
 * What the engine makes of a form's schema, once per version and language: pages, and on them fields, groups, lists and
 * notes. Plain data, so that it goes to the browser as it is. It knows no answer; `show-form.ts` holds it against one.
 */
import type { Json } from '../json';
import type { Path } from '../pointer';

export interface FormModel {
  readonly id: string;
  /** Of the engine's own words in it. */
  readonly language: Language;
  /** The language that the form's texts were asked for in (BCP 47); those that lack one are marked (`lang`). */
  readonly textLanguage: string;
  readonly title: string;
  readonly description?: string;
  readonly pages: readonly Page[];
  /** All conditions of the form. A `ConditionUse` points here by place. */
  readonly conditions: readonly Condition[];
  /** Checks over several answers, in the order of the pages. None when left out. */
  readonly rules?: readonly Rule[];
  /** Set when something is left closed: then an answer that goes deeper has a model of its own (`buildModel` with the answer). */
  readonly hasClosed?: true;
  /** Set when the answer goes on in more parts than are opened for one: it is not judged any further. */
  readonly isCut?: true;
}

export type Language = 'sv' | 'en';

export interface Page {
  /** The page's place in addresses: short, stable, made of a-z, 0-9 and hyphen. */
  readonly key: string;
  readonly title: string;
  readonly description?: string;
  readonly nodes: readonly Node[];
  readonly shown: When;
  /** The object that the page asks for, where it may be `null` instead. */
  readonly nullable?: Path;
  /** Of the page's own texts, where they are in another language than the page (BCP 47). */
  readonly lang?: string;
  /** Whoever comes here cannot use the service: the page says why, and nothing can be sent in. */
  readonly stop?: true;
}

export type Node = Field | Group | List | Members | Variants | Closed | Note;

/** A condition: a JSON Schema that the value at `scope` must satisfy. The schema itself lives in the compiled validator. */
export interface Condition {
  readonly scope: Path;
  readonly check: Check;
  /** Where the schema stands: file and JSON Pointer, for people. */
  readonly source: string;
  /**
   * The same condition as a plain comparison, where it is one: the value at `path` is one of `anyOf`
   * (or, for a list, contains one of them). Then a page can follow the answer by style rules alone, without script.
   */
  readonly test?: ChoiceTest;
  /** Set where the scope is a group on the page: while nothing in it is answered, it counts as an empty object. */
  readonly emptyIfAbsent?: true;
}

/**
 * A check that the schema cannot say, in the expression language of `src/form/expressions`: over several answers, or soft.
 * A path through `EACH` or `ANY` asks it of every entry.
 */
export interface Rule {
  /** The question, group or page (its root: `[]`) at which it is told. */
  readonly path: Path;
  /** True where all is well. `answer` is the whole answer, `this` the value at `path`, `entry` the list's entry around it. */
  readonly expression: string;
  /** What is told when it is not. */
  readonly message: string;
  /** A remark that stops nothing. */
  readonly soft?: true;
  /** Asked only while this holds: that of the element that it stands on. */
  readonly shown: When;
  /** Where it stands: file and JSON Pointer, for people. */
  readonly source: string;
}

/** How a condition is judged. */
export type Check =
  /** By the compiled validator: `CompiledForm.checks[key]`. */
  | { readonly kind: 'schema'; readonly key: string }
  /** The object has this member. */
  | { readonly kind: 'present'; readonly name: string }
  /** The object or list has something in it. */
  | { readonly kind: 'answered' };

export interface ChoiceTest {
  readonly path: Path;
  readonly anyOf: readonly Json[];
}

/** `always`, `never`, or: at least one of these combinations holds, each being all its uses. */
export type When = 'always' | 'never' | { readonly anyOf: readonly (readonly ConditionUse[])[] };

export interface ConditionUse {
  /** Place in `FormModel.conditions`. */
  readonly condition: number;
  /** True when the condition must *not* hold (an `else`, a HIDE rule). */
  readonly not: boolean;
}

interface NodeBase {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly shown: When;
  /** Left empty where the schema requires it, the value is `null`. */
  readonly nullable?: true;
  /** Of the label, hint and text, where they are in another language than the page (BCP 47). */
  readonly lang?: string;
}

interface FieldBase extends NodeBase {
  readonly required: When;
  /** When it can be edited; a field that cannot is shown read-only and keeps its value. */
  readonly enabled: When;
  /** From `x-privacy`. */
  readonly privacy: Privacy;
  /** A value to begin with. */
  readonly default?: Json;
  /** The HTML autocomplete token (WCAG 1.3.5), only for the applicant's own data. */
  readonly autocomplete?: string;
  /** An answer that is right, told beneath the question where its pattern says nothing to people. */
  readonly example?: string;
  /** Worked out by this expression from other answers: shown, and never asked for. */
  readonly calculated?: string;
  /** What a sign-in fills it in with, from `x-prefill`. */
  readonly fetched?: FetchedFrom;
  /** Own error sentences, from `x-error`: keyword -> sentence, `*` for any keyword. */
  readonly errors?: Readonly<Record<string, string>>;
}

export const FETCHED_FROM = [
  'person.personalNumber',
  'person.name',
  'person.givenName',
  'person.familyName',
] as const;
export type FetchedFrom = (typeof FETCHED_FROM)[number];

export type Privacy = 'none' | 'personal' | 'sensitive' | 'secret';

export type Field =
  | TextField
  | NumberField
  | BooleanField
  | TickField
  | ChoiceField
  | ChoicesField
  | DateField
  | TimeField
  | DateTimeField
  | FileField
  | JsonField;

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly multiline: boolean;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** How long the answer is expected to be: 4, 8, 14 or 24 characters, or the full width. */
  readonly width: Width;
}

export type Width = 'w4' | 'w8' | 'w14' | 'w24' | 'full';

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Shown after the box, for example `km`; `spoken` is the whole word for screen readers. */
  readonly unit?: { readonly shown: string; readonly spoken: string };
  readonly width: Width;
}

/** Yes or no. An optional one can be left without an answer. */
export interface BooleanField extends FieldBase {
  readonly kind: 'boolean';
}

/** A box that must be ticked: the schema allows one value only, and `value` is that. */
export interface TickField extends FieldBase {
  readonly kind: 'tick';
  readonly value: Json;
  /** In words, where it is no consent and always asked for: then it is shown as it is, and nobody needs to tick it. */
  readonly fixed?: string;
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Radio buttons; a select when there are many short options; a search among them when there are hundreds. */
  readonly as: 'radio' | 'select' | 'search';
}

/** Several of a set: tick boxes, or a search among them when there are many; the value is a list. */
export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly as: 'ticks' | 'search';
  /** What `contains` looks for, in words. */
  readonly wanted?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface DateField extends FieldBase {
  readonly kind: 'date';
}

/** A time of day, RFC 3339: a page gives hours and minutes, the engine adds what the format asks for. */
export interface TimeField extends FieldBase {
  readonly kind: 'time';
  /** `iso-time` may do without an offset; all else wants one. */
  readonly format?: string;
}

/** A moment, RFC 3339: a page gives a date and a time, meant in Swedish time. */
export interface DateTimeField extends FieldBase {
  readonly kind: 'dateTime';
}

/** Answered by files. They are handed in beside the answer, which holds what each one is (`FileValue`), never its bytes. */
export interface FileField extends FieldBase {
  readonly kind: 'file';
  /** The value is a list of files. */
  readonly many: boolean;
  /** How a file stands in the answer: as the published definition says, or as a data URL that says which file it is. */
  readonly stored: 'file' | 'data-url' | 'base64';
  /** Media types, `image/*` for a family of them. Any of those that we know when empty. */
  readonly accept: readonly string[];
  /** Bytes of one file. */
  readonly mostBytes: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Position data in a picture stays: the form asks for the place. */
  readonly keepsPlace: boolean;
}

/** The last resort: a value of any shape, as JSON text. */
export interface JsonField extends FieldBase {
  readonly kind: 'json';
}

export interface Option {
  readonly value: Json;
  readonly label: string;
  readonly hint?: string;
  /** Of the label and hint, where they are in another language than the page (BCP 47). */
  readonly lang?: string;
}

export interface Group extends NodeBase {
  readonly kind: 'group';
  readonly nodes: readonly Node[];
  /** Side by side where there is room (a JSON Forms HorizontalLayout). */
  readonly sideBySide: boolean;
  /** An optional object that the person opened, and can take away again. */
  readonly removable?: true;
}

/**
 * A list: entries that can be added, removed and moved. `path` is the list's; the nodes' paths go through `EACH`. Entries
 * that are objects are repeating groups; any other entry is one node whose path ends in `EACH`.
 */
export interface List extends NodeBase {
  readonly kind: 'list';
  readonly nodes: readonly Node[];
  /** A tuple's first places, each with a question of its own at a path that ends in the place; `nodes` are for the rest. */
  readonly places?: readonly Node[];
  /** What one entry is called, lower case, for "Adress 1 av 2" and "Lägg till en adress". */
  readonly entryName: string;
  /** What `contains` looks for among the entries, in words. */
  readonly wanted?: string;
  readonly minItems: number;
  readonly maxItems?: number;
  /** What it begins with. */
  readonly default?: readonly Json[];
  readonly required: When;
  readonly enabled: When;
}

/**
 * An object whose members are named by the person who answers (`patternProperties`, `additionalProperties`): each has a
 * box for its name and what it holds. `path` is the object's; the nodes' paths go through `ANY`.
 */
export interface Members extends NodeBase {
  readonly kind: 'members';
  /** By the name: the first whose pattern matches counts; one without a pattern takes every name. */
  readonly shapes: readonly MemberShape[];
  /** Members that have questions of their own beside these. */
  readonly except: readonly string[];
  readonly entryName: string;
  /** A name that may be given, where a pattern says which. */
  readonly nameExample?: string;
  readonly minProperties: number;
  readonly maxProperties?: number;
  readonly required: When;
  readonly enabled: When;
}

export interface MemberShape {
  readonly pattern?: string;
  readonly nodes: readonly Node[];
}

/**
 * One of several shapes, of which one is chosen and then filled in (`oneOf`, `anyOf`, several types). `path` is that of the
 * value that has the shapes; the nodes of a variant lie at it (a text) or below it (an object's members).
 */
export interface Variants extends NodeBase {
  readonly kind: 'variants';
  /** Tells several choosers at one value apart: 0 for the first. */
  readonly place: number;
  readonly variants: readonly Variant[];
  readonly required: When;
  readonly enabled: When;
}

export interface Variant {
  readonly label: string;
  readonly hint?: string;
  /** Of the label and hint, where they are in another language than the page (BCP 47). */
  readonly lang?: string;
  readonly nodes: readonly Node[];
  /** The branch's schema: which variant an answer is, and what is wrong with it, the compiled validator tells by this key. */
  readonly key: string;
  /** The members that this branch declares, for telling which one an unfinished answer is. */
  readonly names: readonly string[];
}

/** An object or list that is not opened: a recursion, or an optional part of a very large schema. It is opened by adding it. */
export interface Closed extends NodeBase {
  readonly kind: 'closed';
  /** What is opened is a list. */
  readonly isList?: true;
  /** What a list is opened with: an entry without answers. An object is opened as `{}`. */
  readonly opened?: readonly Json[];
  readonly required: When;
  readonly enabled: When;
  readonly privacy: Privacy;
}

/** A text between the questions, in safe Markdown. `path` is that of the group it stands in. */
export interface Note extends NodeBase {
  readonly kind: 'note';
  readonly tone: 'info' | 'warn' | 'stop' | 'plain';
  readonly text: string;
}
