import type { Json, JsonObject } from '../json';
import type { Field, List, Members } from '../model/form-model';
import type { ShownField, ShownList, ShownMembers, ShownNode } from '../model/shown-form';
import type { Pointer } from '../pointer';
import { visibleNodes } from './make-answer';
import { placeKey, type Standing } from './standings';
import type { TrialForm } from './trial-form';

/** A question, or a part that repeats: what has limits of its own. */
export type Question = Field | List | Members;
export type ShownQuestion = ShownField | ShownList | ShownMembers;

export const isQuestion = (standing: Standing): standing is Standing<Question> => {
  const { node } = standing;
  if (node.kind === 'note' || node.kind === 'group' || node.kind === 'variants' || node.kind === 'closed')
    return false;
  return node.enabled !== 'never' && !('calculated' in node && node.calculated !== undefined);
};

/** As people call it: `"Namn"`, with its place where it has no label. */
export const nameOf = ({ label, path }: Pick<Question, 'label' | 'path'>, pointer: Pointer): string =>
  label.trim() === '' ? pointer || '(the whole)' : `"${label}"${path.length > 1 ? ` (${pointer})` : ''}`;

/** An answer in which a question is asked, and where. */
export interface Host {
  readonly answer: Json;
  readonly node: ShownQuestion;
  readonly schemas: readonly JsonObject[];
}

const questionOf = (node: ShownNode): Question | undefined => {
  switch (node.kind) {
    case 'field':
      return node.field;
    case 'list':
      return node.list;
    case 'members':
      return node.members;
    default:
      return undefined;
  }
};

/** The questions of an answer that can be answered, by their place in the form: the first of each, in a list of entries. */
export const hostsIn = (form: TrialForm, answer: Json): ReadonlyMap<string, Host> => {
  const hosts = new Map<string, Host>();
  for (const node of visibleNodes(form.shown({ answer, chosen: {} }))) {
    const question = questionOf(node);
    if (question === undefined || !('enabled' in node) || !node.enabled) continue;
    const key = questionKey(question);
    if (!hosts.has(key))
      hosts.set(key, { answer, node: node as ShownQuestion, schemas: form.schemas.at(question.path) });
  }
  return hosts;
};

/** A list and a question of files may stand at one place, of which one is asked. */
export const questionKey = (question: Question): string => `${question.kind} ${placeKey(question.path)}`;

/** The question that is shown. */
export const questionIn = (node: ShownQuestion): Question =>
  node.kind === 'field' ? node.field : node.kind === 'list' ? node.list : node.members;
