import { isObject, type Json, type JsonObject, type JsonSchema } from '../json';
import type { Pointer } from '../pointer';
import type { Finding } from '../problem';
import { referencesOf, refTargets, type RefTargets } from './refs';

/**
 * OpenAPI's `discriminator` is a word for programs, and no validator goes by it: alternatives that do not say themselves which
 * value of the member is theirs all take the same answer, and `oneOf` refuses what more than one takes.
 */
export const checkDiscriminators = (schema: JsonSchema): Finding[] => {
  const targets = refTargets(schema);
  return [...targets.schemas].flatMap(([pointer, inner]): Finding[] => {
    if (!isObject(inner) || !isObject(inner['discriminator']) || !Array.isArray(inner['oneOf'])) return [];
    const { propertyName: name, mapping } = inner['discriminator'];
    if (typeof name !== 'string' || inner['oneOf'].length < 2) return [];
    const open = [...inner['oneOf'].keys()].filter(
      (place) => !fixes(targets, `${pointer}/oneOf/${String(place)}`, name),
    );
    if (open.length < 2) return [];
    const [example = 'a'] = isObject(mapping) ? Object.keys(mapping) : [];
    return [
      {
        level: 'warning',
        file: 'schema.json',
        pointer: `${pointer}/discriminator`,
        reason: `${JSON.stringify(name)} is to tell the alternatives apart, and ${String(open.length)} of them do not say which value is theirs: an answer that fits more than one is refused.`,
        mend: `Say it in each: ${JSON.stringify(name)}: { "const": ${JSON.stringify(example)} }, and ${JSON.stringify(name)} in "required".`,
      },
    ];
  });
};

/** Whether a schema, what it refers to, or one that it puts together with others gives the member one value. */
const fixes = (targets: RefTargets, at: Pointer, name: string, met = new Set<Pointer>()): boolean => {
  const schema = targets.schemas.get(at);
  if (!isObject(schema) || met.has(at)) return false;
  met.add(at);
  if (isFixed(memberOf(schema, name))) return true;
  const referred = referencesOf(schema, targets.dialect).flatMap(([, ref]) => targets.find(ref, at) ?? []);
  const together = Array.isArray(schema['allOf']) ? [...schema['allOf'].keys()] : [];
  return [...referred, ...together.map((place) => `${at}/allOf/${String(place)}`)].some((one) =>
    fixes(targets, one, name, met),
  );
};

const memberOf = (schema: JsonObject, name: string): Json | undefined =>
  isObject(schema['properties']) ? schema['properties'][name] : undefined;

const isFixed = (schema: Json | undefined): boolean =>
  isObject(schema) &&
  (schema['const'] !== undefined || (Array.isArray(schema['enum']) && schema['enum'].length === 1));
