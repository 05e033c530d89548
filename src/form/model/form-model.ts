/**
 * What the engine makes of a form's schema, once per version and language: pages, and on them fields, groups, lists and
 * notes. Plain data, so that it goes to the browser as it is. It knows no answer; `show-form.ts` holds it against one.
 */
import type { Json } from '../json';
import type { Path } from '../pointer';
import type { Condition, Rule, When } from './conditions';
import type { Field, NodeBase, Privacy } from './field';

export * from './conditions';
export * from './field';

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
  /** Texts alone do not make the page one to go through: something must be asked on it. */
  readonly ifAsked?: true;
}

export type Node = Field | Group | List | Members | Variants | Closed | Note;

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
