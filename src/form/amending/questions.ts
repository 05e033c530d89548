/**
 * What of a form can be opened by itself, over an answer that stands: a question, or a list, an object with named members or a
 * choice of shapes as a whole. What stands in an entry opens with its list.
 */
import type { FormModel, Node } from '../model/form-model';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { isAtOrIn, toPointer, type Pointer } from '../pointer';

/** A question of somebody's answer, to be picked. */
export interface OpenableQuestion {
  readonly pointer: Pointer;
  readonly label: string;
  /** Of the label, where it is in another language than the engine's words (BCP 47). */
  readonly lang?: string;
  /** The group that it stands in, where that has a name. */
  readonly group?: string;
  readonly isFile: boolean;
}

export interface OpenablePage {
  readonly key: string;
  readonly title: string;
  readonly questions: readonly OpenableQuestion[];
}

/** Every question that is asked, given this answer, page by page. What is worked out is asked of nobody. */
export const openableQuestions = (shown: ShownForm): readonly OpenablePage[] =>
  shown.pages
    .filter(({ visible }) => visible)
    .map(({ page, nodes }) => ({
      key: page.key,
      title: page.title,
      questions: once(nodes.flatMap((node) => questionsIn(node, undefined))),
    }))
    .filter(({ questions }) => questions.length > 0);

const questionsIn = (shown: ShownNode, group: string | undefined): OpenableQuestion[] => {
  if (!shown.visible || shown.kind === 'note') return [];
  if (shown.kind === 'group')
    return shown.nodes.flatMap((inner) => questionsIn(inner, shown.group.label || group));
  const node = nodeOf(shown);
  if (isWorkedOut(node)) return [];
  const { label, lang } = node;
  return [
    {
      pointer: shown.pointer,
      label,
      ...(lang !== undefined && { lang }),
      ...(group !== undefined && { group }),
      isFile: node.kind === 'file',
    },
  ];
};

/** Two that stand at one place open together. */
const once = (questions: readonly OpenableQuestion[]): OpenableQuestion[] =>
  questions.filter(
    ({ pointer }, place) => questions.findIndex((other) => other.pointer === pointer) === place,
  );

const nodeOf = (shown: Exclude<ShownNode, { kind: 'note' } | { kind: 'group' }>) => {
  switch (shown.kind) {
    case 'field':
      return shown.field;
    case 'list':
      return shown.list;
    case 'members':
      return shown.members;
    case 'variants':
      return shown.variants;
    case 'closed':
      return shown.closed;
  }
};

export const isWorkedOut = (node: Node): boolean => 'calculated' in node && node.calculated !== undefined;

/** Where something of the form can be opened by itself, whether it is asked just now or not. */
export const openablePointers = ({ pages }: FormModel): readonly Pointer[] => {
  const look = (node: Node): Pointer[] => {
    if (node.kind === 'note') return [];
    return node.kind === 'group' ? node.nodes.flatMap(look) : [toPointer(node.path)];
  };
  return [...new Set(pages.flatMap(({ nodes }) => nodes.flatMap(look)))];
};

/** What can be opened of which a place is a part: the innermost. */
export const openableHolding = (all: readonly Pointer[], pointer: Pointer): Pointer | undefined =>
  all
    .filter((one) => isAtOrIn(one, pointer))
    .toSorted((a, b) => b.length - a.length)
    .at(0);

/** What is not asked, given this answer: it may come up when something else is changed, and is open then. */
export const unasked = (shown: ShownForm): readonly Pointer[] => {
  const seen = new Set<Pointer>();
  const hidden = new Set<Pointer>();
  const look = (node: ShownNode, around: boolean): void => {
    const visible = around && node.visible;
    if (node.kind === 'note') return;
    if (node.kind === 'group') for (const inner of node.nodes) look(inner, visible);
    else (visible ? seen : hidden).add(node.pointer);
  };
  for (const { nodes, visible } of shown.pages) for (const node of nodes) look(node, visible);
  return [...hidden].filter((pointer) => !seen.has(pointer));
};
