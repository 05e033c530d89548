import { EACH, type Path, type Pointer } from '../pointer';
import { samePath, type Building } from './building';
import type { Node, When } from './form-model';
import { innerContext, placeOf, type ObjectContext } from './object-context';
import { extrasOf } from './object-nodes';
import type { Frame } from './place';
import { remarkIn } from './ui-fault';
import { hasMentioned, isMentioned, type UiWalk } from './ui-walk';
import { both } from './when';

/** The questions that no control asks. They are asked all the same: nothing the schema knows is lost. */
export const leftOver = (
  walk: UiWalk,
  context: ObjectContext,
  pointer: Pointer,
  shown: When = 'always',
): Node[] => {
  const { b } = walk;
  const nodes = [...context.properties.values()].flatMap((property): Node[] => {
    const path = [...context.path, property.name];
    if (isMentioned(walk, path)) return [];
    if (hasMentioned(walk, path)) {
      const inner = innerContext(b, context, property);
      return inner ? leftOver(walk, inner, pointer, both(shown, property.shown)) : [];
    }
    const node = b.nodeAt(b, placeOf(context, property), { shown, enabled: 'always' });
    if (!node) return [];
    tell(b, pointer, path);
    return [node];
  });
  return [...nodes, ...extras(walk, context, pointer, { shown, enabled: 'always' })];
};

const extras = (walk: UiWalk, context: ObjectContext, pointer: Pointer, frame: Frame): Node[] => {
  const nodes = extrasOnce(walk, context, frame);
  if (nodes.length > 0 && context.properties.size > 0)
    remarkIn(
      walk.b,
      pointer,
      `No control asks for the shapes or further members of ${words(context.path) || 'the answer'}; they were put last.`,
      `Add a Control with the scope "#${context.path.map((name) => `/properties/${name}`).join('')}" where they belong.`,
    );
  return nodes;
};

/** An object's choosers and named members, where they are placed for the first time. */
export const extrasOnce = ({ b, extras: placed }: UiWalk, context: ObjectContext, frame: Frame): Node[] => {
  if (placed.some((path) => samePath(path, context.path))) return [];
  placed.push(context.path);
  return extrasOf(b, context, frame);
};

const words = (path: Path) => path.filter((token) => token !== EACH).join('/');

const tell = (b: Building, pointer: Pointer, path: Path) => {
  remarkIn(
    b,
    pointer,
    `No control asks for ${words(path)}; it was put last.`,
    'Add a Control with its scope where it belongs.',
  );
};
