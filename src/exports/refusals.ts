import { Refusal } from '../platform/refusal';

/** A column was chosen that no version of the form has. Mend: choose among those that there are. */
export class ColumnUnknown extends Refusal {
  readonly kind = 'malformed';
  readonly code = 'export-column-unknown';
}

/** Receipts and files tell of persons, whatever is left out. Mend: another format, or with personal data. */
export class NotWithoutPersonal extends Refusal {
  readonly kind = 'malformed';
  readonly code = 'export-tells-of-persons';
}

/** The export is not there: thrown away, too old, or somebody else's. Mend: order it anew. */
export class ExportNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'export-not-found';
}

/** Somebody waits for as many exports as one may. Mend: wait for one, or cancel it. */
export class TooManyExports extends Refusal {
  readonly kind = 'too-many';
  readonly code = 'export-too-many';
}
