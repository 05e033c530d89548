import { columnOf } from './column-of';
import { laidOutIn } from './laid-out';
import { declaredAt, type Declared } from './declared-at';
import { findingsAt } from './findings-at';
import type { FilePlace, Inspection, Now, Told } from './inspection';
import { judgesOf } from './judges-of';
import { find, located, readablePath, type Located } from './located';
import { holdsNow, toldShown, toldWhen, type Held } from './reasons';
import { textsOf } from './texts-of';
import type { Telling } from './when-words';
import type { FormDefinition } from '../definition/form-definition';
import { jsonPlaces } from '../definition/json-places';
import { chooserName, controlName } from '../answer/pairs';
import { isObject, type Json } from '../json';
import { buildModel } from '../model/build-model';
import type { FormModel, Language } from '../model/form-model';
import { isField } from '../model/is-field';
import { settle } from '../model/round';
import { ANY, atEntries, EACH, toPointer, valueAt, type Entries, type Path, type Pointer } from '../pointer';
import type { Finding } from '../problem';
import { plain, showValue } from '../text/show-value';
import type { CompiledForm } from '../validation/compiled-form';

export interface ToInspect {
  readonly definition: FormDefinition;
  /** In which things are told. */
  readonly language: Language;
  /** The files' texts by name, for telling lines. */
  readonly files?: Readonly<Record<string, string>>;
  readonly findings?: readonly Finding[];
  /** With an example: what tells which of the conditions hold. Without: the rules alone are told. */
  readonly compiled?: CompiledForm;
  readonly example?: Json;
}

/** A form, ready to be asked of its questions. */
export interface Inspector {
  readonly model: FormModel;
  /** What is asked, page by page. */
  readonly pages: readonly (readonly Located[])[];
  /** All there is to tell of one question; undefined when there is none with that id. */
  readonly inspect: (id: string) => Inspection | undefined;
  /** What is wrong with one question, what stands in it left out. */
  readonly findingsOf: (id: string) => readonly Finding[];
}

/**
 * Answers for every question of a form: where it comes from, why it is shown, what judges it, and where its answer goes. Total,
 * and the same for every form: what the model asks can be inspected.
 */
export const inspector = (given: ToInspect): Inspector => {
  const { definition, language, compiled, example, findings = [] } = given;
  const model = buildModel(definition, language, example);
  const pages = located(model);
  const all = pages.flat();
  const placeOf = placesIn(given.files ?? {});
  const declared = declaredAt(definition.schema);
  const words = definition.texts[language] ?? {};
  const { controls, groups } = laidOutIn(
    definition.ui,
    (path) => kindAt(all, path) === 'list',
    (key, inFile) => words[`ui#${key}`] ?? inFile,
  );
  const telling: Telling = {
    model,
    language,
    all,
    placeOf,
    files: { 'schema.json': definition.schema, 'ui.json': definition.ui },
  };
  const round =
    compiled === undefined || example === undefined ? undefined : settle(model, compiled, example);
  const ofQuestion = findingsAt(findings, all, declared, controls);
  const column = columnOf(model);

  const inspect = (id: string): Inspection | undefined => {
    const one = find(all, id);
    if (one === undefined) return undefined;
    const { node, page } = one;
    const isLayout = isLayoutOnly(one);
    const schemas = isLayout ? [] : declared(node.path);
    const control = isLayout ? groups.get(node.label) : controls.get(toPointer(node.path));
    const entries = entriesIn(example, node.path);
    const held: Held | undefined = round && { round, entries };
    const shown = toldShown(one, telling, held);
    const required = 'required' in node ? toldWhen(node.required, 'question', telling, held) : 'never';
    const enabled = 'enabled' in node ? toldWhen(node.enabled, 'question', telling, held) : 'always';
    const name = controlOf(one);
    const columnIs = column(node.path);
    return {
      id,
      label: node.label,
      kind: node.kind,
      pointer: readablePath(node.path),
      ...(name !== undefined && { control: name }),
      page: { key: page.key, title: page.title },
      from: [
        ...schemas.map(({ pointer }) => placeOf('schema.json', pointer)),
        ...(control === undefined ? [] : [placeOf('ui.json', control)]),
      ],
      shown,
      required,
      enabled,
      judges: judgesOf(node, schemas, { model, language, caps: compiled?.caps ?? [], placeOf }),
      ...(columnIs && { column: columnIs }),
      ...('privacy' in node && {
        privacy: { level: node.privacy, said: privacySaid(node.privacy, schemas, node.path, declared) },
      }),
      texts: textsOf(definition, schemas, control, placeOf),
      findings: ofQuestion(id),
      ...(round && { now: nowOf(one, entries, { shown, required, enabled }, example, language) }),
    };
  };
  return { model, pages, inspect, findingsOf: ofQuestion };
};

/** A group that stands on the page alone: it holds no value of its own. */
const isLayoutOnly = ({ node, around }: Located): boolean =>
  node.kind === 'group' && toPointer(node.path) === toPointer(around.at(-1)?.node.path ?? []);

const kindAt = (all: readonly Located[], path: Path): string | undefined =>
  find(all, readablePath(path) || '/')?.node.kind;

const nowOf = (
  { node }: Located,
  entries: Entries,
  told: { readonly shown: Told; readonly required: Told; readonly enabled: Told },
  example: Json | undefined,
  language: Language,
): Now => {
  const path = atEntries(node.path, entries);
  const value = node.kind === 'group' ? undefined : valueAt(example, path);
  return {
    visible: holdsNow(told.shown),
    required: holdsNow(told.required),
    enabled: holdsNow(told.enabled),
    pointer: toPointer(path),
    ...(value !== undefined && { value }),
    shown:
      value === undefined ? '' : isField(node) ? showValue(node, value, language) : plain(value, language),
  };
};

/** The first entry of every list, the first of all named members. */
const entriesIn = (example: Json | undefined, path: Path): Entries => {
  const entries: (number | string)[] = [];
  path.forEach((token, at) => {
    if (token === EACH) entries.push(0);
    if (token !== ANY) return;
    const around = valueAt(example, atEntries(path.slice(0, at), entries));
    entries.push((isObject(around) ? Object.keys(around)[0] : undefined) ?? '');
  });
  return entries;
};

/** What its control is called: the first entry's, in a list. A group has none, and what is worked out has none. */
const controlOf = ({ node }: Located): string | undefined => {
  const pointer = toPointer(atEntries(node.path, entriesIn(undefined, node.path)));
  if (node.kind === 'variants') return chooserName(pointer, node.place);
  return isField(node) && node.calculated === undefined ? controlName(pointer) : undefined;
};

const privacySaid = (
  level: string,
  schemas: readonly Declared[],
  path: Path,
  declared: (path: Path) => readonly Declared[],
): NonNullable<Inspection['privacy']>['said'] => {
  const says = (list: readonly Declared[]): boolean =>
    list.some(({ schema }) => schema['x-privacy'] !== undefined);
  if (says(schemas)) return 'here';
  if (path.some((_, length) => says(declared(path.slice(0, length))))) return 'around';
  return level === 'none' ? 'nowhere' : 'guessed';
};

/** Where a pointer's value begins in its file's text; what that does not have, where it is missing from. */
const placesIn = (
  files: Readonly<Record<string, string>>,
): ((file: string, pointer: Pointer) => FilePlace) => {
  const known = new Map<string, ReadonlyMap<Pointer, { readonly line: number }>>();
  return (file, pointer) => {
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text === undefined) return { file, pointer };
    const places = known.get(file) ?? jsonPlaces(text);
    known.set(file, places);
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const place = places.get(at);
      if (place !== undefined) return { file, pointer, line: place.line };
      if (at === '') return { file, pointer };
    }
  };
};
