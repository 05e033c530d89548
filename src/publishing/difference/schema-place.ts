import type { Json, Pointer } from '../../form';
import type { Change, ChangeKind, Said } from './change';
import type { English } from './subject';

/** A place in the schemas of both versions, and how it is told of. */
export interface SchemaPlace {
  readonly pointer: Pointer;
  /** What it is called: in the newer version, where it is there. */
  readonly subject: Said;
  /** It is the whole form: what lies in it is told by its own name alone. */
  readonly isForm: boolean;
  readonly english: { readonly before: English; readonly after: English };
}

/** A change in schema.json. */
export const schemaChange = (
  kind: ChangeKind,
  pointer: Pointer,
  said: Said,
  values: { before?: Json; after?: Json } = {},
): Change => ({ kind, file: 'schema.json', pointer, ...values, said });
