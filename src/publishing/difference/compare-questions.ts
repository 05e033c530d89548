import { isObject, toPointer, type Json, type JsonObject } from '../../form';
import type { Change, Said } from './change';
import { plain, SENTENCES } from './sentences';
import { schemaChange, type SchemaPlace } from './schema-place';
import { listed, nameOf, within } from './subject';
import { same } from './same';

/** The questions of an object in two versions, matched. */
export interface Questions {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Old name -> new name, of those that differ in nothing else. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Which questions came, went, and merely go by another name. */
export const matchQuestions = (before: JsonObject, after: JsonObject): Questions => {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const come = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const renamed = new Map<string, string>();
  for (const old of gone) {
    // Without a title they could be any two texts.
    const schema = before[old];
    if (!isObject(schema) || schema['title'] === undefined) continue;
    const twin = come.find((name) => same(after[name], schema) && ![...renamed.values()].includes(name));
    if (twin !== undefined) renamed.set(old, twin);
  }
  return {
    before,
    after,
    removed: gone.filter((name) => !renamed.has(name)),
    added: come.filter((name) => ![...renamed.values()].includes(name)),
    renamed,
  };
};

/** How a question is told of, with what it stands in. */
export const questionName = (
  name: string,
  schema: Json | undefined,
  place: SchemaPlace,
  version: 'before' | 'after',
): Said => {
  const pointer = place.pointer + toPointer(['properties', name]);
  const own = nameOf(schema, pointer, name, place.english[version]);
  return place.isForm ? own : within(place.subject, own);
};

/** Questions that came, went, changed names or places. What changed within one is for `compareSchemas`. */
export const compareQuestions = (
  questions: Questions,
  required: readonly string[],
  place: SchemaPlace,
): Change[] => {
  const { before, after, added, removed, renamed } = questions;
  const at = (name: string) => place.pointer + toPointer(['properties', name]);
  const isSection = (schema: Json | undefined) => isObject(schema) && isObject(schema['properties']);
  const changes: Change[] = removed.map((name) => {
    const tell = isSection(before[name]) ? SENTENCES.sectionRemoved : SENTENCES.questionRemoved;
    const said = tell(questionName(name, before[name], place, 'before'));
    return schemaChange('question-removed', at(name), said, { before: before[name] });
  });
  for (const [old, name] of renamed) {
    const said = SENTENCES.questionRenamed(
      questionName(name, after[name], place, 'after'),
      plain(old),
      plain(name),
    );
    changes.push(schemaChange('question-renamed', at(name), said, { before: old, after: name }));
  }
  for (const name of added) {
    const tell = SENTENCES[newKind(isSection(after[name]), required.includes(name))];
    const said = tell(questionName(name, after[name], place, 'after'));
    changes.push(schemaChange('question-added', at(name), said, { after: after[name] }));
  }
  const order = Object.keys(after).filter((name) => !added.includes(name));
  const earlier = Object.keys(before).filter((name) => !removed.includes(name));
  if (
    !same(
      order,
      earlier.map((name) => renamed.get(name) ?? name),
    )
  ) {
    const names = listed(order.map((name) => nameOf(after[name], at(name), name, place.english.after)));
    const said = SENTENCES.orderChanged(place.subject, names);
    changes.push(schemaChange('order-changed', `${place.pointer}/properties`, said));
  }
  return changes;
};

const newKind = (isSection: boolean, isRequired: boolean) => {
  if (isSection) return isRequired ? 'requiredSectionAdded' : 'sectionAdded';
  return isRequired ? 'requiredQuestionAdded' : 'questionAdded';
};

/** Which questions became mandatory, and which no longer are. New ones are told of as such, those that are gone are gone. */
export const compareRequired = (
  before: readonly string[],
  after: readonly string[],
  questions: Questions,
  place: SchemaPlace,
): Change[] => {
  const now = before.map((name) => questions.renamed.get(name) ?? name);
  const tell = (name: string, version: 'before' | 'after') =>
    questionName(name, questions[version][name], place, version);
  const pointer = `${place.pointer}/required`;
  const loosened = now
    .filter((name) => !after.includes(name) && !questions.removed.includes(name))
    .map((name) =>
      schemaChange('no-longer-required', pointer, SENTENCES.optional(tell(name, 'after')), { before: name }),
    );
  const tightened = after
    .filter((name) => !now.includes(name) && !questions.added.includes(name))
    .map((name) =>
      schemaChange('required', pointer, SENTENCES.required(tell(name, 'after')), { after: name }),
    );
  return [...tightened, ...loosened];
};

/** A list of names as `required` has it. */
export const namesIn = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
