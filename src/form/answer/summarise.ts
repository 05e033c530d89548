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
      rows: nodes.flatMap((node) => rowsOf(node, 1, shown.model.language)),
    }))
    .filter(({ rows }) => rows.length > 0);

const rowsOf = (node: ShownNode, level: number, language: Language): AnswerRow[] => {
  if (!node.visible) return [];
  switch (node.kind) {
    case 'note':
      return [];
    case 'field':
      return [fieldRow(node, language)];
    case 'group':
      return headed(node.group.label, level, (deeper) =>
        node.nodes.flatMap((inner) => rowsOf(inner, deeper, language)),
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
  return headed(list.label, level, (deeper) =>
    entries.flatMap((entry, place) => [
      heading(entryTitle(list.entryName, place), deeper),
      ...entry.nodes.flatMap((inner) => rowsOf(inner, deeper + 1, language)),
    ]),
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
