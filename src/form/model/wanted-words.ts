import { isObject, type Json } from '../json';
import type { Path } from '../pointer';
import { schemaAt, type Building } from './building';
import type { Node, Option } from './form-model';
import { labelFromName } from './labels';
import { optionsOf } from './options';
import { below, members, partsOf } from './schema-parts';
import { numberFacet, textFacet, type SchemaView } from './schema-view';
import { sameJson } from '../validation/same-json';

/** More than this many words for one value are no help in a sentence. */
const MOST = 5;

/** What is known of a list's entries: the questions in each, or what can be chosen. */
interface Entries {
  readonly nodes?: readonly Node[];
  readonly options?: readonly Option[];
}

/**
 * What a list's `contains` looks for, in words: its title or description, the values it takes, those of its members, or its
 * bounds. Undefined where the schema says it in no way that people read.
 */
export const wantedIn = (b: Building, view: SchemaView, path: Path, entries: Entries): string | undefined => {
  const part = view.flat().find(({ schema }) => isObject(schema['contains']));
  if (part === undefined) return undefined;
  const pointer = below(part.pointer, 'contains');
  const wanted = [partsOf(b, pointer, path)];
  const said = textFacet(b, wanted, 'title') ?? textFacet(b, wanted, 'description');
  if (said !== undefined) return said.trim().replace(/\.$/u, '');
  return (
    valuesOf(b, wanted, entries.options) ??
    membersOf(b, schemaAt(b, pointer), pointer, path, entries.nodes) ??
    boundsOf(b, wanted)
  );
};

const OR = { sv: ' eller ', en: ' or ' };

const valuesOf = (b: Building, wanted: SchemaView, known: readonly Option[] = []): string | undefined => {
  const options = optionsOf(b, wanted);
  if (options.length === 0 || options.length > MOST) return undefined;
  const marks = b.text.language === 'sv' ? ['”', '”'] : ['“', '”'];
  return options
    .map(({ value, label }) => known.find((option) => sameJson(option.value, value))?.label ?? label)
    .map((label) => marks.join(label))
    .join(OR[b.text.language]);
};

const membersOf = (
  b: Building,
  schema: Json | undefined,
  pointer: string,
  path: Path,
  nodes: readonly Node[] = [],
): string | undefined => {
  const asked = isObject(schema) ? members(schema['properties']) : [];
  const told = asked.flatMap(([name]) => {
    const node = nodes.find((one) => one.path.at(-1) === name);
    const options = node?.kind === 'choice' ? node.options : [];
    const values = valuesOf(b, [partsOf(b, below(pointer, 'properties', name), [...path, name])], options);
    return values === undefined ? [] : [`${node?.label ?? labelFromName(name)} ${values}`];
  });
  return told.length === 0 || told.length < asked.length ? undefined : told.join(', ');
};

const WORDS = {
  sv: { least: 'ett tal som är minst', most: 'ett tal som är högst', and: 'och högst' },
  en: { least: 'a number of at least', most: 'a number of at most', and: 'and at most' },
};

const boundsOf = (b: Building, wanted: SchemaView): string | undefined => {
  const [least, most] = [numberFacet(wanted, 'minimum'), numberFacet(wanted, 'maximum')];
  const words = WORDS[b.text.language];
  if (least === undefined) return most === undefined ? undefined : `${words.most} ${most}`;
  return most === undefined ? `${words.least} ${least}` : `${words.least} ${least} ${words.and} ${most}`;
};
