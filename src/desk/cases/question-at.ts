import {
  exportColumns,
  exportTables,
  pointerTokens,
  toPointer,
  type FormModel,
  type Path,
  type Pointer,
} from '../../form';

/** Which question of the form an answer is of, for the log. Which entry it stands in, and what a resident named, is a star. */
export const questionAt = (model: FormModel, pointer: Pointer): Pointer => {
  const columns = [...exportColumns(model), ...exportTables(model).flatMap((table) => table.columns)];
  const tokens = pointerTokens(pointer);
  const found = columns.find(({ path }) => isOf(path, tokens));
  return found === undefined ? '' : told(found.path);
};

/** The question's own answer, or something within it. */
const isOf = (path: Path, tokens: readonly string[]): boolean =>
  path.length <= tokens.length &&
  path.every((token, place) => typeof token === 'number' || token === tokens[place]);

const told = (path: Path): Pointer =>
  toPointer(path.map((token) => (typeof token === 'number' && token < 0 ? '*' : token)));
