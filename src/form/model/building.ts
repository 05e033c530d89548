import type { Finding } from '../problem';
import type { FormDefinition } from '../definition/form-definition';
import { refTargets, type RefTargets } from '../definition/refs';
import type { Json, JsonObject } from '../json';
import { ANY, EACH, pointerTokens, toPointer, valueAt, type Path, type Pointer } from '../pointer';
import { conditionList, type ConditionList } from './condition-list';
import type { Rule } from './form-model';
import type { ObjectContext } from './object-context';
import type { NodeMaker, NodesMaker } from './place';
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
  /** Of a value that tells a branch from the others: that branch, whose title is the choice's label. */
  readonly branchOf: Map<Pointer, Pointer>;
  /** The answer that closed parts are opened for. */
  readonly answer: Json | undefined;
  /** Makes the node of a value that stands in another. */
  readonly nodeAt: NodeMaker;
  /** Makes the nodes of an object's members. */
  readonly nodesOf: NodesMaker;
  /**
   * How many questions the page that is being built has so far, and whether anything was left closed; how many parts were opened
   * for the answer's sake, on all pages, and whether that was not all of it.
   */
  readonly budget: { questions: number; hasClosed: boolean; opened: number; isCut: boolean };
  /** What rules in ui.json show or hide, to be held against what the schema requires. */
  readonly ruled: Ruled[];
  /** Checks over several answers, from ui.json. */
  readonly rules: Rule[];
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

export const startBuilding = (
  definition: FormDefinition,
  textLanguage: string,
  { nodeAt, nodesOf }: Pick<Building, 'nodeAt' | 'nodesOf'>,
  answer?: Json,
): Building => ({
  definition,
  text: textReader(definition, textLanguage),
  refs: refTargets(definition.schema),
  conditions: conditionList(),
  findings: [],
  untitled: new Set(),
  branchOf: new Map(),
  answer,
  nodeAt,
  nodesOf,
  budget: { questions: 0, hasClosed: false, opened: 0, isCut: false },
  ruled: [],
  rules: [],
});

export const schemaAt = (b: Building, pointer: Pointer) =>
  b.refs.schemas.get(pointer) ?? valueAt(b.definition.schema, pointerTokens(pointer));

/** A path as people read it: `/children/*` + `/name`. */
export const pathText = (path: Path): string =>
  toPointer(path.map((token) => (token === EACH || token === ANY ? '*' : token))) || '(the whole answer)';

export const samePath = (a: Path, b: Path) => a.length === b.length && isWithin(a, b);

/** Whether `inner` is `outer` or lies in it. */
export const isWithin = (outer: Path, inner: Path) => outer.every((token, place) => inner[place] === token);
