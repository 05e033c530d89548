import type { Json } from '../json';
import type { Field } from '../model/form-model';
import type { Chosen } from '../model/shown-form';
import type { ChoiceAt } from '../model/told-variant';
import { ANY, atEntries, valueAt, type Entries, type Path } from '../pointer';
import type { CompiledForm } from '../validation/compiled-form';
import { putAt, removeAt } from './edit';
import type { Posted } from './posted';

/** One reading of a post: the tree of what was posted, and the answer that grows. */
export interface Reading {
  readonly compiled: CompiledForm;
  readonly posted: Posted;
  /** Which variants the page showed. */
  readonly shown: ChoiceAt;
  answer: Json | undefined;
  chosen: Chosen;
  /** Choices are told when all is read: what is typed may tell another variant than was chosen. */
  readonly last: (() => void)[];
}

/** Where an entry or member was posted, and where it stands now: gaps are closed, and members get other names. */
export interface Whereabouts {
  readonly posted: Entries;
  readonly now: Entries;
}

export const placesOf = (path: Path, { posted, now }: Whereabouts) => ({
  posted: atEntries(path, posted),
  now: atEntries(path, now),
});

export const put = (reading: Reading, path: Path, value: Json): void => {
  reading.answer = putAt(reading.answer, path, value);
};

/** A member that the person named stays, emptied; a place of a list becomes a hole. */
export const take = (reading: Reading, { path }: Pick<Field, 'path'>, at: Path): void => {
  if (valueAt(reading.answer, at) === undefined) return;
  reading.answer =
    path.at(-1) === ANY
      ? putAt(reading.answer, at, null)
      : removeAt(reading.answer, at, path.lastIndexOf(ANY) + 1);
};
