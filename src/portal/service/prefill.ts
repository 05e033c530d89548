import type { OpenedVersion } from '../../catalogue';
import {
  ANY,
  childrenOf,
  decodePairs,
  EACH,
  pointerTokens,
  readName,
  showForm,
  summarise,
  type FormModel,
  type Node,
  type Pairs,
  type Path,
  type Pointer,
} from '../../form';

/** Characters of a value that a link may bring along, and how many values. */
const LONGEST_VALUE = 500;
const MOST_VALUES = 50;

/** A link is kept, sent on and logged by others: it must not carry who someone is. */
const PERSONAL_FORMATS = new Set([
  'se-personnummer',
  'se-samordningsnummer',
  'se-person-id',
  'se-org-or-person',
]);

/**
 * Values by the names of their controls, as a link brings them: `/tjanster/traff?/event=frukost`. Those of questions that
 * ask for a personal number are left out.
 */
export const prefillOf = (model: FormModel, query: unknown): Pairs => {
  const personal = personalPaths(model.pages.flatMap(({ nodes }) => nodes));
  const pairs = Object.entries(query as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    const pointer = readName(name)?.pointer;
    if (pointer === undefined || typeof value !== 'string') return [];
    if (personal.some((path) => isAt(path, pointer))) return [];
    return [[name, [value.slice(0, LONGEST_VALUE)]] as const];
  });
  return new Map(pairs.slice(0, MOST_VALUES));
};

/** Where personal numbers are asked for, variants that are not chosen included. */
const personalPaths = (nodes: readonly Node[]): Path[] =>
  nodes.flatMap((node) =>
    node.kind === 'text' && node.format !== undefined && PERSONAL_FORMATS.has(node.format)
      ? [node.path]
      : personalPaths(childrenOf(node)),
  );

const isAt = (path: Path, pointer: Pointer): boolean => {
  const tokens = pointerTokens(pointer);
  return (
    tokens.length === path.length &&
    path.every((token, at) => token === EACH || token === ANY || String(token) === tokens[at])
  );
};

/** What a link fills in, as it is read: told before one begins. */
export const prefilledRows = (
  version: OpenedVersion,
  textLanguage: string,
  prefill: Pairs,
): { readonly label: string; readonly value: string }[] => {
  if (prefill.size === 0) return [];
  const model = version.model(textLanguage);
  const { answer, chosen } = decodePairs(model, version.compiled, prefill, { answer: undefined, chosen: {} });
  const given = new Set([...prefill.keys()].map((name) => readName(name)?.pointer));
  return summarise(showForm(model, version.compiled, answer, chosen)).flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.kind === 'answer' && row.value !== '' && given.has(row.pointer)
        ? [{ label: row.label, value: row.value }]
        : [],
    ),
  );
};
