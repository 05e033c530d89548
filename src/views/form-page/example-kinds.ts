import type { Note } from '../../form/model/form-model';
import type {
  ShownClosed,
  ShownGroup,
  ShownList,
  ShownMembers,
  ShownNode,
  ShownNote,
  ShownVariants,
} from '../../form/model/shown-form';

const base = (label: string) => ({ path: [], label, shown: 'always' as const });
const asked = { required: 'always', enabled: 'always' } as const;
const shown = { visible: true, required: true, enabled: true };

export const aNote = (tone: Note['tone'], label: string, text: string): ShownNote => ({
  kind: 'note',
  pointer: '',
  visible: true,
  note: { kind: 'note', ...base(label), tone, text },
});

export const aGroup = (
  pointer: string,
  label: string,
  nodes: readonly ShownNode[],
  own: Partial<ShownGroup['group']> = {},
): ShownGroup => ({
  kind: 'group',
  pointer,
  visible: true,
  group: { kind: 'group', ...base(label), sideBySide: false, nodes: [], ...own },
  nodes,
});

/** A list of these entries, each the nodes at `pointer/place`. */
export const aList = (
  pointer: string,
  label: string,
  entryName: string,
  entries: readonly (readonly ShownNode[])[],
  own: Partial<ShownList> = {},
): ShownList => ({
  kind: 'list',
  pointer,
  ...shown,
  list: {
    kind: 'list',
    ...base(label),
    nodes: own.places === undefined ? [aNote('plain', '', '').note] : [],
    entryName,
    minItems: 0,
    ...asked,
  },
  entries: entries.map((nodes, place) => ({ pointer: `${pointer}/${place}`, nodes })),
  ...own,
});

/** Named values: the name (empty: not named yet), the member's pointer, and its nodes. */
export const aMembers = (
  pointer: string,
  label: string,
  entryName: string,
  entries: readonly {
    readonly name: string;
    readonly pointer: string;
    readonly nodes: readonly ShownNode[];
  }[],
): ShownMembers => ({
  kind: 'members',
  pointer,
  ...shown,
  members: {
    kind: 'members',
    ...base(label),
    shapes: [],
    except: [],
    entryName,
    minProperties: 0,
    ...asked,
  },
  entries,
});

export const aVariants = (
  pointer: string,
  label: string,
  variants: readonly string[],
  chosen: number | undefined,
  nodes: readonly ShownNode[],
  place = 0,
): ShownVariants => ({
  kind: 'variants',
  pointer,
  ...shown,
  variants: {
    kind: 'variants',
    ...base(label),
    place,
    variants: variants.map((name) => ({ label: name, nodes: [], key: name, names: [] })),
    ...asked,
  },
  chosen,
  isStated: false,
  nodes,
});

export const aClosed = (pointer: string, label: string, own: Partial<ShownClosed> = {}): ShownClosed => ({
  kind: 'closed',
  pointer,
  ...shown,
  required: false,
  closed: { kind: 'closed', ...base(label), required: 'never', enabled: 'always', privacy: 'none' },
  ...own,
});
