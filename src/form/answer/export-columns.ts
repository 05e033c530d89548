import { childrenOf } from '../model/children';
import type { Closed, Field, FormModel, JsonField, List, Members, Node, Privacy } from '../model/form-model';
import { toPointer, EACH, type Path } from '../pointer';
import { uniqueLabels } from './unique-labels';

/** One question of the form as a column. */
export interface Column {
  readonly path: Path;
  /** Names the column within its table: the question, with its group where that is needed. */
  readonly label: string;
  readonly kind: Field['kind'];
  readonly field: Field;
}

/** A repeating group has a table of its own: one row for each entry, under the case's number. */
export interface ListTable {
  readonly path: Path;
  readonly label: string;
  readonly columns: readonly Column[];
}

interface Leaf {
  readonly field: Field;
  /** What stands around the question, outermost first: page and groups. */
  readonly around: readonly string[];
}

/** The form's questions in their order, those of repeating groups left out. Stable within a version. */
export const exportColumns = (model: FormModel): Column[] =>
  columnsOf(model.pages.flatMap((page) => leaves(page.nodes, [page.title])));

/** The repeating groups of a form, those within others too. */
export const exportTables = (model: FormModel): ListTable[] => {
  const lists = model.pages.flatMap((page) => listsIn(page.nodes, [page.title]));
  const labels = uniqueLabels(lists.map(({ list, around }) => ({ label: list.label, around })));
  return lists.map(({ list }, place) => ({
    path: list.path,
    label: labels[place] ?? list.label,
    columns: columnsOf(leaves(list.nodes, [])),
  }));
};

const columnsOf = (found: readonly Leaf[]): Column[] => {
  // A question that stands on two pages is one value, and one column.
  const byPath = new Map(found.map((leaf) => [key(leaf.field.path), leaf] as const).reverse());
  const once = found.filter((leaf) => byPath.get(key(leaf.field.path)) === leaf);
  const labels = uniqueLabels(once.map(({ field, around }) => ({ label: field.label, around })));
  return once.map(({ field }, place) => ({
    path: field.path,
    label: labels[place] ?? field.label,
    kind: field.kind,
    field,
  }));
};

const key = (path: Path) => toPointer(path.map((token) => (token === EACH ? '*' : token)));

const within = (around: readonly string[], label: string) => (label === '' ? around : [...around, label]);

/** What has no fixed questions of its own (named members, what was left closed) is one column, as JSON. */
const asJson = (node: Members | Closed): JsonField => ({
  kind: 'json',
  path: node.path,
  label: node.label,
  shown: node.shown,
  required: node.required,
  enabled: node.enabled,
  privacy: node.kind === 'closed' ? node.privacy : strictest(node.shapes.flatMap(({ nodes }) => nodes)),
});

/** Which of the values in it is to be kept closest. */
const strictest = (nodes: readonly Node[]): Privacy => {
  const found = nodes.flatMap((node) => ('privacy' in node ? [node.privacy] : [strictest(childrenOf(node))]));
  return PRIVACY.findLast((level) => found.includes(level)) ?? 'none';
};

const PRIVACY: readonly Privacy[] = ['none', 'personal', 'sensitive', 'secret'];

const leaves = (nodes: readonly Node[], around: readonly string[]): Leaf[] =>
  nodes.flatMap((node): Leaf[] => {
    switch (node.kind) {
      case 'note':
        return [];
      case 'list':
        return leaves(node.places ?? [], within(around, node.label));
      case 'group':
        return leaves(node.nodes, within(around, node.label));
      case 'variants':
        return leaves(childrenOf(node), within(around, node.label));
      case 'members':
      case 'closed':
        return [{ field: asJson(node), around }];
      default:
        return [{ field: node, around }];
    }
  });

const listsIn = (
  nodes: readonly Node[],
  around: readonly string[],
): { list: List; around: readonly string[] }[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'group' || node.kind === 'variants')
      return listsIn(childrenOf(node), within(around, node.label));
    if (node.kind !== 'list') return [];
    const inside = listsIn(childrenOf(node), within(around, node.label));
    return node.nodes.length === 0 ? inside : [{ list: node, around }, ...inside];
  });
