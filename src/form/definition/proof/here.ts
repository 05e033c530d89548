import { FILE_SCHEMA, isFileReference } from '../../files/file-schema';
import { isObject, type Json, type JsonObject } from '../../json';
import { toPointer, type Path } from '../../pointer';
import type { Dialect } from '../dialects';
import { referencesOf, type RefTargets } from '../refs';
import type { Claim, Placed } from './claims';
import type { Reasoner } from './reasoner';

/** A schema that claims are made of, and whose value it speaks of. */
export interface Here {
  readonly reasoner: Reasoner;
  readonly path: Path;
  readonly placed: Placed;
  readonly schema: JsonObject;
  readonly refs: RefTargets;
}

export const placeOf = ({ file, pointer }: Placed): string =>
  file === 'schema.json' ? `#${pointer}` : `${file}#${pointer}`;

export const below = (placed: Placed, schema: Json, ...tokens: (string | number)[]): Placed => ({
  ...placed,
  schema,
  pointer: placed.pointer + toPointer(tokens),
});

export const schemaAt = (path: Path, placed: Placed, holds = true): Claim => ({
  kind: 'schema',
  path,
  placed,
  holds,
});
export const there = (path: Path): Claim => ({ kind: 'there', path });
export const gone = (path: Path): Claim => ({ kind: 'gone', path });

export const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
export const members = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

/** What each draft's validator knows for certain. Of other words nothing is claimed. */
const since = ({ name }: Dialect, draft: Dialect['name']): boolean => name >= draft || /^20/.test(name);
export const knows = (dialect: Dialect, keyword: string): boolean => {
  switch (keyword) {
    case 'if':
      return since(dialect, 'draft-07');
    case 'const':
    case 'contains':
      return since(dialect, 'draft-06');
    case 'dependentRequired':
    case 'dependentSchemas':
      return dialect.name === '2020-12' || dialect.name === '2019-09';
    case 'dependencies':
      return dialect.name.startsWith('draft');
    case 'prefixItems':
      return dialect.name === '2020-12';
    default:
      return true;
  }
};

/** Schemas that a schema refers to; undefined where one is not followed. */
export const referred = ({ schema, placed, refs }: Here): (Placed | undefined)[] =>
  referencesOf(schema, refs.dialect).map(([keyword, ref]) => {
    if (keyword !== '$ref') return undefined;
    if (isFileReference(ref)) return { ...placed, schema: FILE_SCHEMA, pointer: `${placed.pointer}/$ref` };
    // A rule in ui.json refers to the form's schema.
    const target = refs.find(ref, placed.file === 'schema.json' ? placed.pointer : '');
    const found = target === undefined ? undefined : refs.schemas.get(target);
    return found === undefined || target === undefined
      ? undefined
      : { ...placed, schema: found, file: 'schema.json', pointer: target };
  });

/** Ways of "oneOf" of which it is looked at, too, that none but one may hold. */
export const MOST_APART = 6;
