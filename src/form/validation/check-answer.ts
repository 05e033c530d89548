import type { Json } from '../json';
import { showForJudging } from '../model/show-form';
import type { FormModel, Node } from '../model/form-model';
import type { ShownForm, ShownNode } from '../model/shown-form';
import { atEntries, toPointer, valueAt, type Pointer } from '../pointer';
import type { Problem } from '../problem';
import { formatFault } from '../identifiers/format-fault';
import { MOST_ENTRIES } from '../answer/decode-pairs';
import { normalise } from '../answer/normalise';
import { stripHidden } from '../answer/strip-hidden';
import { tidy } from '../answer/tidy';
import type { AjvError, CompiledForm } from './compiled-form';
import { isPlainlyRight } from './is-plainly-right';
import { problemList } from './problem-list';
import { shownPlaces } from './shown-places';
import { placedErrors, type PlacedError } from './sort-errors';
import { unstorable } from './storable';

export interface CheckOptions {
  /** A page strips what it does not ask for; a program is told, so that it loses nothing without knowing. */
  readonly hidden: 'strip' | 'refuse';
  /** ISO date in Swedish time. Without it births to come are not found, nor the century of a ten-digit number. */
  readonly today?: string;
}

export interface CheckedAnswer {
  /** To be stored, when there are no problems: spelled one way, without what was hidden. */
  readonly answer: Json | undefined;
  /** In the order of the pages; none when the schema is satisfied. */
  readonly problems: readonly Problem[];
}

/** Judges an answer by the unchanged schema, after it was brought into the form in which it is kept. Total. */
export const checkAnswer = (
  model: FormModel,
  compiled: CompiledForm,
  answer: Json | undefined,
  options: CheckOptions,
): CheckedAnswer => {
  const refused = [...unstorableErrors(answer), ...tooManyErrors(model, answer)];
  if (refused.length > 0) {
    const shown = showForJudging(model, compiled, undefined);
    return { answer, problems: problemList(shown, undefined, refused) };
  }
  const normal = answer === undefined ? undefined : normalise(model, answer, options.today);
  if (normal !== undefined && isPlainlyRight(model, compiled, normal, options.today))
    return { answer: normal, problems: [] };
  const shown = showForJudging(model, compiled, normal);
  const { answer: asked, stripped } = stripHidden(shown, normal);
  const kept = options.hidden === 'strip' ? tidy(shown, compiled, asked) : asked;
  const errors = [
    ...(options.hidden === 'refuse' ? stripped.map(hiddenError) : []),
    ...placed(compiled.validate(kept), shown),
    ...(options.today === undefined ? [] : birthsToCome(shown, options.today)),
  ];
  return { answer: kept, problems: problemList(shown, kept, errors, options.today) };
};

/** Where things stand is worked out for those that are wrong: most answers are right. */
const placed = (found: readonly AjvError[], shown: ShownForm): PlacedError[] =>
  found.length === 0 ? [] : placedErrors(found, shownPlaces(shown));

const hiddenError = (pointer: Pointer): PlacedError => ({ pointer, keyword: 'hidden', params: {} });

const unstorableErrors = (answer: Json | undefined): PlacedError[] =>
  unstorable(answer).map(({ pointer, reason }) => ({ pointer, keyword: 'storable', params: { reason } }));

/** A list of 100,000 entries is no answer to a form, and would cost as much as a thousand answers. */
const tooManyErrors = (model: FormModel, answer: Json | undefined): PlacedError[] => {
  const found: PlacedError[] = [];
  const look = (nodes: readonly Node[], entries: readonly number[]): void => {
    for (const node of nodes) {
      if (node.kind === 'group') look(node.nodes, entries);
      if (node.kind !== 'list') continue;
      const path = atEntries(node.path, entries);
      const list = valueAt(answer, path);
      if (!Array.isArray(list)) continue;
      if (list.length <= MOST_ENTRIES) for (const place of list.keys()) look(node.nodes, [...entries, place]);
      else found.push({ pointer: toPointer(path), keyword: 'tooMany', params: { limit: MOST_ENTRIES } });
    }
  };
  for (const page of model.pages) look(page.nodes, []);
  return found;
};

/** Numbers of people who are not born yet. The schema cannot tell, since it knows no day. */
const birthsToCome = (shown: ShownForm, today: string): PlacedError[] => {
  const inNode = (node: ShownNode): PlacedError[] => {
    if (!node.visible || node.kind === 'note') return [];
    if (node.kind === 'group') return node.nodes.flatMap(inNode);
    if (node.kind === 'list') return node.entries.flatMap(({ nodes }) => nodes.flatMap(inNode));
    const format = node.field.kind === 'text' ? node.field.format : undefined;
    if (format === undefined || typeof node.value !== 'string') return [];
    return formatFault(format, node.value, today) === 'future'
      ? [{ pointer: node.pointer, keyword: 'format', params: { format, fault: 'future' } }]
      : [];
  };
  return shown.pages.flatMap(({ visible, nodes }) => (visible ? nodes.flatMap(inNode) : []));
};
