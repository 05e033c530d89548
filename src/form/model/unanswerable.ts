import type { Path } from '../pointer';
import { pathText, type Building } from './building';
import { below, members, partsOf, type Part } from './schema-parts';

/** Notes what an object asks for and no question can give: members that nothing declares, and variants of objects. */
export const unanswerable = (
  b: Building,
  parts: readonly Part[],
  path: Path,
  declared: ReadonlySet<string>,
): void => {
  for (const part of parts) {
    if (part.when === 'always') undeclared(b, part, path, declared);
    for (const keyword of ['oneOf', 'anyOf']) variants(b, part, path, keyword, declared);
  }
};

const undeclared = (b: Building, { pointer, schema }: Part, path: Path, declared: ReadonlySet<string>) => {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  for (const name of required) {
    if (typeof name !== 'string' || declared.has(name)) continue;
    b.findings.push({
      level: 'error',
      file: 'schema.json',
      pointer: below(pointer, 'required'),
      reason: `${JSON.stringify(name)} is required, but no "properties" declare it: nobody could answer.`,
      mend: `Add it to "properties", or take it out of "required".`,
    });
  }
};

const variants = (
  b: Building,
  { pointer, schema }: Part,
  path: Path,
  keyword: string,
  declared: ReadonlySet<string>,
) => {
  const branches = Array.isArray(schema[keyword]) ? schema[keyword] : [];
  const own = branches.flatMap((_, place) =>
    partsOf(b, below(pointer, keyword, place), path).flatMap((part) => members(part.schema['properties'])),
  );
  const [name] = own.find(([property]) => !declared.has(property)) ?? [];
  if (name === undefined) return;
  b.findings.push({
    level: 'error',
    file: 'schema.json',
    pointer: below(pointer, keyword),
    reason: `This engine version cannot show the variants of ${pathText(path)}: only a branch of "${keyword}" declares ${JSON.stringify(name)}.`,
    mend: 'Declare the property in "properties", and say with "if" and "then" when it is asked for.',
  });
};
