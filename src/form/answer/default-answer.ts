import type { Json } from '../json';
import type { FormModel, Node } from '../model/form-model';
import { isField } from '../model/is-field';
import { cloneJson, putAt } from './edit';

/**
 * What a new draft begins with: the schema's `default` of each question and list that has one. What stands in a list's
 * entries begins without. A default is a value to begin with, and nothing more: it can be changed and taken back.
 */
export const defaultAnswer = (model: FormModel): Json => {
  let answer: Json = {};
  const look = (node: Node): void => {
    if (node.kind === 'group') node.nodes.forEach(look);
    if (node.kind !== 'list' && !isField(node)) return;
    // A file that nobody has handed in is none.
    if (node.default !== undefined && node.kind !== 'file')
      answer = putAt(answer, node.path, cloneJson(node.default as Json));
  };
  for (const page of model.pages) page.nodes.forEach(look);
  return answer;
};
