import type { FormDefinition, FormFolder, JsonSchema, ReadFolder } from '../form';

/** What the workshop's thread is asked to do. */
export type Task =
  /** `proves`: what can and cannot be is proved too, which takes longer. */
  | { readonly kind: 'folder'; readonly folder: FormFolder; readonly proves: boolean }
  /** What can be shown of it at once. */
  | { readonly kind: 'look'; readonly folder: FormFolder }
  | { readonly kind: 'municipality'; readonly text: string }
  | { readonly kind: 'compile'; readonly definition: FormDefinition }
  | { readonly kind: 'types'; readonly schema: JsonSchema; readonly name: string; readonly banner: string };

/** A form that can be shown before it is checked, and the code of its conditions. */
export interface LookedAt {
  readonly definition: FormDefinition;
  readonly source: string;
}

/** A folder as it was read, and the code of its form where it can be served. */
export interface ReadAndCompiled {
  readonly read: ReadFolder;
  readonly source?: string;
}
