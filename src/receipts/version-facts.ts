import { fingerprint } from '../catalogue';
import { type FormDefinition, versionContent } from '../form';

/** What a receipt tells of the version that its answers were judged by. */
export interface VersionFacts {
  /** The version's fingerprint. */
  readonly sha256: string;
  /** JSON text; its members in the order of the questions. */
  readonly schema: string;
}

const known = new WeakMap<FormDefinition, VersionFacts>();

/** Worked out once for as long as the version is kept open: both take longer, the larger the schema. */
export const factsOf = (definition: FormDefinition): VersionFacts => {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const facts = {
    sha256: fingerprint(versionContent(definition)),
    schema: `${JSON.stringify(definition.schema, undefined, 2)}\n`,
  };
  known.set(definition, facts);
  return facts;
};
