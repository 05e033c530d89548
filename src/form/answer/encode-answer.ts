import type { ShownEntry, ShownField, ShownForm, ShownNode } from '../model/shown-form';
import { encodeField } from './encode-field';
import { chooserName, controlName, keyName, partName, type Pairs } from './pairs';

type Pair = [string, readonly string[]];

/**
 * What the controls of a form hold, as its pages would post them: an unanswered question is an empty text, a group of
 * tick boxes begins with its empty marker, and so does each entry of a list that has more than one control.
 */
export const encodeAnswer = (shown: ShownForm): Pairs =>
  new Map(shown.pages.flatMap((page) => page.nodes.flatMap(pairsOfNode)));

const pairsOfNode = (node: ShownNode): Pair[] => {
  switch (node.kind) {
    case 'note':
    case 'closed':
      return [];
    case 'field':
      return pairsOfField(node);
    case 'group':
      return node.nodes.flatMap(pairsOfNode);
    case 'list':
      return [...(node.places ?? []).flatMap(pairsOfNode), ...node.entries.flatMap(pairsOfEntry)];
    case 'members':
      return [
        marker(node.pointer),
        ...node.entries.flatMap(({ pointer, name, nodes }): Pair[] => [
          [keyName(pointer), [name]],
          ...nodes.flatMap(pairsOfNode),
        ]),
      ];
    case 'variants':
      return [
        [
          chooserName(node.pointer, node.variants.place),
          [node.chosen === undefined ? '' : String(node.chosen)],
        ],
        ...node.nodes.flatMap(pairsOfNode),
      ];
  }
};

const marker = (pointer: string): Pair => [controlName(pointer), ['']];

/** The entry that is one question is told by that; where it is anything more, its marker comes first. */
const pairsOfEntry = ({ pointer, nodes }: ShownEntry): Pair[] => {
  const [only, ...more] = nodes;
  const isOne = only?.kind === 'field' && more.length === 0 && only.pointer === pointer;
  return isOne ? pairsOfField(only) : [marker(pointer), ...nodes.flatMap(pairsOfNode)];
};

const PARTS = ['d', 'm', 'y'] as const;

const pairsOfField = ({ field, pointer, value }: ShownField): Pair[] => {
  // It is shown and has no control, or one that posts no text.
  if (field.calculated !== undefined || field.kind === 'file') return [];
  const control = encodeField(field, value);
  if (control.kind === 'texts') return [[controlName(pointer), control.texts]];
  const boxes = PARTS.map((part): Pair => [partName(pointer, part), [control.parts[part]]]);
  return control.parts.t === undefined ? boxes : [...boxes, [partName(pointer, 't'), [control.parts.t]]];
};
