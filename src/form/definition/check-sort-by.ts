import { childrenOf } from '../model/children';
import type { Field, FormModel, Node } from '../model/form-model';
import { isField } from '../model/is-field';
import { EACH, toPointer } from '../pointer';
import type { Finding } from '../problem';

/** What `sortBy` in service.json points at must be a question with one answer, of a kind that has an order, and not kept close. */
export const checkSortBy = (model: FormModel, sortBy: readonly string[] = []): Finding[] => {
  const fields = model.pages.flatMap(({ nodes }) => fieldsOf(nodes));
  return sortBy.flatMap((pointer, place): Finding[] => {
    const field = fields.find(({ path }) => toPointer(path) === pointer && !path.includes(EACH));
    const reason = faultOf(field);
    return reason === undefined
      ? []
      : [
          {
            level: 'error',
            file: 'service.json',
            pointer: `/sortBy/${place}`,
            reason: `${reason} ${JSON.stringify(pointer)}.`,
            mend: 'Write where the value of a question with one answer stands, for example "/amount".',
          },
        ];
  });
};

const faultOf = (field: Field | undefined): string | undefined => {
  if (field === undefined) return 'There is no question outside of lists at';
  if (field.privacy === 'sensitive' || field.privacy === 'secret')
    return `No list is sorted by what is marked ${field.privacy}, as is`;
  return UNSORTED.includes(field.kind) ? 'Files, and several answers, have no order:' : undefined;
};

const UNSORTED: readonly Field['kind'][] = ['choices', 'file', 'json'];

const fieldsOf = (nodes: readonly Node[]): Field[] =>
  nodes.flatMap((node) => (isField(node) ? [node] : fieldsOf(childrenOf(node))));
