import { typedText } from '../answer/json-text';
import type { Json } from '../json';
import { formatFault } from '../identifiers/format-fault';
import { fileErrors } from '../files/file-errors';
import { isProvisional } from '../model/member-names';
import { shownChildren } from '../model/shown-children';
import type { ShownField, ShownForm, ShownNode } from '../model/shown-form';
import { pointerTokens, valueAt } from '../pointer';
import type { PlacedError } from './sort-errors';

/**
 * What is wrong with an answer that no schema can tell: numbers of people who are not born yet (a schema knows no day), text
 * that is no JSON, files that are none or not of those wanted, members without a name, and a page or note that ends the matter.
 */
export const ownErrorsIn = (
  shown: ShownForm,
  answer: Json | undefined,
  today: string | undefined,
): PlacedError[] =>
  shown.pages.flatMap(({ page, visible, nodes }) => {
    if (!visible) return [];
    const found = nodes.flatMap((node) => inNode(node, { page: page.key, answer, today }));
    return page.stop === true ? [stopped('', page.key), ...found] : found;
  });

const stopped = (pointer: string, page: string): PlacedError => ({
  pointer,
  keyword: 'stopped',
  params: { page },
});

interface Around {
  readonly page: string;
  readonly answer: Json | undefined;
  readonly today: string | undefined;
}

const inNode = (node: ShownNode, around: Around): PlacedError[] => {
  if (!node.visible) return [];
  if (node.kind === 'note') return node.note.tone === 'stop' ? [stopped(node.pointer, around.page)] : [];
  const inside = shownChildren(node).flatMap((inner) => inNode(inner, around));
  if (node.kind === 'field') return inField(node, around.today);
  if (node.kind !== 'members') return inside;
  // Boxes for as many members as there must be are shown before there is anything in them.
  const unnamed = node.entries.filter(({ pointer }) => {
    const tokens = pointerTokens(pointer);
    return isProvisional(tokens.at(-1) ?? '') && valueAt(around.answer, tokens) !== undefined;
  });
  return [
    ...unnamed.map(({ pointer }): PlacedError => ({ pointer, keyword: 'unnamed', params: {} })),
    ...inside,
  ];
};

const inField = ({ field, pointer, value }: ShownField, today: string | undefined): PlacedError[] => {
  if (field.kind === 'json')
    return typedText(value) === undefined ? [] : [{ pointer, keyword: 'json', params: {} }];
  if (field.kind === 'file') return fileErrors(field, pointer, value);
  const format = field.kind === 'text' ? field.format : undefined;
  if (format === undefined || today === undefined || typeof value !== 'string') return [];
  return formatFault(format, value, today) === 'future'
    ? [{ pointer, keyword: 'format', params: { format, fault: 'future' } }]
    : [];
};
