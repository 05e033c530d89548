import { isObject, type Json } from '../json';
import { formatFault } from '../identifiers/format-fault';
import type { FormModel, Node, Page } from '../model/form-model';
import { newRound, type Round } from '../model/round';
import { atEntries, valueAt } from '../pointer';
import type { CompiledForm } from './compiled-form';

/**
 * Whether an answer is seen at a glance to be right as it is: the schema is satisfied, nothing stands where nothing is asked,
 * and nobody in it is yet to be born. Most answers are, and to see it costs a fraction of drawing up all that is shown. When
 * in doubt it is false, and the answer is judged at length.
 *
 * One round of conditions is enough: when all that is found hidden is unanswered anyway, the next round would find the same.
 */
export const isPlainlyRight = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json,
  today: string | undefined,
): boolean => {
  if (model.rules !== undefined) return false;
  const round = newRound(model, compiled, answer, []);
  return (
    model.pages.every((page) => isRightPage(round, page, today)) && compiled.validate(answer).length === 0
  );
};

/** Where somebody is stopped nothing can be sent in, however right it is. */
const isRightPage = (round: Round, { shown, nodes, stop }: Page, today: string | undefined): boolean => {
  const asked = round.holds(shown, []);
  return !(asked && stop === true) && areRight(round, nodes, [], asked, today);
};

const areRight = (
  round: Round,
  nodes: readonly Node[],
  entries: readonly number[],
  around: boolean,
  today: string | undefined,
): boolean => nodes.every((node) => isRight(round, node, entries, around, today));

const isRight = (
  round: Round,
  node: Node,
  entries: readonly number[],
  around: boolean,
  today: string | undefined,
): boolean => {
  const visible = around && round.holds(node.shown, entries);
  if (node.kind === 'note') return !(visible && node.tone === 'stop');
  const value = valueAt(round.answer, atEntries(node.path, entries));
  switch (node.kind) {
    case 'group':
      // It may still turn out hidden, because all in it is: then an empty one would be taken out.
      return (
        (value === undefined || node.path.length === 0 || isFilled(value)) &&
        areRight(round, node.nodes, entries, visible, today)
      );
    case 'list':
      if (value === undefined) return true;
      return (
        visible &&
        node.places === undefined &&
        Array.isArray(value) &&
        value.every((_, place) => areRight(round, node.nodes, [...entries, place], true, today))
      );
    case 'text':
      return (
        value === undefined ||
        (visible &&
          (node.format === undefined ||
            today === undefined ||
            typeof value !== 'string' ||
            formatFault(node.format, value, today) !== 'future'))
      );
    case 'number':
    case 'boolean':
    case 'tick':
    case 'choice':
    case 'choices':
    case 'date':
    case 'time':
    case 'dateTime':
      return value === undefined || visible;
    case 'file':
      return value === undefined;
    default:
      return false;
  }
};

const isFilled = (value: Json): boolean => isObject(value) && Object.keys(value).length > 0;
