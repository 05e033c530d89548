import { isObject, type Json, type JsonObject } from '../json';
import type { When } from '../model/form-model';
import { EACH, pointerTokens, valueAt, type Path } from '../pointer';
import { sameJson } from '../validation/same-json';
import { anyValues, valuesFor } from './field-values';
import type { Random } from './random';
import { isOfField, placeKey, standingsOf, type Standing } from './standings';
import type { TrialForm } from './trial-form';

/** What is wanted of one place in an answer. */
export type Wish =
  /** One of these, rather the first. */
  | { readonly kind: 'value'; readonly values: readonly Json[] }
  | { readonly kind: 'filled' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'variant'; readonly place: number }
  | { readonly kind: 'entries'; readonly count: number };

/** By `placeKey`. */
export type Wishes = Map<string, Wish>;

/** A condition hangs on others, and those on others: so deep they are followed. */
const DEEPEST = 12;

/**
 * Works out what an answer would have to say, for something to be asked or a condition to hold. What it finds is a good guess,
 * and another one each time: whether it is right the form itself tells.
 */
export class Wisher {
  private readonly standings: readonly Standing[];

  constructor(
    private readonly form: TrialForm,
    private readonly random: Random,
    readonly wishes: Wishes = new Map(),
  ) {
    this.standings = standingsOf(form.modelOf());
  }

  /** That a node is asked for. */
  visible({ node, page, around }: Standing, depth = 0): void {
    if (depth > DEEPEST) return;
    this.when(page.shown, true, depth + 1);
    for (const { node: outer, variant } of around) {
      this.when(outer.shown, true, depth + 1);
      if (outer.kind === 'variants' && variant !== undefined)
        this.put(placeKey(outer.path, outer.place), { kind: 'variant', place: variant });
      if (outer.kind === 'list' || outer.kind === 'members')
        this.put(placeKey(outer.path, ENTRIES), {
          kind: 'entries',
          count: Math.max(1, 'minItems' in outer ? outer.minItems : 1),
        });
    }
    this.when(node.shown, true, depth + 1);
  }

  when(when: When, wanted: boolean, depth = 0): void {
    if (typeof when === 'string' || depth > DEEPEST) return;
    if (wanted) {
      for (const { condition, not } of this.random.pick(when.anyOf) ?? [])
        this.condition(condition, !not, depth + 1);
      return;
    }
    for (const all of when.anyOf) {
      const use = this.random.pick(all);
      if (use !== undefined) this.condition(use.condition, use.not, depth + 1);
    }
  }

  /** That a condition of the model holds, or does not. */
  condition(place: number, wanted: boolean, depth = 0): void {
    const condition = this.form.modelOf().conditions[place];
    if (condition === undefined || depth > DEEPEST) return;
    const { scope, check, test, source } = condition;
    if (test !== undefined) {
      const { path, anyOf } = test;
      if (wanted) this.value(path, this.chosenOf(path, anyOf, true), depth);
      else if (this.random.chance(0.2)) this.put(placeKey(path), { kind: 'absent' });
      else this.value(path, this.chosenOf(path, anyOf, false), depth);
    } else if (check.kind === 'present') {
      if (wanted) this.filled([...scope, check.name], depth);
      else this.put(placeKey([...scope, check.name]), { kind: 'absent' });
    } else if (check.kind === 'answered') {
      if (wanted) this.filled(scope, depth);
      else this.absent(scope);
    } else this.schema(this.schemaAt(source), scope, wanted, depth + 1);
  }

  /** That the value at a path satisfies a schema, or does not. */
  schema(schema: Json | undefined, path: Path, wanted: boolean, depth = 0): void {
    if (!isObject(schema) || depth > DEEPEST) return;
    if (wanted) this.satisfy(schema, path, depth);
    else this.break(schema, path, depth);
  }

  private satisfy(schema: JsonObject, path: Path, depth: number): void {
    const deeper = (inner: Json | undefined, at: Path = path, wanted = true) =>
      this.schema(inner, at, wanted, depth + 1);
    for (const one of this.form.schemas.whole(schema).slice(1))
      if (one !== schema) this.leaf(one, path, depth);
    for (const inner of listed(schema['allOf'])) deeper(inner);
    for (const word of ['anyOf', 'oneOf']) deeper(this.random.pick(listed(schema[word])));
    deeper(schema['not'], path, false);
    for (const name of listed(schema['required']))
      if (typeof name === 'string') this.filled([...path, name], depth);
    for (const [name, inner] of entries(schema['properties'])) deeper(inner, [...path, name]);
    if (isObject(schema['contains'])) this.contained(schema['contains'], path, depth);
    deeper(schema['items'], [...path, EACH]);
    const least = schema['minItems'];
    if (typeof least === 'number') this.put(placeKey(path, ENTRIES), { kind: 'entries', count: least });
    this.leaf(schema, path, depth);
  }

  /** One way in which the schema would not be satisfied. */
  private break(schema: JsonObject, path: Path, depth: number): void {
    const ways: (() => void)[] = [];
    const deeper = (inner: Json | undefined, at: Path = path, wanted = false) =>
      this.schema(inner, at, wanted, depth + 1);
    for (const inner of listed(schema['allOf'])) ways.push(() => deeper(inner));
    for (const word of ['anyOf', 'oneOf'])
      if (Array.isArray(schema[word]))
        ways.push(() => listed(schema[word]).forEach((inner) => deeper(inner)));
    if (schema['not'] !== undefined) ways.push(() => deeper(schema['not'], path, true));
    for (const name of listed(schema['required']))
      if (typeof name === 'string') ways.push(() => this.absent([...path, name]));
    for (const [name, inner] of entries(schema['properties']))
      ways.push(() => deeper(inner, [...path, name]));
    if (isObject(schema['contains'])) {
      const inner = schema['contains'];
      ways.push(
        () => this.schema(inner, [...path, EACH], false, depth + 1),
        () => this.absent(path),
      );
    }
    const field = this.fieldAt(path);
    if (field !== undefined && (schema['const'] !== undefined || schema['enum'] !== undefined)) {
      const all = schema['const'] === undefined ? listed(schema['enum']) : [schema['const']];
      ways.push(() => this.value(path, this.chosenOf(path, all, false), depth));
    } else if (field !== undefined && Object.keys(schema).some((word) => LEAVES.has(word)))
      ways.push(() =>
        this.value(path, valuesFor(field.node, this.form.schemas.at(path), this.random), depth),
      );
    if (typeof schema['minItems'] === 'number')
      ways.push(() => this.put(placeKey(path, ENTRIES), { kind: 'entries', count: 0 }));
    this.random.pick(ways)?.();
  }

  private leaf(schema: JsonObject, path: Path, depth: number): void {
    const all = schema['const'] === undefined ? schema['enum'] : [schema['const']];
    if (Array.isArray(all)) this.value(path, this.chosenOf(path, all, true), depth);
    else if (Object.keys(schema).some((word) => LEAVES.has(word))) {
      const field = this.fieldAt(path);
      const schemas = [...this.form.schemas.at(path), schema];
      if (field !== undefined) this.value(path, valuesFor(field.node, schemas, this.random), depth);
    }
  }

  private contained(schema: JsonObject, path: Path, depth: number): void {
    const field = this.fieldAt(path);
    if (field?.node.kind !== 'choices') {
      this.put(placeKey(path, ENTRIES), { kind: 'entries', count: 1 });
      this.schema(schema, [...path, EACH], true, depth + 1);
      return;
    }
    const values = [...anyValues(this.form.schemas.whole(schema), this.random)];
    this.value(
      path,
      values.map((value) => [value]),
      depth,
    );
  }

  /** Of a question's values, those among the given ones, or those not. */
  private chosenOf(path: Path, all: readonly Json[], among: boolean): Json[] {
    const field = this.fieldAt(path);
    const isMany = field?.node.kind === 'choices';
    if (among)
      return this.random.shuffled(all).map((value) => (isMany && !Array.isArray(value) ? [value] : value));
    const values = field === undefined ? [] : valuesFor(field.node, this.form.schemas.at(path), this.random);
    return values.filter(
      (value) =>
        !all.some(
          (one) =>
            sameJson(one, value) ||
            (isMany && Array.isArray(value) && value.some((inner) => sameJson(one, inner))),
        ),
    );
  }

  private value(path: Path, values: readonly Json[], depth: number): void {
    if (values.length > 0) this.put(placeKey(path), { kind: 'value', values });
    this.asked(path, depth);
  }

  private filled(path: Path, depth: number): void {
    if (!this.wishes.has(placeKey(path))) this.put(placeKey(path), { kind: 'filled' });
    this.asked(path, depth);
  }

  /** Nothing in the value at a path is answered. */
  private absent(path: Path): void {
    this.put(placeKey(path), { kind: 'absent' });
    this.put(placeKey(path, ENTRIES), { kind: 'entries', count: 0 });
    for (const { node } of this.standings)
      if (
        node.path.length > path.length &&
        path.every((token, at) => node.path[at] === token) &&
        node.kind !== 'note'
      )
        this.put(placeKey(node.path), { kind: 'absent' });
  }

  private asked(path: Path, depth: number): void {
    const here = this.standings.filter(
      ({ node }) => node.kind !== 'note' && placeKey(node.path) === placeKey(path),
    );
    const one = this.random.pick(here);
    if (one !== undefined) this.visible(one, depth + 1);
  }

  private fieldAt(path: Path): (Standing & { readonly node: Parameters<typeof valuesFor>[0] }) | undefined {
    return this.standings.filter(isOfField).find(({ node }) => placeKey(node.path) === placeKey(path));
  }

  /** What was wished first counts: what is found later is for its sake. */
  private put(key: string, wish: Wish): void {
    const before = this.wishes.get(key);
    if (before === undefined || before.kind === 'filled') this.wishes.set(key, wish);
  }

  private schemaAt(source: string): Json | undefined {
    const [file, pointer = ''] = source.split(/#(.*)/s);
    return file === 'ui.json' ? conditionIn(this.form, pointer) : this.form.schemas.read(pointer);
  }
}

/** How many entries a list or an object of members is wished to have is kept apart from what is wished of the value. */
export const ENTRIES = -1;

const LEAVES = new Set([
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'pattern', 'format',
  'maxItems',
]); // prettier-ignore

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const entries = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

/** The schema of a rule in ui.json: its source is the place of the condition. */
const conditionIn = ({ definition }: TrialForm, pointer: string): Json | undefined => {
  const found = valueAt(definition.ui, pointerTokens(pointer));
  return isObject(found) ? (found['schema'] ?? found) : undefined;
};
