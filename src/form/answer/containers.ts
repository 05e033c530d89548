import type { Json } from '../json';
import type { Closed, FileField, FormModel, Group, List, Members, Node } from '../model/form-model';
import { ANY, EACH, valueAt, type Path } from '../pointer';
import { cloneJson } from './edit';

/** What can get and lose parts, and where it stands in this answer. */
export interface Found {
  readonly node: Container;
  readonly path: Path;
}

export type Container = List | Members | Closed | Group | FileField;

/** All that can be added to or taken from, those in others included. */
const containersIn = (nodes: readonly Node[]): Container[] =>
  nodes.flatMap((node): Container[] => {
    switch (node.kind) {
      case 'group':
        return [...(node.removable ? [node] : []), ...containersIn(node.nodes)];
      case 'list':
        return [node, ...containersIn(node.places ?? []), ...containersIn(node.nodes)];
      case 'members':
        return [node, ...node.shapes.flatMap((shape) => containersIn(shape.nodes))];
      case 'variants':
        return node.variants.flatMap((variant) => containersIn(variant.nodes));
      case 'closed':
      case 'file':
        return [node];
      default:
        return [];
    }
  });

/** A model never changes. */
const containers = new WeakMap<FormModel, readonly Container[]>();
const containersOf = (model: FormModel): readonly Container[] => {
  const known = containers.get(model) ?? containersIn(model.pages.flatMap(({ nodes }) => nodes));
  containers.set(model, known);
  return known;
};

export const PLACE = /^(?:0|[1-9]\d{0,3})$/;

const isToken = (wanted: string | number, token: string | undefined): boolean =>
  token !== undefined && (wanted === ANY || (wanted === EACH ? PLACE.test(token) : String(wanted) === token));

/** The containers that stand at a pointer's tokens, with their paths in the answer. */
export const foundAt = (model: FormModel, tokens: readonly string[]): Found[] =>
  containersOf(model)
    .filter(
      (node) =>
        (node.kind === 'group' || node.enabled !== 'never') &&
        node.path.length === tokens.length &&
        node.path.every((token, at) => isToken(token, tokens[at])),
    )
    .map((node) => ({
      node,
      path: node.path.map((token, at) =>
        token === EACH ? Number(tokens[at]) : token === ANY ? (tokens[at] ?? '') : token,
      ),
    }));

/** An entry's list, and the object of a named member, must be there before something in them is. */
export const isReachable = (answer: Json | undefined, { node, path }: Found) =>
  node.path.every(
    (token, at) => (token !== EACH && token !== ANY) || valueAt(answer, path.slice(0, at + 1)) !== undefined,
  );

export const copyOf = (answer: Json | undefined): Json | undefined =>
  answer === undefined ? undefined : cloneJson(answer);
