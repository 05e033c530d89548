import type { Finding } from '../problem';
import type { FormDefinition } from '../definition/form-definition';
import { refTargets, type RefTargets } from '../definition/refs';
import type { JsonObject } from '../json';
import { EACH, pointerTokens, toPointer, valueAt, type Path, type Pointer } from '../pointer';
import { conditionList, type ConditionList } from './condition-list';
import type { Language } from './form-model';
import type { ObjectContext } from './object-context';
import { textReader, type TextReader } from './text-reader';

/** What the steps from schema to model share while one model is being built. */
export interface Building {
  readonly definition: FormDefinition;
  readonly text: TextReader;
  readonly refs: RefTargets;
  readonly conditions: ConditionList;
  readonly findings: Finding[];
  /** Where the label had to be made of the name. */
  readonly untitled: Set<Pointer>;
  /** What rules in ui.json show or hide, to be held against what the schema requires. */
  readonly ruled: Ruled[];
}

export interface Ruled {
  /** The rule's place in ui.json. */
  readonly pointer: Pointer;
  readonly rule: JsonObject;
  /** The object that its scopes start from. */
  readonly base: ObjectContext;
  /** The values that it shows or hides. */
  readonly paths: readonly Path[];
}

export const startBuilding = (definition: FormDefinition, language: Language): Building => ({
  definition,
  text: textReader(definition, language),
  refs: refTargets(definition.schema),
  conditions: conditionList(),
  findings: [],
  untitled: new Set(),
  ruled: [],
});

export const schemaAt = (b: Building, pointer: Pointer) =>
  valueAt(b.definition.schema, pointerTokens(pointer));

/** A path as people read it: `/children/*` + `/name`. */
export const pathText = (path: Path): string =>
  toPointer(path.map((token) => (token === EACH ? '*' : token))) || '(the whole answer)';

export const samePath = (a: Path, b: Path) => a.length === b.length && isWithin(a, b);

/** Whether `inner` is `outer` or lies in it. */
export const isWithin = (outer: Path, inner: Path) => outer.every((token, place) => inner[place] === token);
