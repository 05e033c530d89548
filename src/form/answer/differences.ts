import { childrenOf } from '../model/children';
import type { FormModel, Node } from '../model/form-model';
import type { Step } from '../moving/migration';
import { pointerMoved } from '../moving/pointer-moved';
import { EACH, placeOf, pointerTokens, type Path } from '../pointer';

/** How one version of a form differs from another, in questions' own words. */
export interface Differences {
  readonly added: readonly string[];
  /** The same question, in other words. */
  readonly renamed: readonly { readonly before: string; readonly now: string }[];
  /** The same question, with other choices or limits. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * @param from and @param to of the same language
 * @param steps which take answers from the one to the other: a question that they lead to is the same one
 */
export const differences = (from: FormModel, to: FormModel, steps: readonly Step[] = []): Differences => {
  const before = asked(from, (path) => pathMoved(path, steps));
  const now = asked(to);
  const pairs = [...now].flatMap(([place, node]) => {
    const old = before.get(place);
    return old === undefined ? [] : [{ old, node }];
  });
  const isRenamed = ({ old, node }: { readonly old: Node; readonly node: Node }): boolean =>
    old.label !== node.label && node.label !== '';
  return {
    added: outermost(now, before),
    renamed: pairs.filter(isRenamed).map(({ old, node }) => ({ before: old.label, now: node.label })),
    changed: pairs
      .filter((pair) => !isRenamed(pair) && shapeOf(pair.old) !== shapeOf(pair.node))
      .flatMap(({ node }) => labelOf(node)),
    removed: outermost(before, now),
  };
};

type Asked = ReadonlyMap<string, Node>;

/** Every question by its place; where several stand at one, the first. What is worked out is asked of nobody. */
const asked = ({ pages }: FormModel, moved: (path: Path) => Path = (path) => path): Asked => {
  const found = new Map<string, Node>();
  const add = (node: Node): void => {
    const place = JSON.stringify(moved(node.path));
    const isAsked = node.kind !== 'note' && node.kind !== 'group' && node.shown !== 'never';
    if (isAsked && !('calculated' in node && node.calculated !== undefined) && !found.has(place))
      found.set(place, node);
    for (const inner of childrenOf(node)) add(inner);
  };
  for (const page of pages) for (const node of page.nodes) add(node);
  return found;
};

/** A question's place after the steps; itself where none of them takes it anywhere. */
const pathMoved = (path: Path, steps: readonly Step[]): Path => {
  if (steps.length === 0) return path;
  const place = placeOf(path);
  const now = pointerMoved(place, steps);
  return now === place ? path : pointerTokens(now).map((token) => (token === '*' ? EACH : token));
};

/** What the one has and the other has not; of what stands in another such thing, the outer alone. */
const outermost = (all: Asked, others: Asked): string[] => {
  const here = [...all].filter(([place]) => !others.has(place)).map(([, node]) => node);
  const isIn = (inner: Node, outer: Node): boolean =>
    outer !== inner &&
    outer.path.length < inner.path.length &&
    outer.path.every((token, at) => token === inner.path[at]);
  return here.filter((node) => !here.some((outer) => isIn(node, outer))).flatMap((node) => labelOf(node));
};

const labelOf = ({ label }: Node): string[] => (label === '' ? [] : [label]);

/** What a person answers within: the kind, the choices and the limits. Words and looks are no matter here. */
const LIMITS = [
  'kind',
  'multiline',
  'format',
  'minLength',
  'maxLength',
  'pattern',
  'integer',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'many',
  'accept',
  'mostBytes',
] as const;

const shapeOf = (node: Node): string => {
  const limits = LIMITS.map((name) => (node as unknown as Readonly<Record<string, unknown>>)[name]);
  const options =
    'options' in node ? node.options.map(({ value, label }) => [JSON.stringify(value), label]) : [];
  const variants = node.kind === 'variants' ? node.variants.map(({ label }) => label) : [];
  const isNeeded = 'required' in node && node.required === 'always';
  return JSON.stringify([limits, options, variants, isNeeded]);
};
