import type { Json } from '../json';
import type { FormModel, Node } from '../model/form-model';
import { isField } from '../model/is-field';
import { cloneJson, putAt } from './edit';

/**
 * What a new draft begins with: the schema's `default` of each question that has one. Lists begin empty, so what stands in
 * their entries begins without. A default is a value to begin with, and nothing more: it can be changed and taken back.
 */
export const defaultAnswer = (model: FormModel): Json => {
  let answer: Json = {};
  const look = (node: Node): void => {
    if (node.kind === 'group') node.nodes.forEach(look);
    if (!isField(node)) return;
    if (node.default !== undefined) answer = putAt(answer, node.path, cloneJson(node.default));
  };
  for (const page of model.pages) page.nodes.forEach(look);
  return answer;
};
