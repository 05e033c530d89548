import type { ShownField, ShownForm, ShownNode } from '../model/shown-form';
import { encodeField } from './encode-field';
import { controlName, partName, type Pairs } from './pairs';

/**
 * What the controls of a form hold, as its pages would post them: an unanswered question is an empty text, a group of
 * tick boxes begins with its empty marker, and so does each entry of a list.
 */
export const encodeAnswer = (shown: ShownForm): Pairs =>
  new Map(shown.pages.flatMap((page) => page.nodes.flatMap(pairsOfNode)));

const pairsOfNode = (node: ShownNode): [string, readonly string[]][] => {
  switch (node.kind) {
    case 'note':
      return [];
    case 'field':
      return pairsOfField(node);
    case 'group':
      return node.nodes.flatMap(pairsOfNode);
    case 'list':
      return node.entries.flatMap((entry) => [
        [controlName(entry.pointer), ['']],
        ...entry.nodes.flatMap(pairsOfNode),
      ]);
  }
};

const PARTS = ['d', 'm', 'y'] as const;

const pairsOfField = ({ field, pointer, value }: ShownField): [string, readonly string[]][] => {
  const control = encodeField(field, value);
  return control.kind === 'texts'
    ? [[controlName(pointer), control.texts]]
    : PARTS.map((part) => [partName(pointer, part), [control.parts[part]]]);
};
