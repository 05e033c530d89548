import { isObject, type Json, type JsonSchema } from '../json';
import type { Finding } from '../problem';
import { DRAFTS, draftOf, statedDraft } from '../validation/drafts';
import { formats } from '../validation/format-list';
import { makeAjv } from '../validation/make-ajv';
import { refTargets, schemasIn } from './refs';
import { errorWords } from './shape';
import { unknownKeywords } from './unknown-keywords';

const FILE = 'schema.json';
/** More of the same would only be noise: the first ones usually explain the rest. */
const MOST_ERRORS = 10;

/** Whether schema.json is a schema that compiles, and refers to nothing outside. */
export const checkSchema = (value: Json): Finding[] => {
  if (!isObject(value) && typeof value !== 'boolean')
    return [fault('', 'A schema is an object.', 'Begin with { "type": "object", "properties": { ... } }.')];
  const stated = statedDraft(value);
  const draft = draftOf(value);
  if (!draft)
    return [
      fault(
        '/$schema',
        `This engine version does not know the draft ${JSON.stringify(stated)}.`,
        `Use one of ${DRAFTS.map(({ uri }) => uri).join(', ')}.`,
      ),
    ];
  const references = checkReferences(value);
  if (references.length > 0) return references;
  const ajv = makeAjv(draft);
  if (ajv.validateSchema(value) !== true) return metaErrors(ajv.errors ?? []);
  try {
    ajv.compile(value);
    return [...unknownKeywords(value), ...unknownFormats(value)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [fault('', `It does not compile: ${reason}.`, 'Mend what the validator names.')];
  }
};

const fault = (pointer: string, reason: string, mend: string): Finding => ({
  level: 'error',
  file: FILE,
  pointer,
  reason,
  mend,
});

const checkReferences = (schema: JsonSchema): Finding[] => {
  const targets = refTargets(schema);
  return [...schemasIn(schema)].flatMap(([pointer, inner]) =>
    ['$ref', '$dynamicRef'].flatMap((keyword): Finding[] => {
      const ref = isObject(inner) ? inner[keyword] : undefined;
      if (typeof ref !== 'string') return [];
      const at = `${pointer}/${keyword}`;
      if (targets.leadsAway(ref))
        return [
          fault(
            at,
            `It refers to ${JSON.stringify(ref)}, outside of this file. Other files are never fetched.`,
            'Copy what it refers to into "$defs", and refer to it there.',
          ),
        ];
      if (targets.find(ref) !== undefined) return [];
      const reason = `It refers to ${JSON.stringify(ref)}, and there is nothing there.`;
      return [fault(at, reason, 'Point at something in this file, for example "#/$defs/address".')];
    }),
  );
};

type MetaErrors = Parameters<typeof errorWords>[0][];

const metaErrors = (errors: MetaErrors): Finding[] => {
  const deepest = errors.filter(
    ({ instancePath }) => !errors.some((other) => other.instancePath.startsWith(`${instancePath}/`)),
  );
  const byPlace = new Map(deepest.map((error) => [error.instancePath, error]));
  return [...byPlace.values()]
    .slice(0, MOST_ERRORS)
    .map((error) =>
      fault(
        error.instancePath,
        `This is no JSON Schema: ${errorWords(error)}.`,
        'Look the keyword up in the JSON Schema reference.',
      ),
    );
};

const unknownFormats = (schema: JsonSchema): Finding[] =>
  [...schemasIn(schema)].flatMap(([pointer, inner]): Finding[] => {
    const format = isObject(inner) ? inner['format'] : undefined;
    if (typeof format !== 'string' || Object.hasOwn(formats, format)) return [];
    const reason = `The format ${JSON.stringify(format)} is unknown: nothing is checked.`;
    return [
      {
        level: 'warning',
        file: FILE,
        pointer: `${pointer}/format`,
        reason,
        mend: 'Use a known format, or a "pattern".',
      },
    ];
  });
