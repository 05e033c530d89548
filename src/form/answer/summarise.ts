import { plain, showValue } from '../text/show-value';
import type { Language } from '../model/form-model';
import type {
  ShownField,
  ShownForm,
  ShownList,
  ShownMembers,
  ShownNode,
  ShownVariants,
} from '../model/shown-form';
import { pointerTokens } from '../pointer';
import type { AnswerRow, AnswerSection } from './summary';

/** Every question that was asked and its answer in words, page by page. What is hidden is left out. */
export const summarise = (shown: ShownForm): AnswerSection[] =>
  shown.pages
    .filter(({ visible }) => visible)
    .map(({ page, nodes }) => ({
      pageKey: page.key,
      title: page.title,
      rows: rowsIn(nodes, page.title, 1, shown.model.language),
    }))
    .filter(({ rows }) => rows.length > 0);

/**
 * What stands side by side. A question after a group would be read as part of it, so before such a one the name of what
 * both stand in is told again.
 */
const rowsIn = (
  nodes: readonly ShownNode[],
  around: string,
  level: number,
  language: Language,
): AnswerRow[] => {
  const rows: AnswerRow[] = [];
  let isUnderGroup = false;
  for (const node of nodes) {
    const more = rowsOf(node, level, language);
    if (isUnderGroup && more[0]?.kind === 'answer' && around !== '') {
      rows.push(heading(around, level));
      isUnderGroup = false;
    }
    rows.push(...more);
    isUnderGroup ||= more.some(({ kind }) => kind === 'heading');
  }
  return rows;
};

const rowsOf = (node: ShownNode, level: number, language: Language): AnswerRow[] => {
  if (!node.visible) return [];
  switch (node.kind) {
    case 'note':
      return [];
    case 'field':
      return [fieldRow(node, node.field.label, language)];
    case 'closed': {
      const value = node.value === undefined ? '' : plain(node.value, language);
      return [answer(node.pointer, node.closed.label, value, node.closed.privacy)];
    }
    case 'group':
      return headed(node.group.label, level, (deeper) =>
        rowsIn(node.nodes, node.group.label, deeper, language),
      );
    case 'list':
      return listRows(node, level, language);
    case 'members':
      return memberRows(node, level, language);
    case 'variants':
      return variantRows(node, level, language);
  }
};

const answer = (
  pointer: string,
  label: string,
  value: string,
  privacy: ShownField['field']['privacy'],
): AnswerRow => ({ kind: 'answer', pointer, label, value, privacy });

const fieldRow = ({ field, pointer, value }: ShownField, label: string, language: Language): AnswerRow =>
  answer(pointer, label, showValue(field, value, language), field.privacy);

const listRows = (shown: ShownList, level: number, language: Language): AnswerRow[] => {
  const { list, pointer, entries, places = [] } = shown;
  if (entries.length === 0 && places.length === 0) return [answer(pointer, list.label, '', 'none')];
  const texts = places.length === 0 ? plainEntries(shown) : undefined;
  if (texts) {
    const lines = texts.map(({ field, value }) => showValue(field, value, language));
    return [answer(pointer, list.label, lines.join('\n'), texts[0]?.field.privacy ?? 'none')];
  }
  // "Barn" above "Barn 1" says nothing.
  const isSaid = list.label.toLowerCase() === list.entryName.toLowerCase();
  return headed(isSaid ? '' : list.label, level, (deeper) => [
    ...rowsIn(places, list.label, deeper, language),
    ...entries.flatMap((entry) => {
      const title = entryTitle(list.entryName, Number(pointerTokens(entry.pointer).at(-1)));
      return [heading(title, deeper), ...rowsIn(entry.nodes, title, deeper + 1, language)];
    }),
  ]);
};

/** The entries of a list of single answers, which are told one to a line. */
const plainEntries = ({ entries }: ShownList): ShownField[] | undefined => {
  const fields = entries.flatMap(({ pointer, nodes }) => singleField(pointer, nodes) ?? []);
  return fields.length === entries.length ? fields : undefined;
};

/** The question that is all that is asked at a place. */
const singleField = (pointer: string, nodes: readonly ShownNode[]): ShownField | undefined => {
  const [node, ...more] = nodes.filter(({ visible, kind }) => visible && kind !== 'note');
  return node?.kind === 'field' && more.length === 0 && node.pointer === pointer ? node : undefined;
};

const memberRows = (
  { members, pointer, entries }: ShownMembers,
  level: number,
  language: Language,
): AnswerRow[] => {
  if (entries.length === 0) return [answer(pointer, members.label, '', 'none')];
  return headed(members.label, level, (deeper) =>
    entries.flatMap((entry): AnswerRow[] => {
      const field = singleField(entry.pointer, entry.nodes);
      if (field) return [fieldRow(field, entry.name, language)];
      const rows = rowsIn(entry.nodes, entry.name, deeper + 1, language);
      return [...(entry.name === '' ? [] : [heading(entry.name, deeper)]), ...rows];
    }),
  );
};

/** Which one was chosen, and what was answered in it. A single answer tells by itself which one it is. */
const variantRows = (shown: ShownVariants, level: number, language: Language): AnswerRow[] => {
  const { variants, chosen, pointer, nodes } = shown;
  const variant = chosen === undefined ? undefined : variants.variants[chosen];
  const field = singleField(pointer, nodes);
  if (field) return [fieldRow(field, variants.label || field.field.label, language)];
  if (variant === undefined) return [answer(pointer, variants.label, '', 'none')];
  if (variants.label === '')
    return headed(variant.label, level, (deeper) => rowsIn(nodes, variant.label, deeper, language));
  return [
    answer(pointer, variants.label, variant.label, 'none'),
    ...rowsIn(nodes, variants.label, level, language),
  ];
};

/** `Adress 1`. */
export const entryTitle = (entryName: string, place: number): string =>
  `${entryName.charAt(0).toUpperCase()}${entryName.slice(1)} ${place + 1}`;

/** Rows under a heading; without one where the group has no name, and none where nothing stands below. */
const headed = (label: string, level: number, rowsAt: (level: number) => AnswerRow[]): AnswerRow[] => {
  if (label === '') return rowsAt(level);
  const rows = rowsAt(level + 1);
  return rows.length === 0 ? [] : [heading(label, level), ...rows];
};

const heading = (label: string, level: number): AnswerRow => ({
  kind: 'heading',
  label,
  level: level <= 1 ? 1 : level === 2 ? 2 : 3,
});
