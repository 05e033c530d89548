import type { FormModel, Node } from '../model/form-model';
import { namesIn, shapeOf } from '../model/member-names';
import type { ChoiceAt } from '../model/told-variant';
import { atEntries, valueAt, type Entries, type Path } from '../pointer';
import type { Json } from '../json';

/**
 * Called for each question, list and object of members as often as an answer has it, with its real path. Only what is in the
 * chosen variants is visited. Where it says `stop`, what stands in the node is left out.
 */
export type Visit = (node: Node, path: Path) => 'stop' | undefined;

/** Visits what an answer has, in the order of the pages. */
export const walkAnswer = (
  model: FormModel,
  answer: Json | undefined,
  choiceAt: ChoiceAt,
  visit: Visit,
): void => {
  const all = (nodes: readonly Node[], entries: Entries): void => {
    for (const node of nodes) one(node, entries);
  };
  const one = (node: Node, entries: Entries): void => {
    const path = atEntries(node.path, entries);
    if (visit(node, path) === 'stop') return;
    switch (node.kind) {
      case 'group':
        all(node.nodes, entries);
        return;
      case 'variants': {
        const { chosen } = choiceAt(node, entries);
        if (chosen !== undefined) all(node.variants[chosen]?.nodes ?? [], entries);
        return;
      }
      case 'members':
        for (const name of namesIn(node, valueAt(answer, path)))
          all(shapeOf(node, name)?.nodes ?? [], [...entries, name]);
        return;
      case 'list': {
        all(node.places ?? [], entries);
        const list = valueAt(answer, path);
        if (!Array.isArray(list)) return;
        for (let place = node.places?.length ?? 0; place < list.length; place++)
          all(node.nodes, [...entries, place]);
      }
    }
  };
  for (const page of model.pages) all(page.nodes, []);
};
