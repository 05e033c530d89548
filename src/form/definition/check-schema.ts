import { checkPatterns } from '../patterns/check-patterns';
import { isFileReference } from '../files/file-schema';
import { patternsOf } from '../patterns/patterns-of';
import { isObject, type Json, type JsonSchema } from '../json';
import { pointerTokens, valueAt } from '../pointer';
import type { Finding } from '../problem';
import { draftOf, isMetaSchema } from '../validation/drafts';
import { formAjv } from '../validation/form-ajv';
import { formats } from '../validation/format-list';
import { metaErrors } from '../validation/meta-errors';
import { checkBounds } from './check-bounds';
import { checkDiscriminators } from './check-discriminators';
import { checkSize, checkWork } from './check-limits';
import { checkValues } from './check-values';
import { DIALECTS, readAs } from './dialects';
import { referencesOf, refTargets } from './refs';
import { errorWords } from './shape';
import { unknownKeywords } from './unknown-keywords';

const FILE = 'schema.json';
/** More of the same would only be noise: the first ones usually explain the rest. */
const MOST_ERRORS = 10;

/**
 * Whether schema.json is a schema that compiles, refers to nothing outside, and takes no work without end.
 * @param compiles false: whether it compiles, which takes longer than all the rest, is left to be looked at later
 */
export const checkSchema = (value: Json, compiles = true): Finding[] => {
  if (!isObject(value) && typeof value !== 'boolean')
    return [fault('', 'A schema is an object.', 'Begin with { "type": "object", "properties": { ... } }.')];
  // What is too deep or too large for all that follows, and what is no schema, leaves nothing else to be found.
  const size = checkSize(value);
  if (size.length > 0) return size;
  const references = checkReferences(value);
  const meta = checkMeta(value);
  if (meta.length > 0) return [...references, ...meta];
  const work = references.length > 0 ? [] : checkWork(value);
  const data = checkData(value);
  const patterns = data.length > 0 ? [] : checkPatterns(patternsOf(value), FILE);
  const found = [...references, ...work, ...data, ...checkBounds(value)];
  const remarks = [
    ...draftRemarks(value),
    ...clashes(value),
    ...patterns,
    ...checkDiscriminators(value),
    ...unknownKeywords(value),
    ...unknownFormats(value),
  ];
  if ([...found, ...patterns].some(({ level }) => level === 'error')) return [...found, ...remarks];
  if (!compiles) return [...found, ...remarks];
  try {
    formAjv(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fails = fault('', `It does not compile: ${reason}.`, 'Mend what the validator names.');
    return [...found, fails, ...remarks];
  }
  return [...found, ...remarks, ...checkValues(value)];
};

const fault = (pointer: string, reason: string, mend: string): Finding => ({
  level: 'error',
  file: FILE,
  pointer,
  reason,
  mend,
});

const remark = (pointer: string, reason: string, mend: string): Finding => ({
  ...fault(pointer, reason, mend),
  level: 'warning',
});

/** Which draft it was read as, where that had to be guessed. */
const draftRemarks = (schema: JsonSchema): Finding[] => {
  const { dialect, unknown, because } = readAs(schema);
  const known = `Write "$schema": one of ${DIALECTS.map(({ uri }) => uri).join(', ')}.`;
  const found: Finding[] = [];
  if (unknown !== undefined)
    found.push(
      remark(
        '/$schema',
        `No draft is known by the name ${JSON.stringify(unknown)}: it is read as ${dialect.name}.`,
        known,
      ),
    );
  if (because !== undefined)
    found.push(
      remark(
        because,
        `This is not said so in ${DIALECTS[0].name}, and no draft is stated: it is read as ${dialect.name}.`,
        `Write "$schema": "${dialect.uri}", or say it as ${DIALECTS[0].name} does.`,
      ),
    );
  return found;
};

const checkReferences = (schema: JsonSchema): Finding[] => {
  const targets = refTargets(schema);
  return [...targets.schemas].flatMap(([pointer, inner]) =>
    (isObject(inner) ? referencesOf(inner, targets.dialect) : []).flatMap(([keyword, ref]): Finding[] => {
      const at = `${pointer}/${keyword}`;
      const address = targets.address(ref, pointer);
      if (targets.leadsAway(ref, pointer)) {
        if (isMetaSchema(address, targets.dialect) || isFileReference(ref)) return [];
        const place = address.startsWith('blankett:') ? ref : address;
        return [
          fault(
            at,
            `It refers to ${JSON.stringify(place)}, outside of this file. Other files are never fetched.`,
            'Copy what it refers to into "$defs", and refer to it there.',
          ),
        ];
      }
      if (targets.find(ref, pointer) !== undefined) return [];
      const reason = `It refers to ${JSON.stringify(ref)}, and there is nothing there.`;
      return [fault(at, reason, 'Point at something in this file, for example "#/$defs/address".')];
    }),
  );
};

/** Whether it is what the draft calls a schema. Names and addresses may be odd: references are followed without them. */
const checkMeta = (schema: JsonSchema): Finding[] => {
  const errors = metaErrors(schema, draftOf(schema)).filter(
    ({ instancePath, keyword }) =>
      keyword !== 'format' && !/\/(\$?id|\$anchor|\$schema|\$comment)$/.test(instancePath),
  );
  const deepest = errors.filter(
    ({ instancePath }) => !errors.some((other) => other.instancePath.startsWith(`${instancePath}/`)),
  );
  // Of several ways to write a keyword the first is the usual one: what it wants is told, and told last.
  const plainLast = [...deepest]
    .reverse()
    .sort((a, b) => Number(ALTERNATIVES.has(b.keyword)) - Number(ALTERNATIVES.has(a.keyword)));
  const byPlace = new Map(plainLast.map((error) => [error.instancePath, error]));
  return [...byPlace.values()].slice(0, MOST_ERRORS).map((error) => {
    const isOnItself =
      error.instancePath.endsWith('/required') &&
      typeof valueAt(schema, pointerTokens(error.instancePath)) === 'boolean';
    return fault(
      error.instancePath,
      `This is no JSON Schema: ${errorWords(error)}.`,
      isOnItself
        ? 'Since draft-04 the object around lists the names of what it requires: "required": ["name"].'
        : 'Look the keyword up in the JSON Schema reference.',
    );
  });
};

/** They say that an inner error exists. */
const ALTERNATIVES = new Set(['anyOf', 'oneOf', 'not']);

/** An expression that comes out of an answer is one that a stranger wrote. */
const checkData = (schema: JsonSchema): Finding[] =>
  [...refTargets(schema).schemas].flatMap(([pointer, inner]): Finding[] =>
    isObject(inner) && isObject(inner['pattern'])
      ? [
          fault(
            `${pointer}/pattern`,
            'A pattern cannot be taken from the answer ("$data"): whoever answers could stop the service with it.',
            'Write the pattern itself.',
          ),
        ]
      : [],
  );

const clashes = (schema: JsonSchema): Finding[] => {
  const { clashes: pointers, dialect } = refTargets(schema);
  return pointers.map((pointer) =>
    remark(
      `${pointer}/${dialect.idKeyword}`,
      'Another schema in the file has this address already: references lead to that one.',
      'Give each its own address, or none.',
    ),
  );
};

const unknownFormats = (schema: JsonSchema): Finding[] =>
  [...refTargets(schema).schemas].flatMap(([pointer, inner]): Finding[] => {
    const format = isObject(inner) ? inner['format'] : undefined;
    if (typeof format !== 'string' || Object.hasOwn(formats, format)) return [];
    return [
      remark(
        `${pointer}/format`,
        `The format ${JSON.stringify(format)} is unknown: nothing is checked.`,
        'Use a known format, or a "pattern".',
      ),
    ];
  });
