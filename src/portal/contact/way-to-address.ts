import { shownChildren, type Pointer, type ShownNode } from '../../form';
import { idOf } from '../../views';
import { addresses } from '../addresses';
import type { OpenDraft } from '../fill-in/open-draft';
import { pageHolding } from '../fill-in/walk';

/** Where the question stands that was answered by an address; undefined when it is not there any more. */
export const wayToAddress = ({ draft, shown }: OpenDraft, recipient: string): string | undefined => {
  const pointer = shown.pages.flatMap(({ nodes }) => answeredBy(nodes, recipient))[0];
  const page = pointer === undefined ? undefined : pageHolding(shown, pointer);
  if (pointer === undefined || page === undefined) return undefined;
  return addresses.change(draft.id, page.page.key, `#${idOf(pointer)}`);
};

const answeredBy = (nodes: readonly ShownNode[], text: string): Pointer[] =>
  nodes
    .filter(({ visible }) => visible)
    .flatMap((node) => {
      if (node.kind !== 'field') return answeredBy(shownChildren(node), text);
      return typeof node.value === 'string' && node.value.trim() === text ? [node.pointer] : [];
    });
