import type { ShownField, ShownForm, ShownList, ShownNode } from '../model/shown-form';
import type { Language } from '../model/form-model';
import { showValue } from '../text/show-value';
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
      return [fieldRow(node, language)];
    case 'group':
      return headed(node.group.label, level, (deeper) =>
        rowsIn(node.nodes, node.group.label, deeper, language),
      );
    case 'list':
      return listRows(node, level, language);
  }
};

const fieldRow = ({ field, pointer, value }: ShownField, language: Language): AnswerRow => ({
  kind: 'answer',
  pointer,
  label: field.label,
  value: showValue(field, value, language),
  privacy: field.privacy,
});

const listRows = ({ list, pointer, entries }: ShownList, level: number, language: Language): AnswerRow[] => {
  if (entries.length === 0)
    return [{ kind: 'answer', pointer, label: list.label, value: '', privacy: 'none' }];
  // "Barn" above "Barn 1" says nothing.
  const isSaid = list.label.toLowerCase() === list.entryName.toLowerCase();
  return headed(isSaid ? '' : list.label, level, (deeper) =>
    entries.flatMap((entry, place) => {
      const title = entryTitle(list.entryName, place);
      return [heading(title, deeper), ...rowsIn(entry.nodes, title, deeper + 1, language)];
    }),
  );
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
