import type { FormDefinition, FormFolder, JsonSchema, ReadFolder } from '../form';

/** What the workshop's thread is asked to do. */
export type Task =
  /** `proves`: what can and cannot be is proved too, which takes longer. */
  | { readonly kind: 'folder'; readonly folder: FormFolder; readonly proves: boolean }
  | { readonly kind: 'municipality'; readonly text: string }
  | { readonly kind: 'compile'; readonly definition: FormDefinition }
  | { readonly kind: 'types'; readonly schema: JsonSchema; readonly name: string; readonly banner: string };

/** A folder as it was read, and the code of its form where it can be served. */
export interface ReadAndCompiled {
  readonly read: ReadFolder;
  readonly source?: string;
}
