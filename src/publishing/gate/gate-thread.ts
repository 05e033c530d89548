/** The program of the gate's thread: opens versions of a form and judges answers by them. It brings Ajv along. */
import {
  checkContactAt,
  checkSortBy,
  checkSources,
  exportColumns,
  exportTables,
  placeOf,
  type Chosen,
  type Json,
} from '../../form';
import { answerTasks, stepAside } from '../../platform/threads';
import { contactLost } from './contact-lost';
import type { GateAnswer, GateResults, GateRow, GateTask, JudgedRow } from './gate-task';
import { judge, type Judging } from './judge';
import { OpenedForm } from './opened-form';

stepAside();

const forms = new Map<string, OpenedForm | undefined>();
const judgings = new Map<string, Judging>();

/** An answer that cannot be judged must not hide the others. */
const judged = (row: GateRow, judging: Judging): JudgedRow => {
  try {
    const answer = JSON.parse(row.answer) as Json;
    return judge({ answer, chosen: JSON.parse(row.chosen ?? '{}') as Chosen }, judging);
  } catch {
    return 'unjudged';
  }
};

type Of<K extends GateTask['kind']> = GateTask & { readonly kind: K };

const open = (task: Of<'open'>): GateResults['open'] => {
  judgings.clear();
  try {
    const form = new OpenedForm(task);
    if (task.isTarget === true) form.prepare();
    forms.set(task.key, form);
    return undefined;
  } catch (error) {
    forms.set(task.key, undefined);
    return error instanceof Error ? error.message : String(error);
  }
};

const judgingOf = (from: string, to: OpenedForm, today: string): Judging => {
  const key = `${to.opened.key} ${from} ${today}`;
  const known = judgings.get(key);
  if (known !== undefined) return known;
  const before = forms.get(from);
  const steps = before?.opened.steps ?? [];
  const judging: Judging = { to, before, steps, vanishing: before?.unknownTo(to) ?? [], today };
  judgings.set(key, judging);
  return judging;
};

const words = ({ of, places }: Of<'words'>): GateResults['words'] =>
  places.map((place) => {
    for (const key of of) {
      const found = forms.get(key)?.wordsAt(place);
      if (found !== undefined) return found;
    }
    return place === '' ? WHOLE : { sv: place, en: place };
  });

/** What is wrong with all of an answer, or at a place that is no question's. */
const WHOLE = { sv: 'formuläret som helhet', en: 'the form as a whole' };

const columnsOf = ({ model }: OpenedForm): GateResults['columns'] =>
  [exportColumns(model), ...exportTables(model).map(({ columns }) => columns)]
    .flat()
    .map(({ path, label }) => ({ key: placeOf(path), name: label }));

const keysOf = (task: Exclude<GateTask, { kind: 'open' }>): string[] => {
  if (task.kind === 'judge') return [task.to, ...new Set(task.rows.map(({ from }) => from))];
  if (task.kind === 'contact') return [task.of, task.to];
  return task.kind === 'words' ? [...task.of] : [task.of];
};

const formOf = (key: string): OpenedForm => {
  const form = forms.get(key);
  if (form === undefined) throw new Error('The form could not be opened.');
  return form;
};

const done = (task: GateTask): GateResults[GateTask['kind']] => {
  switch (task.kind) {
    case 'open':
      return open(task);
    case 'judge': {
      const to = formOf(task.to);
      return task.rows.map((row) => judged(row, judgingOf(row.from, to, task.today)));
    }
    case 'columns':
      return columnsOf(formOf(task.of));
    case 'words':
      return words(task);
    case 'sources':
      return checkSources(task.migration, task.at, {
        number: task.version.number,
        model: formOf(task.of).model,
      });
    case 'contact':
      return contactLost(formOf(task.of).contactPlaces(), formOf(task.to).contactPlaces());
    case 'settings': {
      const { model, definition } = formOf(task.of);
      return [
        ...checkContactAt(model, definition.service.contactAt),
        ...checkSortBy(model, definition.service.sortBy),
      ];
    }
  }
};

answerTasks((task: GateTask): GateAnswer => {
  const needs = task.kind === 'open' ? undefined : keysOf(task).find((key) => !forms.has(key));
  return needs === undefined ? { done: done(task) } : { needs };
});
