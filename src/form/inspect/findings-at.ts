import { pointerTokens, isAtOrIn, toPointer, type Path, type Pointer } from '../pointer';
import type { Finding } from '../problem';
import type { Declared } from './declared-at';
import type { Located } from './located';

/**
 * Which question each finding is about: the one whose schema or control it stands nearest in. Findings of a schema that
 * several questions share are told at each of them; those of the whole form at none.
 */
export const findingsAt = (
  findings: readonly Finding[],
  all: readonly Located[],
  declared: (path: Path) => readonly Declared[],
  controls: ReadonlyMap<Pointer, Pointer>,
): ((id: string) => readonly Finding[]) => {
  const told = new Map<string, Finding[]>();
  const placed = findings
    .filter(({ pointer }) => pointer !== '')
    .map((finding) => ({ finding, ...aimOf(finding) }));
  if (placed.length > 0) {
    const questions = flat(all).map(({ id, node }) => ({
      id,
      schemas: declared(node.path).map(({ pointer }) => pointer),
      control: controls.get(toPointer(node.path)),
    }));
    for (const { finding, file, pointer } of placed) {
      let nearest = 0;
      let ids: string[] = [];
      for (const { id, schemas, control } of questions) {
        const own = file === 'ui.json' ? (control === undefined ? [] : [control]) : schemas;
        const length = Math.max(
          0,
          ...own.filter((at) => at !== '' && isAtOrIn(at, pointer)).map((at) => at.length),
        );
        if (length > nearest) [nearest, ids] = [length, []];
        if (length > 0 && length === nearest) ids.push(id);
      }
      for (const id of ids) told.set(id, [...(told.get(id) ?? []), finding]);
    }
  }
  return (id) => told.get(id) ?? [];
};

const flat = (all: readonly Located[]): Located[] => all.flatMap((one) => [one, ...flat(one.inner)]);

/** What a finding is about in the end: a translation's is about the text that it translates. */
const aimOf = ({ file, pointer }: Finding): { readonly file: string; readonly pointer: Pointer } => {
  if (!/^texts\..*\.json$/.test(file)) return { file, pointer };
  const [key = ''] = pointerTokens(pointer);
  if (key.startsWith('ui#')) return { file: 'ui.json', pointer: key.slice('ui#'.length) };
  return { file: key.startsWith('/') ? 'schema.json' : file, pointer: key };
};
