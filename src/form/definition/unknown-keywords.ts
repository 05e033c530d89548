import { isObject, type JsonSchema } from '../json';
import { toPointer, type Pointer } from '../pointer';
import type { Finding } from '../problem';
import { KEYWORDS } from './known-keywords';
import { noSchema } from './no-schema';
import { refTargets } from './refs';

/** How many letters must be changed, added, taken away or swapped; more than two, of a short word one, are another word. */
const isNear = (a: string, b: string): boolean => {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let j = 1; j <= b.length; j++) rows[0]?.push(j);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change));
    }
  return at(a.length, b.length) <= (a.length < 5 ? 1 : 2) && a.length > 3;
};

/**
 * Words that no JSON Schema has, most often a keyword spelt wrong. Validators pass over them without a word, so that what
 * they were to demand is not demanded: worth a remark, one for each word. Annotations that begin with `x-` are anybody's own,
 * and what holds schemas that the form refers to is not passed over.
 */
export const unknownKeywords = (schema: JsonSchema): Finding[] => {
  const nothing = noSchema(schema);
  if (nothing !== undefined) return [nothing];
  const { schemas } = refTargets(schema);
  const leadsToSchemas = new Set([...schemas.keys()].flatMap(around));
  const places = new Map<string, Pointer[]>();
  for (const [pointer, inner] of schemas)
    for (const name of isObject(inner) ? Object.keys(inner) : [])
      if (!KEYWORDS.has(name) && !name.startsWith('x-') && !leadsToSchemas.has(pointer + toPointer([name])))
        places.set(name, [...(places.get(name) ?? []), pointer]);
  return [...places].map(([name, pointers]) => remark(name, pointers));
};

/** A place and all places around it. */
const around = (pointer: Pointer): Pointer[] => {
  const found: Pointer[] = [];
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) found.push(at);
  return found;
};

const remark = (name: string, [pointer = '', ...others]: readonly Pointer[]): Finding => {
  const meant = [...KEYWORDS].find((keyword) => isNear(name, keyword));
  const more =
    others.length === 0
      ? ''
      : ` So it is at ${others.length} more ${others.length === 1 ? 'place' : 'places'}.`;
  return {
    level: 'warning',
    file: 'schema.json',
    pointer,
    reason: `JSON Schema has no keyword ${JSON.stringify(name)}: it is passed over, and demands nothing.${more}`,
    mend:
      meant === undefined
        ? 'Take it away, or begin an annotation of your own with "x-".'
        : `Did you mean "${meant}"?`,
  };
};
