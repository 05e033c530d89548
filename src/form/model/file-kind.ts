import { isFileReference } from '../files/file-schema';
import { EACH, type Path } from '../pointer';
import type { Building } from './building';
import type { FileField } from './form-model';
import { below, partsOf } from './schema-parts';
import { facet, stringFacet, typesOf, type SchemaView } from './schema-view';
import { isObject } from '../json';

/** A value that is a file, or a list of files. */
export interface FileKind {
  readonly kind: 'file';
  readonly many: boolean;
  readonly stored: FileField['stored'];
  /** What is said of one file. */
  readonly one: SchemaView;
}

/** A value as files, where its schema asks for them: by the published definition, or as text that holds a file's bytes. */
export const fileIn = (b: Building, view: SchemaView, path: Path): FileKind | undefined => {
  const stored = storedAs(view);
  if (stored !== undefined) return { kind: 'file', many: false, stored, one: view };
  const items = entriesOf(view);
  if (items === undefined) return undefined;
  const one = [partsOf(b, items, [...path, EACH])];
  const each = storedAs(one);
  return each === undefined ? undefined : { kind: 'file', many: true, stored: each, one };
};

const storedAs = (view: SchemaView): FileKind['stored'] | undefined => {
  const isDefined = view
    .flat()
    .some(({ when, schema }) => when === 'always' && isFileReference(schema['$ref']));
  if (isDefined) return 'file';
  return isText(view) ? encoded(view) : undefined;
};

/** Text by its type, or, where it names none, by its encoding. */
const isText = (view: SchemaView): boolean => {
  const types = typesOf(view);
  return types.length === 0
    ? stringFacet(view, 'contentEncoding') !== undefined
    : types.every((type) => type === 'string');
};

const encoded = (view: SchemaView): FileKind['stored'] | undefined => {
  if (facet(view, 'enum') !== undefined || facet(view, 'const') !== undefined) return undefined;
  if (stringFacet(view, 'format') === 'data-url') return 'data-url';
  return stringFacet(view, 'contentEncoding')?.toLowerCase() === 'base64' ? 'base64' : undefined;
};

/** The pointer of the schema of a list's entries, where all of them have one and the same. */
const entriesOf = (view: SchemaView): string | undefined => {
  const parts = view.flat();
  if (parts.some(({ schema }) => Array.isArray(schema['prefixItems']) || Array.isArray(schema['items'])))
    return undefined;
  const part = parts.find(({ schema }) => isObject(schema['items']));
  return part === undefined ? undefined : below(part.pointer, 'items');
};
