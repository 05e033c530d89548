import { isObject, type Json } from '../json';
import { ANY, EACH, type Path, type Pointer } from '../pointer';
import type { Building } from './building';
import type { Control } from './control';
import type { Node, Privacy, When } from './form-model';
import type { ObjectContext } from './object-context';
import type { Part } from './schema-parts';

/** Where a value's schema stands, and when it counts. */
export interface Declaration {
  readonly pointer: Pointer;
  readonly when: When;
  /** One of several that hold by turns: they are put together, not laid over each other. */
  readonly isAlternative?: true;
}

/** A value of the answer that something is to be asked for. */
export interface Place {
  readonly path: Path;
  /** What it is called where no schema gives it a title. */
  readonly name: string;
  readonly declared: readonly Declaration[];
  readonly shown: When;
  readonly required: When;
  readonly privacy?: Privacy;
  /** The schemas of this value and of all around it that are being opened: meeting one of them again is recursion. */
  readonly open: ReadonlySet<Pointer>;
  /** The number of the next chooser that edits this same value; those in its shapes have numbers of their own. */
  readonly chooser?: number;
}

/** From where the choosers within the shapes of one are numbered: two that edit the same value are told apart by it. */
export const choosersWithin = (chooser: number): number => (chooser + 1) * 8;

/** What the surroundings add to a node: rules of ui.json, and conditions of objects that are no groups on the page. */
export interface Frame {
  readonly shown: When;
  readonly enabled: When;
  /** Entries of a list that ui.json lays out itself. */
  readonly entryNodes?: (entry: ObjectContext) => Node[];
}

export const PLAIN: Frame = { shown: 'always', enabled: 'always' };

/** Makes a value's node. Handed to those who make what is inside of values, so that no two files need each other. */
export type NodeMaker = (b: Building, place: Place, frame?: Frame, control?: Control) => Node | undefined;

/** Makes the nodes of an object's members, those that stand elsewhere already excepted. */
export type NodesMaker = (
  b: Building,
  context: ObjectContext,
  frame?: Frame,
  except?: ReadonlySet<string>,
) => Node[];

export const isRecursive = (parts: readonly Part[], open: ReadonlySet<Pointer>): boolean =>
  parts.some(({ pointer }) => open.has(pointer));

export const opening = (open: ReadonlySet<Pointer>, parts: readonly Part[]): ReadonlySet<Pointer> =>
  new Set([...open, ...parts.map(({ pointer }) => pointer)]);

/** So many questions a page has before what is optional is left closed ... */
const ENOUGH = 60;
/** ... and so many before everything is. */
const TOO_MANY = 1500;

/** Whether the page has so many questions already that this part is better left for whoever needs it. */
export const isTooMuch = ({ budget }: Building, { required, path }: Place): boolean =>
  budget.questions > TOO_MANY || (budget.questions > ENOUGH && required !== 'always' && path.length > 1);

/** Parts that are opened for what an answer has in them; a form that refers to itself twice could have millions. */
const MOST_OPENED = 2_000;

/** Opens one more part that the answer has something in, unless there are too many: then the model says so. */
export const mayOpen = ({ budget }: Building): boolean => {
  if (budget.opened >= MOST_OPENED) budget.isCut = true;
  else budget.opened++;
  return !budget.isCut;
};

/** Whether an answer has something at a path: in any entry, in any member. */
export const isGiven = (value: Json | undefined, [token, ...rest]: Path): boolean => {
  if (value === undefined) return false;
  if (token === undefined) return value !== null;
  if (token === EACH) return Array.isArray(value) && value.some((inner) => isGiven(inner, rest));
  if (token === ANY) return isObject(value) && Object.values(value).some((inner) => isGiven(inner, rest));
  if (Array.isArray(value)) return isGiven(value[Number(token)], rest);
  return isObject(value) && Object.hasOwn(value, token) && isGiven(value[String(token)], rest);
};
