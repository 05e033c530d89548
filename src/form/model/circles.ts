import type { Path } from '../pointer';
import { isWithin, pathText, type Building } from './building';
import { childrenOf } from './children';
import type { FormModel, Node, When } from './form-model';
import { both } from './when';

interface Conditional {
  readonly path: Path;
  readonly shown: When;
}

/** Notes values whose being asked for hangs, in the end, on their own answer. What is shown could then never settle. */
export const circles = (b: Building, model: FormModel): void => {
  const values = model.pages.flatMap(({ nodes, shown }) => nodes.flatMap((node) => valuesIn(node, shown)));
  const conditional = values.filter(({ shown }) => typeof shown === 'object');
  const looksAt = new Map(conditional.map((value) => [value, dependencies(b, value, conditional)]));
  const done = new Set<Conditional>();
  const found = conditional.flatMap((start) => {
    const circle = circleFrom(start, looksAt, done);
    circle?.forEach((value) => done.add(value));
    return circle ? [circle] : [];
  });
  const told = found.find((circle) => sourcesOf(b, circle).some(isOfRule)) ?? found[0];
  if (told) complain(b, told);
};

const sourcesOf = (b: Building, circle: readonly Conditional[]): string[] =>
  circle
    .flatMap(({ shown }) => (typeof shown === 'object' ? shown.anyOf.flat() : []))
    .map(({ condition }) => b.conditions.conditions[condition]?.source ?? 'schema.json#');

const isOfRule = (source: string): boolean => !source.startsWith('schema.json');

const valuesIn = (node: Node, around: When): Conditional[] => {
  const shown = both(around, node.shown);
  if (node.kind === 'note') return [];
  const inside = childrenOf(node).flatMap((inner) => valuesIn(inner, shown));
  // A choice of shapes stands where the object does: what it asks for is what stands in the shapes.
  return node.kind === 'group' || node.kind === 'variants' ? inside : [{ path: node.path, shown }, ...inside];
};

const dependencies = (b: Building, { shown }: Conditional, conditional: readonly Conditional[]) => {
  const uses = typeof shown === 'object' ? shown.anyOf.flat() : [];
  const paths = uses.flatMap(({ condition }) => b.conditions.mentions[condition] ?? []);
  return conditional.filter(({ path }) =>
    paths.some((other) => isWithin(other, path) || isWithin(path, other)),
  );
};

/** The first circle met from a value on, or undefined. */
const circleFrom = (
  start: Conditional,
  looksAt: ReadonlyMap<Conditional, readonly Conditional[]>,
  done: Set<Conditional>,
  trail: readonly Conditional[] = [],
): readonly Conditional[] | undefined => {
  if (trail.includes(start)) return [...trail.slice(trail.indexOf(start)), start];
  if (done.has(start)) return undefined;
  for (const next of looksAt.get(start) ?? []) {
    const circle = circleFrom(next, looksAt, done, [...trail, start]);
    if (circle) return circle;
  }
  done.add(start);
  return undefined;
};

const complain = (b: Building, circle: readonly Conditional[]) => {
  const sources = sourcesOf(b, circle);
  const rule = sources.find(isOfRule);
  const source = rule ?? sources[0] ?? 'schema.json#';
  b.findings.push({
    // What the schema itself says so still judges an answer: it is only never asked for.
    level: rule === undefined ? 'warning' : 'error',
    file: source.slice(0, source.indexOf('#')),
    pointer: source.slice(source.indexOf('#') + 1),
    reason: `Whether it is asked for goes round in a circle: ${circle.map(({ path }) => pathText(path)).join(' depends on ')}.`,
    mend: 'Let one of the conditions look at something else.',
  });
};
