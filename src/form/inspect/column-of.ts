import { exportColumns, exportTables } from '../answer/export-columns';
import type { FormModel } from '../model/form-model';
import { toPointer, type Path } from '../pointer';
import type { Inspection } from './inspection';

/** Which column of an export an answer stands in, and in which table. */
export const columnOf = (model: FormModel): ((path: Path) => Inspection['column']) => {
  const columns = new Map(
    [
      ...exportColumns(model).map(({ path, label }) => ({ path, column: { label } })),
      ...exportTables(model).flatMap(({ label: table, columns }) =>
        columns.map(({ path, label }) => ({ path, column: { label, table } })),
      ),
    ].map(({ path, column }) => [toPointer(path), column] as const),
  );
  return (path) => columns.get(toPointer(path));
};
