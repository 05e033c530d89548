import { isObject } from '../json';
import { ANY } from '../pointer';
import type { Building } from './building';
import type { Members, MemberShape, Node } from './form-model';
import type { ObjectContext } from './object-context';
import { placeOf } from './object-context';
import type { Frame } from './place';
import { PLAIN } from './place';
import { exampleIn } from './example-in';
import { below, members, partsOf, type Part } from './schema-parts';
import { numberFacet, stringFacet } from './schema-view';
import { typeWord } from './type-words';
import { unionNode } from './union-node';

/** All that is asked for an object: its properties, its shapes, and the members that the person names. */
export const nodesOf = (
  b: Building,
  context: ObjectContext,
  frame: Frame = PLAIN,
  except: ReadonlySet<string> = new Set(),
): Node[] => [
  ...[...context.properties.values()].flatMap((property) =>
    except.has(property.name) ? [] : (b.nodeAt(b, placeOf(context, property), frame) ?? []),
  ),
  ...extrasOf(b, context, frame),
];

/** What an object asks for beside its properties. */
export const extrasOf = (b: Building, context: ObjectContext, frame: Frame = PLAIN): Node[] => {
  const open = membersNode(b, context, frame);
  return [
    ...context.unions.map((union, place) => unionNode(b, context, union, context.chooser + place, frame)),
    ...(open ? [open] : []),
  ];
};

/** The part of an object where the person names the members; none where the schema declares no schema for such. */
const membersNode = (b: Building, context: ObjectContext, frame: Frame): Members | undefined => {
  const { path, parts, properties, unions, needed } = context;
  const shapes = shapesOf(b, context, frame);
  const isFree = properties.size === 0 && unions.length === 0 && shapes.length === 0 && isOpen(parts);
  if (shapes.length === 0 && !isFree) return undefined;
  const maxProperties = numberFacet([parts], 'maxProperties');
  const nameExample = exampleOfNames(b, parts, path);
  const [only] = shapes;
  const named = shapes.length === 1 && only ? only.nodes[0]?.label : undefined;
  return {
    kind: 'members',
    path,
    label: typeWord(b.text.language, properties.size > 0 ? 'others' : 'object'),
    shown: frame.shown,
    shapes: isFree ? [{ nodes: memberNodes(b, context, undefined, frame) }] : shapes,
    except: [...properties.keys()],
    entryName: named === undefined || named === '' ? typeWord(b.text.language, 'member') : lower(named),
    ...(nameExample !== undefined && { nameExample }),
    minProperties: numberFacet([parts], 'minProperties') ?? 0,
    ...(maxProperties !== undefined && { maxProperties }),
    required: needed,
    enabled: frame.enabled,
  };
};

/** A name that `propertyNames` accepts, where a pattern says which. */
const exampleOfNames = (b: Building, parts: readonly Part[], path: Members['path']): string | undefined => {
  const part = parts.find(({ schema }) => isObject(schema['propertyNames']));
  if (part === undefined) return undefined;
  const names = [partsOf(b, below(part.pointer, 'propertyNames'), path)];
  return stringFacet(names, 'pattern') === undefined ? undefined : exampleIn(names);
};

const lower = (text: string) => text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

/** Nothing forbids members of any name. */
const isOpen = (parts: readonly Part[]) =>
  !parts.some(({ schema }) =>
    ['additionalProperties', 'unevaluatedProperties', 'properties', 'maxProperties'].some(
      (keyword) =>
        schema[keyword] === false || schema[keyword] === 0 || (keyword === 'properties' && keyword in schema),
    ),
  );

const shapesOf = (b: Building, context: ObjectContext, frame: Frame): MemberShape[] => {
  const patterned = context.parts.flatMap(({ pointer, schema }) =>
    members(schema['patternProperties']).flatMap(([pattern, inner]): MemberShape[] => {
      if (inner === false) return [];
      const at = below(pointer, 'patternProperties', pattern);
      return [{ pattern, nodes: memberNodes(b, context, at, frame) }];
    }),
  );
  const others = ['additionalProperties', 'unevaluatedProperties'].flatMap((keyword) =>
    context.parts
      .filter(({ schema }) => isObject(schema[keyword]))
      .map(({ pointer }) => below(pointer, keyword)),
  );
  const [rest] = others;
  return rest === undefined ? patterned : [...patterned, { nodes: memberNodes(b, context, rest, frame) }];
};

const memberNodes = (
  b: Building,
  context: ObjectContext,
  pointer: string | undefined,
  frame: Frame,
): Node[] => {
  const node = b.nodeAt(
    b,
    {
      path: [...context.path, ANY],
      name: typeWord(b.text.language, 'member'),
      declared: pointer === undefined ? [] : [{ pointer, when: 'always' }],
      shown: 'always',
      required: 'always',
      ...(context.privacy && { privacy: context.privacy }),
      open: context.open,
    },
    { shown: 'always', enabled: frame.enabled },
  );
  return node ? [node] : [];
};
