import type { ContactAt } from '../definition/form-definition';
import { childrenOf } from '../model/children';
import type { FormModel, Node } from '../model/form-model';
import { isField } from '../model/is-field';
import { toPointer } from '../pointer';
import type { Finding } from '../problem';

/** What `contactAt` in service.json points at must be a question of the form: nobody would be told of anything otherwise. */
export const checkContactAt = (model: FormModel, contactAt: ContactAt = {}): Finding[] => {
  const asked = new Set(model.pages.flatMap(({ nodes }) => pointersOf(nodes)));
  return (Object.entries(contactAt) as [string, string][])
    .filter(([, pointer]) => !asked.has(pointer))
    .map(([name, pointer]) => ({
      level: 'error',
      file: 'service.json',
      pointer: `/contactAt/${name}`,
      reason: `There is no question at ${JSON.stringify(pointer)}.`,
      mend: 'Write where the question\'s value stands in the answer, for example "/contact/email".',
    }));
};

const pointersOf = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => (isField(node) ? [toPointer(node.path)] : pointersOf(childrenOf(node))));
