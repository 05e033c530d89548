import { isObject, type Json } from '../json';
import type { FormModel } from './form-model';

/**
 * The answer, or nothing: a draft begins as an empty object, and that is no answer to a form that asks for one text, one
 * choice or one list.
 */
export const givenAnswer = (model: FormModel, answer: Json | undefined): Json | undefined =>
  isObject(answer) && Object.keys(answer).length === 0 && !asksForObject(model) ? undefined : answer;

/** Whether what is asked for is the members of an object. */
const asksForObject = ({ pages }: FormModel): boolean => {
  const [node, ...more] =
    pages.length === 1 ? (pages[0]?.nodes ?? []).filter(({ kind }) => kind !== 'note') : [];
  return !(
    node !== undefined &&
    more.length === 0 &&
    node.path.length === 0 &&
    node.kind !== 'group' &&
    node.kind !== 'members'
  );
};
