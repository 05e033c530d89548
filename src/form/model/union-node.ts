import type { Path, Pointer } from '../pointer';
import type { Building } from './building';
import { branchLabel } from './branch-label';
import type { Node, Variant, Variants } from './form-model';
import { isObjects } from './kind';
import { labelFromName } from './labels';
import { namesIn, objectContext, type ObjectContext } from './object-context';
import { choosersWithin, isRecursive, type Frame, type Place } from './place';
import { partsOf } from './schema-parts';
import { stringFacet, textFacet, typesOf } from './schema-view';
import { formatWord, typeWord } from './type-words';
import { unionsIn, type Union } from './unions';
import { both } from './when';

/** Shapes of which one is chosen, beside an object's own properties. */
export const unionNode = (
  b: Building,
  context: ObjectContext,
  union: Union,
  place: number,
  frame: Frame,
): Variants => {
  const inside: Frame = { shown: 'always', enabled: frame.enabled };
  const own = new Set(context.properties.keys());
  return {
    kind: 'variants',
    path: context.path,
    place,
    label: '',
    shown: both(frame.shown, union.when),
    required: context.needed,
    enabled: frame.enabled,
    variants: toldApart(
      union.branches.map((branch, at) => {
        const parts = partsOf(b, branch, context.path);
        // A branch that leads back to where one is asks for nothing new.
        if (isRecursive(parts, context.open)) return variantOf(b, branch, at, context.path, []);
        const inner = objectContext(b, parts, context.path, {
          ...context,
          needed: 'always',
          chooser: choosersWithin(place),
        });
        return variantOf(b, branch, at, context.path, b.nodesOf(b, inner, inside, own));
      }),
    ),
  };
};

/** Shapes of a value of which some are no objects. */
export const mixedUnion = (b: Building, union: Union, place: Place, frame: Frame): Variant[] => {
  const inside: Frame = { shown: 'always', enabled: frame.enabled };
  const within: Place = { ...place, chooser: choosersWithin(place.chooser ?? 0) };
  return toldApart(
    union.branches.map((branch, at) =>
      variantOf(b, branch, at, place.path, nodesOfBranch(b, branch, within, inside)),
    ),
  );
};

/** Shapes that would be called the same are numbered: nobody can choose between "Text" and "Text". */
const toldApart = (variants: readonly Variant[]): Variant[] => {
  const counts = new Map<string, number>();
  for (const { label } of variants) counts.set(label, (counts.get(label) ?? 0) + 1);
  const met = new Map<string, number>();
  return variants.map((variant) => {
    const { label } = variant;
    if (counts.get(label) === 1 || variant.hint !== undefined) return variant;
    met.set(label, (met.get(label) ?? 0) + 1);
    return { ...variant, label: `${label} ${String(met.get(label))}` };
  });
};

const nodesOfBranch = (b: Building, branch: Pointer, place: Place, frame: Frame): Node[] => {
  const { path, privacy, open, chooser = 0 } = place;
  if (isObjects(b, branch, path)) {
    const parts = partsOf(b, branch, path);
    if (isRecursive(parts, open)) return [];
    return b.nodesOf(b, objectContext(b, parts, path, { needed: 'always', privacy, open, chooser }), frame);
  }
  const declared = [{ pointer: branch, when: 'always' }] as const;
  const node = b.nodeAt(b, { ...place, declared, shown: 'always', required: 'always' }, frame);
  return node ? [node] : [];
};

const variantOf = (
  b: Building,
  branch: Pointer,
  at: number,
  path: Place['path'],
  nodes: readonly Node[],
): Variant => {
  const view = [partsOf(b, branch, path)];
  const hint = textFacet(b, view, 'description');
  const names = namesIn(b, branch, path);
  const [type, another] = typesOf(view);
  const word =
    type === undefined || type === 'object' || another !== undefined
      ? undefined
      : type === 'string'
        ? formatWord(b.text.language, stringFacet(view, 'format'))
        : typeWord(b.text.language, type);
  const labels = nodes.flatMap(({ kind, label }) => (kind === 'members' || label === '' ? [] : [label]));
  const fixed = nodes.flatMap((node) => (node.kind === 'tick' && node.fixed ? [node.fixed] : []));
  const own = labels.length > 0 ? labels : names.map(labelFromName);
  const byNames = (fixed.length > 0 ? fixed : own).slice(0, 3).join(', ');
  const last =
    type === 'object' && another === undefined
      ? typeWord(b.text.language, 'object')
      : `${typeWord(b.text.language, 'other')} ${at + 1}`;
  const offered =
    nodes.length === 1 && nodes[0]?.kind === 'choice' ? nodes[0].options.map(({ label }) => label) : [];
  const byOptions = offered.slice(0, 3).join(', ') + (offered.length > 3 ? ' …' : '');
  const bySaying = offered.length > 0 ? byOptions : (word ?? byNames);
  const named = branchLabel(b, branch) ?? (bySaying === '' ? undefined : bySaying);
  return {
    label: named ?? hint ?? last,
    ...(hint !== undefined && named !== undefined && { hint }),
    nodes,
    key: `schema.json#${branch}`,
    names: namesWithin(b, branch, path),
  };
};

/** So many shapes within one are looked at: more do not tell it better. */
const MOST_SHAPES = 30;

/** The members that a shape declares or asks for, those of the shapes that it is itself a choice of included. */
const namesWithin = (b: Building, branch: Pointer, path: Path, met = new Set<Pointer>()): string[] => {
  if (met.has(branch) || met.size >= MOST_SHAPES) return [];
  met.add(branch);
  const inner = unionsIn(b, partsOf(b, branch, path)).flatMap(({ branches }) => branches);
  return [
    ...new Set([...namesIn(b, branch, path), ...inner.flatMap((one) => namesWithin(b, one, path, met))]),
  ];
};
