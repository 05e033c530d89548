import { isObject } from '../json';
import { pointerTokens, type Pointer } from '../pointer';
import { referencesOf } from '../definition/refs';
import { schemaAt, type Building } from './building';
import { isNameInCode, labelFromName } from './labels';

/** What a branch calls itself: its title, its only value, that of what it refers to, or the name of that. */
export const branchLabel = (b: Building, branch: Pointer): string | undefined => {
  const seen = new Set<Pointer>();
  let name: string | undefined;
  for (let at: Pointer | undefined = branch; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const schema = schemaAt(b, at);
    if (!isObject(schema)) break;
    const title = b.text.read(`${at}/title`, schema['title']);
    if (title !== undefined) return title;
    const { const: value } = schema;
    if (typeof value === 'string' && value !== '') return isNameInCode(value) ? labelFromName(value) : value;
    const [, ref] = referencesOf(schema, b.refs.dialect)[0] ?? [];
    at = ref === undefined ? undefined : b.refs.find(ref, at);
    name ??= at === undefined ? undefined : pointerTokens(at).at(-1);
  }
  return name === undefined || name === '' ? undefined : labelFromName(name);
};
