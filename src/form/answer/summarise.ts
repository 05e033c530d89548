import { filesOf, isFileField } from '../files/files-in';
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
import { isNameOf } from './mask';
import type { AnswerRow, AnswerSection } from './summary';

/** Every question that was asked and its answer in words, page by page. What is hidden is left out. */
export const summarise = (shown: ShownForm): AnswerSection[] =>
  shown.pages
    .filter(({ visible }) => visible)
    .map(({ page, nodes }) => ({
      pageKey: page.key,
      title: page.title,
      ...inLanguage(page.lang),
      rows: rowsIn(nodes, { label: page.title, lang: page.lang }, 1, shown.model.language),
    }))
    .filter(({ rows }) => rows.length > 0);

/** What a row is called, and in which language where that is not the engine's own. */
interface Name {
  readonly label: string;
  readonly lang?: string | undefined;
}

const inLanguage = (lang: string | undefined): { readonly lang?: string } =>
  lang === undefined ? {} : { lang };

/**
 * What stands side by side. A question after a group would be read as part of it, so before such a one the name of what
 * both stand in is told again.
 */
const rowsIn = (
  nodes: readonly ShownNode[],
  around: Name,
  level: number,
  language: Language,
): AnswerRow[] => {
  const rows: AnswerRow[] = [];
  let isUnderGroup = false;
  for (const node of nodes) {
    const more = rowsOf(node, level, language);
    if (isUnderGroup && more[0]?.kind === 'answer' && around.label !== '') {
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
      return [fieldRow(node, node.field, language)];
    case 'closed': {
      const value = node.value === undefined ? '' : plain(node.value, language);
      return [answer(node.pointer, node.closed, value, node.closed.privacy)];
    }
    case 'group':
      return headed(node.group, level, (deeper) => rowsIn(node.nodes, node.group, deeper, language));
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
  { label, lang }: Name,
  value: string,
  privacy: ShownField['field']['privacy'],
): AnswerRow & { readonly kind: 'answer' } => ({
  kind: 'answer',
  pointer,
  label,
  ...inLanguage(lang),
  value,
  privacy,
});

const fieldRow = (shown: ShownField, name: Name, language: Language): AnswerRow => {
  const { field, pointer, value } = shown;
  const isLong = field.kind === 'text' && field.multiline;
  const row = {
    ...answer(pointer, name, showValue(field, value, language), field.privacy),
    ...(isLong && { isLong }),
    ...(isNameOf(field) && { isName: true as const }),
  };
  const files = isFileField(shown) ? filesOf(shown).map(({ file }) => file) : [];
  return files.length === 0 ? row : { ...row, files };
};

const listRows = (shown: ShownList, level: number, language: Language): AnswerRow[] => {
  const { list, pointer, entries, places = [] } = shown;
  if (entries.length === 0 && places.length === 0) return [answer(pointer, list, '', 'none')];
  const texts = places.length === 0 ? plainEntries(shown) : undefined;
  if (texts) {
    const lines = texts.map(({ field, value }) => showValue(field, value, language));
    return [answer(pointer, list, lines.join('\n'), texts[0]?.field.privacy ?? 'none')];
  }
  // "Barn" above "Barn 1" says nothing.
  const isSaid = list.label.toLowerCase() === list.entryName.toLowerCase();
  return headed(isSaid ? NAMELESS : list, level, (deeper) => [
    ...rowsIn(places, list, deeper, language),
    ...entries.flatMap((entry) => {
      const label = entryTitle(list.entryName, Number(pointerTokens(entry.pointer).at(-1)));
      const title = { label, lang: list.lang };
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
  if (entries.length === 0) return [answer(pointer, members, '', 'none')];
  return headed(members, level, (deeper) =>
    entries.flatMap((entry): AnswerRow[] => {
      const field = singleField(entry.pointer, entry.nodes);
      const name = { label: entry.name };
      if (field) return [fieldRow(field, name, language)];
      const rows = rowsIn(entry.nodes, name, deeper + 1, language);
      return [...(entry.name === '' ? [] : [heading(name, deeper)]), ...rows];
    }),
  );
};

/** Which one was chosen, and what was answered in it. A single answer tells by itself which one it is. */
const variantRows = (shown: ShownVariants, level: number, language: Language): AnswerRow[] => {
  const { variants, chosen, pointer, nodes } = shown;
  const variant = chosen === undefined ? undefined : variants.variants[chosen];
  const field = singleField(pointer, nodes);
  if (field) return [fieldRow(field, variants.label === '' ? field.field : variants, language)];
  if (variant === undefined) return [answer(pointer, variants, '', 'none')];
  if (variants.label === '')
    return headed(variant, level, (deeper) => rowsIn(nodes, variant, deeper, language));
  return [answer(pointer, variants, variant.label, 'none'), ...rowsIn(nodes, variants, level, language)];
};

/** `Adress 1`. */
export const entryTitle = (entryName: string, place: number): string =>
  `${entryName.charAt(0).toUpperCase()}${entryName.slice(1)} ${place + 1}`;

/** Rows under a heading; without one where the group has no name, and none where nothing stands below. */
const headed = (name: Name, level: number, rowsAt: (level: number) => AnswerRow[]): AnswerRow[] => {
  if (name.label === '') return rowsAt(level);
  const rows = rowsAt(level + 1);
  return rows.length === 0 ? [] : [heading(name, level), ...rows];
};

const NAMELESS: Name = { label: '' };

const heading = ({ label, lang }: Name, level: number): AnswerRow => ({
  kind: 'heading',
  label,
  ...inLanguage(lang),
  level: level <= 1 ? 1 : level === 2 ? 2 : 3,
});
